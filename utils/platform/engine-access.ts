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

/**
 * This one origin. In Firefox also the consent that text of a page leaves the browser: to a server of the reader's own is
 * out of the browser too, and the manifest names it as optional.
 */
const access = (baseUrl: string) => ({
  origins: [originPattern(baseUrl)],
  ...(import.meta.env.FIREFOX ? { data_collection: ['websiteContent'] } : {}),
});

/** Asks for this one origin. Must be the first thing a click does: browsers refuse it later. */
export const requestEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.request(access(baseUrl)).catch(() => false);

export const hasEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.contains(access(baseUrl)).catch(() => false);

/** Gives the origin back; what the extension needs for itself the browser does not take away. */
export const dropEngineAccess = (baseUrl: string): Promise<boolean> =>
  browser.permissions.remove(access(baseUrl)).catch(() => false);

/** The browser's own models, where it has them. */
export const builtInModels = <T>(): T => {
  const { LanguageModel, Summarizer } = globalThis as Record<string, unknown>;
  return { ...(LanguageModel ? { LanguageModel } : {}), ...(Summarizer ? { Summarizer } : {}) } as T;
};
