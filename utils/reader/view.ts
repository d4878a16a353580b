// The reading view: a modal dialog in a closed shadow root over the untouched page, and how it is left.
import type { Reading, Span } from '../model.ts';
import { applySettings, keepingLine, pageStyler } from './appearance.ts';
import { jumpSpan } from './digest.ts';
import { el, styleOf } from './dom.ts';
import { makeFinder } from './finder.ts';
import { activates, guard } from './guard.ts';
import { highlightsOf } from './highlight.ts';
import { marginsFor } from './margins.ts';
import type { Media } from './media.ts';
import { makeNotice } from './notice.ts';
import { renderOutline } from './outline.ts';
import { renderPanel } from './panel.ts';
import { keepPlace } from './place.ts';
import { makePopovers } from './popovers.ts';
import { watchPrint } from './print.ts';
import { watchProgress } from './progress.ts';
import { nextTheme, parseSettings, type ReaderSettings } from './settings.ts';
import { makeSheet, type SheetOptions } from './sheet.ts';
import { makeSpeech } from './speech.ts';
import { renderTakeAway } from './take-away.ts';
import { renderToolbar, type Tool } from './toolbar.ts';
import { makeZoom } from './zoom.ts';

export const HOST = 'qingdu-reader';
export interface ReaderOptions extends SheetOptions {
  /** Style sheet of the view, and the rules that hold outside the shadow root (printing, the page's scroll bar). */
  css: string;
  pageCss: string;
  settings: ReaderSettings;
  /** Called with new settings; keeping them is the caller's business. */
  save: (settings: ReaderSettings) => void;
  /** Whether the view could open by itself on this site: the switch for it is offered. */
  mayOpen?: boolean;
  /** Where the text is scrolled to at first, px. */
  top?: number;
  /** Does work once the first screen has been painted; at once when left out. */
  later?: ((work: () => void) => void) | undefined;
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
  if (!article || !doc.defaultView) return null;
  const win = doc.defaultView as Window & typeof globalThis;
  const { words } = options;
  let settings = parseSettings(options.settings);

