// The reading view: a modal dialog in a closed shadow root over the untouched page, and how it is left.
import type { Reading, Span } from '../model.ts';
import { jumpSpan, renderDigest } from './digest.ts';
import { el, styleOf } from './dom.ts';
import { isMarked } from './facts.ts';
import { guard } from './guard.ts';
import { renderHeader } from './header.ts';
import { highlightsOf } from './highlight.ts';
import { scriptOf, viewLang } from './lang.ts';
import { lockRules } from './lock.ts';
import { renderOutline } from './outline.ts';
import { type PagesPort, renderPages } from './pages.ts';
import { renderPanel } from './panel.ts';
import { keepPlace } from './place.ts';
import { rangeOf, textRuns } from './positions.ts';
import { watchPrint } from './print.ts';
import { watchProgress } from './progress.ts';
import { type RenderOptions, renderArticle } from './render.ts';
import { nextTheme, parseSettings, type ReaderSettings } from './settings.ts';
import { makeSpeech } from './speech.ts';
import { renderToolbar, type Tool } from './toolbar.ts';
import type { Words } from './words.ts';
import { makeZoom } from './zoom.ts';

export const HOST = 'qingdu-reader';
const FLASH = 2600;
/** Height of the bar, px: what stands under it is not in sight. */
const BAR = 52;
/** Px beside the text that an outline needs. */
const MARGIN = 236;
/** Marks in the text; more than this would be neither light nor fast to paint. */
const MARKED = 1500;

export interface ReaderOptions extends RenderOptions {
  /** Style sheet of the view, and the rules that hold outside the shadow root (printing, the page's scroll bar). */
  css: string;
  pageCss: string;
  words: Words;
  settings: ReaderSettings;
  /** Called with new settings; keeping them is the caller's business. */
  save: (settings: ReaderSettings) => void;
  now: Date;
  /** Loads the further pages of the article; not offered without. */
  pages?: PagesPort;
  /** Where the text is scrolled to at first, px. */
  top?: number;
  onClose?: () => void;
}

export interface ReaderView {
  host: HTMLElement;
  /** Scrolls to a span of `Article.text` and lights it up. False when the view does not show it. */
  jump(span: Span): boolean;
  /** How far the text is scrolled, px. */
  top(): number;
  close(): void;
}

/**
 * Opens the reading view over the page of `doc`. Adds one element to the document (`qingdu-reader`)
 * and takes it away on leaving; no other node of the page is changed. Returns `null` when the
 * reading holds no article.
 */
