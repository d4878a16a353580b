// Levels of headings: pages begin anywhere and leave steps out; the view begins below its title and leaves out none.
import type { Article } from '../model.ts';

/** The level of each heading level the article uses: its ranks from 2 on, at most 6. */
export function headingLevels({ blocks }: Article): (level: number | undefined) => number {
  const clean = (level: number | undefined) => Math.min(6, Math.max(1, Math.round(level ?? 2) || 2));
  const used = new Set(blocks.filter(({ type }) => type === 'heading').map(({ level }) => clean(level)));
  const ranks = [...used].sort((a, b) => a - b);
  return (level) => Math.min(6, 2 + Math.max(0, ranks.indexOf(clean(level))));
}
