// What is not the story: promo, captions, credits, disclaimers, related lists; and what can be cut from a line's ends.

/** A pattern, and what a line must have for it to be asked at all: Han characters, Latin letters, or neither. */
export interface Phrase {
  pattern: RegExp;
  needs?: 'han' | 'latin';
}
/** What counts as Latin: letters, and the sign that opens a notice. */
export const LATIN = /[A-Za-z©]/;
const any = (pattern: RegExp): Phrase => ({ pattern });
const han = (pattern: RegExp): Phrase => ({ pattern, needs: 'han' });
const latin = (pattern: RegExp): Phrase => ({ pattern, needs: 'latin' });

/** A line that is only this starts the list of other stories: nothing below it belongs to the article. */
export const TAIL_HEADING =
  /^[\s•·●■◆▶►>|【[]*(?:相关推荐|热点推荐|推荐阅读|相关阅读|相关新闻|相关链接|相关文章|延伸阅读|猜你喜欢|为你推荐|热门推荐|精彩推荐|更多推荐|大家都在看|今日热点|跟贴热词|网友评论|最新评论|相關新聞|延伸閱讀|推薦閱讀|related (?:stories|articles|news|topics|content)|recommended(?: for you)?|more (?:stories|from .{1,30})|most read|most popular|you may also like|read next|trending now)[\s】\]:：]*$/i;

/** Promo, credit, caption and disclaimer lines, wherever they stand. */
export const BOILERPLATE: Phrase[] = [
  // 扫码、关注、下载、订阅
  han(/(?:扫|扫描|长按|识别|掃描).{0,8}(?:二维码|码关注|QR|條碼)|二维码/),
  han(
    /(?:关注|搜索|添加|订阅|加入|關注|訂閱).{0,24}(?:公众号|公号|微信|微博|头条号|易信|客户端|视频号|抖音|频道|社群|QQ群|公眾號)/i,
  ),
  han(/(?:公众号|微信号|公号|微信|公众微信号|QQ群|官方微博)\s*[（(：:]\s*[@a-z0-9]/i),
  han(
    /(?:点击|戳|猛戳|请戳|點擊).{0,16}(?:阅读|查看|进入|下载|观看|报名|购买|原文|链接|下方|这里|查閱|下載)/,
  ),
  han(/(?:下载|打开|下載).{0,10}(?:客户端|app(?![a-z]))/i),
  han(/(?:更多|精彩).{0,16}(?:资讯|新闻|猛料|精彩|内容|报道|请见|请看|相关|不停|资料)[^，。]{0,20}$/),
  han(
    /敬请(?:关注|期待)|欢迎(?:关注|投稿|转发|订阅|留言|爆料)|(?:点赞|点个赞|在看|转发).{0,10}(?:关注|分享|支持|收藏)|备用号|(?:为了?|以防|防止?|避免|不)失联|防走丢|走丢/,
  ),
  han(/(?:展开|阅读|查看|点击)(?:剩余|全部|更多)?(?:全文|\d{1,2}%)/),
  // 版权、声明、转载
  han(
    /(?:转载|转发|引用).{0,14}(?:注明|授权|联系|来源|出处)|未经.{0,12}(?:授权|许可|允许)|版权(?:所有|归|声明)|著作权/,
  ),
  han(
    /(?:不|仅|并不|不能)代表.{0,24}(?:观点|立场|意见|看法)|特别声明|免责声明|风险提示[:：]|(?:不构成|不作为).{0,14}(?:投资|建议|依据)|信息存储(?:空间)?服务|上传并发布|如有侵权|侵权.{0,6}(?:删除|联系)|投资者据此操作/,
  ),
  han(
    /^本(?:文|帖子?|稿).{0,40}(?:授权|首发|转自|原载|来自|来源|选自|摘自|刊于|刊登|整理自|作者|系作者|仅为|仅代表|登录)|您需要登录/,
  ),
  han(
    /^(?:作者|文章来源|来源|稿源|信息来源|原标题|原题|责任编辑|责编|编辑|主编|校对|审核|监制|出品|策划|摄影|撰文|文字|视频|终审|复审|初审|编审|记者|见习记者|实习生|通讯员|本文来源|编译|统筹|制图|设计|海报|编者按|标签|关键词|分类|声明|注|備註|責任編輯)\s*[：:|｜/丨]/,
  ),
  han(
    /(?:责任编辑|责编|實習編輯|责任校对)\s*[：:]|^[（(【[](?:编辑|责编|记者|作者|来源|完|图|原标题|文\/|本文)/,
  ),
  han(/(?:现任|曾任职).{0,40}(?:专栏作家|特邀顾问|专栏作者|撰稿人)/),
  han(
    /新闻热线|联系(?:电话|我们|邮箱)[：:]|客服电话|投稿(?:邮箱|信箱)|爆料(?:热线|电话|请)|举报(?:电话|邮箱)/,
  ),
  // 图片说明
  any(
    /^(?:▲|△|↑|▼|↓|\[图|（图|图[一二三四五六七八九十\d]{0,2}[：:、为/]|图片(?:来源|说明|来自|由)|图源|图据|(?:资料图片?|资料照片?|供图|配图|视频截图|截图)(?:[：:）)]|.{0,24}$)|上图|下图|左图|右图|图为|图中|圖[：:為]|示意图)/,
  ),
  han(
    /(?:图片来源|图片由|资料图片?|资料照片?|视频截图|网络截图|供图|供稿|\/摄|\/图|摄影报道|显示图片|图片说明)[\s）)]*(?:于网络|网络)?[。]?$/,
  ),
  han(/(?:[摄攝]|供图)[）)]?[。]?$/),
  // English
  latin(
    /^(?:scroll down|click here|tap here|read more|see more|see also|watch (?:the )?(?:video|more|now|live)|video:\s|photos?:|image:|images:|picture:|pictures:|gallery:|listen (?:to|now)|advertisement|sponsored|story continues|continue reading|sign up|subscribe|follow (?:us|@|our)|share this|download (?:the|our)|related:|editor[’']s (?:note|picks?)|trending|notice:|disclaimer|copyright|©|by using this|get the latest|join (?:us|our)|have you|do you (?:have|know)|this (?:article|story|post) (?:was|is|has|originally|first|may)|written by|reporting by|edited by|additional reporting|contributed to this|correction:|updated?:|legend:|caption|file photo|file image|source:|credit:|media caption|image caption|image source|write caption)/i,
  ),
  latin(
    /(?:getty images|all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy policy|sign up (?:for|to) (?:our|the|my)|subscribe to (?:our|the)|newsletter|affiliate (?:links?|commission)|read more:|click here|scroll down|for confidential support|contributed to this report|photo(?:graph)? by|image (?:credit|courtesy)|\((?:photo|image|video|picture|credit)s?[:\s][^)]*\))/i,
  ),
  latin(
    /(?:is|was|are|were) (?:uploaded and )?(?:posted|published) by a (?:user|contributor)|information storage services/i,
  ),
  latin(/^VIDEO /),
  // Picture papers: "Tragic: The couple outside court"; "(pictured)"
  latin(/^(?!NEW |[A-Z]{2,}[ :])[A-Z][\w’'-]*(?: [\w’'-]+){0,4}: [A-Z]/),
  latin(
    /\((?:pictured|left|right|above|below|centre|center|file|top|bottom)\b[^)]*\)|\bpictured (?:here|above|below|in|at|on|with|left|right|outside|during|together|after|before|last)\b|^(?:pictured|above|below|left|right)(?:[,:] | (?:here|on the)\b)/i,
  ),
];

