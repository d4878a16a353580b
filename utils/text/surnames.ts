// Chinese family names: the commonest for where a wrong guess costs something, and those of the old list for where the
// place already says that a name stands there.

/** The commonest of one character, simplified and traditional: nine names of ten open with one of them. */
export const COMMON_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤張劉陳楊黃趙吳孫馬鄭謝許鄧韓馮葉蘇呂盧鍾陸賈鄒龍賀顧萬錢嚴湯蕭譚範韋齐路乔温';

/** Those of the Hundred Family Surnames (百家姓) of one character and some common today, simplified. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳姬申扶堵冉宰雍桑桂牛寿通边扈燕冀尚温庄晏柴瞿阎连习艾容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧曾关岳肖覃代付涂';

/** The commonest of two characters. */
export const DOUBLE_SURNAMES = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|慕容|司徒|歐陽|司馬|諸葛|東方)/;
