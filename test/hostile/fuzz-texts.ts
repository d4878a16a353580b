// The text fuzzer: strings made of what numbers, dates, markup and settings are made of, into every reader of texts.
import { escapeMarkdown } from '../../components/digest-markdown.ts';
import { findFacts, rankFacts } from '../../utils/facts/index.ts';
import { readMachineTime, readTime } from '../../utils/page/times.ts';
import { checkAddress, validEngine } from '../../utils/platform/engine-settings.ts';
import { choicesFor } from '../../utils/platform/page-choices.ts';
import { validSettings } from '../../utils/platform/settings.ts';
import { parseSettings } from '../../utils/reader/settings.ts';
import { firstObject, readBullets, readChoice } from '../../utils/summary/engines/answer.ts';
import { EngineError } from '../../utils/summary/engines/engine.ts';
import { summarize } from '../../utils/summary/index.ts';
import { sentences } from '../../utils/text/sentences.ts';
import { NOW, spent } from './invariants.ts';
import { type Random, randomOf } from './mutate.ts';

const TOKENS =
  '0 1 7 12 100 2026 1,234 3.5 -0 1e309 99999999999999999999 ０ １２ ٣ 𝟙 一 二 两 十 百 千 万 亿 兆 零 〇 壹 佰 点 分之 百分之 % ％ ‰ 元 美元 $ € ¥ 公里 km ℃ 岁 年 月 日 号 时 分 秒 上午 下午 昨天 今日 去年 同期 同比 环比 增长 下降 约 近 超 以上 至 到 ~ - – — / : ： . 。 ， , 、 ； ; ！ ? （ ） ( ) [ ] { } " “ ” \' ‘ ’ « 「 」 《 》 第 家 人 名 million billion per cent percent May Sept. Monday yesterday Q3 FY2025 BC 公元前 民国 周一 星期 春节 立春 a.m. pm UTC +08:00 Z T \u202e \u202c \u200b \u200f \ufeff \ud800 \udc00 \u0000 \u2028 e\u0301 👩‍👩‍👧 <b> </script> ]( ](javascript:alert(1)) ``` * _ # | \\ &lt; http://a.b/?x=1 "selection": [1,2] {"a": null true'.split(
    ' ',
  );

/** A text of such pieces; now and then one of them many times over. */
export function textOf(r: Random): string {
  let out = '';
  for (let n = r.below(60) + 1; n > 0; n--) {
    const token = r.pick(TOKENS);
    out += r.next() < 0.02 ? token.repeat(r.below(400) + 1) : token;
    if (r.next() < 0.2) out += r.pick([' ', '\n', '\t', '\u3000', '的', '公司']);
  }
  return out;
}

const KEYS =
  'version off pausedUntil sitesOff sitesAdded shown rules summaryLines chip hide keep selector text added 163.com a.com __proto__ constructor baseUrl model preset size theme width'.split(
    ' ',
  );

/** A value such as a storage or a file may hold. */
export function storedOf(r: Random, depth = 0): unknown {
  const kind = r.below(depth > 3 ? 6 : 8);
  if (kind === 0) return null;
  if (kind === 1) return r.next() < 0.5;
  if (kind === 2)
    return r.pick([0, -1, 1, 2, 3, 5, 99, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 1_800_000_000_000]);
  if (kind < 5) return r.pick(KEYS);
  if (kind === 5) return textOf(r).slice(0, 300);
  if (kind === 6) return Array.from({ length: r.below(5) }, () => storedOf(r, depth + 1));
  return Object.fromEntries(Array.from({ length: r.below(6) }, () => [r.pick(KEYS), storedOf(r, depth + 1)]));
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** An answer that is none is refused in one way only. */
function checkAnswer(answer: string): void {
  firstObject(answer);
  for (const read of [readChoice, readBullets]) {
    try {
      read(answer, 5, 3);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
}

function checkText(text: string): void {
  for (const lang of ['zh', 'en'] as const) {
    const facts = findFacts(text, { lang, ref: '2026-05-14' });
    for (const fact of facts) {
      must(
        fact.start >= 0 && fact.start < fact.end && fact.end <= text.length,
        `${lang}: a fact lies in its text`,
      );
      for (const value of Array.isArray(fact.value) ? fact.value : [fact.value ?? null])
        must(value === null || Number.isFinite(value), `${lang}: a value is a number`);
      must(fact.seconds === undefined || Number.isFinite(fact.seconds), `${lang}: a duration is a number`);
    }
    for (const fact of rankFacts(facts, { text, title: text.slice(0, 40), lang }))
      must(
        fact.sentence.start <= fact.start && fact.end <= fact.sentence.end,
        `${lang}: a fact lies in its sentence`,
      );
  }
  for (const span of sentences(text))
    must(span.start >= 0 && span.start <= span.end && span.end <= text.length, 'a sentence lies in its text');
  for (const time of [readTime(text, 480, NOW), readMachineTime(text, 480)])
    if (time) must(!Number.isNaN(Date.parse(time.iso)), `a time is a time: ${time.iso}`);
  for (const line of summarize({ title: text.slice(0, 30), lang: 'zh', text }, { sentences: 3 }))
    must(text.slice(line.start, line.end) === line.text, 'a line of the summary is the text’s own');
  const escaped = escapeMarkdown(text);
  must(!/(?<!\\)(?:\\\\)*<[a-z/]/i.test(escaped), `Markdown holds no markup: ${JSON.stringify(escaped)}`);
  must(!/(?<!\\)(?:\\\\)*\]\(/.test(escaped), `Markdown holds no link: ${JSON.stringify(escaped)}`);
  for (const answer of [text, `{"selection":[${text}]}`, `{"bullets":[${text}]}`]) checkAnswer(answer);
  checkAddress(text);
}

function checkValue(value: unknown): void {
  const settings = validSettings(value);
  must(JSON.stringify(validSettings(settings)) === JSON.stringify(settings), 'valid settings are valid');
  for (const own of Object.values(settings.rules))
    for (const { selector } of [...own.hide, ...own.keep])
      must(!/[{}<\n]/.test(selector), 'a selector ends no rule');
  choicesFor(value, '163.com', 0);
  parseSettings(value);
  validEngine(value);
  must(({} as { off?: unknown }).off === undefined, 'no prototype is touched');
}

/** Processor time that all readers together may take for a text, in ms: about ten times what is usual. */
const mayTake = (chars: number): number => 1_500 + chars;

export interface TextReport {
  cases: number;
  failures: { seed: number; error: string }[];
  slowest: { ms: number; chars: number; seed: number };
}

export function fuzzTexts(count: number, first: number, tell: (line: string) => void = () => {}): TextReport {
  const report: TextReport = { cases: 0, failures: [], slowest: { ms: 0, chars: 0, seed: 0 } };
  for (let seed = first; seed < first + count; seed++) {
    const r = randomOf(seed);
    const text = textOf(r);
    try {
      const before = process.cpuUsage();
      checkText(text);
      const ms = Math.round(spent(before));
      if (ms > report.slowest.ms) report.slowest = { ms, chars: text.length, seed };
      must(ms <= mayTake(text.length), `time is bounded: ${ms} ms for ${text.length} characters`);
      checkValue(storedOf(r));
    } catch (error) {
      const failure = { seed, error: String((error as Error).stack).slice(0, 600) };
      report.failures.push(failure);
      tell(JSON.stringify(failure));
    }
    report.cases++;
  }
  return report;
}
