// A model's turn at the summary: asked on a click, labelled, and never in the place of the default until it answered.
import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { EngineAnswer, EngineOffer, EnginePort, EngineTrouble } from '../engine-port.ts';
import { Trouble } from '../engine-trouble.tsx';
import styles from './engine-turn.module.css';
import { useJump } from './use-jump.ts';

interface Props {
  engines: EnginePort;
  offers: readonly EngineOffer[];
  article: Article;
  lines: number;
  /** Whether the answer stands in the place of the default lines. */
  onAnswer: (answered: boolean) => void;
}

type State =
  | { at: 'idle' }
  | { at: 'running'; offer: EngineOffer; share: number }
  | { at: 'answered'; offer: EngineOffer; answer: EngineAnswer }
  | { at: 'failed'; trouble: EngineTrouble };

export default function EngineTurn({ engines, offers, article, lines, onAnswer }: Props) {
  const [state, setState] = useState<State>({ at: 'idle' });
  const control = useRef<AbortController | null>(null);
  // What runs when the popup goes, or the article changes, is stopped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article, another turn
  useEffect(() => () => control.current?.abort(), [engines, article]);

  const ask = async (offer: EngineOffer, rewrite: boolean) => {
    const own = new AbortController();
    control.current = own;
    setState({ at: 'running', offer, share: 0 });
    const onProgress = (share: number) => !own.signal.aborted && setState({ at: 'running', offer, share });
    const result = await engines.run(offer, article, { lines, rewrite, onProgress, signal: own.signal });
    if (own.signal.aborted) return;
    setState(
      'answer' in result ? { at: 'answered', offer, answer: result.answer } : { at: 'failed', ...result },
    );
    onAnswer('answer' in result);
  };
  const stop = () => {
    control.current?.abort();
    setState({ at: 'idle' });
    onAnswer(false);
  };

  if (state.at === 'running')
    return (
      <p className={styles.status} role="status" data-testid="engine-running">
        {state.share > 0 && state.share < 1
          ? t('engine_downloading', { percent: Math.round(state.share * 100) })
          : t('engine_running', { name: state.offer.name })}
        <button type="button" className={styles.link} data-testid="engine-cancel" onClick={stop}>
          {t('engine_cancel')}
        </button>
      </p>
    );
  if (state.at === 'answered')
    return <Answer offer={state.offer} answer={state.answer} article={article} onBack={stop} />;
  return (
    <div className={styles.offers}>
      {state.at === 'failed' && (
        <>
          <Trouble trouble={state.trouble} />
          <p className={styles.small}>{t('engine_default_stays')}</p>
        </>
      )}
      {offers.map((offer) => (
        <div key={offer.id} data-testid="engine-offer">
          <button
            type="button"
            className={styles.ask}
            data-testid="engine-choose"
            onClick={() => void ask(offer, false)}
          >
            {t('engine_choose', { name: offer.name })}
          </button>
          {offer.rewrite && (
            <button
              type="button"
              className={styles.ask}
              data-testid="engine-write"
              onClick={() => void ask(offer, true)}
            >
              {t('engine_write', { name: offer.name })}
            </button>
          )}
          <p className={styles.small}>
            {offer.host ? t('engine_goes_to', { host: offer.host }) : t('engine_stays')}
            {offer.downloads && ` ${t('engine_downloads')}`}
          </p>
        </div>
      ))}
    </div>
  );
}

interface AnswerProps {
  offer: EngineOffer;
  answer: EngineAnswer;
  article: Article;
  onBack: () => void;
}

function Answer({ offer, answer, article, onBack }: AnswerProps) {
  const jump = useJump();
  const { lines, seen, of, putAside } = answer;
  const written = lines.some(({ kind }) => kind === 'written');
  // The default lines above are gone now: without this the answer would slip out of sight.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <div ref={top} data-testid="engine-answer">
      <ol className={styles.lines}>
        {lines.map((line, i) =>
          line.kind === 'page' ? (
            <li key={`p${line.start}`}>
              <button
                type="button"
                className={styles.line}
                data-testid="engine-line"
                title={t('jump_hint')}
                onClick={() => jump({ start: line.start, end: line.end })}
              >
                <span lang={article.lang}>{line.text}</span>
              </button>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never change places
            <li key={`w${i}`} className={styles.written} data-testid="engine-written">
              <span className={styles.badge}>{t('engine_line_written')}</span>
              <span lang={article.lang}>{line.text}</span>
              {line.cites.map((cite, k) => (
                <button
                  key={cite.start}
                  type="button"
                  className={styles.cite}
                  data-testid="engine-cite"
                  title={cite.text}
                  aria-label={t('engine_cite', { number: k + 1 })}
                  onClick={() => jump({ start: cite.start, end: cite.end })}
                >
                  {k + 1}
                </button>
              ))}
            </li>
          ),
        )}
      </ol>
      <p className={styles.small} data-testid="engine-label">
        {t(written ? 'engine_written' : 'engine_chosen', { name: offer.name })}
        {seen < of && ` ${t('engine_seen', { seen, of })}`}
        {putAside > 0 && ` ${t('engine_put_aside', { count: putAside })}`}
      </p>
      <button type="button" className={styles.link} data-testid="engine-back" onClick={onBack}>
        {t('engine_back')}
      </button>
    </div>
  );
}
