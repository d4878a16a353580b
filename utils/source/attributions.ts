// Who is quoted or named as the origin of a statement inside the text, and who is not named.
import type { Article, Finding } from '../model.ts';
import { clip } from './quote.ts';
import { allInText, type Context, finding, placeInText, type TextHit } from './signs.ts';

/** Sources without a name. 疑似 is left out: courts, sports and medicine need the word. */
const UNNAMED =
  /据(?:外电|外媒|媒体|有关媒体|多家媒体)报道|据(?:一位|多位|某)?(?:知情人(?:士)?|网友(?:爆料|反映|称)?|悉|了解|传|称|消息人士|业内人士|内部人士)|(?<!上)网(?:传|曝|爆)|有(?:消息|媒体|网友|传言|分析|人)(?:称|说|指出|爆料)|(?:知情|消息|业内|内部|相关)人士(?:表示|透露|称|指出|认为|告诉)|(?<![一-龥])(?:数据|研究|报告|调查|资料)(?:显示|表明|指出)|(?:有|多位|一位|某)(?:专家|业内人士|知情人士|消息人士|分析师|学者)(?:表示|指出|认为|称|透露)?|网友(?:们)?(?:表示|称|爆料)|网络流传|坊间传/g;
const UNNAMED_EN =
  /\b(?:(?:anonymous|unnamed) (?:source|official)s?|sources? (?:familiar|close to|with knowledge|said|say|told)|(?:people|persons?) (?:familiar|briefed)|on condition of anonymity|reportedly|rumou?red|it is understood|studies show|research shows)\b/gi;

