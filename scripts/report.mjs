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
 * What failed, a line each: the file, the test by its whole name and the first line of what is wrong with it. Long output is
 * often kept only in part; these lines stand together at its end.
 * @param {import('./report.mjs').Report} report
 * @returns {string[]}
 */
export function failureLines(report) {
  return report.testResults.flatMap(({ name = '', status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : []
    return failed.map((test) => `${name} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
  })
}

/** @param {string | undefined} text */
const firstLine = (text = '') => text.trim().split('\n', 1)[0] ?? ''

/**
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} TestReport
 * @typedef {{ name?: string, status: string, message?: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: FileReport[] }} Report
 */
