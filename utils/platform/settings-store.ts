// The settings as a store for React: a mirror of what is stored, never the other way round.
import { create } from 'zustand';
import { changeSettings, DEFAULTS, loadSettings, onSettingsChanged, type Settings } from './settings.ts';

interface SettingsState extends Settings {
  /** False until the stored settings have been read once. */
  loaded: boolean;
  change: (part: Partial<Settings>) => Promise<void>;
}

export const useSettings = create<SettingsState>()((set) => {
  void loadSettings().then((settings) => set({ ...settings, loaded: true }));
  onSettingsChanged((settings) => set({ ...settings, loaded: true }));
  return {
    ...DEFAULTS,
    loaded: false,
    change: async (part) => {
      set(await changeSettings(() => part));
    },
  };
});
