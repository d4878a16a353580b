// Reaching a model: the browser's own, or the one server the reader named. The only place that asks the network.
import { browser } from 'wxt/browser';
import { originPattern } from './engine-settings.ts';

/** The only place that sends anything: no cookies, no referrer, no redirect to somewhere else, nothing cached. */
export const engineFetch = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, {
    ...init,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
  });

/** Asks for this one origin. Must be the first thing a click does: browsers refuse it later. */
export const requestEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(baseUrl)] }).catch(() => false);

export const hasEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(baseUrl)] }).catch(() => false);

/** Gives the origin back; what the extension needs for itself the browser does not take away. */
export const dropEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [originPattern(baseUrl)] }).catch(() => false);

/** The browser's own models, where it has them. */
export const builtInModels = <T>(): T => {
  const { LanguageModel, Summarizer } = globalThis as Record<string, unknown>;
  return { ...(LanguageModel ? { LanguageModel } : {}), ...(Summarizer ? { Summarizer } : {}) } as T;
};
