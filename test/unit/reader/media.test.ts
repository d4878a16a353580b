// Videos and recordings in the article: where they stand, and what is none of the article's.
// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findMedia } from '../../../utils/reader/media.ts';
import { articleOf } from './samples.ts';

const FIRST = '周六清晨，停用三年的南门旧桥重新开放。';
const SECOND = '工程耗资约4100万元，桥面换了全部木板。';
const THIRD = '桥头的茶馆也将在春天重开。';
const ARTICLE = articleOf([FIRST, SECOND, THIRD].map((text) => ({ type: 'paragraph', text })));

const found = (html: string) => {
  document.body.innerHTML = html;
  return findMedia(document, ARTICLE).map(({ kind, after, url }) =>
    url ? [kind, after, url] : [kind, after],
  );
};

describe('videos and recordings', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('stand behind the block they follow', () => {
    expect(
      found(`<p>${FIRST}</p><div><video></video></div><p>${SECOND}</p><audio></audio><p>${THIRD}</p>`),
    ).toEqual([
      ['video', 'b0'],
      ['audio', 'b1'],
    ]);
  });

  it('stand before the first block when the text follows them', () => {
    expect(found(`<h1>南门旧桥重新开放了</h1><video></video><p>${FIRST}</p><p>${SECOND}</p>`)).toEqual([
      ['video', null],
    ]);
  });

  it('lead to the page of a known player', () => {
    expect(
      found(
        `<p>${FIRST}</p><iframe src="https://player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&page=1"></iframe><p>${SECOND}</p>`,
      ),
    ).toEqual([['video', 'b0', 'https://www.bilibili.com/video/BV1xx411c7mD']]);
  });

  it('leaves out frames of unknown make, what is hidden, and clips beside the article', () => {
    expect(found(`<p>${FIRST}</p><iframe src="https://ads.example.com/1"></iframe><p>${SECOND}</p>`)).toEqual(
      [],
    );
    expect(found(`<p>${FIRST}</p><div data-qingdu-hide="ads"><video></video></div><p>${SECOND}</p>`)).toEqual(
      [],
    );
    const clips = '一只猫学会了开门,暴雨后的彩虹,老人修表五十年,渔船全部回港了'.split(',');
    const list = clips.map((title) => `<li><video></video>${title}</li>`).join('');
    expect(
      found(`<ul>${list}</ul><main><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></main><ul>${list}</ul>`),
    ).toEqual([]);
  });

  it('keeps a player behind the last line when it stands in the same box', () => {
    const end = '<p>相关推荐在这里列出</p>';
    const text = `<p>${FIRST}</p><p>${THIRD}</p>`;
    expect(found(`<main>${text}<p><video></video></p></main>${end}`)).toEqual([['video', 'b2']]);
    expect(found(`<main>${text}</main><aside><video></video></aside>${end}`)).toEqual([]);
  });
});
