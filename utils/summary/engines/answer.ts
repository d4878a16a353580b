// Reading a model's answer: JSON out of whatever surrounds it, held against what was asked.
import { type Bullet, EngineError } from './engine.ts';

/** Longer than any bullet asked for. */
const LONGEST_BULLET = 300;
const MOST_CITES = 4;

/** The first JSON object in a text, thoughts and code fences aside; `undefined` when there is none. */
export function firstObject(answer: string): unknown {
  const text = answer.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').slice(0, 100_000);
  // Few openings are tried: a wall of braces must not make this quadratic.
  for (
    let from = text.indexOf('{'), tries = 0;
    from >= 0 && tries < 20;
    from = text.indexOf('{', from + 1), tries++
  ) {
    const end = closing(text, from);
    if (end < 0) continue;
    try {
      return JSON.parse(text.slice(from, end + 1)) as unknown;
    } catch {
      // Not JSON: the next brace may open it.
    }
  }
  return undefined;
}

/** Where the brace at `from` is closed, strings left aside. */
function closing(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i;
  }
  return -1;
}

/** Sentence numbers counted from 0: unknown, repeated and malformed ones are dropped. */
function known(ids: unknown, count: number): number[] {
  if (!Array.isArray(ids)) return [];
  const valid = ids.filter((id): id is number => Number.isInteger(id) && id >= 1 && id <= count);
  return [...new Set(valid)].map((id) => id - 1);
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * The sentences an answer chooses, counted from 0, at most `lines`, in the order of the article.
 * @throws {EngineError} `answer` when it names none that exists
 */
export function readChoice(answer: string, count: number, lines: number): number[] {
  const ids = known(field(firstObject(answer), 'ids'), count).slice(0, lines);
  if (ids.length === 0) throw new EngineError('answer', answer.trim().slice(0, 120));
  return ids.sort((a, b) => a - b);
}

/**
 * The bullets of an answer that cite sentences that exist; the rest is dropped.
 * @throws {EngineError} `answer` when none is left
 */
export function readBullets(answer: string, count: number, lines: number): Bullet[] {
  const found = field(firstObject(answer), 'bullets');
  const bullets: Bullet[] = [];
  for (const one of Array.isArray(found) ? found : []) {
    const text = field(one, 'text');
    const cites = known(field(one, 'ids'), count).slice(0, MOST_CITES);
    if (typeof text !== 'string' || cites.length === 0) continue;
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain && plain.length <= LONGEST_BULLET)
      bullets.push({ text: plain, cites: cites.sort((a, b) => a - b) });
  }
  if (bullets.length === 0) throw new EngineError('answer', answer.trim().slice(0, 120));
  return bullets.slice(0, lines);
}
