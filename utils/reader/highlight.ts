// Marks in the view by the CSS Custom Highlight API: no node is added, so copying and finding see plain text.

const PREFIX = 'qingdu-reader-';

export interface Highlights {
  /** Replaces the marks of that name; an empty list takes them away. */
  set(name: 'fact' | 'jump' | 'speech', ranges: readonly Range[]): void;
  clear(): void;
}

/** The marks of a window. Where the browser has no such interface nothing is marked and nothing fails. */
export function highlightsOf(win: Window & typeof globalThis): Highlights {
  const registry = win.CSS && 'highlights' in win.CSS ? win.CSS.highlights : undefined;
  const remove = (name: string) => registry?.delete(PREFIX + name);
  return {
    set(name, ranges) {
      remove(name);
      if (!registry || ranges.length === 0) return;
      const highlight = new win.Highlight();
      for (const range of ranges) highlight.add(range);
      // A sentence one jumps to lies over the facts in it.
      highlight.priority = name === 'fact' ? 0 : 1;
      registry.set(PREFIX + name, highlight);
    },
    clear() {
      remove('fact');
      remove('jump');
      remove('speech');
    },
  };
}
