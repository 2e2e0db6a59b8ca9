import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

// Two cores are shared by everything: two workers, generous time limits. The tests that open the
// built program run in a project of their own, after the others; two files at a time where each
// program has a screen in memory to itself, one at a time on a real screen.
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
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
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
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
          maxWorkers: process.env.SHUNDAN_SCREEN_IN_MEMORY ? 2 : 1,
          testTimeout: 900_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
