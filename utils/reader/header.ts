// What stands above the text: title and the source line (site, account or author, stated source, time, age).
import type { Reading, Stated } from '../model.ts';
import { formatIso } from '../wording/calendar.ts';
import { el } from './dom.ts';
import { ageOf, type Words } from './words.ts';

const YEAR_DAYS = 365;
const RELATIVE = /\bago\b|\btoday\b|\byesterday\b|前|昨|今天|刚刚|剛剛/i;

/** Names for the source line, each once: a site that signs its own articles is not printed twice. */
export function sourceNames(reading: Reading, { t }: Words): string[] {
  const { article, digest } = reading;
  const carrier = digest?.source.carrier;
  const origin = digest?.source.origin;
  const found: string[] = [];
  const add = (name: string | undefined, shown = name) => {
    if (name?.trim() && !found.some((one) => one.includes(name.trim()))) found.push((shown ?? name).trim());
  };
  add(carrier?.platform ?? carrier?.siteName ?? article?.siteName ?? carrier?.host);
  add(carrier?.account);
  add(digest?.source.people.byline ?? article?.byline);
  if (origin?.kind === 'named' || origin?.kind === 'official') {
    add(origin.raw, origin.raw && t('reader_source', { name: origin.raw }));
  }
  return found;
}

/** A Chinese title in its phrases, so that a line breaks after a comma or a colon rather than within a word. */
function title(doc: Document, text: string): HTMLElement {
  const phrases = /\p{Script=Han}/u.test(text)
    ? text.split(/(?<=[，。：；！？、|｜])(?![”’」』）》])/u)
    : [text];
  const heading = el(doc, 'h1', { id: 'title' });
  if (phrases.length === 1) heading.append(text);
  else heading.append(...phrases.map((phrase) => el(doc, 'span', {}, phrase)));
  return heading;
}

/** The time of publication as the page prints it, if that says when; else the date in words; empty without one. */
export function timeShown(published: Stated | undefined, { locale }: Words): string {
  if (!published) return '';
  const printed = published.printed?.trim() ?? '';
  // "2 hours ago" was true when the page was made; and pages print whole lines.
  const keep = printed !== '' && printed.length <= 40 && !RELATIVE.test(printed);
  return keep ? printed : formatIso(published.iso.slice(0, 10), locale) || published.iso;
}

/** The head of the view. Times are shown as the page prints them, the age beside them in words. */
export function renderHeader(doc: Document, reading: Reading, words: Words, now: Date): HTMLElement {
  const { article } = reading;
  const head = el(doc, 'header', { class: 'head' }, title(doc, article?.title ?? ''));
  const line = el(doc, 'p', { class: 'source' });
  for (const name of sourceNames(reading, words)) line.append(el(doc, 'span', {}, name));
  const published = article?.publishedAt;
  if (published) {
    line.append(el(doc, 'time', { datetime: published.iso }, timeShown(published, words)));
    const age = ageOf(published.iso, now, words.locale);
    const old = now.getTime() - Date.parse(published.iso) > YEAR_DAYS * 86_400_000;
    // An old article is the one thing of this line a reader must not miss.
    if (age) line.append(el(doc, 'span', { class: old ? 'age old' : 'age' }, age));
  }
  if (line.firstChild) head.append(line);
  return head;
}
