// @vitest-environment jsdom
// The optional engines as their reader meets them: offered, running, answered, failed; set up and tested.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import {
  EngineContext,
  type EngineOffer,
  EngineOptionsContext,
  type EngineOptionsPort,
  type EnginePort,
} from '../../../components/engine-port.ts';
import { Options } from '../../../components/options/options.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import { sampleOptions, sampleTab, scenes, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
beforeEach(() => speak('zh_CN'));
afterEach(() => view.unmount());

const LOCAL: EngineOffer = { id: 'server', name: 'Ollama · qwen3:4b', downloads: false, rewrite: false };
const CLOUD: EngineOffer = {
  ...LOCAL,
  name: 'DeepSeek · deepseek-chat',
  host: 'api.deepseek.com',
  rewrite: true,
};

async function open(port: EnginePort | null) {
  const tab = sampleTab(scenes.ready ?? null);
  view = await mount(
    <ReaderTabProvider tab={tab}>
      <NoteWordingContext value={wording}>
        <EngineContext value={port}>
          <Popup />
        </EngineContext>
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
  await view.settle();
  // The turn of the engines is a bundle of its own.
  if (port && (await port.offers({} as never)).length > 0)
    await vi.waitFor(async () => {
      await view.settle();
      expect(view.all('engine-offer')).not.toEqual([]);
    });
  return tab;
}

const answer = {
  lines: [
    { kind: 'page' as const, start: 3, end: 9, text: '原文的一句' },
    { kind: 'written' as const, text: '模型写的一句', cites: [{ start: 3, end: 9, text: '原文的一句' }] },
  ],
  seen: 40,
  of: 90,
  putAside: 1,
};
const port = (offers: EngineOffer[], run: EnginePort['run'] = async () => ({ answer })): EnginePort => ({
  offers: async () => offers,
  run: vi.fn(run),
});

describe('in the popup', () => {
  it('nothing is offered where nothing is set up', async () => {
    await open(port([]));
    expect(view.all('engine-offer')).toEqual([]);
  });

  it('says where the sentences go before they go', async () => {
    const engines = port([LOCAL, { ...CLOUD, id: 'cloud' }]);
    await open(engines);
    const [local, cloud] = view.all('engine-offer').map((one) => one.textContent);
    expect(local).toContain('内容不会离开这台电脑');
    expect(cloud).toContain('正文的句子会发送到 api.deepseek.com');
    expect(engines.run).not.toHaveBeenCalled();
  });

  it('own words are offered only where the reader allowed them', async () => {
    await open(
      port([
        { ...LOCAL, id: 'a' },
        { ...CLOUD, id: 'b' },
      ]),
    );
    expect(view.all('engine-write')).toHaveLength(1);
  });

  it('the default stands until the answer is there, and comes back', async () => {
    let done: (value: { answer: typeof answer }) => void = () => undefined;
    await open(port([LOCAL], () => new Promise((resolve) => (done = resolve))));
    const hidden = () => view.one('summary-line').closest('ol')?.hidden;
    await view.click(view.one('engine-choose'));
    expect(view.one('engine-running').textContent).toContain('Ollama · qwen3:4b 正在阅读');
    expect(hidden()).toBe(false);
    await act(async () => done({ answer }));
    expect(hidden()).toBe(true);
    await view.click(view.one('engine-back'));
    expect(hidden()).toBe(false);
  });

  it('what a model wrote is labelled with its name and leads to its sources', async () => {
    const tab = await open(port([CLOUD]));
    await view.click(view.one('engine-write'));
    expect(view.one('engine-written').textContent).toBe('AI模型写的一句1');
    expect(view.one('engine-label').textContent).toContain(
      '由 DeepSeek · deepseek-chat 写成，不是发布者的话',
    );
    expect(view.one('engine-label').textContent).toContain('90 句中的 40 句');
    expect(view.one('engine-label').textContent).toContain('有 1 句');
    await view.click(view.one('engine-cite'));
    expect(tab.calls).toContainEqual(['jump', { start: 3, end: 9 }]);
  });

  it('can be stopped', async () => {
    let signal: AbortSignal | undefined;
    await open(
      port([LOCAL], (_, __, ask) => {
        signal = ask.signal;
        return new Promise(() => undefined);
      }),
    );
    await view.click(view.one('engine-choose'));
    await view.click(view.one('engine-cancel'));
    expect(signal?.aborted).toBe(true);
    expect(view.all('engine-choose')).toHaveLength(1);
  });

  it('a failure shows the real error and the cure; the default stays', async () => {
    const trouble = {
      failure: 'forbidden',
      status: 403,
      remedy: { cure: 'ollama-origins', line: 'OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*' },
    };
    await open(port([LOCAL], async () => ({ trouble })));
    await view.click(view.one('engine-choose'));
    const shown = view.one('engine-trouble').textContent;
    expect(shown).toContain('403');
    expect(shown).toContain('OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*');
    expect(view.one('summary-line').closest('ol')?.hidden).toBe(false);
  });

  it('tells how far a download is', async () => {
    await open(
      port([{ ...LOCAL, downloads: true }], (_, __, ask) => {
        ask.onProgress(0.42);
        return new Promise(() => undefined);
      }),
    );
    expect(view.one('engine-offer').textContent).toContain('数 GB');
    await view.click(view.one('engine-choose'));
    expect(view.one('engine-running').textContent).toContain('42%');
  });
});

describe('in the options', () => {
  const PRESETS = [
    { id: 'ollama', name: 'Ollama', baseUrl: 'http://localhost:11434/v1', model: 'qwen3:4b', key: false },
    {
      id: 'deepseek',
      name: 'DeepSeek',
      baseUrl: 'https://api.deepseek.com/v1',
      model: 'deepseek-chat',
      key: true,
    },
  ];
  const options = (part: Partial<EngineOptionsPort> = {}): EngineOptionsPort => ({
    presets: PRESETS,
    load: async () => ({ config: null, hasKey: false }),
    save: vi.fn(async () => 'saved' as const),
    test: async () => ({ ok: true, models: ['qwen3:4b', 'llama3'] }),
    forget: vi.fn(async () => undefined),
    builtIn: async () => false,
    ...part,
  });
  async function show(value: EngineOptionsPort | null) {
    view = await mount(
      <EngineOptionsContext value={value}>
        <Options port={sampleOptions} />
      </EngineOptionsContext>,
    );
    await view.settle();
  }
  const choose = (value: string) =>
    act(async () => {
      const select = view.one('engine-preset') as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('are not there where the shell cannot reach a model', async () => {
    await show(null);
    expect(view.all('engine-options')).toEqual([]);
  });

  it('a preset fills in address and model; a key is asked for only where one is needed', async () => {
    await show(options());
    expect((view.one('engine-address') as HTMLInputElement).value).toBe('http://localhost:11434/v1');
    expect(view.all('engine-key')).toEqual([]);
    await choose('deepseek');
    expect((view.one('engine-model') as HTMLInputElement).value).toBe('deepseek-chat');
    expect((view.one('engine-key') as HTMLInputElement).type).toBe('password');
  });

  it('a stored key is never shown', async () => {
    const config = { ...PRESETS[1], preset: 'deepseek', rewrite: false } as never;
    await show(options({ load: async () => ({ config, hasKey: true }) }));
    const key = view.one('engine-key') as HTMLInputElement;
    expect([key.value, key.placeholder]).toEqual(['', '已保存；留空则不变']);
  });

  it('says so when the browser gives no access', async () => {
    await show(options({ save: async () => 'refused' }));
    await view.click(view.one('engine-save'));
    expect(view.one('engine-status').textContent).toContain('没有允许访问 localhost:11434');
  });

  it('testing saves first, lists the models and says that it works', async () => {
    const value = options();
    await show(value);
    await view.click(view.one('engine-test'));
    await view.settle();
    expect(value.save).toHaveBeenCalled();
    expect(view.one('engine-status').textContent).toContain('连接正常');
    await view.click(view.button('llama3'));
    expect((view.one('engine-model') as HTMLInputElement).value).toBe('llama3');
  });

  it('a test that fails shows the error and the cure', async () => {
    const failed = {
      ok: false as const,
      models: [],
      failure: 'missing',
      status: 404,
      detail: '404 page not found',
      remedy: { cure: 'add-v1', line: 'http://localhost:11434/v1' },
    };
    await show(options({ test: async () => failed }));
    await view.click(view.one('engine-test'));
    await view.settle();
    const shown = view.one('engine-trouble').textContent;
    for (const words of ['404 page not found', '以 /v1 结尾', 'http://localhost:11434/v1'])
      expect(shown).toContain(words);
  });
});
