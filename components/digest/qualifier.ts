// The qualifier of a number: as all views word it, in the messages of the browser.
import type { RankedFact } from '../../utils/model.ts';
import { findMessage } from '../../utils/platform/i18n.ts';
import * as wording from '../../utils/wording/qualifier.ts';

export type Qualifier = wording.Qualifier;

const own = (key: string) => findMessage(key) ?? key;

export const qualifierOf = (text: string, fact: RankedFact): Qualifier | null =>
  wording.qualifierOf(text, fact, own);
export const qualified = (text: string, fact: RankedFact): string => wording.qualified(text, fact, own);
