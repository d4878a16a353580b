// Popup and side panel: bar, one view of the tab (digest or an honest state), footer. The height never changes.
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CleanMode } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { DigestView } from '../digest/digest-view.tsx';
import { BookIcon, Mark } from '../digest/icons.tsx';
import { Skeleton } from '../digest/skeleton.tsx';
import { JumpContext } from '../digest/use-jump.ts';
import { useSections } from '../digest/use-sections.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import { Footer } from './footer.tsx';
import { JumpBar } from './jump-bar.tsx';
import styles from './popup.module.css';
import { StatePanel } from './state-panel.tsx';
import { useJumping } from './use-jumping.ts';
import { useReading } from './use-reading.ts';

interface Props {
  now?: Date;
  /** A popup has a size of its own; a panel takes what the browser gives it. */
  shape?: 'popup' | 'panel';
}

export function Popup({ now = new Date(), shape = 'popup' }: Props) {
  const tab = useReaderTab();
  const { outcome, read, refresh, setClean } = useReading(tab);
  const sections = useSections(tab.sections);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [notice, setNotice] = useState('');
  const main = useRef<HTMLElement>(null);

  // The button that asked for another reading is gone when the answer comes: the focus goes on to the answer.
  const asked = useRef(false);
  const readAgain = (options?: { anyway?: boolean }) => {
    asked.current = true;
    read(options);
  };
  useEffect(() => {
    if (!outcome || !asked.current) return;
    asked.current = false;
    main.current?.focus();
  }, [outcome]);

  const status = outcome?.status ?? 'loading';
  const drawn = status !== 'loading' && sections !== null;
  // Head and first part are seen at once; what stands below them is drawn in the time after.
  const whole = useDeferredValue(drawn) && drawn;
  // For whoever measures: test/bench/popup.ts.
  useEffect(() => {
    if (drawn) performance.mark('qingdu-answer');
  }, [drawn]);
  const reading = outcome && 'reading' in outcome ? outcome.reading : null;
  const article = status === 'ready' ? reading?.article : null;

  const jumping = useJumping(tab, reading, setNotice);

  const changeMode = async (mode: CleanMode) => {
    setBusy(true);
    try {
      setClean(await tab.setMode(mode));
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <JumpContext value={jumping.jump}>
      <div className={styles.popup} data-shape={shape}>
        <header className={styles.bar}>
          <span className={styles.brand}>
            <Mark />
            {t('app_name')}
          </span>
          {article && (
            <button
              type="button"
              className={styles.reader}
              data-testid="reading-view"
              onClick={() => void tab.openReader().catch(() => setNotice(t('clean_failed')))}
            >
              <BookIcon />
              {t('reading_view')}
            </button>
          )}
        </header>
        {/* The state comes before its content for a reader who hears the page. */}
        <main
          ref={main}
          tabIndex={-1}
          className={styles.main}
          data-testid="state"
          data-state={status}
          aria-busy={status === 'loading' || !whole}
        >
          {!outcome || !sections || outcome.status === 'loading' ? (
            <Skeleton waiting={outcome !== null} />
          ) : outcome.status === 'ready' && article ? (
            <DigestView
              article={article}
              digest={outcome.reading.digest}
              now={now}
              sections={sections}
              whole={whole}
              clean={{ clean: outcome.clean, busy, failed, onMode: changeMode, onState: setClean }}
              onLength={refresh}
            />
          ) : (
            <StatePanel outcome={outcome} shape={shape} onRead={readAgain} />
          )}
        </main>
        <div className={styles.foot}>
          {jumping.shown && <JumpBar {...jumping.shown} {...jumping} />}
          <Footer reading={article && reading ? reading : null} notice={notice} onNotice={setNotice} />
        </div>
      </div>
    </JumpContext>
  );
}
