import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { WORKER_MEMORY_MB } from '../../../../main/excel/limit'
import type { Answer } from './worker'

/** A file that takes longer hangs. */
const LONGEST_MS = 10_000

/** Reads files one after the other, each with an answer, whatever the file does to the thread that reads it. */
export type Reading = { answer(path: string): Promise<Answer>; stop(): Promise<unknown> }

/**
 * Starts reading in a thread under the program's bound of memory, for many files in turn, because starting one for each
 * would take most of the time. A thread that dies or hangs is replaced, and its file answered with what happened.
 */
export function startReading(workerFile: string): Reading {
  const resourceLimits = { maxOldGenerationSizeMb: WORKER_MEMORY_MB }
  // What the library mutters about damaged records is nobody's business.
  const start = () => new Worker(workerFile, { resourceLimits, stderr: true })
  let worker = start()
  return {
    async answer(path) {
      const answer = await Promise.race([spoken(worker, path), hanging()])
      if (!('failed' in answer)) return answer
      await worker.terminate()
      worker = start()
      return answer
    },
    stop: () => worker.terminate(),
  }
}

function spoken(worker: Worker, path: string): Promise<Answer> {
  return new Promise((resolve) => {
    worker.removeAllListeners()
    worker.once('message', resolve)
    worker.once('error', (error) => resolve({ failed: `The thread died: ${error.message}` }))
    worker.postMessage(path)
  })
}

async function hanging(): Promise<Answer> {
  await wait(LONGEST_MS, undefined, { ref: false })
  return { failed: `No answer within ${LONGEST_MS} ms` }
}
