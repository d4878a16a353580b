// @vitest-environment jsdom
// What a reader needs who hears the popup or has no mouse: names, order, live regions, in every state and language.
import { afterEach, describe, expect, it } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { Options } from '../../../components/options/options.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { sampleOptions, sampleTab, sampleWelcome, scenes, wording } from '../../gallery/scenes.ts';
import { locales, type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
afterEach(() => view.unmount());

async function open(scene: string): Promise<void> {
  view = await mount(
    scene === 'options' ? (
      <Options port={sampleOptions} />
    ) : scene === 'welcome' ? (
      <Welcome port={sampleWelcome} />
    ) : (
      <ReaderTabProvider tab={sampleTab(scenes[scene] ?? null)}>
        <NoteWordingContext value={wording}>
          <Popup now={new Date('2025-12-20T12:00:00')} />
        </NoteWordingContext>
      </ReaderTabProvider>
    ),
  );
}

function nameOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  const words = [
    element.getAttribute('aria-label'),
    element.textContent,
    ...[...(labels ?? [])].map((label) => label.textContent),
  ];
  return words.find((text) => text?.trim())?.trim() ?? '';
}

describe.each([...Object.keys(scenes), 'options', 'welcome'])('%s', (scene) => {
  it('names every control, in every language', async () => {
    for (const locale of Object.keys(locales) as (keyof typeof locales)[]) {
      speak(locale);
      await open(scene);
      const controls = [...view.root.querySelectorAll('button, a, input, [role]')];
      const nameless = controls.filter((one) => one.getAttribute('role') !== 'status' && !nameOf(one));
      expect(nameless.map((one) => one.outerHTML)).toEqual([]);
      expect(view.root.textContent).not.toMatch(/\{\w+\}|\$[A-Z]+\$|undefined|\[object/);
      if (locale !== 'zh_TW') await view.unmount();
    }
  });

  it('has no positive tabindex and no identifier twice', async () => {
    speak('zh_CN');
    await open(scene);
    expect(
      [...view.root.querySelectorAll('[tabindex]')].filter((one) => (one as HTMLElement).tabIndex > 0),
    ).toEqual([]);
    const ids = [...view.root.querySelectorAll('[id]')].map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has headings that go down one level at a time, from one h1', async () => {
    speak('zh_CN');
    await open(scene);
    const levels = [...view.root.querySelectorAll('h1, h2, h3, h4')].map((heading) =>
      Number(heading.tagName[1]),
    );
    if (levels.length === 0) return; // Loading: nothing is there yet.
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('says what changes without moving the focus', async () => {
    speak('zh_CN');
    await open(scene);
    // Nothing changes on the first-run page.
    if (scene !== 'welcome')
      expect(view.root.querySelectorAll('[role="status"], [role="alert"]').length).toBeGreaterThan(0);
  });

  it('has landmarks and lists that hold what they should, and hides no control from those who hear the page', async () => {
    speak('zh_CN');
    await open(scene);
    expect(view.root.querySelectorAll('main')).toHaveLength(1);
    expect([...view.root.querySelectorAll('ul > :not(li), ol > :not(li), dl > :not(div, dt, dd)')]).toEqual(
      [],
    );
    expect([...view.root.querySelectorAll('[aria-hidden="true"] :is(button, a, input)')]).toEqual([]);
    for (const one of view.root.querySelectorAll('[aria-controls], [aria-labelledby], [aria-describedby]'))
      for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby'])
        for (const id of one.getAttribute(name)?.split(' ') ?? [])
          expect(document.getElementById(id), `${name}="${id}"`).not.toBeNull();
    // A button within a button, or a link, is reached by no key.
    expect([...view.root.querySelectorAll(':is(button, a) :is(button, a, input)')]).toEqual([]);
  });
});
