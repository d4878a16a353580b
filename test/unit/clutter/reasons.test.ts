// @vitest-environment node
// Every reason of the plan has words for readers.
import { expect, it } from 'vitest';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { reasonKey } from '../../../utils/clutter/reasons.ts';

it.each([
  ['own rule p.house-line', 'reason_own'],
  ['site rule .gg', 'reason_rule'],
  ['heading 相关推荐', 'reason_heading'],
  ['its heading', 'reason_heading'],
  ['named related', 'reason_name'],
  ['a frame', 'reason_frame'],
  ['rows of teasers', 'reason_links'],
  ['a list of links', 'reason_links'],
  ['a picture without words', 'reason_picture'],
  ['a line of promotion', 'reason_promo'],
  ['line: 扫码关注', 'reason_promo'],
  ['beside the article', 'reason_place'],
  ['<aside>', 'reason_place'],
])('%s', (reason, key) => {
  expect(reasonKey(reason)).toBe(key);
  expect(en).toHaveProperty(key);
});
