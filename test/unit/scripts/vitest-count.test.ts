// The sums behind "N passed, N failed".
import { expect, it } from 'vitest';
import { count, secondTries } from '../../../scripts/lib/vitest-count.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

it('adds up the tests of all files', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'pending'),
    file('failed', 'passed', 'failed', 'todo'),
  ];
  expect(count({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

it('counts a file that fails outside its tests as one failure', () => {
  expect(count({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(count({ testResults: [file('failed', 'passed')] })).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('names what passed only when it was tried again', () => {
  const one = (status: string, fullName: string, failureMessages: string[]) => ({
    status,
    fullName,
    failureMessages,
  });
  expect(
    secondTries({
      testResults: [
        {
          status: 'passed',
          assertionResults: [
            one('passed', 'the popup opens', ['Error: waited 20000 ms\n  at popup']),
            one('passed', 'the popup closes', []),
            one('failed', 'the popup sings', ['Error: silent']),
          ],
        },
      ],
    }),
  ).toEqual(['the popup opens: Error: waited 20000 ms']);
});
