// The options page's way to the reader's own model server: storage, access and test, wired together.
import type { EngineOptionsPort } from '../../components/engine-port.ts';
import {
  builtInModels,
  dropEngineAccess,
  engineFetch,
  hasEngineAccess,
  requestEngineAccess,
} from '../../utils/platform/engine-access.ts';
import {
  checkAddress,
  forgetEngine,
  loadEngine,
  loadEngineKey,
  originPattern,
  saveEngine,
} from '../../utils/platform/engine-settings.ts';
import { type BuiltIn, builtInEngine } from '../../utils/summary/engines/built-in.ts';
import { testConnection } from '../../utils/summary/engines/connection.ts';
import { PRESETS, presetOf } from '../../utils/summary/engines/presets.ts';

export const engineOptions: EngineOptionsPort = {
  presets: PRESETS,
  load: async () => ({ config: await loadEngine(), hasKey: (await loadEngineKey()) !== undefined }),
  save: async (config, key) => {
    const address = checkAddress(config.baseUrl);
    if ('problem' in address) return address.problem;
    if (!(await requestEngineAccess(address.baseUrl))) return 'refused';
    const before = await loadEngine();
    await saveEngine({ ...config, baseUrl: address.baseUrl }, key);
    if (before && originPattern(before.baseUrl) !== originPattern(address.baseUrl))
      await dropEngineAccess(before.baseUrl);
    return 'saved';
  },
  test: async (signal) => {
    const config = await loadEngine();
    if (!config) return { ok: false, models: [], failure: 'unavailable' };
    if (!(await hasEngineAccess(config.baseUrl)))
      return { ok: false, models: [], failure: 'unreachable', remedy: { cure: 'grant' } };
    const key = await loadEngineKey();
    const server = { ...config, preset: presetOf(config.preset).id, ...(key ? { key } : {}) };
    return testConnection(server, engineFetch, signal) as ReturnType<EngineOptionsPort['test']>;
  },
  forget: async () => {
    const before = await loadEngine();
    await forgetEngine();
    if (before) await dropEngineAccess(before.baseUrl);
  },
  builtIn: async () => {
    const found = await Promise.all(
      (['en', 'zh'] as const).map((lang) => builtInEngine(builtInModels<BuiltIn>(), lang)),
    );
    return found.some(Boolean);
  },
};
