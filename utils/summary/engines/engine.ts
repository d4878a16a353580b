// What every optional engine is to the rest: something that chooses sentences by number. And how it fails.

/** What an engine is asked for. */
export interface EngineOptions {
  title: string;
  /** Most sentences wanted. */
  lines: number;
  /** Language of the article. */
  lang: 'zh' | 'en';
  /** Share of a model that has been downloaded, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** `downloadable`: the browser must fetch its model first, which is done only on a click. */
export type Availability = 'available' | 'downloadable' | 'downloading' | 'unavailable';

/** A sentence of the model's own, with the numbers of the page's sentences it rests on. */
export interface Bullet {
  text: string;
  cites: number[];
}

export interface SummaryEngine {
  id: string;
  /** As the reader knows it: Ollama, DeepSeek, the browser's own. */
  name: string;
  model?: string;
  availability(options: Pick<EngineOptions, 'lang'>): Promise<Availability>;
  /**
   * Numbers of the sentences that sum the article up, counted from 0, each valid and once, in the order of the article.
   * @throws {EngineError} also when the signal stops it
   */
  choose(sentences: readonly string[], options: EngineOptions, signal: AbortSignal): Promise<number[]>;
  /** Sentences of its own; what they may say is checked by the caller. */
  rewrite?(sentences: readonly string[], options: EngineOptions, signal: AbortSignal): Promise<Bullet[]>;
}

/**
 * `key`: 401; `forbidden`: 403; `missing`: 404; `limit`: 429; `request`: other 4xx; `server`: 5xx; `unreachable`: no
 * answer at all; `slow`: time is up; `cut`: the connection ended early; `answer`: not what was asked for; `page`: a web
 * page answered instead of an API; `unavailable`: the browser has no such model; `stopped`: by the reader.
 */
export type Failure =
  | 'key'
  | 'forbidden'
  | 'missing'
  | 'limit'
  | 'request'
  | 'server'
  | 'unreachable'
  | 'slow'
  | 'cut'
  | 'answer'
  | 'page'
  | 'unavailable'
  | 'stopped';

/** Why an engine gave nothing; `detail` is what the other side said, short and without the key. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly failure: Failure;
  readonly detail: string;
  readonly status: number | undefined;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(failure: Failure, detail = '', more: { status?: number; retryAfter?: number } = {}) {
    super(detail ? `${failure}: ${detail}` : failure);
    this.failure = failure;
    this.detail = detail;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}
