// @vitest-environment jsdom
// The options page: what it shows, what its controls change.
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import type { OptionsPort } from '../../../components/options/options-port.ts';
import { sampleOptions } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;

/** A page over a store that works. */
function Page({ change }: { change: (...call: unknown[]) => void }) {
  const [sitesOff, setSites] = useState(sampleOptions.sitesOff);
  const [reader, setReader] = useState(sampleOptions.reader);
  const [lines, setLines] = useState(sampleOptions.summaryLines);
  const port: OptionsPort = {
    ...sampleOptions,
    summaryLines: lines,
    change: (part) => {
      change('digest', part);
      if (part.summaryLines) setLines(part.summaryLines);
    },
    sitesOff,
    reader,
    setSiteOff: (host, off) => {
      change('site', host, off);
      setSites(off ? [...sitesOff, host] : sitesOff.filter((site) => site !== host));
    },
    setReader: (some) => {
      change('reader', some);
      setReader({ ...reader, ...some });
    },
  };
  return <Options port={port} />;
}

const change = vi.fn();

beforeEach(async () => {
  speak('zh_CN');
  change.mockClear();
  view = await mount(<Page change={change} />);
});
afterEach(() => view.unmount());

describe('sites', () => {
  it('lists the sites that are off, in order', () => {
    expect(view.all('site-off').map((site) => site.querySelector('span')?.textContent)).toEqual([
      'news.sina.com.cn',
      'www.sohu.com',
    ]);
  });

  it('takes a site off the list, and puts it back on undo', async () => {
    await view.click(view.button('恢复整理'));
    expect(view.all('site-off')).toHaveLength(1);
    expect(view.root.textContent).toContain('news.sina.com.cn 已恢复整理');
    await view.click(view.one('undo'));
    expect(view.all('site-off')).toHaveLength(2);
    expect(change.mock.calls).toEqual([
      ['site', 'news.sina.com.cn', false],
      ['site', 'news.sina.com.cn', true],
    ]);
  });

  it('says so when no site is off', async () => {
    await view.click(view.button('恢复整理'));
    await view.click(view.button('恢复整理'));
    expect(view.root.textContent).toContain('清读认识的新闻网站都会整理');
  });
});

describe('the digest', () => {
  it('has the length of its summary chosen', async () => {
    const five = view.root.querySelector('input[value="5"]');
    if (five) await view.click(five);
    expect(change).toHaveBeenCalledWith('digest', { summaryLines: 5 });
    expect((five as HTMLInputElement).checked).toBe(true);
  });

  it('can do without the chip on the page', async () => {
    const chip = [...view.root.querySelectorAll('label')].find((label) =>
      label.textContent?.includes('小标签'),
    );
    if (chip) await view.click(chip);
    expect(change).toHaveBeenCalledWith('digest', { chip: false });
  });
});

describe('the reading view', () => {
  it('has its theme chosen', async () => {
    const dark = view.root.querySelector('input[value="dark"]');
    if (dark) await view.click(dark);
    expect(change).toHaveBeenCalledWith('reader', { theme: 'dark' });
    expect((dark as HTMLInputElement).checked).toBe(true);
  });

  it('names its measures for those who hear the page', () => {
    const values = [...view.root.querySelectorAll('input[type="range"]')].map((input) => [
      input.getAttribute('aria-valuetext'),
      (input as HTMLInputElement).labels?.[0]?.textContent,
    ]);
    expect(values).toEqual([
      ['19 像素', '字号'],
      ['36 字', '行宽'],
      ['1.8', '行距'],
    ]);
  });
});

it('shows the keys as the browser has them, and that none is set', () => {
  expect(view.all('shortcut').map((row) => row.textContent)).toEqual([
    '打开清读Alt+Shift+Q',
    '开关清爽阅读Alt+Shift+C',
    '进入或退出阅读视图未设置',
  ]);
});

it('says what happens to what the reader reads, and its version', () => {
  expect(view.root.textContent).toContain('既不发送，也不保存');
  expect(view.root.textContent).toContain('版本 0.1.0');
});
