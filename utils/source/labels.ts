// Labels the page carries: advertisement, opinion, machine-made, fiction, correction, promotion, disclaimer.
import type { Finding, Sign } from '../model.ts';
import { clauseStart, clip, collapse } from './quote.ts';
import {
  allInText,
  type Context,
  findAtEdges,
  findInSigns,
  finding,
  having,
  isNavigation,
  placeInSign,
  signsOf,
  tailStart,
  type Wording,
} from './signs.ts';

/** A label is the whole of its line; 广告 inside a sentence or above an empty slot elsewhere is none. */
const SPONSORED_LINE =
  /^[\s【[（(|｜·]*(?:广告|推广|商讯|软文|赞助内容|品牌合作|品牌推广|商业推广|推广信息|合作内容|广告文章|Sponsored(?: by .{2,40}| content| post| article)?|Paid (?:post|content|partnership|program|for by .{2,40})|Advertis(?:ement feature|ing feature)|Advertorial|Partner content|Promoted|Brand(?:ed)? content|BrandVoice|Presented by .{2,40}|In partnership with .{2,40}|Press release)[\s】\]）)|｜·]*$/i;
const SPONSORED_TEXT: readonly RegExp[] = [
  /(?:本文|此文|本稿)(?:为|系|由|是).{0,10}(?:推广|广告|商业合作|赞助)/,
  /^[（(【[](?:推广|广告|商业信息|商讯)[)）】\]]/,
  /\b(?:This (?:article|post|story|content) (?:is|was) (?:sponsored|paid for)|Distributed by (?:PR Newswire|Business Wire|GlobeNewswire)|We may earn (?:a|an affiliate) commission)\b/i,
  /(?:^|\s)\/?(?:PRNewswire|GLOBE NEWSWIRE|BUSINESS WIRE)\/?(?:\)|--| --)/,
];
const PAID_SOURCE = /^(?:商讯|广告|推广|品牌推广|PR Newswire|美通社|Business Wire|GlobeNewswire)$/i;

const OPINION_LINE =
  /^[\s【[（(]*(?:评论|观点|社评|社论|时评|快评|短评|锐评|专栏|来论|Opinions?|Op-?Ed|Commentary|Editorial|Letters? to the editor)[\s】\])）:：|｜]*$/i;
const OPINION_CRUMB = /[>＞»›/]\s*(?:评论|观点|时评|社评|专栏|Opinion|Commentary)\s*(?:[>＞»›/]|$)/i;
const OPINION_TITLE =
  /^(?:[一-龥]{0,8}(?:社评|时评|快评|锐评|短评|社论|评论)|Opinion|Op-?Ed|Editorial|Commentary)\s*(?:[:：|｜丨]|$)|[|｜丨]\s*(?:[一-龥]{0,6}(?:评论|时评|快评|社评|观点)|Opinion)\s*$/i;
const OPINION_PATH = /^\/(?:opinion|opinions|commentisfree|comment|editorials?|pinglun|guandian|plpd)\//i;

