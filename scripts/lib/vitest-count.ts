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
    assertionResults: { status: string }[];
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
