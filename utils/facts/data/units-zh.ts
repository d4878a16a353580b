// Units after (or before) a number in Chinese news: `kind|code:surface surface …` per group, folded to Simplified.

/** Money: ISO 4217 code and what is written. 元 alone is CNY. */
export const MONEY_ZH =
  'CNY*0.1:毛钱 角钱|CNY*0.01:分钱|CNY:元人民币 元 块钱 块 圆 人民币元 人民币 RMB rmb CNY 元整|USD:美元 美金 美刀 美圆 USD|HKD:港元 港币 HKD 港圆|TWD:新台币 台币 新台币元|MOP:澳门元 澳门币|EUR:欧元 EUR|' +
  'GBP:英镑|JPY:日元 日圆 日币 円|KRW:韩元 韩币 韩圆|AUD:澳元 澳大利亚元 澳币|CAD:加元 加拿大元 加币|NZD:新西兰元 纽元 新西兰币|SGD:新加坡元 新元 新币 坡币|CHF:瑞士法郎 瑞郎|' +
  'RUB:卢布 俄罗斯卢布|INR:卢比 印度卢比|THB:泰铢|VND:越南盾|MYR:马来西亚林吉特 林吉特 令吉|PHP:菲律宾比索|IDR:印尼盾 印尼卢比|TRY:土耳其里拉 里拉|BRL:巴西雷亚尔 雷亚尔|ZAR:南非兰特 兰特|' +
  'SEK:瑞典克朗|NOK:挪威克朗|DKK:丹麦克朗|AED:迪拉姆 阿联酋迪拉姆|SAR:沙特里亚尔|ARS:阿根廷比索|CLP:智利比索|COP:哥伦比亚比索|NGN:奈拉|PKR:巴基斯坦卢比|IRR:伊朗里亚尔|KWD:科威特第纳尔|MXN:墨西哥比索|' +
  'UAH:格里夫纳|PLN:兹罗提|ILS:谢克尔 新谢克尔|BTC:比特币 枚比特币 个比特币|ETH:以太币|franc:法郎|peso:比索|krone:克朗|dinar:第纳尔|rial:里亚尔';

/** Currency words and signs that stand before the number. */
export const MONEY_BEFORE_ZH =
  'CNY:人民币 RMB rmb CNY ¥ ￥|USD:US$ 美元 美金 USD $|HKD:HK$ 港币 港元 HKD|TWD:NT$ 新台币 台币|MOP:MOP$ 澳门元|EUR:€ 欧元 EUR|GBP:£ 英镑 GBP|JPY:JP¥ 日元|KRW:₩|INR:₹|AUD:A$ AU$|CAD:C$|SGD:S$|RUB:₽';

/** Percent, multiples, measures, temperatures, ages, durations: `kind:code*factor` then surfaces. */
export const UNITS_ZH =
  'percent/%:% % 百分比 个百分数|points/%:个百分点 百分点 pct|bp:个基点 基点 个bp bp BP|percent/%*10:成|%*0.1:‰|' +
  'multiple/x:倍 番|' +
  'temperature/C:℃ °C ° C 摄氏度 度摄氏 摄氏°|F:°F ℉ 华氏度 华氏°|deg:°|' +
  'age/岁:岁 周岁 岁半|岁:虚岁|' +
  'measure/km:公里 千米 km KM Km|m:米 公尺 m M|cm:厘米 公分 cm CM|dm:分米|mm:毫米 mm MM|μm:微米 μm um|nm:纳米 nm|nmi:海里|li:里 华里|' +
  'ft:英尺 呎 feet foot ft|in:英寸 吋 寸 inch inches|mi:英里 mile miles mi|yd:码 yard yards|ly:光年|zhang:丈|chi:尺|' +
  'km2:平方公里 平方千米 km2 km²|m2:平方米 平米 ㎡ m2 m² 平方公尺 平|ha:公顷 ha|mu:亩|cm2:平方厘米|ft2:平方英尺 平方呎|mi2:平方英里|ping:坪|acre:英亩|' +
  'm3:立方米 m3 m³ 立方公尺 方 立方|km3:立方公里 立方千米|cm3:立方厘米|ft3:立方英尺|l:升 公升 L|ml:毫升 ml mL 西西|gal:加仑|bbl:桶|ml*5:茶匙|' +
  't:吨 公吨 t|kg:公斤 千克 kg KG Kg|g:克 公克 g|mg:毫克 mg|μg:微克 μg|jin:斤 市斤|liang:两|lb:磅 lb lbs 英磅|oz:盎司 安士 oz|ct:克拉|TEU:标准箱 标箱 TEU|dan:担|' +
  'kW:KW|W:瓦特|kWh:度电 千瓦小时|V:伏特|A:安培|mAh:毫安时 mAh|hp:马力 匹马力|Nm:牛米 N·m 牛·米|cal:卡路里 卡|kcal:千卡 大卡|hPa:百帕|Hz:赫兹|dB:分贝 dB|' +
  'KB:KB|MB:兆|GB:G|TB:T|Mbps:Mbps|Gbps:Gbps|px:像素|TOPS:TOPS|FLOPS:FLOPS|EFLOPS:EFLOPS|PFLOPS:PFLOPS P|' +
  'km/h:迈|kn:节|L/100km:升/百公里|mmol/L:毫摩尔/升 mmol/L|mmHg:毫米汞柱|' +
  'mag:级|deg:度|point:点 个点 点位|t:吨标准煤|t:吨二氧化碳';

