// The watch over every other spec, tested itself: what the extension must not do is seen and fails the close.
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/build.ts';
import { poll } from '../drivers/driver.ts';
import { removeFolder, temporaryFolder } from '../drivers/temporary.ts';
import { sample, unknownSite } from './pages.ts';
import { BROWSERS, becomes, start } from './session.ts';

const EVIL = 'https://collector.example';

/** What a careless change could bring into any of our scripts. */
const careless = (where: string) => `
;void fetch('${EVIL}/${where}').catch(() => {});
setTimeout(() => { void Promise.reject(new Error('nobody caught this in ${where}')); });
setTimeout(() => { throw new Error('thrown in ${where}'); });
console.error('said in ${where}');
`;
const CARELESS = ['background', 'clean'];

describe.each(BROWSERS)('%s', (name) => {
  it('a visit in which nothing is wrong closes in peace', async () => {
    const driver = await start(name);
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await driver.close();
  });

  it('what our scripts ask for and what they leave in the consoles is told; what the page does is not', async () => {
    const copy = temporaryFolder('careless');
    cpSync(builtExtension(name), copy, { recursive: true });
    for (const script of CARELESS) appendFileSync(join(copy, `${script}.js`), careless(script));
    appendFileSync(join(copy, 'clean.js'), `new Image().src = '${EVIL}/picture.png';`);
    const driver = await start(name, { extensionDir: copy });
    let told = '';
    try {
      await driver.open(unknownSite.url);
      await driver.evaluate(() => {
        new Image().src = '/gone.png';
        setTimeout(() => {
          throw new Error('the page’s own error');
        });
        console.error('said by the page');
      });
      await driver.open(sample.url);
      await becomes(driver, 'clean');
      await poll('a request', async () => driver.blocked().some((url) => url.startsWith(EVIL)));
      await new Promise((done) => setTimeout(done, 1000));
    } finally {
      await driver.close().catch((error: Error) => {
        told = error.message;
      });
      removeFolder(copy);
    }
    expect(told).toContain(`asked for ${EVIL}/background: extension`);
    // Chromium does not say whose script made a picture, Firefox not whose made a fetch: the host gives them away.
    expect(told).toContain(`asked for ${EVIL}/: neither a page of the test nor the browser`);
    const known = name === 'chromium' ? 'clean' : 'picture.png';
    expect(told).toContain(`asked for ${EVIL}/${known}: a script in ${sample.url}`);
    for (const script of CARELESS)
      for (const words of ['nobody caught this in', 'thrown in', 'said in'])
        expect(told).toContain(`${words} ${script}`);
    expect(told).not.toMatch(/gone\.png|the page’s own error|said by the page/);
  });
});
