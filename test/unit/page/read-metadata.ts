// Pages read for their metadata, in Chinese and in English.
import type { SiteRule } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { languageOf } from '../../../utils/page/language.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { ADDRESS, articlePage, EN, open, paragraphs } from './pages.ts';

export const NOW = new Date('2026-11-25T12:00:00+08:00');
export const BODY_EN = paragraphs(EN);

export const read = (html: string, rule?: SiteRule, url = ADDRESS) => {
  const page = lookAt(open(html, url), url, rule);
  return readMetadata(page, languageOf(page.survey, page.body), rule, NOW);
};
export const zh = (options: Parameters<typeof articlePage>[0]) => read(articlePage(options));
export const en = (options: Parameters<typeof articlePage>[0]) =>
  read(articlePage({ title: 'Old pier to reopen on Saturday', body: BODY_EN, ...options }));
export const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
export const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;
