// Articles on several pages, and articles that are only in the page's data, in the real browsers.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Popup, poll } from '../drivers/driver.ts';
import { BROWSERS, start, stateOf, withPopup } from './session.ts';

const FIRST = 'https://paper.example.org/2026/0514/1234567.html';
const address = (n: number) => (n === 1 ? FIRST : FIRST.replace('.html', `_${n}.html`));
const TEXTS = [
  '<p>临河县农业农村局5月12日公布，全县今年种下早稻8.6万亩，比去年增加4200亩，插秧进度快了五天。</p><p>“今年的水来得早，天也暖得早。”在柳湾村种了三十年地的梁满仓说，他家的二十亩田四月底就插完了秧。</p><p>县里介绍，农技人员分成十二个小组下到村里，手把手地教农户看苗施肥，预计七月中旬开镰收割。</p>',
  '<p>到了五月下旬，最后一批晚插的田也返青了。县农技站站长车立秋说，今年返青比去年早四天，病虫害发生面积少了一成半。</p>',
  '<p>气象部门预计，6月中旬还有一次较强降雨，累计雨量80到120毫米。县里已经清淤渠道46公里，备好水泵130台。</p>',
];
const page = (
  n: number,
) => `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>临河县早稻插秧比去年快五天_临河新闻网</title></head><body>
<h1>临河县早稻插秧比去年快五天</h1><p>2026-05-14 09:26:31　来源：临河日报</p><div class="txt">${TEXTS[n - 1]}</div>
<div class="pages">${[1, 2, 3].map((k) => (k === n ? `<span>${k}</span>` : `<a href="${address(k)}">${k}</a>`)).join(' ')}</div></body></html>`;

const textOf = (popup: Popup, id: string) =>
  popup.evaluate(
    (wanted: string) => document.querySelector(`[data-testid="${wanted}"]`)?.textContent ?? '',
    id,
  );
const says = (popup: Popup, id: string, words: string) =>
  poll(`“${words}”`, async () => (await textOf(popup, id)).includes(words));

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    // The further pages, on a click.
    driver = await start(name, { mayAsk: [FIRST.replace('.html', '_')] });
    driver.serve(address(1), page(1));
    driver.serve(address(2), page(2));
  });
  afterAll(() => driver?.close());

  it('reads the further pages on a click, and not before; one that fails is named and can be had later', async () => {
    await driver.open(FIRST);
    const asked = () => driver.blocked().filter((url) => url.includes('1234567_3'));
    await withPopup(driver, async (popup) => {
      await says(popup, 'more-pages', '第 1 页，共 3 页');
      expect(asked()).toEqual([]);
      await popup.click('[data-testid="read-pages"]');
      await says(popup, 'more-pages', '没能读到第 3 页');
      expect(asked()).toHaveLength(1);
      driver.serve(address(3), page(3));
      await popup.click('[data-testid="read-pages"]');
      await says(popup, 'more-pages', '都在这里了');
      expect(await popup.evaluate(() => document.body.textContent ?? '')).toMatch(
        /46(?=\s*公里)|清淤|120毫米|车立秋|四天/,
      );
    });
    // They are still there when the popup comes again.
    await withPopup(driver, (popup) => says(popup, 'more-pages', '都在这里了'));
  });

  it('reads an article that is only in the page’s data, and says so when asked to show it', async () => {
    const golden = new URL('../golden/toutiao--render-data/', import.meta.url);
    const { url } = JSON.parse(readFileSync(new URL('expected.json', golden), 'utf8')) as { url: string };
    driver.serve(url, readFileSync(new URL('page.html', golden), 'utf8'));
    await driver.open(url);
    await withPopup(driver, async (popup) => {
      expect(await stateOf(popup)).toBe('ready');
      expect(await textOf(popup, 'title')).toBe('运行61年的新桥渡口停航了');
      await popup.click('[data-testid="summary-line"]');
      await poll('the notice', () =>
        popup.evaluate(() => (document.body.textContent ?? '').includes('还没有显示出来')),
      );
    });
  });
});
