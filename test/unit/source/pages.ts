// Builders of invented pages for the tests of the source note.
import type { Article, Block, PagePart, PageSigns, Sign } from '../../../utils/model.ts';

/** A sign in a part of the page. */
export function sign(text: string, part: PagePart, href?: string): Sign {
  return href === undefined ? { text, where: { part } } : { text, where: { part }, href };
}

/** Signs of a page that says nothing, with the given ones filled in. */
export function signs(given: Partial<PageSigns>): PageSigns {
  return {
    host: 'news.example.com',
    path: '/a.html',
    head: [],
    credits: [],
    notices: [],
    tail: [],
    footer: [],
    links: [],
    nearbyDates: [],
    declared: {},
    ...given,
  };
}

/** An article of the given paragraphs. */
export function article(
  given: Partial<Omit<Article, 'blocks' | 'text'>> & { paragraphs?: string[] },
): Article {
  const { paragraphs = ['河岸新区的三座旧桥本周完成检修。'], ...rest } = given;
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, text] of paragraphs.entries()) {
    blocks.push({ id: `b${index}`, type: 'paragraph', text, start, end: start + text.length });
    start += text.length + 1;
  }
  return { title: '三座旧桥完成检修', lang: 'zh-Hans', ...rest, blocks, text: paragraphs.join('\n') };
}
