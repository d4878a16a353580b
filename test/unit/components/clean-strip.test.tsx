// @vitest-environment jsdom
// The choices about clean reading in the popup: how far they reach, what they ask, what they say.
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Standing } from '../../../components/clean-choices.ts';
import { CleanStrip } from '../../../components/digest/clean-strip.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import type { CleanState } from '../../../utils/model.ts';
import { cleaned, sampleChoices, sampleTab } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
let calls: unknown[][];

function Strip({ from }: { from: CleanState }) {
  const [clean, setClean] = useState(from);
  return <CleanStrip clean={clean} busy={false} failed={false} onMode={() => {}} onState={setClean} />;
}

async function open(from: CleanState = cleaned, standing: Partial<Standing> = {}) {
  calls = [];
  const choices = sampleChoices(calls, standing);
  const tab = { ...sampleTab(null), choices };
  view = await mount(
    <ReaderTabProvider tab={tab}>
      <Strip from={from} />
    </ReaderTabProvider>,
  );
  await view.settle();
  return choices;
}
const text = () => view.root.textContent ?? '';

beforeEach(() => speak('zh_CN'));
afterEach(() => view.unmount());

describe('one click away', () => {
  it('are the comments, when some are hidden', async () => {
    await open();
    await view.click(view.one('show-comments'));
    expect(calls).toEqual([['show', 'comments', true]]);
    expect(view.all('show-comments')).toEqual([]);
    expect(text()).toContain('已隐藏 20 处');
  });

  it('is hiding one more', async () => {
    await open();
    await view.click(view.one('pick'));
    expect(calls).toEqual([['pick']]);
  });

  it('is keeping a piece while peeking', async () => {
    await open({ ...cleaned, mode: 'peek' });
    const before = view.all('keep').length;
    await view.click(view.one('keep'));
    expect(before).toBeGreaterThan(0);
    expect(calls).toEqual([['keep', '.ads-0']]);
  });
});

describe('how far off reaches', () => {
  it('stays folded until it is asked for', async () => {
    await open();
    expect(view.one('choices-more').getAttribute('aria-expanded')).toBe('false');
    await view.click(view.one('choices-more'));
    expect(view.one('choices-more').getAttribute('aria-expanded')).toBe('true');
  });

  it.each([
    ['off-page', ['setMode', 'off', 'page'], '这一页保持原样'],
    ['off-everywhere', ['setMode', 'off', 'everywhere'], '在所有网站都已关闭'],
    ['pause', ['pause'], '在所有网站暂停到 18:42'],
  ])('%s', async (name, call, said) => {
    await open();
    await view.click(view.one(name));
    await view.settle();
    expect(calls).toEqual([call]);
    expect(text()).toContain(said);
  });

  it('a pause can be ended before its time', async () => {
    await open({ mode: 'off', hidden: [] }, { off: 'paused', until: Date.now() + 60_000 });
    expect(view.one('resume').textContent).toBe('立即恢复');
  });

  it('an off site says so, and has no pause to end', async () => {
    await open({ mode: 'off', hidden: [] }, { off: 'site' });
    expect(text()).toContain('本站已关闭');
    expect(view.all('resume')).toEqual([]);
  });
});

describe('a site', () => {
  it('without a rule can be cleaned always, for the asking', async () => {
    await open({ mode: 'off', hidden: [] }, { access: 'addable', site: 'gazette.example.org' });
    expect(view.one('site-offer').textContent).toContain('gazette.example.org');
    await view.click(view.one('always'));
    await view.settle();
    expect(calls).toEqual([['always', 'gazette.example.org']]);
    expect(view.all('site-offer')).toEqual([]);
  });

  it('that the browser keeps closed can be asked for', async () => {
    await open({ mode: 'off', hidden: [] }, { access: 'denied' });
    expect(view.one('always').textContent).toBe('允许在本站整理');
  });

  it('says so when the browser gives no access', async () => {
    const choices = await open({ mode: 'off', hidden: [] }, { access: 'addable' });
    choices.always = async () => false;
    await view.click(view.one('always'));
    await view.settle();
    expect(text()).toContain('浏览器没有给予访问权');
  });

  it.each(['known', 'added', 'none'] as const)('that is %s is asked nothing', async (access) => {
    await open(cleaned, { access });
    expect(view.all('site-offer')).toEqual([]);
  });
});
