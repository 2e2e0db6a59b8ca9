import type { Reading } from '../../db/engine'
import type { Cell } from '../excel/cell'
import type { Id } from '../value/id'
import type { ImportDraft } from './draft'
import { kindOf } from './kind'
import { matchDraft, readCounts } from './match-draft'
import { type OpenDraft, withDraft } from './open-draft'
import { rowChecker } from './plan'
import { together, twiceSql } from './twice'

/** Which of two rows of one record counts where they say different things. */
export type Kept = 'first' | 'last'

/** A row that speaks of a record again: the row it contradicts, the field at fault, the cells of both. */
type Again = [row: number, first: number, field: string, cells: Cell[], firstCells: Cell[]]

/** One contact of a customer may contradict in one field after the other; more often than this nobody looks. */
const most = 8

/**
 * Settles the rows that say something else of a record than a row above does (bad-input 29): the first stays as it is and the
 * others are left out, or what the later row says goes into the first, cell by cell, and its own empty cells change nothing.
 * Two records that only share a barcode are not settled. Refuses a draft that is gone (`import.draftGone`).
 */
export function settleTwice(
  { folder, shop }: { folder: string; shop: Reading },
  input: { draft: Id; keep: Kept },
): Promise<ImportDraft> {
  return withDraft(folder, input.draft, async (draft) => {
    let counts = await readCounts(draft)
    for (let round = 0; round < most && counts.twice > 0; round += 1) {
      await (input.keep === 'first' ? leaveOutAgain(draft) : putIntoFirst(draft))
      counts = await matchDraft(draft, shop, counts)
    }
    return { id: draft.id, plan: draft.plan, counts }
  })
}

const leaveOutAgain = (draft: OpenDraft) =>
  draft.run(`update rows set skipped = 1 where row in (select row from (${twiceSql}))`)

async function putIntoFirst(draft: OpenDraft): Promise<void> {
  const again = await draft.json<Again[]>(
    `select json_group_array(json_array(row, first, field, json(cells), json(first_cells))) from (
      select t.*, r.cells, f.cells as first_cells from (${twiceSql}) t join rows r on r.row = t.row
        join rows f on f.row = t.first order by t.row)`,
  )
  const cellsOf = new Map(
    again.flatMap(([row, first, , cells, firstCells]) => [[first, firstCells] as const, [row, cells] as const]),
  )
  const groups = new Map<string, Again[]>()
  for (const one of again) {
    const key = `${one[1]} ${together(one[2])[0]}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const whole = draft.plan.kind !== 'customers'
  for (const rows of groups.values()) for (const column of columnsOf(draft, whole, rows)) sayLast(column, rows, cellsOf)
  await keepCells(draft, cellsOf)
  if (whole)
    await draft.run(`update rows set skipped = 1 where row in (select value from json_each(?))`, [
      JSON.stringify(again.map(([row]) => row)),
    ])
}

/** The columns that go over: of a record with one row all of them, of a customer those that belong to the field at fault. */
function columnsOf({ plan }: OpenDraft, whole: boolean, [one]: readonly Again[]): number[] {
  const fields = whole ? Object.keys(plan.mapping) : together(one?.[2] ?? '')
  return fields.flatMap((field) => plan.mapping[field] ?? [])
}

/** The last row that says something in a column says it for the first one, and for those between that say something else. */
function sayLast(column: number, again: readonly Again[], cellsOf: Map<number, Cell[]>): void {
  const said = again.filter(([row]) => !isEmpty(cellsOf.get(row)?.[column]))
  const last = said.at(-1)
  if (!last) return
  const value = cellsOf.get(last[0])?.[column] ?? null
  for (const row of [last[1], ...said.map(([one]) => one)]) {
    const cells = cellsOf.get(row) ?? []
    while (cells.length <= column) cells.push(null)
    cells[column] = value
  }
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === null || cell === ''

/** Reads rows with other cells through the rules again. */
async function keepCells(draft: OpenDraft, cellsOf: ReadonlyMap<number, Cell[]>): Promise<void> {
  const check = rowChecker({ ...draft.plan, fillDown: [] })
  const checked = [...cellsOf].flatMap(([row, cells]) => {
    const read = check(cells, row)
    return read ? [read] : []
  })
  await draft.run('delete from rows where row in (select value from json_each(?))', [
    JSON.stringify([...cellsOf.keys()]),
  ])
  await draft.bulk('rows', ['row', 'cells', 'problems', ...kindOf(draft.plan).columns], JSON.stringify(checked))
}
