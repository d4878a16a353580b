// The connection test: is somebody there, does the model exist, may we ask; and if not, what exactly helps.
import { chat, type Fetch, failureOf, headersFor, withPatience } from './chat.ts';
import { EngineError, type Failure } from './engine.ts';
import type { ServerConfig } from './openai.ts';

/** What helps, by name; `line` is to be copied as it stands. */
export type Cure =
  | 'ollama-origins'
  | 'ollama-start'
  | 'ollama-pull'
  | 'lmstudio-cors'
  | 'lmstudio-load'
  | 'add-v1'
  | 'check-key'
  | 'key-rights'
  | 'pick-model'
  | 'check-address'
  | 'wait'
  | 'server-trouble'
  | 'slow-model'
  | 'no-json'
  | 'grant'
  | 'none';

export interface Remedy {
  cure: Cure;
  /** A command or an address, exactly as it has to be entered. */
  line?: string;
}

export interface TestResult {
  ok: boolean;
  /** Models the server offers; empty when it does not say. */
  models: string[];
  failure?: Failure;
  status?: number;
  /** What the other side said. */
  detail?: string;
  remedy?: Remedy;
}

/** The line that lets extensions ask Ollama, which answers 403 to every origin it does not know. */
export const OLLAMA_ORIGINS = 'OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*';
const OLLAMA_PORT = '11434';
const LM_STUDIO_PORT = '1234';

const portOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).port : '');
const isOllama = ({ preset, baseUrl }: ServerConfig) =>
  preset === 'ollama' || portOf(baseUrl) === OLLAMA_PORT;
const isLmStudio = ({ preset, baseUrl }: ServerConfig) =>
  preset === 'lmstudio' || portOf(baseUrl) === LM_STUDIO_PORT;

/** The exact cure for a failure of this server. */
export function remedyFor(error: Pick<EngineError, 'failure' | 'detail'>, config: ServerConfig): Remedy {
  const ollama = isOllama(config);
  const lmStudio = isLmStudio(config);
  const lacksVersion = !/\/v\d+\w*\/?$/.test(config.baseUrl);
  const withVersion: Remedy = { cure: 'add-v1', line: `${config.baseUrl.replace(/\/+$/, '')}/v1` };
  switch (error.failure) {
    case 'forbidden':
      return ollama ? { cure: 'ollama-origins', line: OLLAMA_ORIGINS } : { cure: 'key-rights' };
    case 'unreachable':
      if (ollama) return { cure: 'ollama-start', line: 'ollama serve' };
      return lmStudio ? { cure: 'lmstudio-cors' } : { cure: 'check-address' };
    case 'missing':
      if (/model/i.test(error.detail))
        return ollama ? { cure: 'ollama-pull', line: `ollama pull ${config.model}` } : { cure: 'pick-model' };
      return lacksVersion ? withVersion : { cure: 'check-address' };
    case 'page':
    case 'answer':
      return lacksVersion ? withVersion : { cure: error.failure === 'page' ? 'check-address' : 'no-json' };
    case 'key':
      return { cure: 'check-key' };
    case 'limit':
      return { cure: 'wait' };
    case 'request':
      if (lmStudio && /model|load/i.test(error.detail)) return { cure: 'lmstudio-load' };
      return /model/i.test(error.detail) ? { cure: 'pick-model' } : { cure: 'check-address' };
    case 'server':
    case 'cut':
      return { cure: 'server-trouble' };
    case 'slow':
      return { cure: 'slow-model' };
    default:
      return { cure: 'none' };
  }
}

/** The models a server lists (`GET /models`). */
async function listModels(config: ServerConfig, fetcher: Fetch, silence: number, signal: AbortSignal) {
  return withPatience(signal, silence, async (own) => {
    let response: Response;
    try {
      response = await fetcher(`${config.baseUrl}/models`, { headers: headersFor(config.key), signal: own });
    } catch (error) {
      throw own.aborted ? error : new EngineError('unreachable', String(error).slice(0, 120));
    }
    if (!response.ok) throw await failureOf(response, config.key);
    const text = await response.text();
    try {
      const { data } = JSON.parse(text) as { data?: unknown };
      if (!Array.isArray(data)) throw new Error('no list');
      return data
        .map((one: { id?: unknown } | null) => one?.id)
        .filter((id): id is string => typeof id === 'string')
        .slice(0, 300);
    } catch {
      throw new EngineError(/^\s*</.test(text) ? 'page' : 'answer', text.replace(/\s+/g, ' ').slice(0, 120));
    }
  });
}

/**
 * Tries the server as it will be used: lists its models, then asks for one word. A list alone proves little, since
 * browsers send an origin with the question only. Never throws.
 */
export async function testConnection(
  config: ServerConfig,
  fetcher: Fetch,
  signal: AbortSignal,
  silence = 30_000,
): Promise<TestResult> {
  let models: string[] = [];
  const fail = (error: unknown): TestResult => {
    const known =
      error instanceof EngineError ? error : new EngineError('answer', String(error).slice(0, 120));
    return {
      ok: false,
      models,
      failure: known.failure,
      ...(known.status === undefined ? {} : { status: known.status }),
      ...(known.detail ? { detail: known.detail } : {}),
      remedy: remedyFor(known, config),
    };
  };
  try {
    models = await listModels(config, fetcher, silence, signal);
  } catch (error) {
    const passing = error instanceof EngineError && error.status === 404 && /\/v\d/.test(config.baseUrl);
    // A server may keep no list of models and answer all the same.
    if (!passing) return fail(error);
  }
  if (models.length > 0 && !models.includes(config.model)) {
    return fail(new EngineError('missing', `model ${config.model || '–'}`, { status: 404 }));
  }
  try {
    const body = {
      model: config.model,
      messages: [{ role: 'user' as const, content: 'Answer with the word: yes' }],
      max_tokens: 16,
      temperature: 0,
    };
    const { baseUrl, key } = config;
    await chat(fetcher, { baseUrl, ...(key ? { key } : {}), body, silence }, signal);
    return { ok: true, models };
  } catch (error) {
    return fail(error);
  }
}
