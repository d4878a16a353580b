// What portals call their clutter: words in class names and ids, and the headings above their boxes. Data only.
import type { ClutterCategory } from '../model.ts';

/** Tokens of class names and ids (split at `-`, `_`, digits and camel case), by what they usually hold. */
const TOKENS: Partial<Record<ClutterCategory, string>> = {
  ads: 'ad ads adv advert adverts advertisement advertising adsense adbox adslot adunit adcontainer dfp gpt banner guanggao sponsor sponsored outbrain taboola couplet',
  related:
    'relate related relation recommend recommends recommended recommendation recommendations recirc recirculation tuijian xiangguan readmore promo pagepromo teaser teasers feed onward seo seolink',
  hot: 'hot rank ranking ranklist top10 hotlist hotnews trending popular mostread paihang remen',
  sidebar: 'sidebar side aside rail rightbar leftbar widget',
  comments: 'comment comments cmt disqus reply replies pinglun tie discuss',
  share: 'share sharing social bdsharebuttonbox qrcode qr erweima like zan tools',
  app: 'app appdown download openapp callapp',
  popup: 'popup pop modal dialog overlay mask toast layer login cookie consent paywall',
  next: 'next prev pagination',
  promo: 'promotion follow weixin wechat gzh donate reward',
  newsletter: 'newsletter newsletters subscribe subscription signup',
  video: 'player',
  nav: 'breadcrumb breadcrumbs crumb crumbs toolbar backtop gotop totop footer copyright',
};

export const NAME_TOKENS: ReadonlyMap<string, ClutterCategory> = new Map(
  Object.entries(TOKENS).flatMap(([category, words]) =>
    words.split(' ').map((word) => [word, category as ClutterCategory] as const),
  ),
);

