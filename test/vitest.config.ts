import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first'

const root = resolve(import.meta.dirname, '..')

const screenInMemory = Boolean(process.env.SHUNDAN_SCREEN_IN_MEMORY)

// Two cores are shared by everything: two workers (with three, windows on a slow machine fall behind what
// is typed), and generous time limits. The tests that open the built program run in a project of their
// own: two files at a time where each program has a screen in memory to itself, and a worker with no
// window left to drive goes on with the others; one at a time, before all others, on a real screen.
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Reading all modules anew for each file took a third of the time; no test changes what another one sees.
          isolate: false,
          alias: [{ find: /^\.\/scrypt$/, replacement: resolve(root, 'test/scrypt.ts') }],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: screenInMemory ? 1 : 2 },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          exclude: process.env.SHUNDAN_LARGE_SHOP ? [] : ['test/e2e/long-lists.test.ts'],
          maxWorkers: screenInMemory ? 2 : 1,
          testTimeout: 1_200_000,
          hookTimeout: 900_000,
          expect: { poll: { timeout: 120_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
