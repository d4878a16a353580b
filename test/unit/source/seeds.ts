// Two invented pages in the structure of the two articles this extension was first asked to read: a tech
// aggregator that republishes, and an account post on NetEase Hao with lists, statement and a promotional tail.
import type { Article, PageSigns } from '../../../utils/model.ts';
import { article, sign, signs } from './pages.ts';

/** Republished by an aggregator; its recommendations are 16 months newer than the text. */
export const aggregator: { url: string; article: Article; page: PageSigns } = {
  url: 'https://www.chinaz.com/2024/0719/1611111.shtml',
  article: article({
    title: '青禾电动车从何而来 周远:一次停产让青禾认真考虑造车',
    siteName: '站长之家',
    publishedAt: { iso: '2024-07-19T21:35:00+08:00', printed: '2024-07-19 21:35', from: 'visible' },
    paragraphs: [
      '在最近的一场演讲中,家电企业青禾的负责人周远讲了公司造车的由来。',
      '周远回忆说,2021年1月,他接到一个让他措手不及的电话:"周总,工厂停了。"这件事迫使青禾重新考虑数万名员工的去向。',
      '2021年3月,周远决定亲自带队,青禾由此进入汽车制造领域。',
      '这次演讲也说明,青禾正在开始新的一段路。',
    ],
  }),
  page: signs({
    host: 'www.chinaz.com',
    path: '/2024/0719/1611111.shtml',
    siteName: '站长之家',
    source: sign('快科技', 'head'),
    head: [sign('首页 > 业界 > 关键词 > 正文', 'head'), sign('2024-07-19 21:35 · 稿源: 快科技', 'head')],
    credits: [sign('举报', 'tail')],
    nearbyDates: ['2025-11-10', '2025-11-13', '2025-11-18', '2025-11-19'],
  }),
};

/** An account's post: no date in sight, a page clock elsewhere, a statement, and a tail that points to a spare account. */
export const account: { url: string; article: Article; page: PageSigns } = {
  url: 'https://www.163.com/dy/article/KHAAAAAA0519AAAA.html',
  article: article({
    title: '豪掷2000亿!周远的盘算不小',
    paragraphs: [
      '作者 | 林知白 来源 | 品牌观察员',
      '当周远在2025青禾“人家车”合作伙伴大会上再次强调“未来五年投入超2000亿研发费用”时,外界才看清青禾想做什么。',
      '对青禾而言,这2000亿不是随便花钱,而是对定位的落实。',
      '数据显示,2025年青禾预计研发投入将超300亿,其中四分之一左右投向AI领域,单AI领域的年度投入就将达到75亿以上。',
      '而让外界注意到这件事的,是去年年底流传的一则消息。直到今年11月初,当事人才公开回应。',
      '高盛已经对青禾的布局给出了积极预期,并给出了“买入”评级。',
      '现在,周远已经把2000亿摆上桌面,结果还需要时间。',
    ],
  }),
  page: signs({
    host: 'www.163.com',
    path: '/dy/article/KHAAAAAA0519AAAA.html',
    siteName: '网易',
    source: sign('品牌观察员', 'head'),
    account: sign('品牌观察员', 'head'),
    accountClass: sign('原创品牌传播第一媒体', 'footer'),
    byline: sign('作者 | 林知白 来源 | 品牌观察员', 'head'),
    head: [sign('网易首页 > 网易号 > 正文 申请入驻', 'head')],
    notices: [
      sign(
        '特别声明:以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布,本平台仅提供信息存储服务。',
        'tail',
      ),
      sign(
        'Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of NetEase Hao, which is a social media platform and only provides information storage services.',
        'tail',
      ),
    ],
    tail: [
      sign('行业资讯、案例资料、运营干货,精彩不停', 'tail'),
      sign('各位朋友,因故部分文章被删。为了不失联,请关注下面的备用号,有些内容会发在这个号上。', 'tail'),
    ],
    nearbyDates: ['2025-12-24T12:22:04+08:00', '2025-12-24T19:23:11+08:00', '2025-12-23T20:22:09+08:00'],
  }),
};
