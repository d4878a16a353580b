// What the checks look for in English: left out of the script that only meets Chinese articles.
import type { Span } from '../model.ts';
import type { English } from './lookups.ts';
import { embedded, follow, lead, type Quotation, STOP } from './quotations.ts';
import type { Wording } from './signs.ts';

const VERB_EN =
  '(?:said|says|told|added|wrote|writes|explained|argued|noted|recalled|warned|insisted|replied|asked|tweeted|posted)';

const NAME_EN = "[A-Z][\\w.'’-]+(?: (?:[A-Z][\\w.'’-]*|de|van|von|der|al|bin)){0,3}";
/** David Plouffe said; James Blair, the campaign’s director, said. */
const BEFORE_VERB = new RegExp(
  `(${NAME_EN})(?:, [^,“”"\\n]{2,60},)? (?:also |later |once |then )?${VERB_EN}\\b`,
  'g',
);
/** said James Blair, … */
const AFTER_VERB = new RegExp(`\\b${VERB_EN} (${NAME_EN})(?=[,.;:]|\\s+of\\b|$)`, 'g');

const NO_PERSON =
  /^(?:US|UK|EU|UN|Mr|Mrs|Ms|Dr|I|He|She|They|It|We|You|This|That|Who|What|King|Queen|Prince|Princess|(?:US |UK |French |Prime )?(?:President|Minister|Secretary))$/;

/** An English run of capitalised words without the conjunction it began with; a bare office is no person. */
function personIn(run: string): string {
  const name = run
    .replace(/^(?:(?:But|And|As|While|When|The|In|On|Yet|So|Then|Now|However) )+/, '')
    .replace(/[’']s$/, '')
    .trim();
  return NO_PERSON.test(name) ? '' : name;
}

/** The last speaker in a run of English text. */
export function lastSpeakerEn(text: string): string {
  const found = [...text.matchAll(BEFORE_VERB), ...text.matchAll(AFTER_VERB)]
    .sort((a, b) => a.index - b.index)
    .map((match) => personIn(match[1] ?? ''))
    .filter(Boolean);
  return found.at(-1) ?? '';
}

const SAID_BEFORE_EN = new RegExp(
  `\\b(?:${VERB_EN}|saying|declar(?:ed|ing)|calling (?:it|him|her|them)|described [^“”"\\n.]{2,40} as)(?: [^“”"\\n.]{1,60})?[,:]?\\s*$`,
);
const SAID_AFTER_EN = new RegExp(`^,?\\s+([^.“”"\\n]{0,90}?)\\b${VERB_EN}\\b([^.“”"\\n]{0,40})`);

function enSpeech(text: string, span: Span): Quotation | undefined {
  const words = text.slice(span.start, span.end);
  const before = lead(text, span.start);
  const after = follow(text, span.end);
  if (embedded(words, before, after) && words.length < 20) return undefined;
  if (words.length < 8) return undefined;
  const behind = STOP.test(words) || /^,/.test(after) ? SAID_AFTER_EN.exec(after) : null;
  if (behind) return { ...span, words, speaker: lastSpeakerEn(behind[0]) || lastSpeakerEn(before) };
  if (SAID_BEFORE_EN.test(before)) return { ...span, words, speaker: lastSpeakerEn(before) };
  return undefined;
}

const UNNAMED_EN =
  /\b(?:(?:anonymous|unnamed) (?:source|official)s?|sources? (?:familiar|close to|with (?:direct )?knowledge|said|say|told)|(?:people|persons?|source|someone) (?:familiar|briefed)|on (?:the )?condition of anonymity|reportedly|rumou?red|it is understood|(?:studies|research|data|polls|surveys) (?:show|shows|suggest|suggests|showed|indicate)|(?:experts|analysts|critics|observers|insiders|officials) (?:say|said|suggest|suggested|believe|warn|warned|fear)|(?:an?|one|two|three|several|some|multiple|senior) (?:(?!former)[\w.-]+ ){0,3}?(?:officials?|sources?|insiders?|aides?|diplomats?) (?:said|says|told|who (?:asked|spoke|declined)))\b/gi;

const CAPS = "(?:the |The )?[A-Z][\\w.&'’-]*(?: (?:(?:of|and|for|the) )?[A-Z][\\w.&'’-]*){0,5}";
const NAMED_EN: readonly Wording[] = [
  new RegExp(
    `\\b(?:[Aa]ccording to|[Aa]s reported by|[Rr]eported by|[Cc]iting|[Ss]een by|[Oo]btained by|[Dd]ata from|[Ff]igures from) (?:[a-z][\\w’'-]* ){0,5}(${CAPS})`,
    'g',
  ),
  /\b((?:The )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4}) (?:first |has |had |previously )?reported (?:that|on|this|earlier|last)\b/g,
];

const UNDATED_EN =
  /\b(?:recently|the other day|(?:a few|several) (?:days|weeks) ago|earlier this (?:week|month|year)|in recent (?:days|weeks))\b/gi;
const RELATIVE_EN =
  /\b(?:yesterday|today|tomorrow|last (?:week|month|night)|this (?:morning|afternoon|week))\b/gi;
const DATE_NEAR_EN =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b\d{4}-\d{2}-\d{2}\b/;

export const ENGLISH: English = {
  named: NAMED_EN,
  unnamed: UNNAMED_EN,
  speech: enSpeech,
  undated: UNDATED_EN,
  relative: RELATIVE_EN,
  dateNear: DATE_NEAR_EN,
};