/** Hearsay: a sentence about what people guess says little about what happened. */
export const HEARSAY =
  /猜测|传闻|谣言|网传|据传|疑似|或许|恐怕|小道消息|传言|吐槽|网友(?:们)?(?:表示|评论|称|调侃|热议)|rumou?rs?|rumou?red|speculat|allegedly|gossip/i;

/** Announces a story instead of telling it: as empty as a question. */
export const TEASER =
  /(?:不为人知|鲜为人知|幕后|背后|罕为人知)的?[^，。]{0,8}(?:故事|秘密|内幕|真相|往事|隐情)|(?:一起|让我们|跟着|和)[^，。]{0,8}(?:来看看|看一看|了解一下|走进)|(?:接下来|下面|以下)[^。]{0,16}(?:介绍|盘点|看看|为您|为你|带您|带你)|here(?:[’']s| is| are) (?:what|why|how|everything|a look|all)|what you need to know|find out (?:more|how|why|what)|keep reading|let[’']s (?:take a look|dive|find out)/i;

/** Cut from the start of a line, again and again until none fits; what is left still says what it said. */
export const LEAD_INS: Phrase[] = [
  // #话题#
  any(/^#[^#\n]{2,30}#\s*/),
  // 【环球网综合报道】 （记者张三） [摘要]
  any(
    /^(?:【[^】]{1,24}】|\[[^\]]{1,16}\]|［[^］]{1,16}］|〔[^〕]{1,16}〕|（[^）]{0,4}(?:记者|通讯员|编辑|作者|見習|实习)[^）]{0,40}）|\([^)]{0,4}(?:记者|通讯员|编辑|作者|实习)[^)]{0,40}\))\s*[:：]?\s*/,
  ),
  // …2015-05-01 10:30 显示图片  (the head line of a portal page, run into the text)
  han(/^.{0,60}?显示图片\s*/),
  // 新华社北京5月1日电（记者张三） 中新网5月1日电
  han(
    /^[^，。：；！？,;:!?“”"]{2,24}?[日\dA-Za-z）)]\s?[电電](?![视话影子商力网脑动池梯信器台车磁竞价厂源站缆視話])(?:\s*[（(][^）)]{1,48}[）)])?[\s，,：:]*/,
  ),
  // 本报讯（记者张三） 某某网讯， 北京时间5月1日消息，
  han(
    /^(?:[㐀-䶿一-鿿々〇A-Za-z]{1,8}?(?:网|報|报|社|台|在线|新闻|财经|科技|娱乐|体育|频道)|本[报网台刊])[^，。：；！？,;:!?“”"]{0,24}?(?<![腾资通视审问音简快喜])(?:讯|訊|专稿)(?![息问号])(?:\s*[（(][^）)]{1,48}[）)])?[\s，,：:]*/,
  ),
  han(/^[㐀-䶿一-鿿々〇A-Za-z]{1,8}?[报網网社]快讯(?:\s*[（(][^）)]{1,48}[）)])?[\s，,：:]*/),
  han(
    /^(?:[^，。：；！？,;:!?“”"]{0,20}?(?:[网报社台讯日]|[A-Za-z\d]))(?:上午|下午|晚间|凌晨)?(?:最新)?消息(?:称|说|，称)?[，,：:]\s*/,
  ),
  han(
    /^(?:内容提要|内容摘要|摘要|核心提示|导语|导读|提要|摘\s*要|編者按|编者按|编前语|核心观点|划重点)\s*[:：]?\s*/,
  ),
  // 据悉， 据某报报道， 记者从某局获悉，
  han(
    /^(?:另?据(?:悉|了解|介绍|透露|报道|称)|另悉|据(?:介绍)|(?:\d{1,2}日|昨日|今日|日前|近日|今天|昨天)?[，,]?记者(?:[^，。,]{0,16})?(?:获悉|了解到|得知|获知))[，,：:]\s*/,
  ),
  han(/^(?:资料图片?|资料照片?|视频截图|图文无关|组图|快讯)\s*(?![：:。）)])/),
  // 此外， 值得注意的是，
  han(
    /^(?:此外|另外|不过|然而|同时|与此同时|事实上|实际上|其实|当然|因此|所以|可见|总之|显然|例如|比如|值得(?:注意|一提|关注)的是|需要(?:注意|说明|指出)的是|有意思的是|众所周知|据此|对此|随后|但是|而且|并且|于是|另一方面|一方面|换言之|也就是说|更重要的是|毫无疑问|不难看出|可以说|总的来说|总体来看|具体来看|具体而言|相比之下|其中)[，,]\s*/,
  ),
  any(
    /^[一二三四五六七八九十]{1,2}(?:、|是(?=[^，。]{6}))|^第[一二三四五六七八九十][，,、：]|^[（(][一二三四五六七八九十\d]{1,2}[）)]\s*|^[①②③④⑤⑥⑦⑧⑨⑩]\s*|^\d{1,2}[、.．]\s*(?!\d)/,
  ),
  // 但 而 at the head of a clause with its own subject
  han(/^(?:但|而且?)(?=[㐀-䶿一-鿿々〇A-Za-z\d《“]{4})(?!但[是愿凡求]|而[是已立言后今又且])/),
  // LONDON, March 7 (Reuters) -   (CNN) --
  latin(
    /^(?:[A-Z][A-Z.]+(?:[ ,/]+[A-Z][A-Za-z.]+){0,4}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?\s*)?\([A-Z][A-Za-z. ]{1,24}\)\s*(?:--?|–|—)+\s*/,
  ),
  latin(
    /^[A-Z][A-Z.]{2,}(?:[ ,/]+[A-Z][A-Za-z.]+){0,4}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?\s*(?:--|–|—|- )\s*/,
  ),
];

/**
 * Credit of the whole article to another medium. In the lead it is a dateline, which the source note shows; further
 * down it says whose claim a sentence is, and stays.
 */
export const CREDITS: Phrase[] = [
  han(
    /^(?:另?据(?!(?:此|统计|测算|估算|预测))[^，。：；,“”"]{2,24}?(?:报道|消息|报导|報導|获悉|讯)(?:称|说|，称)?)[，,：:]\s*/,
  ),
  han(/^[^，。：；！？,;:!?“”"]{2,20}?(?:报道|報導|報道)(?:(?:称|说|，称)?[，,：:]\s*|\s+)/),
];

/** Cut from the end of a line. */
export const LEAD_OUTS: Phrase[] = [
  // （完） （记者 张三） （图/某某） (pictured)
  han(
    /\s*[（(【[](?:完|记者|通讯员|编辑|责编|文\/|图[/／片源]|图\/|摄影|来源|原标题|本报记者|总台|央视|新华社|作者|实习|见|如图|下图|上图|右图|左图|资料图)[^）)】\]]{0,40}[）)】\]][。]?$/,
  ),
  latin(/\s*\((?:pictured|left|right|above|below|file photo|AP|Reuters)[^)]{0,40}\)(?=\.?$)/i),
];

/** A line that leans on the one before it. */
export const LEANS =
  /^(?:[在从对就以]?[此这那]|但|而|他|她|它|其|该|对此|为此|因此|所以|于是|同时|随后|不过|然而|此外|另外|与此同时|另一方面|也|还|又|就|再|并|且|同样|如此|这样|至此|后者|前者|两人|两者|双方|上述|前述|而且|也就是|therefore|thus|but|and|so|or|he|she|it|they|this|that|these|those|his|her|their|its|however|meanwhile|then|also|still|yet|instead|such|there|we|i|you|who|which|because|nor|another|both|the (?:two|former|latter|pair|couple))(?![a-z’'])/i;
