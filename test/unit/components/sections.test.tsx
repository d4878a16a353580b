// @vitest-environment jsdom
// The parts of the digest: folded by their headings, in the order chosen in the options, and remembered.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { SectionsOrder } from '../../../components/options/sections-order.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import type { SectionChoice, SectionId } from '../../../utils/platform/settings.ts';
import { sampleTab, scenes, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
let kept: SectionChoice;
beforeEach(() => {
  speak('zh_CN');
  kept = { order: ['summary', 'numbers', 'dates', 'source'], folded: [] };
});
afterEach(() => view.unmount());

async function open(load: () => Promise<SectionChoice> = async () => kept): Promise<void> {
  const tab = {
    ...sampleTab(scenes.ready ?? null),
    sections: {
      load,
      save: async (choice: SectionChoice) => {
        kept = choice;
      },
    },
  };
  view = await mount(
    <ReaderTabProvider tab={tab}>
      <NoteWordingContext value={wording}>
        <Popup now={new Date('2025-12-20T12:00:00')} />
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
}

const shown = () =>
  [...view.root.querySelectorAll<HTMLElement>('[data-section]')].map((one) => one.dataset.section);

describe('folding', () => {
  it('hides a part behind its heading and says so to those who hear the page', async () => {
    await open();
    const heading = view.one('fold-numbers');
    expect(heading.getAttribute('aria-expanded')).toBe('true');
    await view.click(heading);
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    const content = document.getElementById(heading.getAttribute('aria-controls') ?? '');
    expect(content?.hidden).toBe(true);
    expect(kept.folded).toEqual(['numbers']);
  });

  it('is as it was left the next time', async () => {
    kept = { ...kept, folded: ['summary', 'dates'] };
    await open();
    expect(view.one('fold-summary').getAttribute('aria-expanded')).toBe('false');
    await view.click(view.one('fold-summary'));
    expect(kept.folded).toEqual(['dates']);
  });

  it('keeps both of two clicks that come before the first is drawn', async () => {
    await open();
    await act(async () => {
      view.one('fold-summary').click();
      view.one('fold-numbers').click();
    });
    expect(kept.folded).toEqual(['summary', 'numbers']);
    expect(view.one('fold-summary').getAttribute('aria-expanded')).toBe('false');
    expect(view.one('fold-numbers').getAttribute('aria-expanded')).toBe('false');
  });

  it('draws nothing before the choice is known, so that nothing moves', async () => {
    let answer: (choice: SectionChoice) => void = () => {};
    await open(() => new Promise((done) => (answer = done)));
    expect(shown()).toEqual([]);
    await act(async () => answer(kept));
    expect(shown()).toHaveLength(4);
  });

  it('shows everything when the choice cannot be read', async () => {
    await open(() => Promise.reject(new Error('no storage')));
    expect(shown()).toEqual(['summary', 'numbers', 'dates', 'source']);
  });
});

describe('order', () => {
  it('is the one chosen', async () => {
    kept = { order: ['source', 'dates', 'numbers', 'summary'], folded: [] };
    await open();
    expect(shown()).toEqual(['source', 'dates', 'numbers', 'summary']);
  });

  it('is a click away from the end of the digest', async () => {
    const tab = sampleTab(scenes.ready ?? null);
    view = await mount(
      <ReaderTabProvider tab={tab}>
        <NoteWordingContext value={wording}>
          <Popup now={new Date('2025-12-20T12:00:00')} />
        </NoteWordingContext>
      </ReaderTabProvider>,
    );
    await view.click(view.one('arrange'));
    expect(tab.calls).toContainEqual(['openOptions', 'sections']);
  });

  it('changes by buttons that say what they move', async () => {
    const orders: SectionId[][] = [];
    view = await mount(<SectionsOrder order={kept.order} onChange={(order) => orders.push(order)} />);
    await view.click(view.one('section-up-source'));
    await view.click(view.one('section-down-summary'));
    expect(orders).toEqual([
      ['summary', 'numbers', 'source', 'dates'],
      ['numbers', 'summary', 'dates', 'source'],
    ]);
    expect(view.one('section-up-source').getAttribute('aria-label')).toContain('上移');
    expect(view.root.querySelector('[role="status"]')?.textContent).toContain('第 2 位');
  });

  it('offers no way past either end', async () => {
    view = await mount(<SectionsOrder order={kept.order} onChange={() => {}} />);
    expect((view.one('section-up-summary') as HTMLButtonElement).disabled).toBe(true);
    expect((view.one('section-down-source') as HTMLButtonElement).disabled).toBe(true);
  });
});
