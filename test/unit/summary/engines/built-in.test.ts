// @vitest-environment node
// The browser's own models, as their specifications say they behave.
import { describe, expect, test, vi } from 'vitest';
import { type BuiltIn, builtInEngine } from '../../../../utils/summary/engines/built-in.ts';
import { runEngine } from '../../../../utils/summary/engines/run.ts';
import { HARBOUR } from '../samples.ts';

const signal = new AbortController().signal;

function promptApi(state: string, answer = '{"ids":[2]}') {
  const destroy = vi.fn();
  const create = vi.fn(async ({ monitor }: { monitor?: (m: EventTarget) => void }) => {
    const target = new EventTarget();
    monitor?.(target);
    target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
    return { prompt: async () => answer, destroy };
  });
  const LanguageModel = { availability: vi.fn(async () => state), create };
  return { LanguageModel, destroy, create } as unknown as {
    LanguageModel: NonNullable<BuiltIn['LanguageModel']>;
    destroy: ReturnType<typeof vi.fn>;
    create: ReturnType<typeof vi.fn>;
  };
}

describe('the Prompt API', () => {
  test('chooses sentence numbers; the session is closed', async () => {
    const { LanguageModel, destroy } = promptApi('available');
    const found = await builtInEngine({ LanguageModel }, 'en');
    if (!found) throw new Error('no engine');
    const { lines } = await runEngine(found.engine, HARBOUR, { lines: 3 }, signal);
    expect(lines.map((line) => line.text)).toEqual([expect.stringContaining('61,000')]);
    expect(destroy).toHaveBeenCalled();
  });
  test('asking whether it is there downloads nothing; choosing does, and tells how far it is', async () => {
    const { LanguageModel, create } = promptApi('downloadable');
    const found = await builtInEngine({ LanguageModel }, 'en');
    expect(found?.availability).toBe('downloadable');
    expect(create).not.toHaveBeenCalled();
    const onProgress = vi.fn();
    await found?.engine.choose(['a.', 'b.'], { title: '', lines: 1, lang: 'en', onProgress }, signal);
    expect(onProgress).toHaveBeenCalledWith(0.5);
  });
  test('the same options for asking and for making, as the specification wants', async () => {
    const { LanguageModel, create } = promptApi('available');
    const found = await builtInEngine({ LanguageModel }, 'zh');
    await found?.engine.choose(['甲。', '乙。'], { title: '', lines: 1, lang: 'zh' }, signal);
    const asked = (LanguageModel.availability as ReturnType<typeof vi.fn>).mock.calls[0]?.[0];
    expect(create.mock.calls[0]?.[0]).toMatchObject(asked);
    expect(asked.expectedInputs[0].languages).toContain('zh');
  });
  test('a refusal is a failure with the browser’s words', async () => {
    const { LanguageModel, create } = promptApi('available');
    create.mockRejectedValue(Object.assign(new Error('needs a user gesture'), { name: 'NotAllowedError' }));
    const found = await builtInEngine({ LanguageModel }, 'en');
    await expect(
      found?.engine.choose(['a.'], { title: '', lines: 1, lang: 'en' }, signal),
    ).rejects.toMatchObject({
      failure: 'unavailable',
      detail: 'needs a user gesture',
    });
  });
});

describe('the Summarizer', () => {
  const summarizer = (answer: string): BuiltIn => ({
    Summarizer: {
      availability: async () => 'available',
      create: async () => ({ summarize: async () => answer }),
    },
  });
  test('its key points are led back to the page’s sentences; its own words are not shown', async () => {
    const found = await builtInEngine(
      summarizer(
        '* The Port Ellis tunnel stays closed for five weeks because of flood damage\n* Repairs will cost $23.5 million',
      ),
      'en',
    );
    if (!found) throw new Error('no engine');
    const { lines } = await runEngine(found.engine, HARBOUR, { lines: 3 }, signal);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.text).toContain('will stay closed for five weeks');
    expect(lines[1]?.text).toContain('$23.5 million');
  });
  test('points about nothing in the article are no answer', async () => {
    const found = await builtInEngine(summarizer('* Bananas are yellow'), 'en');
    await expect(
      found?.engine.choose(['The tunnel closed.', 'Buses run.'], { title: '', lines: 2, lang: 'en' }, signal),
    ).rejects.toMatchObject({ failure: 'answer' });
  });
});

test('a browser without models, or without this language, has no engine', async () => {
  expect(await builtInEngine({}, 'zh')).toBeNull();
  expect(await builtInEngine({ LanguageModel: promptApi('unavailable').LanguageModel }, 'zh')).toBeNull();
});
