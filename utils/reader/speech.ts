// Reading aloud: sentence by sentence, by a voice that lives on this machine, with the sentence lit up.
import type { Article, Span } from '../model.ts';

const SILENT = new Set(['image', 'table', 'code']);

/** The sentences of an article that are read aloud: no captions, no tables, no code. Offsets are into `Article.text`. */
export function spokenSentences(article: Article, lang: string): Span[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const spans: Span[] = [];
  for (const block of article.blocks) {
    if (SILENT.has(block.type)) continue;
    for (const { segment, index } of segmenter.segment(block.text)) {
      if (!/[\p{L}\p{N}]/u.test(segment)) continue;
      const start = block.start + index;
      spans.push({ start, end: start + segment.trimEnd().length });
    }
  }
  return spans;
}

/**
 * The voice for a language. Only voices of the machine itself: others send the text to a server.
 * Among these the browser's default comes first, then an exact region (zh-TW for zh-Hant).
 */
export function localVoice<V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly V[],
  lang: string,
): V | undefined {
  const tag = lang.toLowerCase();
  const region = tag.startsWith('zh-hant')
    ? /^zh[-_](?:tw|hk|hant)/
    : tag.startsWith('zh')
      ? /^zh[-_](?:cn|hans)/
      : null;
  const fits = voices.filter(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === tag.split('-')[0],
  );
  const near = region ? fits.filter((voice) => region.test(voice.lang.toLowerCase())) : fits;
  const choice = near.length > 0 ? near : fits;
  return choice.find((voice) => voice.default) ?? choice[0];
}

export interface SpeechParts {
  win: Window & typeof globalThis;
  article: Article;
  lang: string;
  /** Speed, 1 = the voice's own. */
  rate: () => number;
  /** Offset in the text from which to read. */
  from: () => number;
  /** A voice has been found, or lost. */
  found: (voice: boolean) => void;
  /** The sentence being read, `null` when reading stops. */
  say: (sentence: Span | null) => void;
}

export interface Speech {
  /** Starts, or stops when it is reading. */
  toggle(): void;
  /** Reads the present sentence again, at the speed now set. */
  again(): void;
  /** Stops, and listens for voices no more. */
  end(): void;
}

/** Reads an article aloud with the window's speech synthesis; where there is none nothing happens. */
export function makeSpeech(parts: SpeechParts): Speech {
  const { win, article, lang } = parts;
  const synthesis: SpeechSynthesis | undefined = win.speechSynthesis;
  const voice = () => (synthesis ? localVoice(synthesis.getVoices(), lang) : undefined);
  let sentences: Span[] | undefined;
  let at = -1;
  /** Cancelled utterances still report their end: only the present one is listened to. */
  let present: SpeechSynthesisUtterance | undefined;

  function stop() {
    present = undefined;
    at = -1;
    synthesis?.cancel();
    parts.say(null);
  }

  function speak(index: number) {
    const sentence = sentences?.[index];
    const chosen = voice();
    if (!sentence || !chosen) return stop();
    at = index;
    const utterance = new win.SpeechSynthesisUtterance(article.text.slice(sentence.start, sentence.end));
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = parts.rate();
    utterance.onend = () => present === utterance && speak(index + 1);
    utterance.onerror = () => present === utterance && stop();
    present = utterance;
    parts.say(sentence);
    synthesis?.speak(utterance);
  }

  const look = () => parts.found(voice() !== undefined);
  synthesis?.addEventListener?.('voiceschanged', look);
  look();

  return {
    toggle() {
      if (at >= 0) return stop();
      sentences ??= spokenSentences(article, lang);
      const from = parts.from();
      const first = sentences.findIndex((sentence) => sentence.end > from);
      synthesis?.cancel();
      speak(Math.max(0, first));
    },
    again() {
      if (at < 0) return;
      present = undefined;
      synthesis?.cancel();
      speak(at);
    },
    end() {
      synthesis?.removeEventListener?.('voiceschanged', look);
      if (at >= 0) stop();
    },
  };
}
