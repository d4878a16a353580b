// How many of the findings on real pages were right, judged by eye; the pages themselves are not here.
import { expect, it } from 'vitest';
import labels from './page-labels.json' with { type: 'json' };

const idOf = (finding: string): string => finding.split(':')[0] ?? '';
const tierT = new Set(labels.tierT);

function precision(inTier: (id: string) => boolean): number {
  const count = (verdict: 'right' | 'wrong'): number =>
    Object.values(labels.pages).flatMap((page) =>
      (page[verdict] as string[]).filter((finding) => inTier(idOf(finding))),
    ).length;
  return count('right') / (count('right') + count('wrong'));
}

it('what the page states is right in 98 of 100 findings', () => {
  expect(precision((id) => !tierT.has(id))).toBeGreaterThanOrEqual(0.98);
});

it('what is read out of the text is right in 90 of 100', () => {
  expect(precision((id) => tierT.has(id))).toBeGreaterThanOrEqual(0.9);
});

it('keeps names and states alone', () => {
  const all = Object.values(labels.pages).flatMap(({ right, wrong }) => [...right, ...(wrong as string[])]);
  expect(all.filter((finding) => !/^[a-z-]+:(?:found|not-found|n\/a|unknown)$/.test(finding))).toEqual([]);
});
