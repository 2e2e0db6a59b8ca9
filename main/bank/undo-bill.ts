import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { bankFiles } from '../../db/schema/bank'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** Lines that no file but this one holds. */
const onlyHere = `select h.line_id from bank_file_lines h where h.file_id = ?1
  and not exists (select 1 from bank_file_lines o where o.line_id = h.line_id and o.file_id <> ?1)`

/**
 * Takes an imported statement back: the lines that no other statement holds go. Refuses one that is taken back already
 * (`import.undone`) and one of whose lines some are matched or ignored (`bank.linesUsed`).
 */
export async function undoBill(work: Work, { id }: { id: Id }): Promise<null> {
  const file = one(await work.db.select().from(bankFiles).where(eq(bankFiles.id, id)), 'bankFile')
  if (file.undoneAt !== null) throw new Refusal('import.undone')
  const used = await work.json<number>(
    `select json(count(*)) from bank_lines where state <> 'open' and id in (${onlyHere})`,
    [id],
  )
  if (used > 0) throw new Refusal('bank.linesUsed', { file: file.fileName, count: used })
  const gone = await work.text(`select json_group_array(line_id) from (${onlyHere})`, [id])
  await work.run('delete from bank_file_lines where file_id = ?', [id])
  await work.run('delete from bank_lines where id in (select value from json_each(?))', [gone])
  await work.db.update(bankFiles).set({ undoneAt: work.now, undoneBy: work.user.id }).where(eq(bankFiles.id, id))
  work.log({ record: 'bankFile', recordId: id, before: { file: file.fileName }, after: { undone: true } })
  return null
}
