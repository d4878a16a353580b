// @vitest-environment node
// Pictures: the true address behind lazy loading.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { imageAddress } from '../../../utils/article/images.ts';
import { ADDRESS, open } from '../page/pages.ts';

const address = (img: string) => imageAddress(open(img).querySelector('img') as HTMLImageElement, ADDRESS);

describe('the true address', () => {
  it.each([
    ['src', '<img src="https://img.example.com/1.jpg">'],
    ['data-src', '<img src="loading.gif" data-src="https://img.example.com/1.jpg">'],
    ['data-original', '<img src="data:image/gif;base64,R0" data-original="https://img.example.com/1.jpg">'],
    ['data-lazy-src', '<img data-lazy-src="https://img.example.com/1.jpg">'],
    ['data-actualsrc', '<img data-actualsrc="https://img.example.com/1.jpg">'],
    ['a relative address', '<img src="//img.example.com/1.jpg">'],
    [
      'the widest of srcset',
      '<img srcset="https://img.example.com/s.jpg 320w, https://img.example.com/1.jpg 960w">',
    ],
    [
      'the densest of srcset',
      '<img srcset="https://img.example.com/s.jpg 1x, https://img.example.com/1.jpg 2x">',
    ],
    [
      'data-srcset',
      '<img src="blank.png" data-srcset="https://img.example.com/s.jpg 320w, https://img.example.com/1.jpg 640w">',
    ],
  ])('%s', (_where, img) => {
    expect(address(img)).toBe('https://img.example.com/1.jpg');
  });
});

it('the noscript twin holds the address as text, as it does where scripts run', () => {
  const twin =
    '<img src="data:image/gif;base64,R0"><noscript><img src="https://img.example.com/1.jpg"></noscript>';
  const { document } = new JSDOM(twin, { url: ADDRESS, runScripts: 'dangerously' }).window;
  expect(imageAddress(document.querySelector('img') as HTMLImageElement, ADDRESS)).toBe(
    'https://img.example.com/1.jpg',
  );
});

describe('no picture', () => {
  it.each([
    ['a placeholder', '<img src="/static/placeholder.png">'],
    ['a spinner', '<img src="/loading.gif">'],
    ['a data: address', '<img src="data:image/png;base64,iVBOR">'],
    ['a pixel that counts readers', '<img src="https://t.example.com/c.gif" width="1" height="1">'],
    ['an icon', '<img src="https://img.example.com/i.png" width="24" height="24">'],
    ['a script address', '<img src="javascript:alert(1)">'],
    ['a file', '<img src="file:///etc/hosts">'],
    ['a broken address', '<img src="https://">'],
    ['nothing', '<img>'],
  ])('%s', (_what, img) => {
    expect(address(img)).toBeUndefined();
  });
});
