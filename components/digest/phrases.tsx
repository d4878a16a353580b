// Chinese set so that a line ends between words: browsers break between any two characters.
import { Fragment } from 'react';
import styles from './phrases.module.css';

const HAN = /[\u3400-\u9fff]/;
/**
 * What may not begin a line: closing marks, and particles that belong to the word before. Letters and digits might, but
 * the space that browsers set between them and Chinese is lost at a break.
 */
const CLINGS = /^(?:[\p{Nd}\p{Script=Latin}\p{Pe}\p{Pf}\p{Po}%％°℃…—–·]|[的了们們吗嗎呢吧着著过過地得]$)/u;
/** What may not end one: opening marks, and a number before its unit. */
const HOLDS = /(?:[\p{Ps}\p{Pi}$¥£€第约約超近逾]|[\d.,]+)$/u;

let segmenter: Intl.Segmenter | undefined;

/** The text in pieces that lines may be broken between; joined they are the text. */
export function phrases(text: string): string[] {
  if (!HAN.test(text)) return [text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const out: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = out.at(-1);
    if (last !== undefined && (CLINGS.test(segment) || HOLDS.test(last) || !HAN.test(last + segment)))
      out[out.length - 1] = last + segment;
    else out.push(segment);
  }
  return out;
}

export function Phrases({ children }: { children: string }) {
  const parts = phrases(children);
  if (parts.length === 1) return children;
  return (
    <span className={styles.phrases}>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
