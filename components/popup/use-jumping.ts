// The last jump: where it went, how to go on from there, a link to the sentence, and Esc to take the mark away.
import { useCallback, useEffect, useState } from 'react';
import type { JumpTarget, Reading, Span } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Jump, Turn } from '../digest/use-jump.ts';
import type { ReaderTab } from '../reader-tab.ts';
import { jumpFailure } from './jump-notice.ts';

export interface Jumping {
  jump: Jump;
  /** What is marked in the page; `null`: nothing. */
  shown: Turn | null;
  onStep: (to: number) => void;
  onLink: () => void;
  onClear: () => void;
}

export function useJumping(tab: ReaderTab, reading: Reading | null, say: (notice: string) => void): Jumping {
  const [last, setLast] = useState<{ target: JumpTarget; turn: Turn } | null>(null);
  const article = reading?.article;

  const jump = useCallback(
    async (target: JumpTarget, turn: Turn = { places: 'quote' in target ? [] : [target], at: 0 }) => {
      const found = await tab.jump(target).catch(() => false);
      setLast(found ? { target, turn } : null);
      say(found ? '' : t(jumpFailure(article, target)));
    },
    [tab, article, say],
  );
  const onClear = useCallback(() => {
    setLast(null);
    // The mark goes with the page if it cannot be taken away.
    void tab.clearJump().catch(() => undefined);
  }, [tab]);

  const marked = last !== null;
  useEffect(() => {
    if (!marked) return;
    // Esc takes the mark away first; only the next one closes the popup.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClear();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [marked, onClear]);

  return {
    jump,
    shown: last?.turn ?? null,
    onStep: (to) => {
      const place = last?.turn.places[to];
      if (last && place)
        void jump({ start: place.start, end: place.end }, { places: last.turn.places, at: to });
    },
    onLink: () => {
      if (!last || !reading) return;
      const { target } = last;
      void linkOf(reading, target)
        .then(tab.copy)
        .then(
          () => say(t('jump_link_copied')),
          () => say(t('copy_failed')),
        );
    },
    onClear,
  };
}

/** The address of the article at the sentence that the jump led to; of words outside it, at these words. */
async function linkOf({ url, article, digest }: Reading, target: JumpTarget): Promise<string> {
  const { linkTo, linkToWords } = await import('../text-fragment.ts');
  if ('quote' in target) return linkToWords(url, target.quote);
  const fact = digest?.facts.find(({ start, end }) => start === target.start && end === target.end);
  const sentence: Span = fact?.sentence ?? target;
  return linkTo(url, article?.text ?? '', sentence);
}
