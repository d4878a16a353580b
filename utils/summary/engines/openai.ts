// The engine behind any OpenAI-compatible server: Ollama, LM Studio, DeepSeek, Qwen, OpenAI and their like.
import { readBullets, readChoice } from './answer.ts';
import { chat, type Fetch } from './chat.ts';
import { EngineError, type SummaryEngine } from './engine.ts';
import {
  BULLETS_SCHEMA,
  CHOICE_SCHEMA,
  choiceMessages,
  type Message,
  rewriteMessages,
} from './instructions.ts';
import type { Preset } from './presets.ts';

export interface ServerConfig {
  preset: Preset['id'];
  /** Ends before `/chat/completions`. */
  baseUrl: string;
  model: string;
  key?: string;
}

export interface ServerOptions {
  shape: Preset['shape'];
  name: string;
  /** Milliseconds of silence after which the server is given up. A local model may have to be loaded first. */
  silence?: number;
  /** How a pause between two tries is made; tests make it short. */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A model on the reader's own machine may take that long to be loaded. */
const SILENCE = 60_000;
const RETRIES = 2;
const FIRST_PAUSE = 800;
/** A server that wants more than that is not waited for. */
const LONGEST_PAUSE = 10_000;
/** Told once more, these may go well. */
const PASSING = new Set(['limit', 'server', 'unreachable', 'cut']);

export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(new EngineError('stopped'));
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    function stop() {
      clearTimeout(timer);
      fail(new EngineError('stopped'));
    }
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** How the answer's shape is asked for in the request; nothing where words must do. */
function format(shape: Preset['shape'], name: string, schema: object): object {
  if (shape === 'words') return {};
  if (shape === 'object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
}

/** An engine that asks a server of the reader's own choice. Everything it needs of the world is handed in. */
export function openAiEngine(config: ServerConfig, fetcher: Fetch, options: ServerOptions): SummaryEngine {
  const { silence = SILENCE, pause = sleep } = options;
  let shape = options.shape;

  async function ask(messages: Message[], name: string, schema: object, most: number, signal: AbortSignal) {
    for (let round = 0; ; round++) {
      try {
        const { baseUrl, key, model } = config;
        const body = { model, messages, temperature: 0, max_tokens: most, ...format(shape, name, schema) };
        return await chat(fetcher, { baseUrl, ...(key ? { key } : {}), body, silence }, signal);
      } catch (error) {
        if (!(error instanceof EngineError)) throw new EngineError('answer', String(error).slice(0, 120));
        // Older servers know no response_format and say so with a 400: then words must do.
        if (error.failure === 'request' && shape !== 'words' && /format|schema|json/i.test(error.detail)) {
          shape = 'words';
          continue;
        }
        const wait = error.retryAfter ?? FIRST_PAUSE * 2 ** round;
        if (round >= RETRIES || !PASSING.has(error.failure) || wait > LONGEST_PAUSE) throw error;
        await pause(wait, signal);
      }
    }
  }

  return {
    id: config.preset,
    name: options.name,
    model: config.model,
    availability: async () => 'available',
    choose: async (sentences, asked, signal) => {
      const messages = choiceMessages(sentences, asked);
      // Models that think aloud need room before the answer.
      const answer = await ask(messages, 'choice', CHOICE_SCHEMA, 1500, signal);
      return readChoice(answer, sentences.length, asked.lines);
    },
    rewrite: async (sentences, asked, signal) => {
      const answer = await ask(rewriteMessages(sentences, asked), 'bullets', BULLETS_SCHEMA, 2500, signal);
      return readBullets(answer, sentences.length, asked.lines);
    },
  };
}
