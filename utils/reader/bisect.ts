// Finding a place in what is in order, by halves.

/** The first of `count` indexes for which `before` does not hold; it holds for none behind that. */
export function bisect(count: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
