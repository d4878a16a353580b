// Messages in the reader's language: typed keys, named values, the browser's own `_locales` underneath.
import { browser } from 'wxt/browser';
import type en from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;
type Messages = Readonly<Record<string, { message: string }>>;

let provided: Messages | undefined;

/** Puts a message file in the browser's place: for tests and scripts, where no `browser.i18n` exists. */
export function provideMessages(messages: Messages | undefined): void {
  provided = messages;
}

/** Replaces `{name}` by its value; a name without a value stays as it is, so that a slip is seen. */
function fill(message: string, values: Values): string {
  return message.replace(/\{([A-Za-z]\w*)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/**
 * The message of a key made from data (`finding_age_found`), if there is one.
 * Named holes are our own (`{count}`): Chrome's numbered ones cannot be checked against a caller.
 */
export function findMessage(key: string, values: Values = {}): string | undefined {
  let message: string | undefined;
  if (provided) message = provided[key]?.message;
  else {
    try {
      message = (browser.i18n.getMessage as (name: string) => string)(key);
    } catch {
      // Outside an extension: the key itself is shown.
    }
  }
  return message ? fill(message, values) : undefined;
}

/** The message of a key in the reader's language; the key itself when the browser has none. */
export function t(key: MessageKey, values: Values = {}): string {
  return findMessage(key, values) ?? key;
}

/** BCP 47 tag of the language the messages are in: `en`, `zh-CN` or `zh-TW`. */
export function locale(): string {
  return findMessage('locale_tag') ?? 'en';
}
