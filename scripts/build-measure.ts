// Builds that exist for measuring only and are never packed: the same code, its content script on every address.
import { build } from 'wxt';

const extent = process.argv[2];
if (extent !== 'measure' && extent !== 'measure-generic') {
  console.error('Say which one: node scripts/build-measure.ts measure | measure-generic');
  process.exit(2);
}
process.env.QINGDU_EXTENT = extent;
await build({ browser: 'chrome', outDirTemplate: extent });
