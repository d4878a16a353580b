// The lens: over the page, what is hidden is named in its place and can be kept, and one more piece can be chosen.
import type { CleanMode, CleanNews, CleanState, ClutterCategory } from '../model.ts';
import type { Piece } from './apply.ts';
import { type Glass, raiseGlass } from './glass.ts';
import { peekView } from './peek.ts';
import { pickView } from './pick.ts';

/** A release that does not come (the window was left) is not waited for. */
const RELEASE_MS = 600;
/** How long a page takes to follow a stored choice. */
const SHOWN_MS = 150;

export type What = 'peek' | 'pick';

/** What the reader taught just now, and how to take it back. */
export interface Taught {
  kind: 'hide' | 'keep';
  selector: string;
  text: string;
}

export interface LensPort {
  css: string;
  lang: string;
  site: string;
  t: (key: string, values?: Record<string, string | number>) => string;
  state: () => CleanState;
  pieces: () => Piece[];
  set: (mode: CleanMode) => unknown;
  show: (category: ClutterCategory, on: boolean) => unknown;
  /** How much of the article an element holds, 0–1. */
  share: (el: Element) => number;
  teach: (rule: Taught) => Promise<unknown>;
  forget: (rule: Taught) => Promise<unknown>;
  closed: () => void;
}

/** What both views draw with. */
export interface Sheet {
  win: Window;
  glass: Glass;
  port: LensPort;
  /** The layer of frames and tags, and the content of the bar; empty when a view begins. */
  layer: HTMLElement;
  bar: HTMLElement;
  make: Make;
  turn: (what: What) => void;
  close: () => void;
  /** Teaches, says so, and offers to take it back. */
  teach: (rule: Taught, said: string, undo?: 'forget' | 'teach') => Promise<void>;
  /** The element of the page below a point. */
  below: (x: number, y: number) => Element | undefined;
}

export interface View {
  /** The page has moved below the glass. */
  place: () => void;
  /** What is hidden has changed. */
  refresh: (news: CleanNews) => void;
  move: (x: number, y: number) => void;
  press: (x: number, y: number) => void;
  keep?: (piece: Piece) => Promise<void>;
  /** A key that no button took; true when it meant something. */
  key: (key: string) => boolean;
}

export type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  of?: { class?: string; text?: string; act?: () => void; label?: string },
  ...children: Node[]
) => HTMLElementTagNameMap[K];

export interface Lens {
  turn: (what: What) => void;
  refresh: (news: CleanNews) => void;
  /** Keeps the piece that a list elsewhere names; resolves when the page shows it. */
  keep: (selector: string, text: string) => Promise<void>;
  close: () => void;
}

function maker(doc: Document): Make {
  return (tag, of = {}, ...children) => {
    const el = doc.createElement(tag);
    if (of.class) el.className = of.class;
    if (of.text !== undefined) el.textContent = of.text;
    if (of.label) el.setAttribute('aria-label', of.label);
    const { act } = of;
    if (act) el.addEventListener('click', act);
    if (tag === 'button') el.setAttribute('type', 'button');
    el.append(...children);
    return el;
  };
}

/** Puts a frame or a tag where an element of the page is. */
export function placeOver(box: HTMLElement, rect: DOMRect): void {
  const { style } = box;
  style.left = `${rect.left}px`;
  style.top = `${rect.top}px`;
  style.width = `${rect.width}px`;
  style.height = `${rect.height}px`;
}

/**
 * Opens the lens over a page. Everything is drawn in a closed root (see `glass.ts`); the page itself is changed
 * only through `port`.
 * @param focus whether the keyboard goes to the lens at once
 */
