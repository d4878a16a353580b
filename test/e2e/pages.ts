// The pages of the end-to-end tests: the sample article, and small invented ones for everything that is no article.
import { readFileSync } from 'node:fs';

const golden = new URL('../golden/163-dy--sample/', import.meta.url);

interface Expected {
  url: string;
  title: string;
  mustHide: string[];
  mustKeep: string[];
}

/** The bundled sample, at its real address. */
export const sample = {
  ...(JSON.parse(readFileSync(new URL('expected.json', golden), 'utf8')) as Expected),
  html: readFileSync(new URL('page.html', golden), 'utf8'),
};

/** White space does not count when texts are compared. */
export const bare = (text: string) => text.replace(/\s+/g, '');

const page = (title: string, body: string, lang = 'zh-CN') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const headlines = [
  '台风清晨登陆沿海三市，渔船全部回港',
  '社区食堂开到第一百家，老人午饭只要八元',
  '两地铁路今日通车，全程缩短四十分钟',
  '中学生发现一颗小行星，命名权归学校',
  '老城区三十条街巷的路灯换成了暖光',
  '水库蓄水创十年新高，下游提前预警',
];

/** The front page of a portal we know. */
export const home = {
  url: 'https://www.163.com/',
  html: page(
    '网易',
    ['要闻', '社会', '财经', '科技']
      .map(
        (channel) =>
          `<div class="mod"><h2>${channel}</h2><ul>${headlines
            .map((text, i) => `<li><a href="/dy/article/K0000000000${i}0AAAA.html">${text}</a></li>`)
            .join('')}</ul></div>`,
      )
      .join(''),
  ),
};

const paragraphs = [
  'The council of Marrow Bay voted 14 to 9 on Tuesday to spend £3.2 million on a new flood wall along the lower quay, ending a dispute that has divided the town since 2021.',
  'Work is due to begin on 3 June 2026 and should take eleven months, the council said. About 640 homes lie in the area that flooded twice last winter.',
  '“We have waited long enough,” said Ada Perrin, who leads the council. She added that the cost had risen by 18 per cent since the first plan was drawn up.',
  'Opponents argue that the wall only moves the water to the upper quay. A study by the harbour office, published in March, found that risk to be small but could not rule it out.',
  'A final decision on the design of the promenade is expected in September, after residents have been heard.',
];

/** An article on a site of which nothing is known. */
export const unknownSite = {
  url: 'https://gazette.example.org/2026/05/12/flood-wall.html',
  title: 'Marrow Bay votes for a £3.2 million flood wall',
  clutter: 'Sign up for our newsletter',
  html: page(
    'Marrow Bay votes for a £3.2 million flood wall - The Marrow Bay Gazette',
    `<header><a href="/">The Marrow Bay Gazette</a></header>
<article><h1>Marrow Bay votes for a £3.2 million flood wall</h1>
<p class="byline">By Tom Ashgrove</p><time datetime="2026-05-12T18:20:00+01:00">12 May 2026, 18:20</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><form><input type="email"><button>Sign up</button></form></div></article>
<aside class="related"><h2>More stories</h2><ul>${paragraphs.map((_, i) => `<li><a href="/${i}.html">Another story about the harbour and its people, part ${i}</a></li>`).join('')}</ul></aside>
<footer>© The Marrow Bay Gazette</footer>`,
    'en',
  ),
};

const articleAddress = (id: string) => `https://www.163.com/dy/article/${id}.html`;

/** What pages can do wrong; the state that the popup then shows. */
export const badPages = [
  {
    what: 'a page without a body',
    url: articleAddress('BADPAGE00001AAAA'),
    html: '<!doctype html><html><head><title>空</title></head></html>',
    states: ['empty'],
  },
  {
    what: 'a page of frames',
    url: articleAddress('BADPAGE00002AAAA'),
    html: '<!doctype html><html><frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    states: ['empty', 'not-article'],
  },
  {
    what: 'broken markup',
    url: articleAddress('BADPAGE00003AAAA'),
    html: `<html><body><div><p>${headlines.join('<p><b><table><i>')}</body><div></p><h1>`,
    states: ['ready', 'not-article', 'empty'],
  },
  {
    what: '50,000 elements',
    url: articleAddress('BADPAGE00004AAAA'),
    html: sample.html.replace('</body>', `<div>${'<i>词</i>'.repeat(50_000)}</div></body>`),
    states: ['ready'],
  },
] as const;
