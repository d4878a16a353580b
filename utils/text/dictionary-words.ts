// Words of a Chinese text by the browser's dictionary.

let segmenter: Intl.Segmenter | undefined;

/** The words in order, marks and spaces among them; together they are the text. */
export function dictionaryWords(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
