// Invented news texts for the summary tests.

/** A hard-news piece: dateline, caption, question, promo and credit lines around six sentences of news. */
export const FERRY = {
  title: '江城渡轮停航三天 二十四座码头恢复检修',
  lang: 'zh-CN',
  text: [
    '图为江城三号码头。',
    '江城新闻网3月2日讯（记者 林海生）江城渡轮公司2日宣布，受上游洪水影响，全市24座码头自3日起停航三天。',
    '渡轮停航会影响上班吗？',
    '据悉，江城渡轮每天运送乘客18.6万人次，其中七成是两岸通勤者。',
    '停航期间，公交集团将增开42条接驳线路，首班车提前到清晨5点30分。',
    '“安全永远排在第一位，水位不退，船就不开。”渡轮公司总经理周启明说。',
    '检修人员将利用这三天更换老旧缆桩，全部码头的照明也会换成节能灯具。',
    '市民可凭当日船票免费换乘接驳公交。',
    '更多资讯，请关注江城发布微信公众号。',
    '责任编辑：陈一',
    '相关推荐',
    '江城地铁四号线开通一周年，累计运送乘客三亿人次，创下全国同类城市的新纪录。',
  ].join('\n'),
};

/** A feature on a company with the shape of a portal account's article: hype title, hearsay, disclaimer. */
export const FACTORY = {
  title: '砸下300亿！青禾的野心藏不住了',
  lang: 'zh',
  text: [
    '青禾集团在今年的伙伴大会上宣布，未来三年将投入超过300亿元建设储能工厂。',
    '这不是青禾第一次跨界，却是它成立二十年来押注最大的一次。',
    '9月18日投产的青禾一号储能电站，正是这300亿元布局交出的第一份答卷，设计年产能达到12吉瓦时。',
    '此前外界对青禾的印象，大多停留在化肥和农机两项业务上。',
    '有网友猜测，青禾的野心不止于此，甚至有传闻称它正在和多家汽车公司接触，要把电池装进拖拉机、收割机和乘用车里，还要自己开矿、自己造船，把整条产业链都握在手里。',
    '储能行业的竞争已经白热化，去年全行业有17家企业退出。',
    '青禾集团董事长孟如海说，公司不会打价格战，技术才是活下去的本钱。',
    '特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。',
  ].join('\n'),
};

export const HARBOUR = {
  title: 'Harbour tunnel closed for five weeks after flood',
  lang: 'en',
  text: [
    'PORT ELLIS, March 2 (Northwire) - The Port Ellis harbour tunnel will stay closed for five weeks after a flood damaged its pumps, the city said on Monday.',
    'Underwater: Crews outside the tunnel on Sunday night.',
    'About 61,000 vehicles a day use the tunnel, which links the docks to the airport.',
    '"We will not open it until every pump has been tested twice," said Mara Quist, the city engineer.',
    'Ferries will carry commuters free of charge, and 14 extra buses will run over the north bridge.',
    'Repairs are expected to cost $23.5 million, most of which will be paid by insurers.',
    'But the haulage association said the closure would cost its members more than that.',
    'Will the tunnel flood again?',
    'Sign up for our newsletter to get the latest from the harbour.',
  ].join('\n'),
};