/** Lengths of time: seconds and surfaces. 周 and 天 count days; a year 365, a month 30. */
export const DURATION_ZH =
  '31536000:年 周年 载 个年头 年时间|2592000:个月 个多月 月时间|604800:周 个星期 星期 个礼拜 礼拜 个周 周时间|86400:天 日 昼夜 个昼夜 个工作日 工作日 个交易日 交易日 天时间|' +
  '3600:小时 个小时 个钟头 钟头 个钟 h|60:分钟 分 min|1:秒 秒钟 s|0.001:毫秒 ms|1e-6:微秒|1e-9:纳秒|7884000:个季度 个季|315360000:个世纪|8.64e4:个日夜 日夜|15768000:个学期|900:刻钟';

/** Classifiers and nouns that serve as one. Longest match wins. */
export const COUNT_ZH =
  '人次 人 名 位 口 家 个 台 台套 辆 辆次 架 架次 艘 列 节 条 只 头 匹 羽 尾 株 棵 颗 粒 枚 枝 支 根 片 张 份 本 部 集 期 场 场次 次 项 座 栋 幢 间 户 户次 所 处 段 块 把 套 组 支队 队 班 班次 批 批次 届 款 种 类 级 层 代 门 扇 ' +
  '轮 轮次 起 宗 例 桩 单 笔 首 篇 幅 册 卷 页 字 词 句 步 圈 趟 遍 回 声 响 下 票 席 城 国 省 市 县 区 镇 乡 村 校 厂 店 馆 院 站 团 军 师 连 排 员 桌 盘 碗 杯 瓶 罐 盒 箱 袋 包 桶 车 船 机 道 股 手 注 件 箱次 车次 航次 航班 航线 人份 任 剂 剂次 针 针次 针剂 床 床位 ' +
  '分 球 杆 环 局 盘 胜 负 平 连胜 连败 金 银 铜 金牌 银牌 铜牌 奖牌 助攻 篮板 抢断 盖帽 犯规 黄牌 红牌 帽 枪 炮 发 弹 吨级 ' +
  '省份 国家 城市 项目 企业 门店 积分 学分 课时 学时 席位 议席 岗位 车位 车道 学位 词条 字符 参数 核 线程 帧 帧率 步长 token 用户 粉丝 ' +
  '台次 户数 万户 人天 人日 孔 跨 摄像头 颗星 星 星级 等 等奖 名次 顺位 强 楼 单元 ' +
  '对 双 副 打 卫星 死 伤 亡 度 束 串 面 顶 封 则 出 幕 帮 通 剧 档 车型 具 朵 基 柱 载 章 堂 案 案件';

/** Units that take 千 兆 吉 太 or k M G T before them: code and Chinese name. */
export const PREFIXED_ZH = 'W:瓦 Wh:瓦时 V:伏 Pa:帕 Hz:赫 B:字节 bit:比特';
