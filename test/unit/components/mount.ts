// Mounts a view for a test: Chinese messages, React's act, and the few queries the tests use.
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import cn from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import tw from '../../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import { provideMessages } from '../../../utils/platform/i18n.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export const locales = { en, zh_CN: cn, zh_TW: tw };

/** The views speak this language until told otherwise. */
export function speak(locale: keyof typeof locales): void {
  provideMessages(locales[locale]);
}

export interface Mounted {
  root: HTMLElement;
  all: (testid: string) => HTMLElement[];
  /** The only element of that name; fails when there is none. */
  one: (testid: string) => HTMLElement;
  button: (text: string) => HTMLElement;
  click: (element: Element) => Promise<void>;
  settle: () => Promise<void>;
  unmount: () => Promise<void>;
}

export async function mount(node: ReactNode): Promise<Mounted> {
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  await act(async () => react.render(node));
  const all = (testid: string) => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
  return {
    root,
    all,
    one: (testid) => {
      const [found] = all(testid);
      if (!found) throw new Error(`no ${testid} in ${root.innerHTML.slice(0, 400)}`);
      return found;
    },
    button: (text) => {
      const found = [...root.querySelectorAll('button')].find((b) => b.textContent?.includes(text));
      if (!found) throw new Error(`no button “${text}”`);
      return found;
    },
    click: (element) => act(async () => (element as HTMLElement).click()),
    settle: () => act(async () => {}),
    unmount: async () => {
      await act(async () => react.unmount());
      root.remove();
    },
  };
}
