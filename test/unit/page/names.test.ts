// @vitest-environment node
// Names: what class names and ids say about an element, and when they say nothing.
import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../utils/page/names.ts';
import { survey } from '../../../utils/page/survey.ts';
import { ADDRESS, open } from './pages.ts';

const category = (html: string) => categoryOf(survey(open(html), ADDRESS), 1);

describe('the category of a name', () => {
  it.each([
    ['<div class="post_recommends">', 'related'],
    ['<div class="relatedArticles">', 'related'],
    ['<div id="hot-list2">', 'hot'],
    ['<div class="article-sidebar">', 'sidebar'],
    ['<div class="cmt_area">', 'comments'],
    ['<div class="js-share">', 'share'],
    ['<div class="ad300x250 ad">', 'ads'],
    ['<div id="login_popup">', 'popup'],
    ['<div class="newsletter-signup">', 'newsletter'],
    ['<aside>', 'sidebar'],
    ['<nav>', 'nav'],
    ['<footer>', 'nav'],
  ])('%s is %s', (html, wanted) => {
    expect(category(html)).toBe(wanted);
  });

  it.each([
    ['a word that holds another', '<div class="header loaded shadow headline broadcast">'],
    ['the names of a body', '<div class="article-content" id="endText">'],
    ['hashed names', '<div class="sc-1x2y dcr-13ojipo index_cententWrap__Jv8jK">'],
    ['no name', '<div>'],
    ['keys of the prototype', '<div class="constructor toString __proto__ hasOwnProperty">'],
  ])('%s says nothing', (_what, html) => {
    expect(category(html)).toBeUndefined();
  });

  it('a page of utility classes is read in no time', () => {
    expect(category(`<div class="${'px-4 md:flex '.repeat(20_000)}">`)).toBeUndefined();
  });
});
