// What the views need of the optional engines: the contract between them and the shell. Absent: nothing is offered.
import { createContext, useContext } from 'react';
import type { Article, Span } from '../utils/model.ts';

export interface EngineConfig {
  preset: string;
  baseUrl: string;
  model: string;
  rewrite: boolean;
}

export interface EnginePreset {
  id: string;
  name: string;
  baseUrl: string;
  model: string;
  key: boolean;
}

/** Why an engine gave nothing, and what helps. */
export interface EngineTrouble {
  failure: string;
  status?: number;
  /** What the other side said. */
  detail?: string;
  /** `line` is shown to be copied as it stands. */
  remedy?: { cure: string; line?: string };
}

export type EngineTest = ({ ok: true } | ({ ok: false } & EngineTrouble)) & { models: string[] };

export interface EngineOptionsPort {
  presets: readonly EnginePreset[];
  load(): Promise<{ config: EngineConfig | null; hasKey: boolean }>;
  /** Asks for the one origin and stores; called straight from a click. An empty key keeps the stored one. */
  save(config: EngineConfig, key: string): Promise<'saved' | 'refused' | 'bad_address' | 'insecure'>;
  /** Tries what is stored. */
  test(signal: AbortSignal): Promise<EngineTest>;
  forget(): Promise<void>;
  /** Whether the browser has a model of its own. */
  builtIn(): Promise<boolean>;
}

export interface EngineOffer {
  id: string;
  /** With its model, as the reader knows it. */
  name: string;
  /** Where the sentences go; nothing when they stay on this machine. */
  host?: string;
  /** The browser would download its model first. */
  downloads: boolean;
  /** The reader allowed lines of its own. */
  rewrite: boolean;
}

export type EngineLine =
  | (Span & { kind: 'page'; text: string })
  | { kind: 'written'; text: string; cites: (Span & { text: string })[] };

export interface EngineAnswer {
  lines: EngineLine[];
  seen: number;
  of: number;
  putAside: number;
}

export interface EngineAsk {
  lines: number;
  rewrite: boolean;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

export interface EnginePort {
  offers(article: Article): Promise<EngineOffer[]>;
  /** Called straight from a click. Never rejects. */
  run(
    offer: EngineOffer,
    article: Article,
    ask: EngineAsk,
  ): Promise<{ answer: EngineAnswer } | { trouble: EngineTrouble }>;
}

export const EngineContext = createContext<EnginePort | null>(null);
export const EngineOptionsContext = createContext<EngineOptionsPort | null>(null);

export const useEngines = (): EnginePort | null => useContext(EngineContext);
export const useEngineOptions = (): EngineOptionsPort | null => useContext(EngineOptionsContext);