  const sheet = makeSheet(doc, { ...reading, article }, options, showInPage);
  const { paper, body } = sheet;
  const scroller = el(
    doc,
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'title' },
    paper,
  );
  const bar = el(doc, 'div', { class: 'progress', 'aria-hidden': 'true' });
  const outline = renderOutline(doc, article, words);
  const panel = renderPanel(doc, words, () => settings, change);
  const tools: Tool[] = [
    ...(outline ? (['outline'] as const) : []),
    'speak',
    'take',
    'print',
    'theme',
    'settings',
  ];
  const toolbar = renderToolbar(doc, words, tools, use);
  const notice = makeNotice(doc);
  const take = renderTakeAway(win, reading, words, options.media ?? [], notice.say, () => popovers.leave());
  const zoom = makeZoom(doc, body, words);
  const dialog = el(
    doc,
    'dialog',
    { class: 'reader', lang: words.locale, 'aria-labelledby': 'title', 'data-may-open': options.mayOpen },
    bar,
    toolbar.element,
    panel.element,
    take,
    outline?.nav,
    scroller,
    notice.element,
    zoom.element,
  );
  const host = doc.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(styleOf(doc, options.css), dialog);

  const marks = highlightsOf(win);
  const finder = makeFinder(win, scroller, sheet.runs, marks);
  const stylePage = pageStyler(doc, win, host, dialog, options.pageCss);
  const shows = new Map<Tool, (open: boolean) => void>([
    ['settings', (open) => panel.element.toggleAttribute('hidden', !open)],
    ['take', (open) => take.toggleAttribute('hidden', !open)],
  ]);
  if (outline) shows.set('outline', (open) => outline.nav.toggleAttribute('data-open', open));
  const popovers = makePopovers(toolbar, shows, () => dialog.removeAttribute('data-quiet'));
  const speech = makeSpeech({
    win,
    article,
    lang: sheet.lang,
    rate: () => settings.rate,
    from: finder.firstSeen,
    found: (voice) => dialog.toggleAttribute('data-voice', voice),
    say(sentence) {
      toolbar.button('speak').setAttribute('aria-pressed', String(sentence !== null));
      finder.follow(sentence);
    },
  });

  const markFacts = () => marks.set('fact', settings.facts ? sheet.facts : []);

  /** Puts the digest beside the text and the outline into the margin, or takes them out of there. */
  function place() {
    const latin = paper.classList.contains('latin');
    const { beside, outline } = marginsFor(
      win.innerWidth,
      settings,
      latin,
      settings.digest && !!sheet.digest,
    );
    if (beside !== dialog.hasAttribute('data-beside')) sheet.digest?.fold(beside);
    dialog.toggleAttribute('data-beside', beside);
    dialog.toggleAttribute('data-wide', outline);
  }

  function apply() {
    applySettings(dialog, paper, settings);
    if (sheet.digest) sheet.digest.element.hidden = !settings.digest;
    markFacts();
    place();
    const theme = `${words.t('reader_theme')}: ${words.t(`reader_theme_${settings.theme}`)}`;
    toolbar.button('theme').setAttribute('aria-label', theme);
    toolbar.button('theme').title = theme;
    panel.show(settings);
  }

  function change(next: ReaderSettings) {
    const before = settings;
    settings = next;
    sheet.notes?.close();
    keepingLine(scroller, body, apply);
    if (next.theme !== before.theme) stylePage();
    if (next.rate !== before.rate) speech.again();
    measure();
    options.save(settings);
  }

  /** Closes what lies over the text; false when nothing did. */
  const fold = () => [popovers.fold(), sheet.notes?.close() ?? false].includes(true);

  function use(tool: Tool) {
    if (tool === 'close') close();
    else if (tool === 'theme') change({ ...settings, theme: nextTheme(settings.theme) });
    else if (tool === 'print') win.print();
    else if (tool === 'speak') speech.toggle();
    else popovers.toggle(tool);
  }

  /** One step back: out of the picture, the popover, the note, and then out of the view. */
  function back() {
    if (!zoom.close() && !popovers.leave() && !sheet.notes?.close()) close();
  }

  function showInPage({ element }: Media) {
    close();
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** What stands in the text and acts like a button; false for anything else. */
  function press(target: Element): boolean {
    const call = target.closest<HTMLElement>('.call');
    if (call && sheet.notes) sheet.notes.toggle(call);
    else if (zoom.takes(target)) zoom.open(target);
    else return false;
    return true;
  }

  const unguard = guard(win, host, (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      back();
    } else if (isFoldKey(event) && settings.digest) {
      sheet.digest?.fold();
    } else if (root.activeElement && activates(event, root.activeElement)) {
      event.preventDefault();
      if (!event.repeat && !press(root.activeElement)) (root.activeElement as HTMLElement).click();
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
      finder.jump(span);
    } else if (!target.closest('.bar, .panel, .outline, .note') && !press(target)) fold();
  });

  const minutes = digest?.readingMinutes ?? 0;
  const progress = watchProgress(win, {
    dialog,
    scroller,
    body,
    bar,
    headings: () =>
      (outline?.blocks ?? []).flatMap((id) => body.querySelector<HTMLElement>(`[data-block="${id}"]`) ?? []),
    report(share, heading) {
      outline?.mark(heading);
      const count = Math.max(1, Math.ceil(minutes * (1 - share)));
      const left = share >= 1 ? words.t('reader_finished') : words.t('reader_minutes_left', { count });
      const text = minutes > 0 ? left : '';
      if (toolbar.status.textContent !== text) toolbar.status.textContent = text;
    },
    busy: () => popovers.open() || !!toolbar.element.querySelector(':focus-visible'),
  });

  function measure() {
    sheet.notes?.close();
    place();
    const gutter = `${scroller.offsetWidth - scroller.clientWidth}px`;
    if (dialog.style.getPropertyValue('--gutter') !== gutter) dialog.style.setProperty('--gutter', gutter);
    progress();
  }

  const restore = keepPlace(doc, win);
  const unprint = watchPrint(win, dialog, scroller);
  let closed = false;
  function close() {
    if (closed) return;
    closed = true;
    finder.end();
    notice.end();
    speech.end();
    unguard();
    unprint();
    win.removeEventListener('resize', measure);
    marks.clear();
    // Closing, not just removing, gives the focus back to where it was.
    if (dialog.open) dialog.close();
    host.remove();
    restore();
    options.onClose?.();
  }

  /**
   * Making the page beneath inert costs the browser many times what drawing the view does, and so does a style that
   * holds for the page. Both come after the first screen has been seen, as does the text below it. Until then the host
   * stands in the top layer by itself; a page that turns or filters its root would reach it there.
   */
  function whole() {
    if (closed) return;
    sheet.rest();
    zoom.watch();
    markFacts();
    dialog.showModal();
    if (over) host.hidePopover();
    stylePage();
    scroller.focus({ preventScroll: true });
    // A new scroller may take the place of the one that stood here before.
    scroller.scrollTop = options.top ?? scroller.scrollTop;
    measure();
  }

  apply();
  zoom.watch();
  const over = options.later !== undefined && 'showPopover' in host && !options.top && rootIsPlain(doc, win);
  if (over) host.popover = 'manual';
  doc.documentElement.append(host);
  win.addEventListener('resize', measure);
  if (over) {
    host.showPopover();
    options.later?.(whole);
  } else whole();
  return { host, jump: finder.jump, top: () => scroller.scrollTop, close };
}

/** The key that opens and folds the digest. */
const isFoldKey = ({ key, altKey, ctrlKey, metaKey, isComposing, repeat }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'd' && !altKey && !ctrlKey && !metaKey && !isComposing && !repeat;

/** Whether nothing on the root element reaches what lies over the page. */
function rootIsPlain(doc: Document, win: Window): boolean {
  const { filter, transform, perspective } = win.getComputedStyle(doc.documentElement);
  return [filter, transform, perspective].every((value) => !value || value === 'none');
}
