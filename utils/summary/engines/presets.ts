// The servers a reader is most likely to have, as data; anything else that speaks the same protocol is "other".

export type PresetId = 'ollama' | 'lmstudio' | 'deepseek' | 'qwen' | 'openai' | 'other';

export interface Preset {
  id: PresetId;
  name: string;
  baseUrl: string;
  /** A model to begin with; empty: the reader picks one that is installed. */
  model: string;
  /** Runs on the reader's own machine. */
  local: boolean;
  /** Whether a key is needed. */
  key: boolean;
  /** How the server is told the shape of the answer: by JSON Schema, as "some JSON object", or by words alone. */
  shape: 'schema' | 'object' | 'words';
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3:4b',
    local: true,
    key: false,
    shape: 'schema',
  },
  {
    id: 'lmstudio',
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    model: '',
    local: true,
    key: false,
    shape: 'schema',
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    model: 'deepseek-chat',
    local: false,
    key: true,
    shape: 'object',
  },
  {
    id: 'qwen',
    name: '通义千问 Qwen',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    model: 'qwen-plus',
    local: false,
    key: true,
    shape: 'object',
  },
  {
    id: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4o-mini',
    local: false,
    key: true,
    shape: 'schema',
  },
  { id: 'other', name: '', baseUrl: '', model: '', local: false, key: false, shape: 'words' },
];

const OTHER = PRESETS[PRESETS.length - 1] as Preset;

export const presetOf = (id: string): Preset => PRESETS.find((one) => one.id === id) ?? OTHER;
