// Picking: the reader points at one more piece, widens or narrows the choice, sees what it matches, and hides it.
import { type Chosen, chooseSelector } from './choose-selector.ts';
import { placeOver, type Sheet, type View } from './lens.ts';
import { MOST_BODY } from './own-rules.ts';

const words = (el: Element) => (el.textContent ?? '').replace(/\s+/g, ' ').trim();
const isSeen = (el: Element) => {
  const { width, height } = el.getBoundingClientRect();
  return width > 2 && height > 2;
};

export function pickView(sheet: Sheet): View {
  const { port, make, layer, bar, win } = sheet;
  const { t } = port;
  const page = win.document;
  let el: Element | undefined;
  let chosen: Chosen | null = null;
  /** Where "narrower" goes back to. */
  let inner: Element[] = [];
  /** A press holds the choice still: moving the pointer no longer changes it. */
  let held = false;

  const code = make('code', {});
  const count = make('span', { class: 'count' });
  const hide = make('button', { class: 'main', text: t('lens_hide'), act: () => void take() });
  const wider = make('button', { class: 'plain', text: t('lens_wider'), act: () => widen() });
  const narrower = make('button', { class: 'plain', text: t('lens_narrower'), act: () => narrow() });
  bar.append(
    make('h1', { text: t('lens_pick') }),
    make('p', { class: 'hint', text: t('lens_pick_hint') }),
    make('p', { class: 'choice' }, code, count),
    make(
      'div',
      { class: 'row' },
      wider,
      narrower,
      make('span', { class: 'gap' }),
      make('button', { class: 'plain', text: t('lens_done'), act: sheet.close }),
      hide,
    ),
  );

  const choose = (next: Element | undefined, from: Element[] = []) => {
    if (next === el) return;
    el = next;
    inner = from;
    // Other places are matched too only where none of them holds a line of the article.
    const may = el && port.share(el) <= MOST_BODY;
    chosen = el && may ? chooseSelector(el, (other) => port.share(other) === 0) : null;
    draw();
  };
  const widen = () => {
    const up = el?.parentElement;
    if (el && up && up !== page.body && up !== page.documentElement) choose(up, [...inner, el]);
    held = true;
    draw();
  };
  const narrow = () => {
    const back = inner.at(-1);
    if (back) choose(back, inner.slice(0, -1));
    else choose([...(el?.children ?? [])].find(isSeen) ?? el);
    held = true;
    draw();
  };

  const draw = () => {
    code.textContent = chosen?.selector ?? (el ? '' : t('lens_nothing'));
    count.textContent = !el
      ? ''
      : chosen
        ? t(chosen.matches.length === 1 ? 'lens_match' : 'lens_matches', { count: chosen.matches.length })
        : t('lens_article');
    hide.disabled = !chosen;
    wider.disabled = !el?.parentElement || el.parentElement === page.body;
    narrower.disabled = inner.length === 0 && !el?.firstElementChild;
    place();
  };
  const place = () => {
    const others = chosen?.matches.filter((one) => one !== el && isSeen(one)) ?? [];
    const frames = [...(el ? [el] : []), ...others].map((one, i) => {
      const kind = i > 0 ? 'also' : chosen ? (held ? 'held' : '') : 'no';
      const box = make('div', { class: `frame ${kind}` });
      placeOver(box, one.getBoundingClientRect());
      return box;
    });
    layer.replaceChildren(...frames);
  };

  const take = async () => {
    if (!el || !chosen) return;
    const { selector, matches } = chosen;
    const rule = {
      kind: 'hide' as const,
      selector,
      text: words(el).slice(0, 60) || el.nodeName.toLowerCase(),
    };
    held = false;
    choose(undefined);
    const key = matches.length === 1 ? 'lens_hid_one' : 'lens_hid';
    await sheet.teach(rule, t(key, { count: matches.length, site: port.site }));
    sheet.glass.focus();
  };

  choose(sheet.below(win.innerWidth / 2, win.innerHeight / 3));
  return {
    place,
    refresh: () => {
      if (el && !el.isConnected) choose(undefined);
      draw();
    },
    move: (x, y) => {
      if (!held) choose(sheet.below(x, y));
    },
    press: (x, y) => {
      const pressed = sheet.below(x, y);
      // A second press on what is held hides it; one elsewhere chooses anew.
      if (held && el && pressed && el.contains(pressed)) void take();
      else {
        choose(pressed);
        held = true;
        draw();
      }
    },
    key: (key) => {
      if (key === 'ArrowUp') widen();
      else if (key === 'ArrowDown') narrow();
      else if (key === 'Enter') void take();
      else return false;
      return true;
    },
  };
}
