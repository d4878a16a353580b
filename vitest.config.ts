// Five rings of tests: unit (mirrors utils/), golden pages, hostile pages, the repository's own rules, and the browsers.
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ring = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    projects: [
      ring('unit'),
      ring('golden', { environment: 'jsdom' }),
      ring('hostile', { environment: 'node' }),
      ring('rules'),
      // Two browsers on a busy machine: a test may be tried twice, and the summary names those that were.
      ring('e2e', { fileParallelism: false, testTimeout: 90_000, hookTimeout: 120_000, retry: 1 }),
    ],
  },
});
