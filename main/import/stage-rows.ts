import { basename } from 'node:path'
import { startThread } from '../excel/thread'
import type { ReadCounts } from './draft'
import { kindOf } from './kind'
import type { OpenDraft } from './open-draft'

/** Where the workbook worker is, how to hear of progress (0 to 1), and how to stop. */
export interface Reader {
  excelWorker: string
  signal: AbortSignal
  onProgress(done: number): void
}

/**
 * Reads the planned sheet into the draft, each row as the rules left it; counts the empty and totals rows, and those filled from above. The
 * worker reads and checks while the draft is filled; here the rows only pass through as text.
 */
export async function stageRows(draft: OpenDraft, reader: Reader): Promise<ReadCounts> {
  const { plan } = draft
  const columns = ['row', 'cells', 'problems', ...kindOf(plan).columns]
  const thread = startThread(reader.excelWorker, { do: 'checkRows', plan }, basename(plan.path), reader.signal)
  const counts: ReadCounts = { blank: 0, filled: 0 }
  await draft.exec('begin')
  try {
    for (let message = await thread.next(); message.kind === 'checked'; message = await thread.next()) {
      thread.send({ kind: 'taken' })
      if (message.rows > 0) await draft.bulk('rows', columns, { utf8: message.json })
      if (message.hidden.length > 0)
        await draft.bulk('hidden', ['row'], JSON.stringify(message.hidden.map((row) => [row])))
      counts.blank += message.skipped
      counts.filled += message.filled
      reader.onProgress(message.done)
    }
    await draft.exec('commit')
  } finally {
    await thread.stop()
  }
  return counts
}
