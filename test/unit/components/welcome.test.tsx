// @vitest-environment jsdom
// The first-run page and the way to the side panel, as a reader meets them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import { Welcome, type WelcomePort } from '../../../components/welcome/welcome.tsx';
import { sampleTab, scenes } from '../../gallery/scenes.ts';
import { locales, type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
afterEach(() => view.unmount());

const port = (part: Partial<WelcomePort> = {}): WelcomePort => ({
  browser: 'chromium',
  keys: 'Alt+Shift+Q',
  openOptions: vi.fn(),
  close: vi.fn(),
  ...part,
});

describe('the first-run page', () => {
  it('has three pictures, each with its sentence, in every language', async () => {
    for (const locale of Object.keys(locales) as (keyof typeof locales)[]) {
      speak(locale);
      view = await mount(<Welcome port={port()} />);
      const steps = [...view.root.querySelectorAll('ol > li')];
      expect(steps.map((step) => step.querySelectorAll('svg, h2, p').length)).toEqual([3, 3, 3]);
      expect(view.root.textContent).not.toMatch(/welcome_|\{\w+\}/);
      if (locale !== 'zh_TW') await view.unmount();
    }
  });

  it('says how to keep the button as this browser does it, and names the keys only where there are some', async () => {
    speak('zh_CN');
    view = await mount(<Welcome port={port({ browser: 'firefox', keys: '' })} />);
    expect(view.root.textContent).toContain('固定到工具栏');
    expect(view.root.textContent).not.toContain('快捷键');
  });

  it('leads to the settings and can be closed', async () => {
    speak('en');
    const own = port();
    view = await mount(<Welcome port={own} />);
    await view.click(view.one('welcome-options'));
    await view.click(view.one('welcome-close'));
    expect(own.openOptions).toHaveBeenCalledOnce();
    expect(own.close).toHaveBeenCalledOnce();
  });
});

describe('the side panel', () => {
  const open = async (openPanel: (() => Promise<void>) | undefined) => {
    speak('en');
    const { openPanel: _, ...tab } = sampleTab(scenes.ready ?? null);
    view = await mount(
      <ReaderTabProvider tab={openPanel ? { ...tab, openPanel } : tab}>
        <Popup />
      </ReaderTabProvider>,
    );
  };

  it('opens from the foot of the popup', async () => {
    const openPanel = vi.fn(async () => {});
    await open(openPanel);
    expect(view.one('open-panel').getAttribute('aria-label')).toBe('Open in the side panel');
    await view.click(view.one('open-panel'));
    expect(openPanel).toHaveBeenCalledOnce();
  });

  it('says so when it cannot be opened', async () => {
    await open(() => Promise.reject(new Error('no')));
    await view.click(view.one('open-panel'));
    expect(view.root.querySelector('footer [role="status"]')?.textContent).toContain('could not be opened');
  });

  it('is not offered where there is none', async () => {
    await open(undefined);
    expect(view.all('open-panel')).toEqual([]);
  });
});
