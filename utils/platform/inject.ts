// Scripts in the page of a tab: our functions and our files, and the globals they leave there.
import { browser } from 'wxt/browser';
import type { NeedsScript, PageGlobals } from './page-globals.ts';

/** What a function that is sent to a page finds there. */
export type World = typeof globalThis & PageGlobals;

/**
 * Sends a function into the page; it closes over nothing.
 * @returns what it gave; nothing when there is no page
 */
export async function run<A extends unknown[], R>(
  tabId: number,
  func: (...args: A) => R,
  ...args: A
): Promise<R | undefined> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func,
    args,
  });
  // Chromium sends null where a function returned undefined.
  return (result?.result ?? undefined) as R | undefined;
}

export type Script = '/read.js' | '/clean.js' | '/reader.js' | '/picker.js' | NeedsScript['needs'];

/** Puts one of our scripts into the page. */
export const inject = (tabId: number, file: Script) =>
  browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: [file] });
