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
    /^[•·◎▶►>【[\s]*(?:相关|相關|延伸|推荐|推薦|更多|精彩|拓展|扩展|往期|关联|關聯|猜你|为您|为你|為您|为你|您可能|你可能|热门|热点|精选|编辑|小编|今日|独家|图片|视频|新闻|大家|网友|本文)?(?:也)?(?:相关|相關|推荐|推薦|阅读|閱讀|文章|新闻|新聞|资讯|内容|喜欢|喜歡|感兴趣|感興趣|热点|都在看|都在搜的词|都在搜|链接|鏈接|报道|报导|专题|视频|图集|标签|话题|回顾|精选)(?:推荐|推薦|阅读|閱讀|文章|新闻|新聞|资讯|列表|视频|内容)?\s*(?:[:：>»】\]]|\/\s*[A-Z ]+)?$/,
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
  /^(?:we use google recaptcha|this site is protected by recaptcha|(?:click|tap) here (?:to|for)\b|sign up (?:for|to)\b|subscribe (?:to|now|today)\b|follow (?:us|me|@\w+|.{2,30} on (?:twitter|x|facebook|instagram|tiktok|threads|linkedin))\b|download (?:the|our) .{0,30}app\b|get (?:in touch|your need-to-know|the latest .{0,40}(?:inbox|newsletter))|(?:for )?more stories like this\b|check (?:out )?our .{0,20}page\b|more\s*:\s|read more\s*:|related\s*:|listen to the .{0,40}podcast|watch\s*:|tell us\b|share your (?:story|views?|experience)|we(?:’|')d (?:like|love) to hear from you|we want to hear from you|support (?:independent|our|the) .{2,30}journalism|we rely on readers|we need your (?:permission|consent) to load|do you have (?:a story|information)|got a (?:story|tip)\b|.{0,20}like us on facebook)/i;

/** Editor and source credits: neither body nor clutter. */
export const CREDIT_LINE =
  /^(?:[Rr]eporting|[Ee]diting|[Aa]dditional reporting|[Ww]riting|[Ee]dited|[Cc]ompiled|[Pp]hotographs?) by\s|^(?:文|图|图文|摄影|视频)\s*[/／|｜]\s*[\u4e00-\u9fff、 ]{2,14}$|^(?:举报\/反馈|举报|阅读\s*\d+|返回首页|正文已结束|[-—－\s]*(?:END|完|全文完|本文完)[-—－。\s]*)$|^[\s【[(（]*(?:责任编辑|责编|编辑|值班编辑|本文编辑|校对|审核|监制|编审|终审|编校|来源|稿源|本文来源|文章来源|信息来源|作者|记者|文字|图文|图片|摄影|摄像|供稿|撰文|采写|排版|制图|运营|统筹|主编|总监制|实习生|通讯员|原标题|原题|原文标题|纠错|关键词|文章关键词|关键字|标签|作责任编辑|文章来源|转载自|本文转自)\s*(?:\/[^:：]{1,8})?\s*(?:[:：|｜丨>为《】]|$)/;

/** Platform statements and rights notices: neither body nor clutter. */
export const NOTICE_LINE =
  /(?:特别声明|免责声明|平台声明|作者声明|版权声明|郑重声明|风险提示|内容声明|广告声明)\s*[:：]|仅代表作者(?:本人|个人)?(?:的)?(?:观点|立场)|(?:不代表|与).{1,16}(?:的)?(?:观点|立场)(?:无关)?|仅提供信息(?:存储|发布)|用户上传并发布|未经(?:授权|许可|书面).{0,16}(?:不得|禁止|严禁)|(?:图片|图文|素材|文章|内容|部分)(?:均)?(?:来源于?|来自|源自)(?:于)?(?:互联网|网络)|如有侵权|侵权.{0,6}(?:删除|联系)|转载(?:请|须)注明|版权(?:归|为).{1,20}(?:所有|作者)|^(?:Editor[’']s note|Correction|Clarification)\s*:|^Notice: The content above|uploaded and posted by a user of|^(?:©|Copyright\b)|All rights reserved/i;

/** Labels of controls: a line that is only this is part of the page's furniture wherever it stands. */
export const LABELS: [RegExp, ClutterCategory][] = [
  [
    /^(?:(?:用|打开)?微信扫(?:码|一扫).{0,12}|扫(?:码|一扫)(?:分享|打开|下载|关注|阅读).{0,8}|分享(?:到|至)[:：]?.{0,24}|(?:字体|字号)[:：].{0,16}|(?:缩小|放大)字体.{0,12}|用手机(?:看|阅读|扫).{0,10}|手机(?:看|阅读|扫码).{0,8}|复制链接|分享本文|share this(?: (?:article|story|page|post))?\b.{0,40}|copy link|email this.{0,20}|print this.{0,20})$/i,
    'share',
  ],
  [
    /^(?:无需下载.{0,12}|(?:立即|点击|去)?(?:打开|下载)(?:APP|app|App|应用|客户端|看看).{0,12}|下载客户端.{0,12}|APP内打开|立即打开)$/,
    'app',
  ],
  [
    /^(?:询底价.{0,6}|(?:免费)?(?:预约|申请)试驾|(?:查看|获取|查询)(?:最低|底)价|(?:立即|马上|去|点击)(?:购买|抢购|下单|开户|投保|领券).{0,4}|加入购物车|(?:点击)?查看.{0,4}(?:完整|全部|详细)配置.{0,4}|buy now|shop now|skip (?:past|the)? ?ad(?:vertisement)?\b.{0,20})$/i,
    'ads',
  ],
  [
    /^(?:您的浏览器.{0,8}(?:不支持|版本).{0,40}|请升级.{0,6}浏览器.{0,20}|(?:\d{1,2}:)?\d{1,2}:\d{2}\s*\/\s*(?:\d{1,2}:)?\d{1,2}:\d{2}|倍速|全屏|退出全屏|静音|取消静音|重播|自动播放|播放列表|查看原图.{0,8}|图集已?浏览完毕|重新浏览|再看一遍|to view this video please enable javascript.{0,120}|unmute|full ?screen|picture-in-picture|(?:(?:播放|暂停|倍速|全屏|静音|重播|清晰度|弹幕|[超高标]清|un-?mute|mute|full ?screen|play|pause|\d{1,2}:\d{2}|[\d.]+x|\/)\s*){3,})$/i,
    'video',
  ],
  [
    /^(?:返回顶部|回到顶部|返回首页|回到首页|(?:点击)?返回.{2,8}首页.{0,3}|网站地图|back to (?:the )?top|site ?map)$/i,
    'nav',
  ],
  [
    /^(?:(?:请先?)?登录(?:并|后|即可).{0,16}|[\d,]+条评论.{0,16}|[\d,]+人(?:参与|跟贴|评论).{0,8}|暂无评论.{0,10}|还没有(?:人)?评论.{0,10}|写评论.{0,8}|查看(?:全部|更多)评论.{0,8})$/,
    'comments',
  ],
  [/^(?:公众号|微信公众号|赞赏|打赏|赞赏作者|喜欢作者|打赏作者|donate|contribute|support us)$/i, 'promo'],
  [
    /^(?:(?:skip past|after) newsletter promotion|enter your email.{0,16}|email address.{0,14})$/i,
    'newsletter',
  ],
  [/^(?:上一[篇条页]|下一[篇条页])\s*[:：>»].{0,60}$/, 'next'],
];

/** Words of furniture: one of them says nothing, a box in which most lines carry one is no part of the story. */
export const HINTS =
  /扫码|二维码|公众号|视频号|关注|客户端|(?<![a-z])APP(?![a-z])|下载|订阅|登录|点击|分享|打赏|赞赏|投票|领取|立即|免费|客服|优惠|底价|指导价|参考价|试驾|购买|[¥￥]\s?\d|\$\d|评论|点赞|收藏|转发|在看|播放|(?:^|\s)\d{1,2}:\d{2}(?:\s|$)|\b(?:sign(?:ing)? up|newsletters?|inbox|tell us|hear from you|live updates|privacy (?:policy|notice)|terms of (?:service|use)|recaptcha|subscri(?:be|ption)|our app|follow (?:us|along)|donat(?:e|ion)|contribut(?:e|ion)|support (?:us|our|independent)|get in touch|learn more|click here|read more|unsubscribe|email|cookies|third[- ]party|sponsored|advertisement|podcast|buy now|trusted source|readers like you|allow and continue)\b/i;

/** Asks of the reader; two of them make a short line an ask. */
export const ASKS = /点赞|在看|转发|收藏|关注|打赏|分享|评论区|留言/g;

/** Somebody reports this; the story may well be about codes to scan. */
export const REPORTED =
  /表示|称[，,：:]|说[，,：:。]|指出|介绍|要求|规定|认为|据|被|记者|消费者|市民|用户|乘客|顾客|居民|游客|学生|网民|网友|警方|公司|商家|企业|平台|部门|此前|发布(?:声明|消息|通报)|整治|不少|一些|有人/;

/** It speaks to the reader. */
export const ADDRESSED =
  /我们|本号|小编|请(?:先)?(?:关注|扫|长按|点|加|下载|在|搜)|欢迎|更多|回复|失联|走散|领取|进群|加群|[您你]|[哦呀哟]|吧[！!]?$|一键|第一时间/;

/** Frames that hold advertising, by their address or name. */
export const AD_FRAME =
  /doubleclick|googlesyndication|google_ads|adservice|amazon-adsystem|taboola|outbrain|criteo|pubmatic|adnxs|cpro\.baidu|pos\.baidu|tanx\.com|mediav|gdt\.qq|l\.qq\.com|(?:^|[./_-])(?:ads?|adv|advert|adserver|sponsor)\d*[./_?-]/i;

/** Opens a line that is an advertisement: the label, then a link. */
export const AD_LABEL =
  /^(?:广告|廣告|推广|推廣|赞助内容|ad|ads|advertisement|sponsored|promoted|paid post)\s*$/i;

/** What stands below a form that asks for an address. */
export const LEGAL = /privacy (?:policy|notice)|terms of (?:service|use)|recaptcha|unsubscribe/gi;
