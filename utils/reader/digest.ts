// The digest above the text: summary, key numbers, dates and what could not be confirmed; each leads to its place.
import type { Digest, RankedFact, Reading, Span, SummaryLine } from '../model.ts';
import { dateText } from '../wording/date-text.ts';
import { changeOf } from '../wording/direction.ts';
import { type PickedFact, pickDates, pickNumbers } from '../wording/pick-facts.ts';
import { qualifierOf } from '../wording/qualifier.ts';
import { el, icon } from './dom.ts';
import type { Notes } from './notes.ts';
import { listWords, type Words } from './words.ts';

/** `data-jump` of a control that leads to a span of the text. */
export function jumpValue(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** The span a `data-jump` names, or `null`. */
export function jumpSpan(value: string | null): Span | null {
  const match = /^(\d+)-(\d+)$/.exec(value ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}

const SHOWN = 6;
const HAN = /\p{Script=Han}/u;

function renderNumber(doc: Document, fact: RankedFact, text: string, { t }: Words): HTMLElement {
  const label = fact.label.trim();
  const basis = fact.basis && !label.includes(fact.basis) ? `${fact.basis} ` : '';
  const change = changeOf(text, fact);
  const arrow = { class: 'dir', role: 'img', 'aria-label': change ? t(`dir_${change}`) : undefined };
  // 几十辆 and 四千余元 carry their qualifier in themselves.
  const qualifier = /[几幾余餘多来來]/.test(fact.text) ? null : qualifierOf(text, fact, t);
  const word = qualifier && el(doc, 'span', { class: 'qual' }, qualifier.text);
  // Chinese words follow each other without a space.
  const gap = qualifier && !(HAN.test(qualifier.text) && HAN.test(fact.text)) ? ' ' : '';
  const figure = el(
    doc,
    'strong',
    {},
    change && el(doc, 'span', arrow, change === 'up' ? '↑' : '↓'),
    ...(qualifier?.after ? [] : [word, gap]),
    el(doc, 'span', { class: 'value' }, fact.text),
    ...(qualifier?.after ? [gap, word] : []),
  );
  const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(fact) }, figure);
  button.append(el(doc, 'span', { class: 'label' }, basis + label));
  return el(doc, 'li', {}, button);
}

function renderDate(doc: Document, fact: RankedFact, words: Words): HTMLElement {
  const { date, words: own } = dateText(fact, words);
  const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(fact) });
  button.append(el(doc, 'strong', {}, date));
  const label = el(doc, 'span', { class: 'label' }, fact.label.trim());
  // The article's own words beside the date they were resolved to.
  if (own) label.append(' ', el(doc, 'q', {}, own));
  button.append(label);
  return el(doc, 'li', {}, button);
}

/** A line of the summary as it is read: the calls of notes mean nothing there. */
function withoutCalls(line: SummaryLine, notes: Notes | null): string {
  let text = line.text;
  for (const call of [...(notes?.calls ?? [])].reverse()) {
    if (call.start < line.start || call.end > line.end) continue;
    text = text.slice(0, call.start - line.start) + text.slice(call.end - line.start);
  }
  return text.trim();
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
    .map((id) => `unknown_${id.replaceAll('-', '_')}`)
    .map((key) => ({ key, name: t(key) }))
    .filter(({ key, name }) => name && name !== key)
    .map(({ name }) => name);
}

export interface DigestBox {
  element: HTMLElement;
  /** Opens or folds it; without a value the other way round. */
  fold(open?: boolean): void;
}

/** What is in the digest, in numbers: the line that stands for it while it is folded. */
function contents(lines: number, numbers: number, dates: number, { t }: Words): string {
  const counts = [
    lines && t('reader_count_lines', { count: lines }),
    numbers && t('reader_count_numbers', { count: numbers }),
    dates && t('reader_count_dates', { count: dates }),
  ];
  return counts.filter((one) => one).join(' · ');
}

/**
 * The digest of a reading, or `null` when there is nothing to show: the summary's sentences, up to
 * six numbers (most telling first), up to six dates (earliest first), and one line of what could not
 * be confirmed. Controls carry `data-jump` with the span they lead to. Its heading is the button that folds it.
 */
export function renderDigest(
  doc: Document,
  reading: Reading,
  words: Words,
  notes: Notes | null = null,
): DigestBox | null {
  const { article, digest } = reading;
  if (!article || !digest) return null;
  const { t, locale } = words;
  const parts = el(doc, 'div', { id: 'digest' });
  if (digest.summary.length > 0) {
    const list = el(doc, 'ol', { class: 'summary', lang: article.lang });
    for (const line of digest.summary) {
      const props = { type: 'button', 'data-jump': jumpValue(line), title: t('reader_jump') };
      list.append(el(doc, 'li', {}, el(doc, 'button', props, withoutCalls(line, notes))));
    }
    parts.append(list);
  }
  const { text } = article;
  // A number tells nothing without what it measures: those that say it come first.
  const told = ({ fact }: PickedFact) => (fact.label.trim() ? 0 : 1);
  const numbers = pickNumbers(digest.facts)
    .sort((a, b) => told(a) - told(b))
    .slice(0, SHOWN);
  const dates = pickDates(
    digest.facts.filter(({ iso }) => iso?.start ?? iso?.end),
    SHOWN,
  );
  const sections = [
    renderSection(
      doc,
      'numbers',
      t('reader_numbers'),
      numbers.map(({ fact }) => renderNumber(doc, fact, text, words)),
    ),
    renderSection(
      doc,
      'dates',
      t('reader_dates'),
      dates.map(({ fact }) => renderDate(doc, fact, words)),
    ),
  ];
  for (const section of sections) if (section) parts.append(section);
  const unknown = unknownNames(digest, words);
  if (unknown.length > 0) {
    const names = listWords(unknown, locale);
    parts.append(el(doc, 'p', { class: 'unknown' }, t('reader_unknown', { names })));
  }
  if (!parts.firstChild) return null;
  const button = el(
    doc,
    'button',
    { type: 'button', 'aria-controls': 'digest', 'aria-expanded': 'false', title: t('reader_fold') },
    el(doc, 'span', {}, t('reader_digest')),
    el(
      doc,
      'span',
      { class: 'counts' },
      contents(digest.summary.length, numbers.length, dates.length, words),
    ),
    icon(doc, 'M5 7.5l5 5 5-5'),
  );
  const fold = (open = button.getAttribute('aria-expanded') !== 'true') =>
    button.setAttribute('aria-expanded', String(open));
  button.addEventListener('click', () => fold());
  const heading = el(doc, 'h2', {}, button);
  const element = el(
    doc,
    'aside',
    { class: 'digest', 'aria-label': t('reader_digest') },
    el(doc, 'div', { class: 'box' }, heading, parts),
  );
  return { element, fold };
}
