// What wording needs from the view that shows it: its messages and its language.

/** A message by key with `{name}` holes filled; the caller brings the catalogue. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  t: Translate;
  /** BCP 47 tag of the language the messages are in. */
  locale: string;
}
