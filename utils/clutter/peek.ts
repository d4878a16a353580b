// Peeking: every hidden piece named in its place, with its reason; a press keeps it. Counts per category.
import type { ClutterCategory } from '../model.ts';
import type { Piece } from './apply.ts';
import { chooseSelector } from './choose-selector.ts';
import { placeOver, type Sheet, type View } from './lens.ts';
import { reasonKey } from './reasons.ts';

const OWN = /^own rule /;

interface Tag {
  piece: Piece;
  button: HTMLButtonElement;
}

export function peekView(sheet: Sheet): View {
  const { port, make, layer, bar, win } = sheet;
  const { t } = port;
  const named = (category: ClutterCategory) => t(`category_${category}`);
  const frame = make('div', { class: 'frame' });
  frame.hidden = true;
  /** Categories shown by hand stay in the bar, so that they can be hidden again. */
  const opened = new Set<ClutterCategory>();
  let tags: Tag[] = [];
  let hot: Tag | undefined;

  const keep = async ({ el, hidden }: Piece) => {
    const words = hidden.text.slice(0, 40) || named(hidden.category);
    const next = tags[tags.findIndex((tag) => tag.piece.el === el) + 1]?.piece.el;
    if (OWN.test(hidden.reason)) {
      const rule = { kind: 'hide' as const, selector: hidden.reason.replace(OWN, ''), text: words };
      await sheet.teach(rule, t('lens_forgotten', { text: words }), 'teach');
    } else {
      const chosen = chooseSelector(el, () => true);
      if (!chosen) return;
      const rule = { kind: 'keep' as const, selector: chosen.selector, text: words };
      await sheet.teach(rule, t('lens_kept', { text: words, site: port.site }));
    }
    // The button that was pressed is gone: the keyboard goes on to the next piece.
    (tags.find(({ piece }) => piece.el === next)?.button ?? bar.querySelector('button'))?.focus();
  };

  const warm = (tag: Tag | undefined) => {
    if (tag === hot) return;
    hot?.button.classList.remove('hot');
    hot = tag;
    tag?.button.classList.add('hot');
    place();
  };

  const place = () => {
    for (const { piece, button } of tags) {
      const rect = piece.el.getBoundingClientRect();
      const seen = rect.width > 0 && rect.height > 0;
      button.hidden = !seen;
      if (!seen) continue;
      button.style.left = `${Math.max(4, rect.left + 4)}px`;
      // A piece taller than the screen keeps its tag in sight.
      const inSight = rect.top < 4 && rect.bottom > 60;
      button.style.top = `${inSight ? 6 : rect.top + 4}px`;
    }
    frame.hidden = !hot;
    if (hot) placeOver(frame, hot.piece.el.getBoundingClientRect());
  };

  const makeTag = (piece: Piece): Tag => {
    const { category, reason, text } = piece.hidden;
    const why = t(reasonKey(reason));
    const button = make(
      'button',
      {
        class: 'tag',
        label: `${t('lens_keep')}: ${[named(category), why, text.slice(0, 40)].filter(Boolean).join(', ')}`,
        act: () => void keep(piece),
      },
      make('b', { text: named(category) }),
      make('span', { class: 'why', text: why }),
      make('span', { class: 'do', text: t('lens_keep') }),
    );
    const tag = { piece, button };
    button.addEventListener('focus', () => {
      const { top, bottom } = piece.el.getBoundingClientRect();
      if (top < 0 || bottom > win.innerHeight) piece.el.scrollIntoView({ block: 'center' });
      warm(tag);
    });
    button.addEventListener('mouseenter', () => warm(tag));
    return tag;
  };

  const chips = (): HTMLElement => {
    const counts = new Map<ClutterCategory, number>();
    for (const { hidden } of port.pieces())
      counts.set(hidden.category, (counts.get(hidden.category) ?? 0) + 1);
    for (const category of opened) if (!counts.has(category)) counts.set(category, 0);
    const list = make('ul', { class: 'kinds' });
    for (const [category, count] of [...counts].sort((a, b) => b[1] - a[1])) {
      const isOpen = opened.has(category);
      const button = make('button', {
        class: 'kind',
        act: () => {
          opened[isOpen ? 'delete' : 'add'](category);
          port.show(category, !isOpen);
          bar.querySelector<HTMLElement>(`[data-kind="${category}"]`)?.focus();
        },
        label: t(isOpen ? 'lens_hide_kind' : 'lens_show_kind', { kind: named(category) }),
      });
      button.dataset.kind = category;
      button.setAttribute('aria-pressed', String(isOpen));
      button.append(named(category), ...(isOpen ? [] : [make('i', { text: String(count) })]));
      // What the reader hid by hand is given back piece by piece.
      button.disabled = category === 'own';
      list.append(make('li', {}, button));
    }
    return list;
  };

  const refresh = () => {
    const old = new Map(tags.map((tag) => [tag.piece.el, tag]));
    const pieces = port.pieces();
    tags = pieces.map((piece) => {
      const there = old.get(piece.el);
      return there && there.piece.hidden.reason === piece.hidden.reason ? there : makeTag(piece);
    });
    if (hot && !tags.includes(hot)) hot = undefined;
    layer.replaceChildren(frame, ...tags.map(({ button }) => button));
    bar.replaceChildren(
      make('h1', { text: t(pieces.length === 1 ? 'lens_one' : 'lens_count', { count: pieces.length }) }),
      make('p', { class: 'hint', text: t('lens_hint') }),
      chips(),
      make(
        'div',
        { class: 'row' },
        make('button', { class: 'plain', text: t('lens_pick'), act: () => sheet.turn('pick') }),
        make('span', { class: 'gap' }),
        make('button', { class: 'main', text: t('peek_hide'), act: sheet.close }),
      ),
    );
    place();
  };

  const at = (x: number, y: number) => {
    const el = sheet.below(x, y);
    return el && tags.find(({ piece }) => piece.el.contains(el));
  };
  return {
    place,
    refresh,
    keep,
    move: (x, y) => warm(at(x, y)),
    press: (x, y) => {
      const tag = at(x, y);
      if (tag) void keep(tag.piece);
    },
    key: (key) => {
      // Arrows walk from piece to piece, as Tab does.
      const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      const seen = tags.filter(({ button }) => !button.hidden);
      if (!by || seen.length === 0) return false;
      const here = hot ? seen.indexOf(hot) : by > 0 ? -1 : 0;
      seen[(here + by + seen.length) % seen.length]?.button.focus();
      return true;
    },
  };
}