export async function openLens(win: Window, what: What, port: LensPort, focus: boolean): Promise<Lens> {
  const page = win.document;
  const glass = await raiseGlass(page, port.css, port.lang, port.t('lens_title'));
  const make = maker(glass.doc);
  const layer = make('div', { class: 'layer' });
  const bar = make('div', { class: 'bar' });
  const said = make('p', { class: 'said' });
  said.setAttribute('role', 'status');
  const card = make('section', { class: 'card', label: port.t('lens_title') }, bar, said);
  glass.root.append(layer, card);

  let view: View;
  let now = what;
  let open = true;
  let due = 0;
  /** Set from the press of Escape to its release: the page would hear of a release whose press was ours. */
  let leaving = 0;

  const say = (text: string, ...more: Node[]) => said.replaceChildren(text, ...more);

  const teach: Sheet['teach'] = async (rule, text, undo = 'forget') => {
    const [act, back] = undo === 'forget' ? [port.teach, port.forget] : [port.forget, port.teach];
    try {
      await act(rule);
    } catch {
      say(port.t('lens_not_kept'));
      return;
    }
    const button = make('button', {
      class: 'undo',
      text: port.t('undo'),
      act: () => {
        void back(rule);
        say(port.t('lens_undone'));
        glass.focus();
      },
    });
    say(`${text} `, button);
  };

  // The chip would stand out from behind the card.
  const hideChip = (on: boolean) => page.querySelector('qingdu-chip')?.toggleAttribute('hidden', on);
  const close = () => {
    if (!open) return;
    open = false;
    hideChip(false);
    for (const type of ['scroll', 'resize']) win.removeEventListener(type, moved, true);
    win.removeEventListener('keydown', keyed, true);
    win.removeEventListener('keyup', released, true);
    win.clearTimeout(leaving);
    glass.remove();
    if (port.state().mode === 'peek') port.set('clean');
    port.closed();
  };
  const turn = (next: What) => {
    now = next;
    const wanted = next === 'peek' ? 'peek' : 'clean';
    if (port.state().mode !== wanted) port.set(wanted);
    layer.replaceChildren();
    bar.replaceChildren();
    say('');
    hideChip(true);
    view = (next === 'peek' ? peekView : pickView)(sheet);
    view.refresh(port.state());
  };
  const below = (x: number, y: number) =>
    page
      .elementsFromPoint(x, y)
      .find((el) => !/^QINGDU-/.test(el.nodeName) && el !== page.documentElement && el !== page.body);
  const sheet: Sheet = { win, glass, port, layer, bar, make, turn, close, teach, below };

  const moved = () => {
    if (due) return;
    due = win.requestAnimationFrame(() => {
      due = 0;
      if (open) view.place();
    });
  };
  const keyed = (event: KeyboardEvent) => {
    const onButton = (event.target as Element | null)?.nodeName === 'BUTTON';
    if (onButton && (event.key === 'Enter' || event.key === ' ')) {
      event.stopImmediatePropagation();
      return;
    }
    let meant = true;
    if (event.key === 'Escape') leaving ||= win.setTimeout(close, RELEASE_MS);
    else if (event.key === 'PageDown' || event.key === ' ') win.scrollBy(0, win.innerHeight * 0.8);
    else if (event.key === 'PageUp') win.scrollBy(0, -win.innerHeight * 0.8);
    else meant = view.key(event.key);
    if (!meant) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const released = (event: KeyboardEvent) => {
    if (!leaving || event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    close();
  };
  const onCard = (event: Event) => card.contains(event.target as Node | null);
  glass.doc.addEventListener('keydown', keyed);
  glass.doc.addEventListener('keyup', released);
  glass.doc.addEventListener('mousemove', (event) => {
    if (!onCard(event)) view.move(event.clientX, event.clientY);
  });
  glass.doc.addEventListener('click', (event) => {
    if (onCard(event) || (event.target as Element).closest('button')) return;
    view.press(event.clientX, event.clientY);
  });
  // The sheet itself does not scroll; the page below does.
  glass.doc.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? win.innerHeight : 1;
      win.scrollBy({ left: event.deltaX * unit, top: event.deltaY * unit, behavior: 'instant' });
    },
    { passive: false },
  );
  for (const type of ['scroll', 'resize']) win.addEventListener(type, moved, true);
  // Until the sheet has the keyboard, the page has it.
  win.addEventListener('keydown', keyed, true);
  win.addEventListener('keyup', released, true);

  turn(what);
  if (focus) glass.focus();
  return {
    turn,
    close,
    keep: async (selector, text) => {
      const piece = port.pieces().find(({ hidden }) => hidden.selector === selector && hidden.text === text);
      if (!piece) return;
      await view.keep?.(piece);
      // The page follows what was stored a moment later.
      await new Promise((done) => win.setTimeout(done, SHOWN_MS));
    },
    refresh: (state) => {
      if (!open) return;
      if (state.mode === 'off' || (now === 'peek' && state.mode !== 'peek')) close();
      else {
        hideChip(true);
        view.refresh(state);
      }
    },
  };
}
