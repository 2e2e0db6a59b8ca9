import type { Reading } from '../../db/engine'
import type { Cell } from '../excel/cell'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { ImportDraft } from './draft'
import { kindOf } from './kind'
import { matchDraft, readCounts } from './match-draft'
import { type OpenDraft, withDraft } from './open-draft'
import { rowChecker } from './plan'

/** Where drafts are kept, and the shop they are compared with. */
export interface Mending {
  folder: string
  shop: Reading
}

/**
 * Writes another text into a cell of a draft's row and reads the row through the rules again; the user's file stays as it
 * is. Refuses a field that no column holds (`import.columnMissing`), a row that is not there, a draft that is gone.
 */
export function mendRow(
  { folder, shop }: Mending,
  input: { draft: Id; row: number; field: string; text: string },
): Promise<ImportDraft> {
  return withDraft(folder, input.draft, async (draft) => {
    const column = draft.plan.mapping[input.field]
    if (column === undefined) throw new Refusal('import.columnMissing', { field: input.field })
    const [before] = await draft.json<Cell[][]>(
      'select json_group_array(json(cells)) from (select cells from rows where row = ?)',
      [input.row],
    )
    if (!before) throw new Refusal('record.notFound', { record: 'import' })
    const cells = Array.from({ length: Math.max(before.length, column + 1) }, (_, i) => before[i] ?? null)
    cells[column] = input.text === '' ? null : input.text
    // The cells already hold what stood above them.
    const checked = rowChecker({ ...draft.plan, fillDown: [] })(cells, input.row)
    await draft.run('delete from rows where row = ?', [input.row])
    const columns = ['row', 'cells', 'problems', ...kindOf(draft.plan).columns]
    await draft.bulk('rows', columns, JSON.stringify(checked ? [checked] : []))
    return checkedAgain(draft, shop)
  })
}

/** Leaves rows of a draft out of the import, or takes them in again. */
export function skipRows(
  { folder, shop }: Mending,
  input: { draft: Id; rows: number[]; skip: boolean },
): Promise<ImportDraft> {
  return withDraft(folder, input.draft, async (draft) => {
    await draft.run('update rows set skipped = ? where row in (select value from json_each(?))', [
      input.skip ? 1 : 0,
      JSON.stringify(input.rows),
    ])
    return checkedAgain(draft, shop)
  })
}

/** Leaves the rows out that are hidden in Excel, or takes them in again (bad-input 19). */
export function skipHidden({ folder, shop }: Mending, input: { draft: Id; skip: boolean }): Promise<ImportDraft> {
  return withDraft(folder, input.draft, async (draft) => {
    await draft.run('update rows set skipped = ? where row in (select row from hidden)', [input.skip ? 1 : 0])
    return checkedAgain(draft, shop)
  })
}

async function checkedAgain(draft: OpenDraft, shop: Reading): Promise<ImportDraft> {
  return { id: draft.id, plan: draft.plan, counts: await matchDraft(draft, shop, await readCounts(draft)) }
}
