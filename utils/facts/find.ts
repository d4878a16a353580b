// Finds the facts of a text: fold, scan, then resolve the dates in reading order with what is in view.
import type { Fact } from '../model.ts';
import { charSet, isBlank } from '../text/char-set.ts';
import { fold } from './fold.ts';
import type { Found } from './found.ts';
import type { Language } from './language.ts';
import { resolve } from './resolve.ts';
import { readRef, type View } from './view.ts';

const isStop = charSet('。！？!?\n;；.');
/** The stop of Aug. or U.S. ends no sentence. */
const SHORT = /\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mrs?|Ms|Dr|St|U\.S|[ap]\.m)$/;

/**
 * Finds numbers and dates.
 * @param text any text; offsets of the result are UTF-16 into it
 * @param ref the publish date (ISO) that relative dates are resolved against; without it they stay unresolved
 * @returns facts in text order, never overlapping; dates that cannot be resolved carry no `iso`
 */
export function findIn(language: Language, text: string, ref: string | undefined): Fact[] {
  const s = fold(text);
  const found = language.scan(s).filter(isFinal);
  sharedUnits(found);
  resolveAll(language, s, found, readRef(ref));
  return found.map((one) => {
    if (!one.time) return one;
    const { time: _time, ...fact } = one;
    return fact;
  });
}

/** Four hundred digits in a row are no number anybody reads; as plain data it would become an open end. */
const isFinal = ({ value, seconds }: Found): boolean =>
  Number.isFinite(seconds ?? 0) &&
  (Array.isArray(value) ? value.every((one) => Number.isFinite(one ?? 0)) : Number.isFinite(value ?? 0));

/** 这2000亿: a large number without unit takes the unit of the same amount elsewhere in the text. */
function sharedUnits(found: Found[]): void {
  if (!found.some((f) => f.kind === 'number')) return;
  const units = new Map<string, string>();
  const key = (f: Found): string => JSON.stringify(f.value);
  for (const f of found) if (f.kind === 'money' && f.unit) units.set(key(f), f.unit);
  for (const f of found) {
    const unit =
      f.kind === 'number' && typeof f.value === 'number' && f.value >= 1e7 ? units.get(key(f)) : undefined;
    if (unit) Object.assign(f, { kind: 'money', unit, implied: true });
  }
}

function resolveAll(language: Language, s: string, found: Found[], ref: View['ref']): void {
  const view: View = { ...(ref ? { ref } : {}) };
  let at = 0;
  for (const f of found) {
    if (!f.time) continue;
    // Crossing a sentence drops its year; crossing a paragraph drops the date in view.
    for (; at < f.start; at++) {
      if (!isStop(s, at)) continue;
      const stop = s.charAt(at);
      if (stop === '.') {
        if (!isBlank(s, at + 1) || SHORT.test(s.slice(Math.max(0, at - 5), at))) continue;
        at++;
      }
      if (stop === '\n')
        Object.assign(view, {
          paraYear: undefined,
          day: undefined,
          month: undefined,
          period: undefined,
          lastMonth: undefined,
          told: undefined,
          year: undefined,
          season: undefined,
        });
      else if (stop !== ';' && stop !== '；')
        Object.assign(view, { year: undefined, month: undefined, season: undefined });
    }
    const alone = f.end - f.start > s.length - 3;
    const future = language.future(s, f.start, f.end);
    const iso = resolve(f.time, view, { future, alone });
    if (!iso) {
      if (f.time.to || f.time.from.win || f.time.from.wr !== undefined) f.kind = 'period';
      continue;
    }
    f.iso = iso;
    if (f.time.from.win && !f.time.to) f.kind = 'period';
    else if (iso.end !== iso.start && !(iso.start?.slice(0, 10) === iso.end?.slice(0, 10))) f.kind = 'period';
    else if (/^(?:week|quarter|half|season|decade|century)$/.test(iso.grain)) f.kind = 'period';
  }
}