export function openReader(doc: Document, reading: Reading, options: ReaderOptions): ReaderView | null {
  const { article, digest } = reading;
  const win = doc.defaultView;
  if (!article || !win) return null;
  const page = win;
  const { words } = options;
  let settings = parseSettings(options.settings);
  const lang = viewLang(article.lang, article.text);

  const body = el(doc, 'div', { class: 'body' });
  body.append(renderArticle(doc, article, options));
  const digestBox = renderDigest(doc, reading, words);
  const paper = el(
    doc,
    'article',
    { lang, class: scriptOf(lang) },
    renderHeader(doc, reading, words, options.now),
    digestBox,
    body,
    renderPages(doc, article, words, options.pages),
    el(doc, 'footer', { class: 'origin' }, reading.url),
  );
  const scroller = el(
    doc,
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'title' },
    paper,
  );
  const bar = el(doc, 'div', { class: 'progress', 'aria-hidden': 'true' });
  const outline = renderOutline(doc, body, words);
  const panel = renderPanel(doc, words, () => settings, change);
  const tools: Tool[] = [...(outline ? (['outline'] as const) : []), 'speak', 'print', 'theme', 'settings'];
  const toolbar = renderToolbar(doc, words, tools, use);
  const zoom = makeZoom(doc, body, words);
  const dialog = el(
    doc,
    'dialog',
    { class: 'reader', lang: words.locale, 'aria-labelledby': 'title' },
    bar,
    toolbar.element,
    panel.element,
    outline?.nav,
    scroller,
    zoom.element,
  );

  const host = doc.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(styleOf(doc, options.css), dialog);

  const runs = textRuns(body);
  const marks = highlightsOf(win as Window & typeof globalThis);
  const factRanges = (digest?.facts ?? [])
    .filter(isMarked)
    .slice(0, MARKED)
    .map((fact) => rangeOf(runs, fact))
    .filter((range) => range !== null);
  let pageStyle: HTMLStyleElement | undefined;
  let flash: ReturnType<typeof setTimeout> | undefined;

  function apply() {
    for (const key of ['theme', 'font'] as const) dialog.dataset[key] = settings[key];
    dialog.style.setProperty('--size', `${settings.size}px`);
    dialog.style.setProperty('--width', String(settings.width));
    dialog.style.setProperty('--leading', String(settings.lineHeight));
    paper.classList.toggle('indent', settings.indent);
    if (digestBox) digestBox.hidden = !settings.digest;
    marks.set('fact', settings.facts ? factRanges : []);
    const theme = `${words.t('reader_theme')}: ${words.t(`reader_theme_${settings.theme}`)}`;
    toolbar.button('theme').setAttribute('aria-label', theme);
    toolbar.button('theme').title = theme;
    panel.show(settings);
  }

  /**
   * A style element among the host's own children holds for the page, and leaves with the host. It
   * comes once and whole: each change of it makes the browser match the page's elements again.
   */
  function stylePage() {
    pageStyle?.remove();
    const { backgroundColor } = page.getComputedStyle(dialog);
    pageStyle = styleOf(doc, options.pageCss + lockRules(doc, page, backgroundColor));
    host.append(pageStyle);
  }

  function change(next: ReaderSettings) {
    // Text that grows or shrinks would carry the reader away: the line at the top stays at the top.
    const box = body.getBoundingClientRect();
    const share = box.height > 0 ? (scroller.getBoundingClientRect().top - box.top) / box.height : 0;
    const faster = next.rate !== settings.rate;
    const repaint = next.theme !== settings.theme;
    settings = next;
    apply();
    if (repaint) stylePage();
    if (faster) speech.again();
    if (share > 0) {
      const now = body.getBoundingClientRect();
      scroller.scrollTop += now.top - scroller.getBoundingClientRect().top + share * now.height;
    }
    measure();
    options.save(settings);
  }

  function scrollTo(top: number) {
    const still = page.matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  }

  function jump(span: Span): boolean {
    const range = rangeOf(runs, span);
    if (!range) return false;
    const box = range.getBoundingClientRect();
    scroller.focus({ preventScroll: true });
    scrollTo(box.top - scroller.clientHeight * 0.3);
    marks.set('jump', [range]);
    clearTimeout(flash);
    flash = setTimeout(() => marks.set('jump', []), FLASH);
    return true;
  }

  function toggle(tool: 'settings' | 'outline', on?: boolean): boolean {
    const button = toolbar.button(tool);
    const open = on ?? button.getAttribute('aria-expanded') !== 'true';
    if ((button.getAttribute('aria-expanded') === 'true') === open) return false;
    button.setAttribute('aria-expanded', String(open));
    if (tool === 'settings') panel.element.hidden = !open;
    else outline?.nav.toggleAttribute('data-open', open);
    if (open) dialog.removeAttribute('data-quiet');
    return true;
  }
  const speech = makeSpeech({
    win: page as Window & typeof globalThis,
    article,
    lang,
    rate: () => settings.rate,
    /** The first line in sight. */
    from: () => {
      const top = scroller.getBoundingClientRect().top + BAR;
      const seen = runs.find(({ node }) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > top);
      return seen?.start ?? 0;
    },
    found: (voice) => dialog.toggleAttribute('data-voice', voice),
    say: (sentence) => {
      const range = sentence && rangeOf(runs, sentence);
      toolbar.button('speak').setAttribute('aria-pressed', String(sentence !== null));
      marks.set('speech', range ? [range] : []);
      const box = range?.getBoundingClientRect();
      const height = scroller.clientHeight;
      if (box && (box.top < BAR || box.bottom > height * 0.8)) scrollTo(box.top - height * 0.3);
    },
  });
  const popovers = tools.filter((tool) => tool === 'settings' || tool === 'outline');
  /** Closes what lies over the text; false when nothing did. */
  const fold = () => popovers.map((tool) => toggle(tool, false)).includes(true);

  function use(tool: Tool) {
    if (tool === 'close') close();
    else if (tool === 'theme') change({ ...settings, theme: nextTheme(settings.theme) });
    else if (tool === 'print') win?.print();
    else if (tool === 'speak') speech.toggle();
    else {
      for (const other of popovers) if (other !== tool) toggle(other, false);
      toggle(tool);
    }
  }

  const back = () => {
    if (zoom.close()) return;
    const from = popovers.find((tool) => toolbar.button(tool).getAttribute('aria-expanded') === 'true');
    if (fold()) {
      if (from) toolbar.button(from).focus();
    } else close();
  };

  const unguard = guard(win, host, (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      back();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const focused = root.activeElement;
      if (focused?.tagName !== 'IMG') return;
      event.preventDefault();
      zoom.open(focused as HTMLImageElement);
    }
  });
  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    back();
  });
  dialog.addEventListener('close', (event) => event.target === dialog && !dialog.open && close());
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    const span = jumpSpan(target.closest('[data-jump]')?.getAttribute('data-jump') ?? null);
    if (span) {
      fold();
      jump(span);
    } else if (target.tagName === 'IMG' && body.contains(target)) zoom.open(target as HTMLImageElement);
    else if (!target.closest('.bar, .panel, .outline')) fold();
  });

  const minutes = digest?.readingMinutes ?? 0;
  const progress = watchProgress(win, {
    dialog,
    scroller,
    body,
    bar,
    headings: outline?.headings ?? [],
    report(share, heading) {
      outline?.mark(heading);
      const left = Math.ceil(minutes * (1 - share));
      const text =
        minutes <= 0
          ? ''
          : share >= 1
            ? words.t('reader_finished')
            : words.t('reader_minutes_left', { count: Math.max(1, left) });
      if (toolbar.status.textContent !== text) toolbar.status.textContent = text;
    },
    busy: () =>
      popovers.some((tool) => toolbar.button(tool).getAttribute('aria-expanded') === 'true') ||
      !!toolbar.element.querySelector(':focus-visible'),
  });

  function measure() {
    dialog.style.setProperty('--gutter', `${scroller.offsetWidth - scroller.clientWidth}px`);
    dialog.toggleAttribute('data-wide', dialog.clientWidth - paper.clientWidth > 2 * MARGIN);
    progress();
  }

  const restore = keepPlace(doc, win);
  const unprint = watchPrint(win, dialog, scroller);
  let closed = false;
  function close() {
    if (closed) return;
    closed = true;
    clearTimeout(flash);
    speech.end();
    unguard();
    unprint();
    win?.removeEventListener('resize', measure);
    marks.clear();
    // Closing, not just removing, gives the focus back to where it was.
    if (dialog.open) dialog.close();
    host.remove();
    restore();
    options.onClose?.();
  }

  apply();
  doc.documentElement.append(host);
  dialog.showModal();
  stylePage();
  scroller.focus({ preventScroll: true });
  win.addEventListener('resize', measure);
  // Firefox may give a new scroller the place of the one that stood here before.
  scroller.scrollTop = options.top ?? 0;
  measure();
  return { host, jump, top: () => scroller.scrollTop, close };
}
