// What the headline is about: its names, numbers and nouns, not its noise.
import { dictionaryWords } from '../text/dictionary-words.ts';
import { tokens } from '../text/words.ts';

/** Words of a headline that sell it instead of saying what it is about, and words that only join. */
const NOISE = new Set(
  `野心 震惊 惊人 竟然 居然 终于 彻底 狂砸 怒斥 曝光 真相 背后 意外 不小 不简单 重磅 突发 火了 沸腾 傻眼 惊呆 揭秘 秘密 揭开 内幕 罕见 刷屏 热搜 炸锅 逆天 神秘 崩溃
  泪目 炸裂 疯狂 史上 最强 最新 首次 独家 深度 解读 盘点 速看 必看 注意 提醒 警惕 千万 赶紧 马上 难怪 原来 究竟 到底 为何 为什么 怎么 怎样 如何 什么 哪些 多少 是否 能否
  可以 可能 应该 需要 必须 已经 正在 即将 将会 仍然 依然 还是 还有 没有 不是 不能 不会 不再 不要 或许 也许 成为 认为 表示 称为 进行 开始 这个 那个 这些 那些 这样 那样 这么
  那么 我们 你们 他们 她们 它们 自己 大家 所有 一个 一些 一种 因为 所以 但是 如果 虽然 不过 而且 以及 其中 对于 关于 根据 通过 作为 之后 之前 以后 以前 其实 真的 非常 十分
  更加 只是 只有 只要 就是 也是 都是 又是 才是 来了 网友 回应 一场 因何 而来 让人 不能不 警钟 大事 大动作 大招 野心勃勃 图 组图 视频 快讯 评论 专访`.split(
    /\s+/,
  ),
);

/** One character that joins words or opens a clause; never part of a name that the segmenter cut into characters. */
const JOINS =
  /^[的了在是和与及或让被把将也都不就才又还再着过给对从向为以于而但因由到这那我你他她它其此各每请要会能可有没无更最很太已正被吗呢吧啊竟却仍曾]$/;

/** Words of the headline; single characters that stand side by side are one unknown word (雷|军 → 雷军). */
function terms(title: string): string[] {
  const out: string[] = [];
  let run = '';
  const flush = () => {
    if (run.length > 1) out.push(run);
    run = '';
  };
  for (const word of dictionaryWords(title)) {
    const plain = word.normalize('NFKC').trim();
    if (/^\p{Script=Han}$/u.test(plain) && !JOINS.test(plain)) run += plain;
    else {
      flush();
      if (!/^\p{Script=Han}$/u.test(plain)) out.push(plain);
    }
  }
  flush();
  return out;
}

/**
 * The scoring tokens of a headline that say what the article is about: Han words of two characters and more (as
 * bigrams inside the word, never across two words), Latin words, numbers. Function words and clickbait are left out.
 */
export function titleTerms(title: string): Set<string> {
  const out = new Set<string>();
  for (const term of terms(title.slice(0, 300))) {
    if (!NOISE.has(term)) for (const token of tokens(term)) out.add(token);
  }
  return out;
}
