// @vitest-environment node
// The headline: which words on the page are its title.
import { describe, expect, it } from 'vitest';
import { bare, findHeadline, stripSuffix } from '../../../utils/page/headline.ts';
import { survey } from '../../../utils/page/survey.ts';
import { ADDRESS, open, paragraphs, ZH } from './pages.ts';

const headline = (html: string, selectors?: string[]) => findHeadline(survey(open(html), ADDRESS), selectors);
const page = (title: string, body: string, meta = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title>${meta}</head><body>${body}${paragraphs(ZH)}</body></html>`;

describe('the suffix of a title', () => {
  it.each([
    ['临河早稻开镰|早稻|农业|临河_网易订阅', '临河早稻开镰'],
    ['临河早稻开镰_网易新闻', '临河早稻开镰'],
    ['临河早稻开镰-新华网', '临河早稻开镰'],
    ['临河早稻开镰 - 临河日报', '临河早稻开镰'],
    ['临河早稻开镰｜早稻｜农业', '临河早稻开镰'],
    ['Pier reopens after three years - The Harrow Times', 'Pier reopens after three years'],
    ['Pier reopens after three years | Harrow Times', 'Pier reopens after three years'],
    ['Pier reopens after three years — Harrow Times', 'Pier reopens after three years'],
  ])('%s', (title, wanted) => {
    expect(stripSuffix(title)).toBe(wanted);
  });

  it('is cut by the name of the site where the page gives one', () => {
    expect(stripSuffix('Pier reopens · Harrow Times', 'Harrow Times')).toBe('Pier reopens');
  });

  it('a hyphen inside words is no suffix', () => {
    expect(stripSuffix('Covid-19 cases fall in well-known port')).toBe(
      'Covid-19 cases fall in well-known port',
    );
    expect(stripSuffix('C-919客机首航三亚')).toBe('C-919客机首航三亚');
  });

  it('a title that would be too short without it stays whole', () => {
    expect(stripSuffix('快讯_临河日报')).toBe('快讯_临河日报');
  });
});

describe('spellings of one title', () => {
  it('are compared by letters, digits and Han alone, full width folded', () => {
    expect(bare('《ＡＢＣ１２》：“早稻” 开镰！')).toBe('abc12早稻开镰');
  });
});

describe('the headline on the page', () => {
  it('is the h1 that agrees with the declared title', () => {
    const found = headline(page('临河早稻比去年快五天_临河新闻', '<h1>临河早稻比去年快五天</h1>'));
    expect([found.title, found.agreement >= 0.9]).toEqual(['临河早稻比去年快五天', true]);
  });

  it('is not the h1 that shows the logo', () => {
    expect(
      headline(
        page(
          '临河早稻比去年快五天_临河新闻',
          '<div class="logo"><h1><a href="/">临河新闻</a></h1></div><h2>临河早稻比去年快五天</h2>',
        ),
      ).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('may be an h2', () => {
    expect(
      headline(page('临河早稻比去年快五天-临河网', '<h2>临河早稻比去年快五天</h2><h2>热门文章</h2>')).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('may be a paragraph named a title', () => {
    expect(
      headline(page('临河早稻比去年快五天-临河网', '<p class="art-title">临河早稻比去年快五天</p>')).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('is what the page shows where og:title says it otherwise', () => {
    expect(
      headline(
        page(
          '临河早稻快五天！',
          '<h1>临河早稻插秧比去年快五天，八万亩已插完</h1>',
          '<meta property="og:title" content="临河早稻快五天！">',
        ),
      ).title,
    ).toBe('临河早稻插秧比去年快五天，八万亩已插完');
  });

  it('may stand inside a link', () => {
    expect(
      headline(
        page('临河早稻比去年快五天-临河网', '<h1><a href="/2026/1.html">临河早稻比去年快五天</a></h1>'),
      ).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('does not take in the kicker above it', () => {
    expect(
      headline(
        page('临河早稻比去年快五天-临河网', '<h3 class="kicker">乡村观察</h3><h1>临河早稻比去年快五天</h1>'),
      ).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('is not the title of a recommended article', () => {
    expect(
      headline(
        page(
          '临河早稻比去年快五天-临河网',
          '<h1>临河早稻比去年快五天</h1><div class="recommend"><h1>一碗面里的县城三十年</h1></div>',
        ),
      ).title,
    ).toBe('临河早稻比去年快五天');
  });

  it('is read with its white space collapsed', () => {
    expect(headline(page('t', '<h1>\n  Pier <em>reopens</em>\n after   three years </h1>')).title).toBe(
      'Pier reopens after three years',
    );
  });

  it('is the element a site rule names', () => {
    const html = page('x', '<h1>栏目</h1><div id="t">临河早稻比去年快五天</div>');
    expect(headline(html, ['#none', '#t']).title).toBe('临河早稻比去年快五天');
  });

  it('is the declared title without its suffix where the page shows none', () => {
    const found = headline(page('临河早稻比去年快五天_临河新闻', ''));
    expect([found.title, found.el, found.agreement]).toEqual(['临河早稻比去年快五天', -1, 0]);
  });

  it('is empty on a page without any title', () => {
    expect(headline('<p>正文</p>').title).toBe('');
  });

  it('an empty <title> is no declaration: og:title stands', () => {
    const meta = '<meta property="og:title" content="夜间门诊开到晚上九点">';
    expect(headline(page('', '', meta)).title).toBe('夜间门诊开到晚上九点');
  });
});

describe('what stands inside or instead of a heading', () => {
  it('a button inside the heading is no part of the title', () => {
    const html = page(
      '临河早稻开镰比去年早五天_快看',
      '<h1>临河早稻开镰比去年早五天<div class="tts">播报文章</div></h1>',
    );
    expect(headline(html).title).toBe('临河早稻开镰比去年早五天');
  });

  it('a line that is the declared title is the headline, whatever its tag', () => {
    const html = page(
      '临河早稻开镰比去年早五天 - 临河日报',
      '<div class="q1"><div>临河早稻开镰比去年早五天</div></div>',
    );
    expect(headline(html)).toMatchObject({ title: '临河早稻开镰比去年早五天', agreement: 1 });
    expect(headline(html).el).toBeGreaterThan(0);
  });
});
