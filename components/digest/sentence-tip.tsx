// The sentence behind a number or a date, shown beside it while the pointer or the focus rests there.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Span } from '../../utils/model.ts';
import { Sentence } from './sentence.tsx';
import styles from './sentence-tip.module.css';

interface Shown {
  anchor: DOMRect;
  sentence: Span;
  words: Span;
}

interface TipContext {
  id: string;
  shown: Span | null;
  show: (element: Element, sentence: Span, words: Span) => void;
  hide: () => void;
}

const Context = createContext<TipContext | null>(null);
const DELAY_MS = 180;
const ROOM_PX = 150;

/** Holds the one tip of a view; `text` is the article's. */
export function SentenceTips({ text, lang, children }: { text: string; lang: string; children: ReactNode }) {
  const id = useId();
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef(0);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(null);
  }, []);
  const show = useCallback((element: Element, sentence: Span, words: Span) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => setShown({ anchor: element.getBoundingClientRect(), sentence, words }),
      DELAY_MS,
    );
  }, []);

  useEffect(() => {
    if (!shown) return;
    // Esc takes the tip away first; only the next one closes the popup.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      hide();
    };
    addEventListener('keydown', onKey);
    addEventListener('scroll', hide, true);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('scroll', hide, true);
    };
  }, [shown, hide]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useMemo(() => ({ id, shown: shown?.words ?? null, show, hide }), [id, shown, show, hide]);
  const below = shown !== null && shown.anchor.bottom + ROOM_PX < innerHeight;
  return (
    <Context value={value}>
      {children}
      {shown && (
        <div
          role="tooltip"
          id={id}
          lang={lang}
          className={styles.tip}
          style={below ? { top: shown.anchor.bottom + 4 } : { bottom: innerHeight - shown.anchor.top + 4 }}
        >
          <Sentence text={text} sentence={shown.sentence} words={shown.words} />
        </div>
      )}
    </Context>
  );
}

/** Properties for the element that a tip belongs to. */
export function useSentenceTip(sentence: Span, words: Span) {
  const tips = useContext(Context);
  return {
    'aria-describedby': tips?.shown === words ? tips.id : undefined,
    onPointerEnter: (event: { currentTarget: Element }) => tips?.show(event.currentTarget, sentence, words),
    onPointerLeave: () => tips?.hide(),
    onFocus: (event: { currentTarget: Element }) => {
      if (event.currentTarget.matches(':focus-visible')) tips?.show(event.currentTarget, sentence, words);
    },
    onBlur: () => tips?.hide(),
  };
}
