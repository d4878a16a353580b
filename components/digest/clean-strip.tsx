// The clean-reading switch, what it did, a look at what was hidden, and how far the reader's choice reaches.
import { useId, useState } from 'react';
import type { CleanMode, CleanState, ClutterCategory, Hidden } from '../../utils/model.ts';
import { locale, type MessageKey, t } from '../../utils/platform/i18n.ts';
import type { Scope, Standing } from '../clean-choices.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './clean-strip.module.css';
import { HiddenList } from './hidden-list.tsx';
import { ChevronIcon } from './icons.tsx';
import { useStanding } from './use-standing.ts';

interface Props {
  clean: CleanState;
  busy: boolean;
  failed: boolean;
  onMode: (mode: CleanMode) => void | Promise<void>;
  /** The page does something else now, by another way than `onMode`. */
  onState?: (state: CleanState) => void;
}

export function CleanStrip({ clean, busy, failed, onMode, onState }: Props) {
  const { choices } = useReaderTab();
  const [standing, look] = useStanding(choices);
  const [refused, setRefused] = useState(false);
  const on = clean.mode !== 'off';
  const peeking = clean.mode === 'peek';
  const comments = clean.hidden.some(({ category }) => category === 'comments');

  const mode = async (to: CleanMode) => {
    await onMode(to);
    look();
  };
  /** Does one of the finer choices, then shows how the page and the site stand. */
  const act = async (work: Promise<CleanState | undefined>) => {
    const state = await work.catch(() => undefined);
    if (state) onState?.(state);
    look();
  };
  const off = (scope: Scope) => choices && void act(choices.setMode('off', scope));
  const pause = () => choices && void act(choices.pause().then(() => ({ mode: 'off' as const, hidden: [] })));
  const always = (where: Standing) => {
    if (!choices) return;
    // The browser answers a request only while the click is being handled.
    const given = choices.always(where);
    void given
      .then(async (yes) => {
        setRefused(!yes);
        if (yes) await act(choices.state());
      })
      .catch(() => setRefused(true));
  };

  return (
    <div className={styles.strip}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-busy={busy}
        className={styles.toggle}
        data-testid="clean-toggle"
        onClick={() => void mode(on ? 'off' : 'clean')}
      >
        <span className={styles.name}>{t('clean_reading')}</span>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.thumb} />
        </span>
      </button>
      <p className={styles.state} role="status">
        {failed ? t('clean_failed') : describe(clean, standing)}
      </p>
      {on && clean.hidden.length > 0 && (
        <button
          type="button"
          className={styles.link}
          data-testid="peek"
          aria-pressed={peeking}
          onClick={() => void mode(peeking ? 'clean' : 'peek')}
        >
          {t(peeking ? 'peek_hide' : 'peek_show')}
        </button>
      )}
      {!on && standing && (standing.off === 'paused' || standing.off === 'everywhere') && (
        <button type="button" className={styles.link} data-testid="resume" onClick={() => void mode('clean')}>
          {t('resume_now')}
        </button>
      )}
      {peeking && (
        <div className={styles.kinds}>
          <p>{kinds(clean.hidden)}</p>
          <HiddenList
            hidden={clean.hidden}
            {...(choices ? { onKeep: (one: Hidden) => void act(choices.keep(one)) } : {})}
          />
        </div>
      )}
      {on && choices && (
        <Actions
          comments={comments}
          onComments={() => void act(choices.show('comments', true))}
          onPick={() => void choices.pick()}
          onOff={off}
          onPause={pause}
        />
      )}
      {standing && (standing.access === 'addable' || standing.access === 'denied') && (
        <p className={styles.offer} data-testid="site-offer">
          <span>
            {refused
              ? t('always_refused')
              : t(standing.access === 'denied' ? 'denied_offer' : 'always_offer', { site: standing.site })}
          </span>
          <button type="button" className={styles.link} data-testid="always" onClick={() => always(standing)}>
            {t(standing.access === 'denied' ? 'allow_site' : 'always_site')}
          </button>
        </p>
      )}
    </div>
  );
}

interface ActionProps {
  comments: boolean;
  onComments: () => void;
  onPick: () => void;
  onOff: (scope: Scope) => void;
  onPause: () => void;
}

/** What is one click away, and behind "more" what is needed less often. */
function Actions({ comments, onComments, onPick, onOff, onPause }: ActionProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const far: [MessageKey, string, () => void][] = [
    ['off_page', 'off-page', () => onOff('page')],
    ['pause_hour', 'pause', onPause],
    ['off_everywhere', 'off-everywhere', () => onOff('everywhere')],
  ];
  return (
    <div className={styles.actions}>
      {comments && (
        <button type="button" className={styles.link} data-testid="show-comments" onClick={onComments}>
          {t('chip_comments')}
        </button>
      )}
      <button type="button" className={styles.link} data-testid="pick" onClick={onPick}>
        {t('lens_pick')}
      </button>
      <button
        type="button"
        className={styles.more}
        data-testid="choices-more"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('choices_more')}
        <ChevronIcon />
      </button>
      <ul id={id} className={styles.far} hidden={!open}>
        {far.map(([key, name, onClick]) => (
          <li key={key}>
            <button type="button" className={styles.link} data-testid={name} onClick={onClick}>
              {t(key)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A time of day as the reader writes it. */
const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });

/** Why the page was given back, where there is more to say than that the text was in danger. */
const UNDONE: Record<string, MessageKey> = { wall: 'clean_walled', large: 'clean_large' };

function describe(clean: CleanState, standing: Standing | undefined): string {
  if (clean.undone !== undefined) return t(UNDONE[clean.undone] ?? 'clean_undone');
  if (clean.mode === 'off') {
    if (standing?.off === 'everywhere') return t('clean_off_everywhere');
    if (standing?.off === 'paused') return t('paused_until', { time: clock(standing.until) });
    return t(standing?.off === 'no' ? 'clean_off_page' : 'clean_off');
  }
  if (clean.mode === 'peek') return t('clean_peek_count');
  const count = clean.hidden.length;
  if (count === 0) return t('clean_on_none');
  return count === 1 ? t('clean_on_one') : t('clean_on_count', { count });
}

/** "ads 5, hot lists 3": categories by size. */
function kinds(hidden: readonly Hidden[]): string {
  const counts = new Map<ClutterCategory, number>();
  for (const { category } of hidden) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([category, count]) => `${t(`category_${category}` satisfies MessageKey)} ${count}`)
    .join(t('list_separator'));
}
