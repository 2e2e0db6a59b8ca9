import { expect, test } from 'vitest'
import { closingLine } from '../../scripts/report.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('all passed', () => {
  const report = { numPassedTests: 2, numFailedTests: 0, testResults: [file('passed', 'passed', 'passed')] }
  expect(closingLine(report)).toEqual({ passed: 2, failed: 0, line: '2 passed, 0 failed' })
})

test('a failed test is counted once, not again with its file', () => {
  const report = { numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] }
  expect(closingLine(report).line).toBe('1 passed, 1 failed')
})

test('a file that could not even be read counts as a failure', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] }
  expect(closingLine(report).line).toBe('1 passed, 1 failed')
})

test('nothing run is nothing passed', () => {
  expect(closingLine({ numPassedTests: 0, numFailedTests: 0, testResults: [] }).passed).toBe(0)
})