const AI_LABEL: readonly Wording[] = [
  having(
    '由 系 为 含 似 使用',
    /(?:(?:作者|自主|内容|创作|平台)?声明[:：]?\s*)?(?:本文|本内容|本篇|该内容|内容|图片|文章|视频|素材)?\s*(?:由|系|为|含|包含|疑似|可能(?:由|含|包含)?|使用了?)\s*(?:AI|人工智能|大模型|生成式人工智能)\s*(?:技术)?\s*(?:生成|合成|辅助创作|辅助生成|创作|改写)/i,
  ),
  /\b(?:(?:written|generated|produced|created|translated|summari[sz]ed) (?:by|with|using) (?:the (?:help|assistance) of )?(?:AI|artificial intelligence)|AI-(?:generated|assisted)|with the (?:help|assistance) of (?:AI|artificial intelligence))\b/i,
];
const FICTION: readonly Wording[] = [
  having(
    '虚构 对号入座 演绎',
    /(?:本文|故事|情节|内容|人物)[^。\n]{0,8}(?:纯属)?虚构|纯属虚构|请勿对号入座|剧情演绎|(?:存在|含有?|有)演绎(?:成分|情节)|演绎内容/,
  ),
  /\b(?:work of fiction|this (?:article|story|piece) is (?:satire|satirical|a parody|fiction))\b/i,
];
const CORRECTION: readonly Wording[] = [
  having(
    '更正 勘误 致歉 编者 编辑注',
    /(?:^|[（(【[])\s*(?:更正|勘误|致歉|更正声明|更正启事|更正说明|编者按|编者注|编辑注)\s*(?:[:：)）】\]]|$)/,
  ),
  having('报道有误 本文', /此前报道有误|本文已(?:作)?(?:更新|修改|更正)|本文(?:较早|此前)版本/),
  /^\s*(?:Correction|Clarification|Editor[’']s note)s?\b\s*[:(—–-]|\bAn earlier version of this (?:article|story|headline)\b|\bThis (?:article|story) (?:was|has been) (?:amended|corrected)\b/i,
];
const PROMO =
  /(?:不|防止?|避免|以免)失联|备用(?:号|账号|帐号)|关注[^。，\n]{0,10}(?:公众号|视频号|微信号|公号|订阅号|服务号)|(?:公众号|视频号)[^。，\n]{0,8}(?:关注|搜索)|(?:扫码|扫描|长按|识别)[^。，\n]{0,8}(?:关注|二维码|下载|添加|加入|进群|领取|识别)|加(?:我|小编)?(?:的)?(?:微信|企鹅|QQ群)|(?:设为|加)星标|点亮[^。\n]{0,4}在看|一键三连|(?:私信|回复|后台)[^。，\n]{0,8}(?:领取|获取)|(?:免费)?领取[^。，\n]{0,6}(?:资料|福利|红包|礼包)|商务合作|下载[^。，\n]{0,8}(?:APP|客户端)|转发[^。，\n]{0,6}朋友圈|\b(?:Subscribe to (?:our|the)|Sign up (?:for|to) (?:our|the)|Follow us on|Download (?:our|the) app)\b/i;
const DISCLAIMER =
  /仅代表[^。，\n]{0,6}(?:作者|个人|机构|本人)|不代表[^。\n]{1,16}(?:观点|立场)|仅提供信息(?:存储|发布)|(?:文章|内容|信息|稿件|素材|本文)(?:均|部分)?来(?:源|自)(?:于|自)?(?:互联网|网络)|(?:The )?(?:views|opinions) expressed|does not (?:necessarily )?reflect the views/i;

type Label = (context: Context) => Finding | undefined;

/** Signs that stand at the head of the page, where a label of the whole article would. */
function headSigns({ page }: Context): Sign[] {
  return [...page.head, ...(page.byline ? [page.byline] : []), ...page.credits].filter(
    (sign) => !isNavigation(sign),
  );
}

function lineLabel(signs: readonly Sign[], pattern: RegExp): Sign | undefined {
  return signs.find((sign) => {
    const flat = collapse(sign.text);
    return flat.length <= 60 && pattern.test(flat);
  });
}

function fromSign(id: string, sign: Sign): Finding {
  const quote = clip(sign.text);
  return finding(id, 'found', 'page', { quote, where: sign.where, values: { label: quote } });
}

/** A wording in the signs or at the edges of the text. */
function wording(
  id: string,
  context: Context,
  patterns: readonly Wording[],
  longest = 80,
): Finding | undefined {
  const signs = signsOf(context.page, ['head', 'credits', 'notices', 'tail']);
  const hit =
    findInSigns(signs, patterns) ?? findAtEdges(context.article, patterns, { first: 2, last: 3, longest });
  return (
    hit && finding(id, 'found', 'page', { quote: hit.quote, where: hit.where, values: { label: hit.quote } })
  );
}

const sponsored: Label = (context) => {
  const { page } = context;
  if (page.source && PAID_SOURCE.test(collapse(page.source.text))) return fromSign('sponsored', page.source);
  const label = lineLabel(headSigns(context), SPONSORED_LINE);
  return label ? fromSign('sponsored', label) : wording('sponsored', context, SPONSORED_TEXT, 160);
};

const opinion: Label = (context) => {
  const { article, page } = context;
  const head = headSigns(context);
  const label = lineLabel(head, OPINION_LINE);
  if (label) return fromSign('opinion', label);
  const crumb = head.find((sign) => sign.text.length <= 120 && OPINION_CRUMB.test(collapse(sign.text)));
  if (crumb) return fromSign('opinion', crumb);
  const title = OPINION_TITLE.exec(article.title);
  if (title) {
    const quote = clip(title[0]);
    return finding('opinion', 'found', 'page', { quote, where: { part: 'head' }, values: { label: quote } });
  }
  const section = page.declared.section ?? page.declared['article:section'] ?? '';
  const path = OPINION_PATH.exec(page.path)?.[0] ?? (/^opinions?\./.test(page.host) ? page.host : undefined);
  if (OPINION_LINE.test(collapse(section))) {
    return finding('opinion', 'found', 'page', { where: { part: 'meta' }, values: { label: clip(section) } });
  }
  return path
    ? finding('opinion', 'found', 'page', { where: { part: 'url' }, values: { label: clip(path) } })
    : undefined;
};

/** A tail of promotion: lines the page part took out of the body, else short blocks in its last 15 %. */
const promoTail: Label = (context) => {
  const { article, page } = context;
  const signs = page.tail.filter((sign) => PROMO.test(collapse(sign.text)));
  const sign = signs[0];
  if (sign) {
    const flat = collapse(sign.text);
    const match = PROMO.exec(flat);
    const quote = clip(flat.slice(match ? clauseStart(flat, match.index) : 0));
    return finding('promo-tail', 'found', 'page', {
      quote,
      where: placeInSign(sign, quote),
      values: { count: signs.length },
    });
  }
  const start = tailStart(article);
  const blocks = article.blocks.filter(
    (block) => block.start >= start && block.text.length <= 120 && PROMO.test(block.text),
  );
  const block = blocks.at(-1);
  if (!block || article.blocks.length < 3) return undefined;
  const match = PROMO.exec(block.text);
  const at = match ? clauseStart(block.text, match.index) : 0;
  const quote = clip(block.text.slice(at));
  return finding('promo-tail', 'found', 'page', {
    quote,
    where: { part: 'tail', offset: block.start + at },
    values: { count: blocks.length },
  });
};

/** “The author's view only” and the like: boilerplate on platforms, said as the page's words all the same. */
const disclaimer: Label = (context) => {
  // A platform's statement is quoted with the platform already.
  if (context.platformNotice) return undefined;
  const signs = signsOf(context.page, ['notices', 'credits', 'tail']);
  const hit =
    findInSigns(signs, [DISCLAIMER]) ?? findAtEdges(context.article, [DISCLAIMER], { first: 1, last: 3 });
  return hit && finding('disclaimer', 'found', 'page', { quote: hit.quote, where: hit.where });
};

const PSEUDONYM = having(
  '化名 been real',
  /[一-龥A-Za-z、·]{0,16}(?:均为|皆为|系|为)化名|(?:[一-龥]{2,4}|名)[（(]化名[)）]|\b(?:names? (?:has|have) been changed|not (?:his|her|their) real names?)\b/g,
);

/** People of the text under other names: said where they are first named, or at the end. */
const pseudonym: Label = ({ article }) => {
  const hit = allInText(article, PSEUDONYM, 1)[0];
  if (!hit) return undefined;
  const { matched, where } = hit;
  return finding('pseudonym', 'found', 'page', { quote: matched, where, values: { quote: matched } });
};

/** The labels the page carries; what is absent is no finding, for most pages need none of them. */
export function describeLabels(context: Context): Finding[] {
  const ai: Label = (given) => wording('ai-label', given, AI_LABEL);
  const fiction: Label = (given) => wording('fiction', given, FICTION);
  const correction: Label = (given) => wording('correction', given, CORRECTION, 300);
  return [sponsored, ai, fiction, opinion, correction, pseudonym, promoTail, disclaimer].flatMap(
    (label) => label(context) ?? [],
  );
}
