// The cleaner of one page: settled by the text, kept up while pieces arrive, undone at once.
import type { CleanMode, CleanNews, CleanState, SiteRule } from '../model.ts';
import { addressVerdict } from '../page/addresses.ts';
import { agrees } from '../page/headline.ts';
import { lookAt, type Page } from '../page/index.ts';
import {
  hiddenByRule,
  hiddenNow,
  mark,
  modeOf,
  type Piece,
  pieces,
  report,
  setMode,
  unmark,
} from './apply.ts';
import { centre, mayBeWall, nudge, openFolds, overlays, release } from './comfort.ts';
import { guard } from './guard.ts';
import { type Own, withOwn } from './own-rules.ts';
import { type Planned, planClutter } from './plan.ts';
import { KEEP, MARK } from './sheet.ts';

export interface Cleaner {
  /** The document is there (or more of it): look, plan, mark, guard. */
  settle: () => void;
  /** What the reader taught has changed: look anew. */
  again: () => void;
  /** Forget what the reader asked for and let the page decide again. */
  follow: () => void;
  /** The reader's own switch. `clean` cleans even a page not taken for an article. */
  set: (mode: CleanMode) => CleanState;
  state: () => CleanState;
  /** What is hidden now, with its elements. */
  pieces: () => Piece[];
}

/** Whether what has come of the page holds the text, where the rule says it stands: guesses before it would be taken back. */
const hasRuledBody = ({ verdict, body }: Page, rule: SiteRule | undefined): boolean =>
  verdict.kind === 'article' && (body?.from === 'rule' || !rule?.body?.length);

/**
 * Elements above which a page is not surveyed unless its reader asks: a look at so many would hold the page up for
 * longer than a reader may notice (50 ms).
 */
export const MOST_ELEMENTS = 25_000;

/** Whether half a page is enough to call it an article: headline, date and text are there, and they agree. */
const isSure = ({ verdict, headline, head, body }: Page): boolean =>
  verdict.kind === 'article' &&
  verdict.confidence >= 0.7 &&
  agrees(headline) &&
  head.dates.length > 0 &&
  body !== null &&
  body.prose >= 240;

/**
 * @param onChange told after every change of what is hidden
 * @param own asked at every look for what the reader taught
 */
