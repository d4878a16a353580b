// Who speaks: the person or house that a verb of speech belongs to.

export const VERB =
  '(?:说|表示|称|指出|认为|强调|透露|坦言|直言|回应|回复|写道|介绍|问道|答道|提到|谈到|讲到|呼吁|宣布|宣称|声称|自称|解释|补充|回忆|感叹|感慨|抱怨|重申|反问|警告|提醒|建议|批评|证实|否认|劝导|分析(?:道|称|说)|总结(?:道|说)|告诉[^，。“”"：:\\n]{1,16})';

const OFFICE =
  '(?:主任|省长|市长|县长|区长|镇长|书记|部长|司长|局长|厅长|处长|科长|院长|所长|校长|会长|行长|站长|台长|店长|船长|秘书长|主席|总统|总理|首相|国王|大使|议员|领袖|教授|博士|院士|研究员|工程师|设计师|分析师|律师|医生|医师|老师|总裁|经理|董事长|董事|总监|首席执行官|首席[一-龥]{1,4}官|CEO|CTO|CFO|创始人|合伙人|专家|发言人|负责人|主编|总编辑|总编|编辑|记者|作者|人士|顾问|代表|委员|队长|教练|导演|演员|歌手|居民|市民|村民|业主|学者|家长|同学|用户|店员)';

/** A name after the office it follows: two to four characters, or with middle dots. */
const AFTER_OFFICE = new RegExp(`${OFFICE}((?:[一-龥]{1,8}·){1,3}[一-龥]{1,8}|[一-龥]{2,4})$`);

const OPENING =
  /^(?:但是?|而且?|不过|同时|随后|对此|其中|当时|当|此外|因此|日前|近日|昨[天日]|今[天日]|\d{1,2}月\d{1,2}日|\d{1,2}日)+[,，]?/;
const TIME_AFTER =
  /(?:当地时间)?(?:[一二三四五六七八九十]{1,3}月份?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|周[一二三四五六日]|星期[一二三四五六日]|当[天日晚]|同日|昨[天日晚]|今[天日晚早])$/;

/** The grammatical subject of a speech verb: 当雷军在…大会上再次 → 雷军. Empty when only a pronoun is left. */
export function speakerOf(run: string): string {
  let name = run
    .replace(/[（(][^（()）]{0,40}[)）]/g, '')
    .replace(OPENING, '')
    .replace(TIME_AFTER, '')
    .split(
      // Not at the start: 曾 and 向 are family names, 对外 and 在线 begin names of houses.
      /(?<=^.{2,})(?:在(?!人)|对(?!外)|向|于|就|从|通过|则|还|也|再次|多次|曾|已|此前|随后|今天|昨日|近日|日前|首次|公开|进一步|明确|表示|回忆|接受)/,
    )[0]
    ?.trim();
  name = (name ?? '').replace(/[“”"《》「」：:\s]/g, '');
  name = name.replace(/(?:自|反馈|又|都|均|并|等|则|仍|称|这样|如是|坚定|笑着|介绍)+$/, '');
  name = AFTER_OFFICE.exec(name)?.[1] ?? name.split('、').at(-1) ?? '';
  if (
    /^(?:他|她|它|其|对方|自己|我|你|有人|有网友|记者|该|这|那|并|又|大家|外界|不少人|网友|公告|通报|报告|报道|消息|文章|信中)/.test(
      name,
    )
  )
    return '';
  if (/[中上下里内]$/.test(name)) return '';
  return name.length >= 2 && name.length <= 16 ? name : '';
}

const SPEAKER = new RegExp(`(?:^|[，。！？；\\n,;”」"])([^，。！？；\\n,;“”「」"]{2,60}?)${VERB}`, 'g');

/** The last speaker in a run of Chinese text. */
export function lastSpeaker(text: string): string {
  const runs = [...text.matchAll(SPEAKER)].map((match) => speakerOf(match[1] ?? ''));
  return runs.filter(Boolean).at(-1) ?? '';
}
