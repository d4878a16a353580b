// Counts what Vitest's JSON report says.

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of the report that is read (Jest's format). */
export interface VitestReport {
  testResults: {
    status: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}

/** A file that fails before its first test, or outside its tests, counts as one failure. */
export function count(report: VitestReport): Count {
  const sum: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report.testResults) {
    const of = (wanted: string) => assertionResults.filter((one) => one.status === wanted).length;
    const failed = of('failed');
    sum.passed += of('passed');
    sum.failed += failed === 0 && status === 'failed' ? 1 : failed;
    sum.skipped += assertionResults.length - of('passed') - failed;
  }
  return sum;
}

/** Tests that failed once and passed when tried again, each with the first line of what was wrong the first time. */
export function secondTries(report: VitestReport): string[] {
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages?.length ?? 0) > 0)
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.[0]?.split('\n')[0]}`);
}
