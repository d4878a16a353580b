// A date of the article in the reader's words: as all views word it, in the messages of the browser.
import type { RankedFact } from '../../utils/model.ts';
import { findMessage, locale } from '../../utils/platform/i18n.ts';
import * as wording from '../../utils/wording/date-text.ts';

export { isFuzzy } from '../../utils/wording/date-text.ts';
export type DateText = wording.DateText;

export const dateText = (fact: RankedFact): DateText =>
  wording.dateText(fact, { t: (key, values) => findMessage(key, values) ?? key, locale: locale() });
