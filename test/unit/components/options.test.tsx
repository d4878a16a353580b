// @vitest-environment jsdom
// The options page: what it shows, what its controls change.
import { act, useState } from 'react';
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

describe('clean reading', () => {
  const clean = vi.fn();
  const open = async (part: Partial<OptionsPort['clean']> = {}) => {
    await view.unmount();
    const port = { ...sampleOptions, clean: { ...sampleOptions.clean, ...part, change: clean } };
    view = await mount(<Options port={port} />);
  };
  const box = (name: string) => {
    const found = [...view.root.querySelectorAll('label')].find((label) => label.textContent === name);
    if (!found) throw new Error(`no box “${name}”`);
    return found.querySelector('input') as HTMLInputElement;
  };
  beforeEach(() => clean.mockClear());

  it('has a box for every kind; one without its tick stays in sight', async () => {
    await open({ shown: ['comments'] });
    expect([box('广告').checked, box('评论').checked]).toEqual([true, false]);
    await view.click(box('广告'));
    await view.click(box('评论'));
    expect(clean.mock.calls).toEqual([[{ shown: ['comments', 'ads'] }], [{ shown: [] }]]);
  });

  it('can be off everywhere', async () => {
    await open();
    await view.click(box('整理新闻文章'));
    expect(clean).toHaveBeenCalledWith({ off: true });
  });

  it('says until when it rests, and resumes', async () => {
    await open({ pausedUntil: new Date('2026-05-14T18:42:00').getTime() });
    expect(view.root.textContent).toContain('在所有网站暂停到 18:42');
    await view.click(view.one('resume'));
    expect(clean).toHaveBeenCalledWith({ pausedUntil: 0 });
  });

  it('says that settings of a newer version are left alone', async () => {
    await open({ newer: true });
    expect(view.root.textContent).toContain('在清读升级之前不会改动它们');
  });
});

const taught: unknown[] = [];

/** A page over rules that can be deleted and put back. */
function Rules() {
  const [sites, setSites] = useState(sampleOptions.rules.sites);
  const { hide = [], keep = [] } = sites['163.com'] ?? {};
  const rules: OptionsPort['rules'] = {
    sites,
    remove: (site, kind, rule) => {
      taught.push(['remove', site, kind, rule.selector]);
      setSites({ '163.com': { hide: hide.filter((one) => one !== rule), keep } });
    },
    add: (site, kind, rule) => {
      taught.push(['add', site, kind, rule.selector]);
      setSites({ '163.com': { hide: [...hide, rule], keep } });
    },
  };
  return <Options port={{ ...sampleOptions, rules }} />;
}

describe('what was taught', () => {
  it('can be read, deleted, and put back', async () => {
    await view.unmount();
    view = await mount(<Rules />);
    const [first] = view.all('own-rule');
    expect(first?.textContent).toBe('隐藏本号每晚八点更新，欢迎常来坐坐p.house-line2026-05-14删除');
    await view.click(first?.querySelector('button') as Element);
    await view.click(view.one('rule-undo'));
    expect(taught).toEqual([
      ['remove', '163.com', 'hide', 'p.house-line'],
      ['add', '163.com', 'hide', 'p.house-line'],
    ]);
  });
});

describe('sites added', () => {
  it('are taken off, and allowed again where the browser forgot', async () => {
    const calls: unknown[] = [];
    const added: OptionsPort['added'] = {
      ...sampleOptions.added,
      remove: (host) => calls.push(['remove', host]),
      allow: (host) => calls.push(['allow', host]),
    };
    await view.unmount();
    view = await mount(<Options port={{ ...sampleOptions, added }} />);
    expect(view.all('allow-site')).toHaveLength(1);
    await view.click(view.one('allow-site'));
    await view.click(view.one('site-added').querySelector('button') as Element);
    expect(calls).toEqual([
      ['allow', 'marrowbay.example.net'],
      ['remove', 'gazette.example.org'],
    ]);
  });
});

describe('the data', () => {
  const back = vi.fn(async () => {});
  const open = async (data: Partial<OptionsPort['data']>) => {
    await view.unmount();
    view = await mount(<Options port={{ ...sampleOptions, data: { ...sampleOptions.data, ...data } }} />);
  };

  it('is erased at the second click, and comes back at a third', async () => {
    const erase = vi.fn(async () => back);
    await open({ erase });
    await view.click(view.one('erase'));
    expect(erase).not.toHaveBeenCalled();
    await view.click(view.one('erase'));
    expect(view.root.textContent).toContain('已全部清除');
    await view.click(view.one('data-undo'));
    expect(back).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['not-ours', '什么都没有改动'],
    ['newer', '来自更新版本的清读'],
  ] as const)('says why a file is refused: %s', async (why, said) => {
    await open({ import: async () => why });
    const input = view.one('import-file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'x.json')] });
    Object.defineProperty(input, 'value', { writable: true, value: '' });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 20));
    });
    expect(view.root.textContent).toContain(said);
  });
});