/** 据X报道, with what may stand between the name and the verb. */
const NAMED =
  /(?<![数证占票论凭])据[^\S\n]*[“"《]?([一-龥A-Za-z0-9·&]{2,20}?)[”"》]?[^\S\n]*(?:\d{1,2}月\d{1,2}日|当地时间[^，。\n]{0,10})?[^\S\n]*(?:的?(?:消息|报道|通报|介绍|统计|披露|公告|透露|数据|报告|预测|测算|研报|发布|公布|援引|官网|调查)(?=[，,：:。；、\s“"《]|称|显示|指出|说|的|数据|公布|发布|消息|报道|统计|$))/gm;
const NAMED_EN =
  /\b(?:[Aa]ccording to|[Aa]s reported by|[Rr]eported by|[Dd]ata from|[Ff]igures from) ((?:the )?[A-Z][\w.&'’-]*(?: (?:of|and|for|the|[A-Z][\w.&'’-]*)){0,6})/g;
const NO_NAME =
  /^(?:此|该|其|他|她|它|这|那|本|不完全|有关|相关|最新|初步|公开|上述|记者|知情|网友|了解|外媒|外电|媒体|多家|当地|一位|一名|消息|警方|民警|协会|公司|平台|介绍)/;

/** Institutions whose figures and ratings news cite by name alone. */
const INSTITUTION =
  /((?:高盛|摩根士丹利|摩根大通|大摩|小摩|花旗|瑞银|瑞信|野村|汇丰|巴克莱|美银|中金(?:公司)?|中信证券|中信建投|海通证券|华泰证券|国泰君安|招商证券|麦肯锡|普华永道|德勤|毕马威|安永|波士顿咨询|贝恩|标普|穆迪|惠誉|高德纳|盖洛普|尼尔森|艾瑞咨询|易观|奥维云网|国际数据公司|(?<![A-Za-z])(?:IDC|Canalys|Counterpoint|Gartner|QuestMobile|Omdia|TrendForce)(?![A-Za-z])))[^。！？；，\n]{0,24}?(?:预期|预计|预测|评级|报告|研报|认为|数据|统计|表示|指出|上调|下调|给出|显示|发布)/g;

const VERB =
  '(?:说|表示|称|指出|认为|强调|透露|坦言|直言|回应|写道|介绍|问道|答道|提到|呼吁|谈到|宣布|解释|补充|回忆|告诉[^，。“”"：:\\n]{1,10})';
/** Speech: a verb, at most a few words, then the quotation. */
const SPOKEN = new RegExp(
  `${VERB}[^。！？“”"\\n]{0,4}[：:,，]?[^\\S\\n]*[“"「]([^“”"」\\n]{4,300})[”"」]`,
  'g',
);
/** Or a colon before it; the quotation then is a sentence of its own. */
const ANNOUNCED = /[：:][^\S\n]*[“"「]([^“”"」\n]{3,300}[。！？!?.…])[”"」]/g;
/** Or the speaker after it: “…，”王强说。 */
const FOLLOWED = new RegExp(
  `[“"「]([^“”"」\\n]{4,300}[，,。！？])[”"」][^\\S\\n]*([一-龥A-Za-z·]{2,14}?)${VERB}`,
  'g',
);
const SPEAKER = new RegExp(`(?:^|[，。！？；\\n,;])([^，。！？；\\n,;]{2,60}?)${VERB}`, 'g');
const SPOKEN_EN =
  /[“"]([^“”"\n]{8,300}?)[,.!?]?[”"],?[^\S\n]+(?:(?:he|she|they|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})[^\S\n]+(?:said|says|told|added|wrote|explained|argued|noted)|(?:said|says|added|wrote|told)[^\S\n]+[A-Z])|\b(?:said|says|told [\w ]{2,30}|added|wrote)[,:][^\S\n]*[“"]([^“”"\n]{8,300}?)[”"]/g;
const SPEAKER_EN =
  /(?:\b(?:said|says|added|wrote)[^\S\n]+((?:[A-Z][\w.'’-]+ ?){1,4})|((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+)(?:, [^,“”"\n]{2,60},)?[^\S\n]+(?:said|says|told|added|wrote|explained))/g;

/** The grammatical subject of a speech verb: 当雷军在…大会上再次 → 雷军. Empty when only a pronoun is left. */
export function speakerOf(run: string): string {
  let name = run
    .replace(
      /^(?:但是?|而且?|不过|同时|随后|对此|其中|当时|当|此外|因此|日前|近日|昨[天日]|今[天日]|\d{1,2}月\d{1,2}日)+[,，]?/,
      '',
    )
    .split(
      // Not at the start: 曾 and 向 are family names, 对外 and 在线 begin names of houses.
      /(?<=^.{2,})(?:在|对|向|于|就|从|通过|则|还|也|再次|多次|曾|已|此前|随后|今天|昨日|近日|日前|首次|公开|进一步|明确|表示|回忆|接受)/,
    )[0]
    ?.trim();
  name = (name ?? '').replace(/[“”"《》「」：:\s]/g, '');
  if (/^(?:他|她|它|其|对方|自己|我|你|有人|记者|该|这|那|并|又|大家|外界|不少人|网友)/.test(name)) return '';
  name = name.replace(/(?:自|反馈|又|都|均|并|等|则|仍|称)+$/, '');
  if (/[中上下里内]$/.test(name)) return '';
  return name.length >= 2 && name.length <= 16 ? name : '';
}

const NO_PERSON =
  /^(?:US|UK|EU|UN|Mr|Mrs|Ms|Dr|I|He|She|They|It|We|(?:US |UK |French |Prime )?(?:President|Minister|Secretary))$/;

/** An English run of capitalised words without the conjunction it began with; a bare office is no person. */
function personIn(run: string): string {
  const name = run.replace(/^(?:(?:But|And|As|While|When|The|In|On|Yet|So|Then) )+/, '').trim();
  return NO_PERSON.test(name) ? '' : name;
}

/** The last speaker named before (or just after) a quotation, within its sentence or the one before. */
function speakerNear(article: Article, start: number, end: number, tongue: 'zh' | 'en'): string {
  const from = Math.max(0, start - 160);
  const before =
    article.text
      .slice(from, start + 12)
      .split('\n')
      .at(-1) ?? '';
  if (tongue === 'en') {
    const near = article.text.slice(from, Math.min(article.text.length, end + 80));
    const matches = [...near.matchAll(SPEAKER_EN)];
    return personIn(
      matches
        .at(-1)
        ?.slice(1)
        .find((group) => group !== undefined) ?? '',
    );
  }
  const runs = [...before.matchAll(SPEAKER)].map((match) => speakerOf(match[1] ?? ''));
  return runs.filter(Boolean).at(-1) ?? '';
}

function speech({ article, tongue }: Context): { hits: TextHit[]; speakers: Set<string> } {
  const found =
    tongue === 'en'
      ? allInText(article, SPOKEN_EN)
      : [...allInText(article, SPOKEN), ...allInText(article, ANNOUNCED), ...allInText(article, FOLLOWED)];
  const hits: TextHit[] = [];
  const speakers = new Set<string>();
  for (const hit of found.sort((a, b) => a.end - b.end)) {
    const words = hit.groups.find((group) => group !== undefined) ?? '';
    const at = article.text.indexOf(words, hit.start);
    if (hits.some((other) => at < other.end && other.start < at + words.length)) continue;
    const trailing = hit.groups.length > 1 && tongue === 'zh' ? speakerOf(hit.groups[1] ?? '') : '';
    const speaker = trailing || speakerNear(article, hit.start, hit.end, tongue);
    if (speaker) speakers.add(speaker);
    hits.push({
      ...hit,
      quote: clip(words),
      start: at,
      end: at + words.length,
      where: placeInText(article, at),
    });
  }
  return { hits, speakers };
}

function counted(
  id: string,
  hits: readonly TextHit[],
  values: Record<string, string | number> = {},
): Finding[] {
  const first = hits[0];
  if (!first) return [];
  return [
    finding(id, 'found', 'computed', {
      quote: first.quote,
      where: first.where,
      values: { count: hits.length, quote: first.quote, ...values },
    }),
  ];
}

function names(hits: readonly TextHit[], comma: string): string {
  const distinct = new Set(
    hits.map((hit) => clip(hit.groups.find((group) => group !== undefined) ?? hit.quote, 40)),
  );
  return [...distinct].slice(0, 3).join(comma);
}

/** Counts of attributions: named, unnamed, and quoted speech with its speakers; each with its first place. */
export function describeAttributions(context: Context): Finding[] {
  const { article, tongue } = context;
  const zh = tongue === 'zh';
  const unnamed = allInText(article, zh ? UNNAMED : UNNAMED_EN);
  const named = allInText(article, zh ? NAMED : NAMED_EN).filter((hit) => !NO_NAME.test(hit.groups[0] ?? ''));
  const cited = zh ? allInText(article, INSTITUTION) : [];
  const spoken = speech(context);
  const comma = zh ? '、' : ', ';
  const who = [...spoken.speakers].slice(0, 3).join(comma);
  const byName = [...named, ...cited].sort((a, b) => a.start - b.start);
  return [
    ...counted('named-attribution', byName, { names: names(byName, comma) }),
    ...counted('unnamed-attribution', unnamed),
    ...counted('quoted-speech', spoken.hits, { speakers: spoken.speakers.size, who }),
  ];
}
