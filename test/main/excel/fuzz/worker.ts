import { parentPort } from 'node:worker_threads'
import { outcomeOf } from '../reader'

/** What came of one file: its rows counted, its refusal, or the error that should never be. */
export type Answer = { rows: number } | { refused: string } | { failed: string }

parentPort?.on('message', async (path: string) => {
  const answer = await outcomeOf(path).then(
    (outcome): Answer => (typeof outcome === 'string' ? { refused: outcome } : { rows: Object.keys(outcome).length }),
    (error: unknown): Answer => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(answer)
})
