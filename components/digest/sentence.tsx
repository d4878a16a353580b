// A sentence of the article with some of its words marked.
import type { Span } from '../../utils/model.ts';

/** Characters kept on either side of the marked words when a sentence is very long. */
const REACH = 90;

interface Props {
  text: string;
  sentence: Span;
  words: Span;
}

export function Sentence({ text, sentence, words }: Props) {
  const from = Math.max(sentence.start, words.start - REACH);
  const to = Math.min(sentence.end, words.end + REACH);
  return (
    <>
      {from > sentence.start && '…'}
      {text.slice(from, words.start)}
      <mark>{text.slice(words.start, words.end)}</mark>
      {text.slice(words.end, to)}
      {to < sentence.end && '…'}
    </>
  );
}
