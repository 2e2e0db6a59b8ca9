import { Worker } from 'node:worker_threads'
import { Refusal } from '../value/refusal'
import { WORKER_MEMORY_MB } from './limit'
import type { FromWorker, Task, ToWorker } from './message'

/** What may still come from a worker: its messages in order; a refusal, a cancellation or a crash is thrown. */
export type Thread = {
  next(): Promise<FromWorker>
  send(message: ToWorker): void
  /** Ends the worker, finished or not; its files are closed when the promise resolves. */
  stop(): Promise<void>
}

/**
 * Starts a worker for one task. A refusal of the worker is thrown by `next` with the `file` among its values; memory beyond
 * the bound is `workbook.tooLarge`; an abort throws the signal's reason; anything else that ends the worker is a bug.
 */
export function startThread(workerFile: string, task: Task, file: string, signal?: AbortSignal): Thread {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
  })
  const arrived = inbox()
  const abort = () => {
    arrived.fail(signal?.reason)
    void worker.terminate()
  }
  signal?.addEventListener('abort', abort, { once: true })
  worker.on('message', (message: FromWorker) => take(message, file, arrived))
  worker.on('error', (error) => arrived.fail(crash(error, file)))
  worker.on('exit', (code) => arrived.fail(new Error(`The workbook worker ended too early (${code})`)))
  return {
    next: arrived.next,
    send: (message) => worker.postMessage(message),
    async stop() {
      signal?.removeEventListener('abort', abort)
      await worker.terminate()
    },
  }
}

function take(message: FromWorker, file: string, arrived: Inbox): void {
  if (message.kind === 'refused') arrived.fail(new Refusal(message.code, { file, ...message.values }))
  else if (message.kind === 'failed') arrived.fail(Object.assign(new Error(message.message), { stack: message.stack }))
  else arrived.put(message)
}

function crash(error: unknown, file: string): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? new Refusal('workbook.tooLarge', { file, bound: `${WORKER_MEMORY_MB} MB` }) : error
}

type Inbox = { put(message: FromWorker): void; fail(error: unknown): void; next(): Promise<FromWorker> }

/** Keeps messages until they are asked for. The first failure counts, after the messages that came before it. */
function inbox(): Inbox {
  const messages: FromWorker[] = []
  let failure: { error: unknown } | undefined
  let wake: (() => void) | undefined
  return {
    put(message) {
      messages.push(message)
      wake?.()
    },
    fail(error) {
      failure ??= { error }
      wake?.()
    },
    async next() {
      while (messages.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve))
      const message = messages.shift()
      if (message) return message
      throw failure?.error
    },
  }
}
