// How a measured quantity grows: the exponent of the power law that fits it best.

/**
 * Least squares over the logarithms.
 * @param points pairs of size and quantity, both above zero; others are left out
 * @returns 1 for linear growth, 0 for none; NaN with fewer than two sizes
 */
export function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mx = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const my = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
