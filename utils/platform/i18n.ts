// Messages in the reader's language: typed keys, named values, the browser's own `_locales` underneath.
import { browser } from 'wxt/browser';
import type en from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;
/** By name for our own holes (`{count}`), in order for the browser's placeholders (`$1`). */
export type Values = Readonly<Record<string, string | number>> | readonly string[];

interface Message {
  message: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}
export type Messages = Readonly<Record<string, Message>>;

let provided: Messages | undefined;

/** Puts a message file in the browser's place: for tests and scripts, where no `browser.i18n` exists. */
export function provideMessages(messages: Messages | undefined): void {
  provided = messages;
}

/** What the browser does with `$NAME$`, for provided messages. */
function substitute({ message, placeholders = {} }: Message, values: readonly string[]): string {
  return message.replace(/\$\$|\$(\w+)\$/g, (hole, name?: string) => {
    if (name === undefined) return '$';
    const order = /^\$(\d)$/.exec(placeholders[name.toLowerCase()]?.content ?? '')?.[1];
    return order ? (values[Number(order) - 1] ?? '') : hole;
  });
}

function raw(key: string, values: readonly string[]): string | undefined {
  if (provided) {
    const message = provided[key];
    return message && substitute(message, values);
  }
  try {
    return (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, [...values]);
  } catch {
    return undefined; // Outside an extension: the caller shows the key.
  }
}

const isOrdered = (values: Values): values is readonly string[] => Array.isArray(values);

/**
 * The message of a key made from data (`finding_age_found`), if there is one. A named value that is not
 * given leaves its hole standing, so that a slip is seen.
 */
export function findMessage(key: string, values: Values = {}): string | undefined {
  if (isOrdered(values)) return raw(key, values) || undefined;
  const message = raw(key, []);
  return (
    message?.replace(/\{([A-Za-z]\w*)\}/g, (hole, name: string) => String(values[name] ?? hole)) || undefined
  );
}

/** The message of a key in the reader's language; the key itself when the browser has none. */
export function t(key: MessageKey, values: Values = {}): string {
  return findMessage(key, values) ?? key;
}

/** `t` for scripts of pages, which carry no more than they need: named values, the browser's own messages alone. */
export const pageMessage = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  ((browser.i18n?.getMessage as ((key: string) => string) | undefined)?.(key) || key).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => String(values[name] ?? hole),
  );

/** BCP 47 tag of the language the messages are in: `en`, `zh-CN` or `zh-TW`. */
export function locale(): string {
  return findMessage('locale_tag') ?? 'en';
}
