// Festivals by name (folded Chinese, lower-case English): month/day, `L` lunar, `E±n` Easter, `n-w@m` n-th weekday (Monday 0) of a
// month, and the length of the Chinese holiday in days where 期间 or 假期 may follow.

export const FESTIVALS_ZH =
  '1/1:元旦节 元旦 新年 公历新年|L1/1,8:春节 农历新年 大年初一 正月初一 中国新年|L1/0:除夕夜 除夕 大年三十 大年夜|L1/15:元宵节 元宵 上元节|L12/8:腊八节 腊八|2/14:情人节 西方情人节|3/8:三八妇女节 三八国际妇女节 国际劳动妇女节 国际妇女节 三八节 妇女节|3/12:植树节|' +
  '4/1:愚人节|3/15:消费者权益日|5/1,5:五一国际劳动节 五一劳动节 国际劳动节 劳动节|5/4:五四青年节 青年节|6/1:六一儿童节 国际儿童节 儿童节 六一|7/1:建党节|8/1:八一建军节 建军节|9/10:教师节|10/1,7:国庆节 国庆|10/1,8:国庆中秋 中秋国庆|' +
  'L5/5,3:端午节 端午|L7/7:七夕节 七夕 七夕情人节|L7/15:中元节|L8/15,3:中秋节 中秋|L9/9:重阳节 重阳|12/25:圣诞节 圣诞|12/24:平安夜 圣诞夜 圣诞前夜|10/31:万圣节前夜 万圣节 万圣夜|4-3@11:感恩节 感恩日|2-6@5:母亲节 妈妈日|3-6@6:父亲节 爸爸日|11/11:双十一 双11 光棍节|12/12:双十二 双12|' +
  'E0:复活节 耶稣复活瞻礼|E-2:耶稣受难日 受难日 圣周五 耶稣受难节|E1:复活节星期一|E-7:棕枝主日|E49:圣灵降临日 五旬节|4/22:世界地球日 地球日|Q4/4.81,3:清明节 清明|Q12/21.94:冬至 冬节|' +
  'Q2/3.87:立春|Q3/20.646:春分|Q6/5.678:芒种|Q6/21.37:夏至|Q8/7.5:立秋|Q11/7.438:立冬';

/** Festival words that need 期间, 假期, 长假 … behind to be a date. */
export const HOLIDAYS_ZH = '5/1,5:五一|10/1,7:十一|11/11:双十一 双11|12/12:双十二 双12';

export const FESTIVALS_EN =
  "1/1:new year's day|new year day;12/31:new year's eve|new year eve;2/14:valentine's day|valentine day;3/17:st patrick's day|saint patrick's day|st. patrick's day|st patrick day|saint patrick day;4/1:april fools' day|april fools;4/22:earth day;" +
  "5/1:may day|international workers' day;6/19:juneteenth;7/4:independence day|fourth of july;10/31:halloween|halloween day|hallowe'en|all hallows' eve;11/11:veterans' day;12/24:christmas eve|xmas eve;12/25:christmas day|christmas|xmas day|xmas;12/26:boxing day;" +
  'E0:easter sunday|easter day|easter;E-2:good friday;E1:easter monday;E-46:ash wednesday;E-47:mardi gras;4-3@11:thanksgiving day|thanksgiving;4-3@11+1:black friday;4-3@11+4:cyber monday;1-0@9:labor day|labour day;-1-0@5:memorial day;3-0@1:martin luther king day|mlk day|martin luther king jr. day;' +
  "3-0@2:presidents' day|washington's birthday;2-0@10:columbus day|indigenous peoples' day;2-6@5:mother's day;3-6@6:father's day;3/8:international women's day|women's day;L1/1:chinese new year|lunar new year|spring festival;" +
  "2/2:groundhog day;5/5:cinco de mayo;11/1:all saints' day;11/2:all souls' day;1/6:epiphany;9/17:constitution day;6/14:flag day;7/14:bastille day";
