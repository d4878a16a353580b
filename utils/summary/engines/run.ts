// An engine put to work on an article: which sentences it sees, and what of its answer may be shown.
import type { Span } from '../../model.ts';
import { candidates } from '../candidates.ts';
import { score } from '../signals.ts';
import { PROFILES } from '../weights.ts';
import { EngineError, type EngineOptions, type SummaryEngine } from './engine.ts';
import { type Figures, ungrounded } from './grounding.ts';

/** A line of the article, or a sentence that a model wrote with the lines it rests on. */
export type EngineLine =
  | (Span & { kind: 'page'; text: string })
  | { kind: 'written'; text: string; cites: (Span & { text: string })[] };

export interface EngineSummary {
  engine: string;
  name: string;
  model?: string;
  lines: EngineLine[];
  /** How many sentences of the article the engine was shown, of how many. */
  seen: number;
  of: number;
  /** Written sentences that were put aside because their figures or names stand in none of their sources. */
  putAside: number;
}

export interface RunOptions extends Pick<EngineOptions, 'lines' | 'onProgress'> {
  /** Let the engine write its own sentences, where it can. */
  rewrite?: boolean;
  figures?: Figures;
}

/** Small local models read about 4,000 tokens and forget what is above without a word. */
const ROOM = { zh: 3500, en: 9000 };
const MOST_SENTENCES = 150;

/** The sentences an engine is shown: all of a usual article, of a long one those the default engine finds best. */
export function sentencesFor(article: { title: string; text: string }, lang: 'zh' | 'en') {
  const { found } = candidates(article.text, article.title);
  const { scores, titles } = score(article.title, found, PROFILES[lang]);
  const worth = (i: number) => [...(titles[i]?.values() ?? [])].reduce((sum, w) => sum + w, scores[i] ?? 0);
  const best = found.map((_, i) => i).sort((a, b) => worth(b) - worth(a));
  let room = ROOM[lang];
  const kept = best.slice(0, MOST_SENTENCES).filter((i) => {
    room -= found[i]?.text.length ?? 0;
    return room >= 0;
  });
  return { shown: kept.sort((a, b) => a - b).flatMap((i) => found[i] ?? []), of: found.length };
}

/**
 * Lets an engine sum up an article. Whatever it answers, a `page` line is a run of the article's own characters, and a
 * `written` one has passed the check against the sentences it cites; one that has not gives way to those sentences.
 *
 * @throws {EngineError}
 */
export async function runEngine(
  engine: SummaryEngine,
  article: { title: string; text: string; lang: string },
  options: RunOptions,
  signal: AbortSignal,
): Promise<EngineSummary> {
  const lang = article.lang.startsWith('zh') ? 'zh' : 'en';
  const { shown, of } = sentencesFor(article, lang);
  if (shown.length === 0) throw new EngineError('unavailable', 'no sentences');
  const sentences = shown.map(({ text }) => text);
  const asked: EngineOptions = {
    title: article.title,
    lines: options.lines,
    lang,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  };
  const at = (i: number) => {
    const one = shown[i];
    return one ? [{ start: one.start, end: one.end, text: article.text.slice(one.start, one.end) }] : [];
  };
  const page = (ids: readonly number[]): EngineLine[] =>
    ids.flatMap(at).map((line) => ({ kind: 'page' as const, ...line }));

  let lines: EngineLine[];
  let putAside = 0;
  if (options.rewrite && engine.rewrite) {
    lines = [];
    for (const { text, cites } of await engine.rewrite(sentences, asked, signal)) {
      const sources = cites.flatMap(at);
      const reason = ungrounded(
        text,
        sources.map((source) => source.text),
        options.figures,
      );
      if (reason === undefined) lines.push({ kind: 'written', text, cites: sources });
      else {
        putAside++;
        lines.push(...page(cites));
      }
    }
    lines = once(lines).slice(0, Math.max(options.lines, 1) * 2);
  } else lines = page(await engine.choose(sentences, asked, signal));
  return {
    engine: engine.id,
    name: engine.name,
    ...(engine.model ? { model: engine.model } : {}),
    lines,
    seen: shown.length,
    of,
    putAside,
  };
}

/** A sentence that two bullets fell back to is shown once. */
function once(lines: EngineLine[]): EngineLine[] {
  const seen = new Set<number>();
  return lines.filter((line) => {
    if (line.kind !== 'page') return true;
    if (seen.has(line.start)) return false;
    seen.add(line.start);
    return true;
  });
}
