/**
 * The closing line of a test run, from vitest's JSON report: `12 passed, 0 failed`. A file that could not be read or
 * whose tests never ran counts as one failure; tests that were skipped count as neither.
 * @param {import('./report.mjs').Report} report
 * @returns {{ passed: number, failed: number, line: string }}
 */
export function closingLine(report) {
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  const passed = report.numPassedTests
  const failed = report.numFailedTests + broken.length
  return { passed, failed, line: `${passed} passed, ${failed} failed` }
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: FileReport[] }} Report
 */
