import { expect, test } from 'vitest'
import { closingLine, failureLines } from '../../scripts/report.mjs'

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

test('what failed is told a line each', () => {
  const failed = {
    status: 'failed',
    fullName: 'a shop of its own 2: asks',
    failureMessages: ['Error: not ticked\n  at …'],
  }
  const testResults = [
    { name: 'test/e2e/needed.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
    {
      name: 'test/db/open.test.ts',
      status: 'failed',
      message: 'Cannot find module\nRequire stack',
      assertionResults: [],
    },
    file('passed', 'passed'),
  ]
  expect(failureLines({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual([
    'test/e2e/needed.test.ts > a shop of its own 2: asks: Error: not ticked',
    'test/db/open.test.ts: Cannot find module',
  ])
})
