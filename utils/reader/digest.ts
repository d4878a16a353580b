// The digest above the text: summary, key numbers, dates and what could not be confirmed; each leads to its place.
import type { Digest, RankedFact, Reading, Span } from '../model.ts';
import { el } from './dom.ts';
import { dateWords, listWords, type Words } from './words.ts';

const SHOWN = 6;
const DATES = new Set<RankedFact['kind']>(['date', 'period']);

/** `data-jump` of a control that leads to a span of the text. */
export function jumpValue(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** The span a `data-jump` names, or `null`. */
export function jumpSpan(value: string | null): Span | null {
  const match = /^(\d+)-(\d+)$/.exec(value ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}

/** The most telling ones, each surface once. */
function pick(facts: readonly RankedFact[], wanted: (fact: RankedFact) => boolean): RankedFact[] {
  const seen = new Set<string>();
  const picked: RankedFact[] = [];
  for (const fact of facts) {
    if (!wanted(fact) || seen.has(fact.text)) continue;
    seen.add(fact.text);
    picked.push(fact);
    if (picked.length === SHOWN) break;
  }
  return picked;
}

/** What a fact is about: its label, or the beginning of its sentence. */
function about(fact: RankedFact, text: string): string {
  if (fact.label.trim()) return fact.label.trim();
  const sentence = text.slice(fact.sentence.start, fact.sentence.end).trim();
  return sentence.length > 40 ? `${sentence.slice(0, 38).trimEnd()}…` : sentence;
}

function renderNumber(doc: Document, fact: RankedFact, text: string, { t }: Words): HTMLElement {
  const value = fact.qual ? t(`reader_qual_${fact.qual}`, { value: fact.text }) : fact.text;
  const label = about(fact, text);
  const basis = fact.basis && !label.includes(fact.basis) ? `${fact.basis} ` : '';
  const figure = el(doc, 'strong', {}, value);
  if (fact.dir) {
    figure.prepend(
      el(
        doc,
        'span',
        { class: 'dir', role: 'img', 'aria-label': t(`reader_${fact.dir}`) },
        fact.dir === 'up' ? '↑' : '↓',
      ),
    );
  }
  const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(fact) }, figure);
  button.append(el(doc, 'span', { class: 'label' }, basis + label));
  return el(doc, 'li', {}, button);
}

/** The calendar date of a fact; a span of time shows both its ends. */
function resolved(fact: RankedFact, { t, locale }: Words): string {
  const { start, end, fuzzy } = fact.iso ?? { start: null };
  const ends = [start, end].filter((one): one is string => !!one).map((one) => dateWords(one, locale));
  const value = [...new Set(ends)].join(' – ');
  return fuzzy && value ? t('reader_qual_about', { value }) : value;
}

function renderDate(doc: Document, fact: RankedFact, text: string, words: Words): HTMLElement {
  const date = resolved(fact, words);
  const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(fact) });
  button.append(el(doc, 'strong', {}, date));
  const label = el(doc, 'span', { class: 'label' }, about(fact, text));
  // The article's own words beside the date they were resolved to.
  if (fact.text.replace(/\s/g, '') !== date.replace(/\s/g, '')) label.append(el(doc, 'q', {}, fact.text));
  button.append(label);
  return el(doc, 'li', {}, button);
}

function renderSection(doc: Document, name: string, title: string, items: HTMLElement[]): HTMLElement | null {
  if (items.length === 0) return null;
  const list = el(doc, name === 'numbers' ? 'ul' : 'ol');
  list.append(...items);
  return el(doc, 'section', { class: name }, el(doc, 'h3', {}, title), list);
}

/** Checks that have words; a check without words is not shown by its code name. */
function unknownNames(digest: Digest, { t }: Words): string[] {
  return digest.source.unknown
    .map((id) => `reader_unknown_${id.replace(/[^A-Za-z0-9]+/g, '_')}`)
    .map((key) => ({ key, name: t(key) }))
    .filter(({ key, name }) => name && name !== key)
    .map(({ name }) => name);
}

/**
 * The digest of a reading, or `null` when there is nothing to show: the summary's sentences, up to
 * six numbers (most telling first), up to six dates (earliest first), and one line of what could not
 * be confirmed. Controls carry `data-jump` with the span they lead to.
 */
export function renderDigest(doc: Document, reading: Reading, words: Words): HTMLElement | null {
  const { article, digest } = reading;
  if (!article || !digest) return null;
  const { t, locale } = words;
  const box = el(doc, 'aside', { class: 'digest', 'aria-label': t('reader_digest') });
  box.append(el(doc, 'h2', {}, t('reader_digest')));
  if (digest.summary.length > 0) {
    const list = el(doc, 'ol', { class: 'summary', lang: article.lang });
    for (const line of digest.summary) {
      list.append(
        el(
          doc,
          'li',
          {},
          el(
            doc,
            'button',
            { type: 'button', 'data-jump': jumpValue(line), title: t('reader_jump') },
            line.text.trim(),
          ),
        ),
      );
    }
    box.append(list);
  }
  const numbers = pick(digest.facts, (fact) => !DATES.has(fact.kind));
  const dates = pick(digest.facts, (fact) => DATES.has(fact.kind) && !!(fact.iso?.start ?? fact.iso?.end));
  const when = (fact: RankedFact) => fact.iso?.start ?? fact.iso?.end ?? '';
  dates.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.start - b.start));
  const sections = [
    renderSection(
      doc,
      'numbers',
      t('reader_numbers'),
      numbers.map((fact) => renderNumber(doc, fact, article.text, words)),
    ),
    renderSection(
      doc,
      'dates',
      t('reader_dates'),
      dates.map((fact) => renderDate(doc, fact, article.text, words)),
    ),
  ];
  for (const section of sections) if (section) box.append(section);
  const unknown = unknownNames(digest, words);
  if (unknown.length > 0) {
    box.append(
      el(doc, 'p', { class: 'unknown' }, t('reader_unknown', { names: listWords(unknown, locale) })),
    );
  }
  return box.childElementCount > 1 ? box : null;
}
