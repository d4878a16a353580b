// Small pages for the tests of the reading core: built from strings, opened at an address.
import { JSDOM } from 'jsdom';

export const ADDRESS = 'https://news.example.com/2026/0514/123456.html';

/** Opens a whole document, or a body when the string does not begin with `<!DOCTYPE` or `<html`. */
export function open(html: string, url = ADDRESS): Document {
  const whole = /^\s*<(?:!doctype|html)/i.test(html);
  const source = whole ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return new JSDOM(source, { url }).window.document;
}

/** Three paragraphs of an invented Chinese report, about 210 characters. */
export const ZH = [
  '临河县农业农村局5月12日公布，全县今年种下早稻8.6万亩，比去年增加4200亩，插秧进度快了五天。',
  '“今年的水来得早，天也暖得早。”在柳湾村种了三十年地的梁满仓说，他家的二十亩田四月底就插完了秧，往年要拖到五一以后。',
  '县里介绍，为了赶在梅雨之前把田管好，农技人员分成十二个小组下到村里，手把手地教农户看苗施肥，预计七月中旬开镰收割。',
];

/** Three paragraphs of an invented English report, about 480 characters. */
export const EN = [
  'The town of Harrow Point will reopen its old pier on Saturday, three years after a winter storm tore away the last forty feet of it and sank two fishing boats.',
  '“We rebuilt it with timber from the same yard that built it in 1911,” said Ada Quill, who led the repair. The work cost $2.4 million, a third of it raised by residents.',
  'Ferries will call at the pier twice a day until the end of September, the council said, and fishing will be allowed again from the northern side.',
];

export const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join('');

/** `n` rows of linked titles, as in the lists that stand around an article. */
export const rows = (n: number, title = '一座老城的清晨和它的豆浆摊'): string =>
  `<ul>${Array.from({ length: n }, (_, i) => `<li><a href="/a/${i}.html">${title}${i}</a></li>`).join('')}</ul>`;

/** An article page with a headline, a dateline and a body in a container of its own. */
export function articlePage(
  options: {
    title?: string;
    head?: string;
    body?: string;
    before?: string;
    after?: string;
    meta?: string;
  } = {},
): string {
  const title = options.title ?? '临河县早稻插秧比去年快五天';
  return `<!DOCTYPE html><html><head><title>${title}_临河新闻网</title>${options.meta ?? ''}</head><body>
${options.before ?? ''}
<div class="main"><h1>${title}</h1>
<div class="info">${options.head ?? '2026-05-14 09:26:31　来源：临河日报'}</div>
<div class="txt">${options.body ?? paragraphs(ZH)}</div></div>
${options.after ?? ''}
</body></html>`;
}
