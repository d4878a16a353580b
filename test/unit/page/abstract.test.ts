// @vitest-environment node
// The publisher's own abstract, and the words that say an article is cut.
import { describe, expect, it } from 'vitest';
import { readNews } from '../../../utils/pipeline.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, ZH } from './pages.ts';

const digest = (options: Parameters<typeof articlePage>[0]) => {
  const { article, digest: found } = readNews(open(articlePage(options)), ADDRESS, {});
  if (!article || !found) throw new Error('no article');
  return { ...found, text: article.text };
};
const OWN = '临河县今年早稻插得早、种得多，农技人员下村教农户管田，七月中旬开镰。';
const EN_OWN =
  'A storm-torn pier is back after three years, paid for in part by the people who fish from it.';

describe('the abstract', () => {
  it.each([
    ['摘要：', `<p>摘要：${OWN}</p>`],
    ['【核心提示】', `<p>【核心提示】${OWN}</p>`],
    ['【摘要：…】', `<p class="ep-summary">【摘要：${OWN}】</p>`],
    ['导语 in an element of its own', `<div>导语</div><div>${OWN}</div>`],
  ])('%s is found by its label', (_, html) => {
    const { abstract } = digest({ body: html + paragraphs(ZH) });
    expect(abstract).toMatchObject({ text: OWN, from: 'label' });
  });

  it('in the text it has its place there, and the summary does not say it again', () => {
    const { abstract, text, summary } = digest({
      body: `<p>摘要：${OWN}</p>${paragraphs([...ZH, ...ZH.map((z) => z.replace('县', '区'))])}`,
    });
    expect(abstract?.start).toBeDefined();
    expect(text.slice(abstract?.start, abstract?.end)).toBe(OWN);
    expect(summary.map((l) => l.text).join('')).not.toContain('农技人员下村');
  });

  it('a box that is named so, above the body', () => {
    const { abstract } = digest({
      head: `2026-05-14 09:26　来源：临河日报</div><div class="article-summary">${OWN}`,
    });
    expect(abstract).toMatchObject({ text: OWN, from: 'standfirst' });
  });

  it('a standfirst', () => {
    const { abstract } = digest({
      title: 'Old pier to reopen',
      head: `<p data-testid="standfirst-x">${EN_OWN}</p><div>14 May 2026</div>`,
      body: paragraphs(EN),
    });
    expect(abstract).toEqual({ text: EN_OWN, from: 'standfirst' });
  });

  it('key points, one a line', () => {
    const { abstract } = digest({
      title: 'Old pier to reopen',
      head: '<div>14 May 2026</div>',
      body: `<h3>Key points</h3><ul><li>The pier reopens on Saturday.</li><li>Residents paid a third of the work.</li></ul>${paragraphs(EN)}`,
    });
    expect(abstract).toMatchObject({
      text: 'The pier reopens on Saturday.\nResidents paid a third of the work.',
      from: 'points',
    });
  });

  it('a description in words of its own', () => {
    const own = '今年全县早稻插秧比去年快了五天，种植面积增加，农技人员分成小组下到村里教农户看苗施肥。';
    expect(digest({ meta: `<meta name="description" content="${own}">` }).abstract).toEqual({
      text: own,
      from: 'meta',
    });
  });

  it.each([
    ['a copy of the opening', ZH[0] as string],
    ['a copy that is cut off', `${(ZH[0] as string).slice(0, 40)}...`],
    ['keywords', '临河县,早稻,插秧,水稻,农业农村局,梅雨,新闻,柳湾村,二十亩田'],
    [
      'praise of the site',
      '临河新闻网是临河市最大的新闻门户网站，为您提供及时、全面、权威的临河本地新闻资讯。',
    ],
    ['the title and more', '临河县早稻插秧比去年快五天，临河县今年种下早稻，比去年增加，插秧进度快了五天。'],
  ])('a description that is %s is none', (_, content) => {
    expect(digest({ meta: `<meta name="description" content="${content}">` }).abstract).toBeUndefined();
  });

  it('links are no abstract, nor is a summary further down', () => {
    const links = '<p class="summary"><a href="/1">一碗豆浆里的县城和它的清晨，二十年没有涨过价</a></p>';
    expect(digest({ head: `2026-05-14 09:26</div><div>${links}` }).abstract).toBeUndefined();
    expect(digest({ after: `<div class="article-summary">${OWN}</div>` }).abstract).toBeUndefined();
  });
});

describe('an article that the site cuts', () => {
  it.each([
    '登录后可阅读全文',
    '本文为付费内容，订阅后可继续阅读',
    '剩余 70% 内容需付费阅读',
    'Subscribe to continue reading',
    'Already a subscriber? Log in',
  ])('%s', (line) => {
    expect(digest({ body: `${paragraphs(ZH)}<div>${line}</div>` }).cut).toBe(line);
  });

  it('展开全文 counts when the text breaks off there', () => {
    const body = `${paragraphs(ZH.slice(0, 2))}<p>县里介绍，为了赶在梅雨之前把田管好，农技人员分成十二个小组下到……</p>`;
    expect(digest({ body: `${body}<div>展开全文</div>` }).cut).toBe('展开全文');
  });

  it('展开全文 over a text that is all there says nothing', () => {
    expect(digest({ body: `${paragraphs(ZH)}<div>展开全文</div>` }).cut).toBeUndefined();
  });

  it('查看全文 that leads to another site does', () => {
    const link = '<div><a href="https://other.example.org/story/1">查看全文</a></div>';
    expect(digest({ body: paragraphs(ZH) + link }).cut).toBe('查看全文');
  });

  it('a whole article says nothing', () => {
    expect(digest({}).cut).toBeUndefined();
    expect(
      digest({ after: '<footer><a href="/login">登录</a> <a href="/vip">开通会员</a></footer>' }).cut,
    ).toBeUndefined();
  });
});

it('an article of two sentences has no summary and says so', () => {
  const text = [
    '临河县农业农村局5月12日公布，全县今年种下早稻8.6万亩，比去年增加4200亩，插秧进度快了五天，预计七月中旬开镰收割。',
    '农技人员分成十二个小组下到村里，手把手地教农户看苗施肥，县里的粮库也腾出了三座仓房等着收新粮。',
  ];
  const found = digest({ body: paragraphs(text) });
  expect([found.summary, found.short]).toEqual([[], true]);
  expect(digest({}).short).toBeUndefined();
});

it('every line says in which block it stands', () => {
  const { article, digest: found } = readNews(open(articlePage()), ADDRESS, {});
  for (const line of found?.summary ?? []) {
    const block = article?.blocks.find((b) => b.id === line.block);
    expect(block?.text).toContain(line.text);
  }
});
