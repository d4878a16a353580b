// The digest above the text: summary, key numbers, dates and what could not be confirmed; each leads to its place.
import type { Digest, RankedFact, Reading, Span } from '../model.ts';
import { el } from './dom.ts';
import { aboutFact, calendarOf, isDate, pickFacts } from './facts.ts';
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

function renderNumber(doc: Document, fact: RankedFact, text: string, { t }: Words): HTMLElement {
  // 几十辆 and 四千余元 carry their qualifier in themselves.
  const value =
    fact.qual && !/[几幾余餘多来來]/.test(fact.text)
      ? t(`reader_qual_${fact.qual}`, { value: fact.text })
      : fact.text;
  const label = aboutFact(fact, text);
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

function renderDate(doc: Document, fact: RankedFact, text: string, words: Words): HTMLElement {
  const date = calendarOf(fact, words);
  const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(fact) });
  button.append(el(doc, 'strong', {}, date));
  const label = el(doc, 'span', { class: 'label' }, aboutFact(fact, text));
  // The article's own words beside the date they were resolved to.
  if (fact.text.replace(/\s/g, '') !== date.replace(/\s/g, ''))
    label.append(' ', el(doc, 'q', {}, fact.text));
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
    .map((id) => `unknown_${id.replaceAll('-', '_')}`)
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
  const numbers = pickFacts(digest.facts, (fact) => !isDate(fact));
  const dates = pickFacts(digest.facts, (fact) => isDate(fact) && !!(fact.iso?.start ?? fact.iso?.end));
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
