// A piece of the text as a tree: marks and calls of notes as branches, the words between them as leaves.
import type { Mark, Span } from '../model.ts';
import { bisect } from './bisect.ts';
import type { Notes } from './notes.ts';
import type { Piece } from './pieces.ts';

export interface TextOptions {
  /** Notes of the article: their calls in the text become controls. */
  notes?: Notes | null | undefined;
  /** Marks of the block, with offsets into `Article.text`. */
  marks?: readonly Mark[] | undefined;
}

export interface Branch extends Span {
  mark?: Mark;
  /** The number of the note that is called here. */
  call?: number;
  inner: (Branch | string)[];
}

/** What of the marks and calls begins in a span, in order; the outer before the inner. */
function partsIn({ start, end }: Span, { notes, marks = [] }: TextOptions): Branch[] {
  const calls: Branch[] = [];
  const all = notes?.calls ?? [];
  for (let i = bisect(all.length, (n) => (all[n]?.start ?? 0) < start); i < all.length; i++) {
    const call = all[i];
    if (!call || call.end > end) break;
    calls.push({ start: call.start, end: call.end, call: call.number, inner: [] });
  }
  // A call is raised by itself.
  const isCall = (mark: Mark) => calls.some((call) => mark.start <= call.start && mark.end >= call.end);
  const inside = marks.filter(
    (mark) => mark.start < end && mark.end > start && !(mark.kind === 'sup' && isCall(mark)),
  );
  return [
    ...calls,
    ...inside.map((mark): Branch => ({ start: mark.start, end: mark.end, mark, inner: [] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words of a piece, none lost and none twice; a part that begins inside another ends with it. */
export function branchesOf({ text, start }: Piece, options: TextOptions): Branch['inner'] {
  const end = start + text.length;
  const parts = partsIn({ start, end }, options);
  let next = 0;
  const within = (from: number, to: number): Branch['inner'] => {
    const inner: Branch['inner'] = [];
    let at = from;
    const words = (until: number) => {
      if (until > at) inner.push(text.slice(at - start, until - start));
    };
    for (let part = parts[next]; part && part.start < to; part = parts[next]) {
      next++;
      const first = Math.max(at, part.start);
      const last = Math.min(to, part.end);
      if (last <= first) continue;
      words(first);
      inner.push({ ...part, start: first, end: last, inner: within(first, last) });
      at = last;
    }
    words(to);
    return inner;
  };
  return within(start, end);
}
