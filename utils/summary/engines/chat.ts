// One question to an OpenAI-compatible server, answered as a stream. `fetch` is handed in; nothing else is needed.
import { EngineError, type Failure } from './engine.ts';
import type { Message } from './instructions.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ChatRequest {
  /** Ends before `/chat/completions`: `http://localhost:11434/v1`. */
  baseUrl: string;
  key?: string;
  body: { model: string; messages: readonly Message[]; [more: string]: unknown };
  /** Milliseconds without a sign of life after which the server is given up. */
  silence: number;
}

/** More than any answer asked for: a server that goes on and on is stopped. */
const MOST = 64_000;

const BY_STATUS: Record<number, Failure> = { 401: 'key', 403: 'forbidden', 404: 'missing', 429: 'limit' };

/** What a server says of an error, short, without tags and without the key. */
function said(body: string, key: string | undefined): string {
  let words = body;
  try {
    const { error, message, detail } = JSON.parse(body) as Record<string, unknown>;
    const inner = (error as { message?: unknown } | undefined)?.message;
    words = String(inner ?? error ?? message ?? detail ?? body);
  } catch {
    words = body.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ');
  }
  if (key) words = words.replaceAll(key, '…');
  return words.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Turns an HTTP error into one of ours. */
export async function failureOf(response: Response, key: string | undefined): Promise<EngineError> {
  const body = (await response.text().catch(() => '')).slice(0, 20_000);
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after'));
  return new EngineError(BY_STATUS[status] ?? (status >= 500 ? 'server' : 'request'), said(body, key), {
    status,
    ...(seconds > 0 ? { retryAfter: seconds * 1000 } : {}),
  });
}

/** Runs `work` with a signal that also fires when nothing has happened for `silence` ms; `alive` starts the wait anew. */
export async function withPatience<T>(
  signal: AbortSignal,
  silence: number,
  work: (signal: AbortSignal, alive: () => void) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      own.abort();
    }, silence);
  };
  const stop = () => own.abort();
  if (signal.aborted) throw new EngineError('stopped');
  signal.addEventListener('abort', stop, { once: true });
  alive();
  try {
    return await work(own.signal, alive);
  } catch (error) {
    if (late) throw new EngineError('slow');
    if (signal.aborted) throw new EngineError('stopped');
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

export const headersFor = (key: string | undefined): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key ? { authorization: `Bearer ${key}` } : {}),
});

interface Chunk {
  choices?: { delta?: { content?: unknown }; message?: { content?: unknown }; finish_reason?: unknown }[];
  error?: unknown;
}

/**
 * Asks once and returns the whole answer; streamed answers (server-sent events) and plain ones are both read.
 * @throws {EngineError} for everything that can go wrong
 */
export function chat(
  fetcher: Fetch,
  { baseUrl, key, body, silence }: ChatRequest,
  signal: AbortSignal,
): Promise<string> {
  return withPatience(signal, silence, async (own, alive) => {
    let response: Response;
    try {
      response = await fetcher(`${baseUrl}/chat/completions`, {
        method: 'POST',
        headers: headersFor(key),
        body: JSON.stringify({ ...body, stream: true }),
        signal: own,
      });
    } catch (error) {
      throw own.aborted ? error : new EngineError('unreachable', said(String(error), key));
    }
    alive();
    if (!response.ok) throw await failureOf(response, key);
    const type = response.headers.get('content-type') ?? '';
    if (/text\/html/.test(type)) throw new EngineError('page', said(await response.text(), key));
    return read(response, own, alive, key);
  });
}

async function read(
  response: Response,
  signal: AbortSignal,
  alive: () => void,
  key: string | undefined,
): Promise<string> {
  let answer = '';
  let raw = '';
  let ended = false;
  let events = false;
  const take = (line: string) => {
    if (!line.startsWith('data:')) return;
    events = true;
    const data = line.slice(5).trim();
    if (data === '[DONE]') ended = true;
    else if (data) {
      let chunk: Chunk;
      try {
        chunk = JSON.parse(data) as Chunk;
      } catch {
        throw new EngineError('answer', said(data, key));
      }
      if (chunk.error) throw new EngineError('server', said(JSON.stringify(chunk), key));
      const [choice] = chunk.choices ?? [];
      const content = choice?.delta?.content ?? choice?.message?.content;
      if (typeof content === 'string') answer += content;
      if (choice?.finish_reason) ended = true;
    }
  };
  try {
    const reader = response.body?.pipeThrough(new TextDecoderStream() as TransformStream).getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
      if (done) break;
      alive();
      raw += value;
      if (answer.length + raw.length > MOST) throw new EngineError('answer', 'too long');
      if (!events && !/^\s*(?:data|event|id|retry|:)/.test(raw)) continue;
      const lines = raw.split(/\r?\n/);
      raw = lines.pop() ?? '';
      for (const line of lines) take(line);
      if (ended) void reader?.cancel().catch(() => undefined);
      if (ended) break;
    }
  } catch (error) {
    if (error instanceof EngineError || signal.aborted) throw error;
    throw new EngineError('cut', said(String(error), key));
  }
  if (events) {
    if (!ended && raw) take(raw);
    if (!ended) throw new EngineError('cut');
    return answer;
  }
  return plain(raw, key);
}

/** An answer that came in one piece, from a server that does not stream. */
function plain(raw: string, key: string | undefined): string {
  let whole: Chunk;
  try {
    whole = JSON.parse(raw) as Chunk;
  } catch {
    throw new EngineError('answer', said(raw, key));
  }
  if (whole.error) throw new EngineError('server', said(raw, key));
  const content = whole.choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new EngineError('answer', said(raw, key));
  return content;
}
