import type { CutWords } from '../../db/piece'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { startThread } from '../excel/thread'
import type { Id } from '../value/id'

const kinds = { customer: 'customer', product: 'product', salesOrder: 'order' } as const

/** Records handled in one go, so that an import can be stopped in between. */
const page = 500

/**
 * What an import wrote can be searched for; what was taken back with it is found no more. Call it when all is written. Of
 * many records the words are cut in a thread of their own, so that the program itself stays free.
 */
export async function indexRecords(work: Work, importId: Id): Promise<void> {
  const written = await work.json<number>('select count(*) from import_records where import_id = ?', [importId])
  if (written <= page) return indexAll(work, importId)
  const thread = startThread(work.excelWorker, { do: 'cutWords' }, '', work.signal)
  try {
    await indexAll(work, importId, async (records) => {
      thread.send({ kind: 'words', json: records })
      const cut = await thread.next()
      if (cut.kind === 'pieces') return cut.json
      throw new Error(`The worker answered ${cut.kind}`)
    })
  } finally {
    await thread.stop()
  }
}

async function indexAll(work: Work, importId: Id, cut?: CutWords): Promise<void> {
  const written = `select json_group_array(record_id) from (select distinct record_id from import_records
    where import_id = ? and record = ? and record_id > ? order by record_id limit ${page})`
  for (const record of Object.keys(kinds) as (keyof typeof kinds)[]) {
    let ids = await work.json<Id[]>(written, [importId, record, 0])
    while (ids.length > 0) {
      await indexForSearch(work, kinds[record], ids, cut)
      await work.progress(100, 100)
      ids = await work.json<Id[]>(written, [importId, record, ids.at(-1) ?? 0])
    }
  }
}