export function createCleaner(
  win: Window,
  rule: SiteRule | undefined,
  onChange: (news: CleanNews) => void,
  own?: () => Own,
): Cleaner {
  const doc = win.document;
  /** What the reader asked for on this page; `undefined`: decide from the page. */
  let asked: CleanMode | undefined;
  let planned: Planned[] = [];
  let laid: Planned[] = [];
  /** The most prose the body has had on this page. */
  let most = 0;
  /** What the guard gave back once is not hidden again. */
  const spared = new WeakSet<Element>();
  let undone: string | undefined;
  /** How much was hidden when the page's loader of pictures was last told. */
  let nudged = 0;
  let address = win.location.href;

  const withHidden = <T>(list: (of: readonly Planned[]) => T[]) => {
    const mode = modeOf(doc);
    const hidden = mode === 'off' ? [] : list(planned);
    return undone ? { mode, hidden, undone } : { mode, hidden };
  };
  const state = (): CleanState => withHidden((all) => report(doc, all, rule));

  const off = (why?: string) => {
    planned = [];
    laid = [];
    undone = why;
    setMode(doc, 'off');
    unmark(doc);
  };

  const tell = () => onChange(withHidden((all) => hiddenNow(doc, all, rule)));

  /** Whatever goes wrong on a page, the page is given back as it came. */
  const settle = () => {
    try {
      look();
    } catch {
      off('fault');
      tell();
    }
  };

  /** On an article's address what the site's sheet hides is not read: half of a portal's page. */
  const lookAround = () => {
    if (rule && addressVerdict(new URL(address), rule)) {
      const shut = new Map(hiddenByRule(doc, rule).map(({ el, category }) => [el as Node, category]));
      const page = lookAt(doc, address, rule, shut);
      // Where something is missed, the rule may have come to hide it: the guard must see what it took.
      const whole = page.verdict.kind === 'article' && agrees(page.headline) && page.head.dates.length > 0;
      if (whole) return { page, shut };
    }
    return { page: lookAt(doc, address, rule), shut: undefined };
  };

  /** Looks, plans, marks and guards; tells what came of it. */
  const look = () => {
    if (!doc.body || asked === 'off') return;
    if (address !== win.location.href) {
      address = win.location.href;
      // What was asked for was asked of the page before.
      asked = undefined;
      most = 0;
      off();
    }
    if (undone && !asked) return;
    if (!asked && doc.getElementsByTagName('*').length > MOST_ELEMENTS) {
      // A page that has grown under way keeps what was done for it.
      if (planned.length > 0) return;
      off('large');
      tell();
      return;
    }
    const { page, shut } = lookAround();
    // While the page is still coming in, an address that is an article's stands; without one the page must be sure.
    const half = doc.readyState === 'loading' && !asked;
    if (half && (addressVerdict(page.survey.url, rule) ? !hasRuledBody(page, rule) : !isSure(page))) return;
    if (page.verdict.kind !== 'article' && !asked) {
      if (modeOf(doc) !== 'off' || planned.length > 0) {
        off();
        tell();
      }
      return;
    }
    const before = modeOf(doc);
    planned = planClutter(page, shut).filter(({ el }) => !spared.has(el));
    // Text that goes once we clean: somebody minds. The page gets back what it had.
    const prose = page.body?.prose ?? 0;
    if (!asked && before !== 'off' && prose < most * 0.4) {
      off('shrunk');
      tell();
      return;
    }
    most = Math.max(most, prose);
    planned.push(...openFolds(page));
    // What lay over the page stays hidden: nothing points at it any more.
    for (const one of laid) if (one.el.isConnected) planned.push(one);
    const wanted = asked ?? (before === 'peek' ? 'peek' : 'clean');
    const hide = () => {
      if (own) planned = withOwn(page, planned, own(), rule);
      mark(doc, planned);
      setMode(doc, wanted);
    };
    // The page is laid out once, as it is when it is clean; a wall has to be met before it is hidden by its name.
    const early = planned.some(mayBeWall);
    if (!early) hide();
    if (doc.readyState !== 'loading') {
      const over = overlays(page);
      // Whoever asks for advertisements gets the page back as it came; the reading view stays to be had.
      if (over.wall && !asked) {
        off('wall');
        tell();
        return;
      }
      const met = over.planned.filter(({ el }) => !spared.has(el) && !laid.some((one) => one.el === el));
      planned.push(...met);
      laid = [...laid, ...met].filter(({ el }) => el.isConnected);
      if (met.length > 0 && !early) hide();
    }
    if (early) hide();
    if (modeOf(doc) === 'clean') {
      const verdict = guard(page);
      if (verdict === 'mended') {
        for (const { el } of planned) if (!el.hasAttribute(MARK)) spared.add(el);
        planned = planned.filter(({ el }) => !spared.has(el));
      } else if (verdict === 'lost') off('guard');
      if (verdict !== 'lost' && doc.readyState !== 'loading') {
        release(doc, planned);
        centre(page);
        if (planned.length !== nudged) nudge(doc);
        nudged = planned.length;
      }
    }
    tell();
  };

  return {
    settle,
    again: () => {
      for (const el of doc.querySelectorAll(`[${KEEP}]`)) el.removeAttribute(KEEP);
      settle();
    },
    follow: () => {
      asked = undefined;
      undone = undefined;
      settle();
    },
    set: (mode) => {
      asked = mode;
      undone = undefined;
      if (mode === 'off') {
        off();
        tell();
      } else settle();
      return state();
    },
    state,
    pieces: () => pieces(doc, planned, rule),
  };
}
