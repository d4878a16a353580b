// How far many things have come: one line on stderr that is drawn over, or nothing where nobody watches.

const WIDTH = 24;

/** `[██████──────] 12/24 page.html`, cut to the columns of the terminal. */
export function progressLine(done: number, all: number, what: string, columns: number): string {
  const full = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
  const line = `[${'█'.repeat(full)}${'─'.repeat(WIDTH - full)}] ${done}/${all} ${what}`;
  return [...line].slice(0, Math.max(0, columns - 1)).join('');
}

/** A bar for `all` things. `step` says which one comes next; `end` takes the bar away. */
export function progress(all: number) {
  const shown = all > 1 && process.stderr.isTTY;
  let done = 0;
  return {
    step(what: string) {
      if (shown)
        process.stderr.write(`\r\x1b[K${progressLine(done, all, what, process.stderr.columns ?? 80)}`);
      done++;
    },
    end() {
      if (shown) process.stderr.write('\r\x1b[K');
    },
  };
}
