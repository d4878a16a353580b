// What the engines need of the core, in a bundle of its own: the popup draws without it.
import { findFacts } from '../../utils/facts/index.ts';
import type { Article } from '../../utils/model.ts';

export { remedyFor } from '../../utils/summary/engines/connection.ts';
export { EngineError } from '../../utils/summary/engines/engine.ts';
export { openAiEngine } from '../../utils/summary/engines/openai.ts';
export { runEngine } from '../../utils/summary/engines/run.ts';

/** The numbers and dates of a text in one normal form each, for holding a written line against its sources. */
export function figuresOf(article: Article): (text: string) => string[] {
  const lang = article.lang.startsWith('zh') ? 'zh' : 'en';
  const dated = article.publishedAt ? { ref: article.publishedAt.iso } : {};
  return (text) =>
    findFacts(text, { lang, ...dated }).map(({ kind, value, unit, iso }) =>
      iso ? `date ${iso.start}/${iso.end ?? ''}` : `${kind} ${JSON.stringify(value)} ${unit ?? ''}`,
    );
}