/** Headings of boxes that are not the article, by what stands below them. Matched against a whole short line. */
export const BOX_HEADINGS: [RegExp, ClutterCategory][] = [
  [
    /^[•·◎▶►>\s]*(?:相关|相關|延伸|推荐|推薦|更多|精彩|拓展|扩展|往期|关联|關聯|猜你|为您|为你|為您|为你|您可能|你可能|热门|热点|精选|编辑|小编|今日|独家|图片|视频|新闻|大家|网友|本文)?(?:也)?(?:相关|相關|推荐|推薦|阅读|閱讀|文章|新闻|新聞|资讯|内容|喜欢|喜歡|感兴趣|感興趣|热点|都在看|都在搜的词|都在搜|链接|鏈接|报道|报导|专题|视频|图集|标签|话题|回顾|精选)(?:推荐|推薦|阅读|閱讀|文章|新闻|新聞|资讯|列表|视频|内容)?\s*(?:[:：>»]|\/\s*[A-Z ]+)?$/,
    'related',
  ],
  [
    /^(?:往期回顾|往期精选|延伸阅读|扩展阅读|推荐阅读|阅读推荐|你可能感兴趣的?.{0,6}|大家都在看|今日大家都在搜的词[:：]?|相关搜索|热搜词|为你推荐|为您推荐|猜你喜欢|看了又看|下一篇.{0,30}|上一篇.{0,30})$/,
    'related',
  ],
  [
    /^(?:(?:24|48|72)小时|今日|本周|一周|月度|新闻|资讯|点击|跟贴|跟帖|评论|热文|热点|热门|热榜|人气|阅读|财经|图片|视频)*(?:热点|热门|热榜|热搜|热文|热帖|排行榜?|排行|要闻|头条|榜单|TOP\s?\d*)(?:榜|新闻|推荐|文章|话题|视频|排行)?(?:\s*全部|\s*更多)?$/i,
    'hot',
  ],
  [
    /^(?:(?:网友|最新|热门|全部|精彩|查看|所有)?(?:评论|跟贴|跟帖|留言)(?:区|列表)?(?:\s*[(（]?\d*[)）]?\s*(?:条|人)?)?|发表评论|我来说两句|我要评论|说点什么.*|文明上网.{0,40})$/,
    'comments',
  ],
  [
    /^(?:related(?: (?:stories|articles|news|content|topics|coverage|links|posts|reading|video)s?)?|read (?:more|next|this next|also)|more (?:from|on|in|stories|news|like this|to read|about|coverage).{0,40}|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,20}|recommended(?: (?:stories|for you|articles|reading))?|up next|next up|see also|also (?:read|on|in).{0,30}|editor['’]?s['’]? (?:picks?|choice)|don['’]?t miss|promoted stories|from (?:around )?the web|around the web|latest (?:news|stories|in).{0,30}|keep reading|what to read next|explore more.{0,30}|reuse this content|elsewhere on .{0,20}|topics? (?:in this story)?)\s*:?$/i,
    'related',
  ],
  [
    /^(?:most (?:read|popular|viewed|shared|watched|discussed|recent)|trending(?: (?:now|stories|topics|on .{1,20}))?|popular(?: (?:stories|now|posts))?|top (?:stories|news|headlines|reads?)|today['’]s (?:top|headlines).{0,20})\s*:?$/i,
    'hot',
  ],
  [
    /^(?:(?:\d+ )?comments?(?: \(?\d+\)?)?|join the (?:conversation|discussion)|leave a (?:reply|comment)|have your say.{0,20}|view (?:all )?comments|post a comment|discussion)\s*:?$/i,
    'comments',
  ],
  [
    /^(?:sign up (?:for|to).{0,60}|subscribe(?: (?:to|now|today).{0,60})?|get (?:our|the) .{0,40}newsletter.{0,20}|newsletters?|stay (?:informed|updated|in the know).{0,30})$/i,
    'newsletter',
  ],
  [
    /^(?:advertisement|advertising|sponsored(?: (?:content|links?|by .{1,30}))?|promoted(?: content)?|paid (?:content|partnership)|广告|廣告|推广|推廣|赞助)$/i,
    'ads',
  ],
  [
    /^(?:分享到?[:：]?|分享至[:：]?|share(?: this(?: (?:article|story|page|post))?)?[:：]?|分享让更多人看到)$/i,
    'share',
  ],
];

/** Whole lines in a body that are promotion, not the article (扫码, 公众号, 备用号, 返回 …). */
export const PROMO_LINE =
  /(?:【(?:点击|点此|戳).{1,8}】|扫码.{0,4}(?:关注|加入|进群|领取|添加|下载|回复|咨询|阅读|查看|打开|报名|解锁)|扫一扫.{0,6}(?:关注|二维码|加入|下载|打开|查看)|^(?:微信)?扫(?:码|一扫)|扫描(?:下方|上方|下图|文末|左侧|右侧|以下|上面|下面)?.{0,4}二维码|长按(?:识别|扫描|图片|二维码|下方)|识别(?:下方|图中)?二维码|关注.{0,12}(?:公众号|公号|视频号|微信号|备用号|微博|头条号)|(?:公众号|公号|微信号|视频号)\s*[:：]|(?:不|防止|避免|以免)(?:会)?失联|备用号|加(?:我|小编|客服)?(?:的)?微信|点(?:击|亮|个).{0,4}(?:在看|右下角)|点击(?:头像|主页|名字|账号)|^(?:推荐|相关|延伸|往期|更多)(?:阅读|回顾|文章|推荐)\s*[:：]\s*\S|一键三连|星标.{0,8}(?:公众号|我们)|私信.{0,8}(?:领取|回复)|后台回复|回复【|公众号.{0,6}回复|^.{0,10}(?:下载|打开).{0,10}(?:APP|App|app|客户端)[，,]?\s*(?:查看|阅读|看更多|体验|发现|抢先|浏览)|返回.{2,6}[，,]\s*查看更多|戳(?:这里|下方|阅读原文)|点击(?:下方|上方|左下角|文末)?.{0,4}(?:阅读原文|查看原文|原文链接|蓝字|名片|卡片)|更多精彩(?:内容|资讯).{0,16}(?:关注|下载|登录|尽在)|(?:爆料|新闻)(?:热线|线索).{0,30}\d{5,})/;

/** Promotion when it is the whole of a short line; inside a longer sentence these words may be the story. */
export const PROMO_SHORT =
  /^.{2,10}(?:公众号|视频号|微信号)$|^.{0,12}(?:下载|打开).{0,10}(?:APP|App|app|客户端)|商务合作|投稿.{0,6}(?:邮箱|联系|请)|欢迎(?:关注|订阅|转发|分享)|点赞.{0,6}关注/;

/** English counterpart. */
export const PROMO_LINE_EN =
  /^(?:we use google recaptcha|this site is protected by recaptcha|(?:click|tap) here (?:to|for)\b|sign up (?:for|to)\b|subscribe (?:to|now|today)\b|follow (?:us|me|@\w+|.{2,30} on (?:twitter|x|facebook|instagram|tiktok|threads|linkedin))\b|download (?:the|our) .{0,30}app\b|get (?:in touch|your need-to-know|the latest .{0,40}(?:inbox|newsletter))|(?:for )?more stories like this\b|check (?:out )?our .{0,20}page\b|more\s*:\s|read more\s*:|related\s*:|listen to the .{0,40}podcast|watch\s*:|do you have (?:a story|information)|got a (?:story|tip)\b|.{0,20}like us on facebook)/i;

/** Editor and source credits: neither body nor clutter. */
export const CREDIT_LINE =
  /^(?:[Rr]eporting|[Ee]diting|[Aa]dditional reporting|[Ww]riting|[Ee]dited|[Cc]ompiled|[Pp]hotographs?) by\s|^(?:文|图|图文|摄影|视频)\s*[/／|｜]\s*[\u4e00-\u9fff、 ]{2,14}$|^(?:举报\/反馈|举报|阅读\s*\d+|返回首页|正文已结束|[-—－\s]*(?:END|完|全文完|本文完)[-—－。\s]*)$|^[\s【[(（]*(?:责任编辑|责编|编辑|值班编辑|本文编辑|校对|审核|监制|编审|终审|编校|来源|稿源|本文来源|文章来源|信息来源|作者|记者|文字|图文|图片|摄影|摄像|供稿|撰文|采写|排版|制图|运营|统筹|主编|总监制|实习生|通讯员|原标题|原题|原文标题|纠错|关键词|文章关键词|关键字|标签|作责任编辑|文章来源|转载自|本文转自)\s*(?:\/[^:：]{1,8})?\s*(?:[:：|｜丨>为《]|$)/;

/** Platform statements and rights notices: neither body nor clutter. */
export const NOTICE_LINE =
  /(?:特别声明|免责声明|平台声明|作者声明|版权声明|郑重声明|风险提示|内容声明|广告声明)\s*[:：]|仅代表作者(?:本人|个人)?(?:的)?(?:观点|立场)|(?:不代表|与).{1,16}(?:的)?(?:观点|立场)(?:无关)?|仅提供信息(?:存储|发布)|用户上传并发布|未经(?:授权|许可|书面).{0,16}(?:不得|禁止|严禁)|(?:图片|图文|素材|文章|内容|部分)(?:均)?(?:来源于?|来自|源自)(?:于)?(?:互联网|网络)|如有侵权|侵权.{0,6}(?:删除|联系)|转载(?:请|须)注明|版权(?:归|为).{1,20}(?:所有|作者)|^(?:Editor[’']s note|Correction|Clarification)\s*:|^Notice: The content above|uploaded and posted by a user of|^(?:©|Copyright\b)|All rights reserved/i;
