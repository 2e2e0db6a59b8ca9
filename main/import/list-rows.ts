import type { Cell } from '../excel/cell'
import type { Id } from '../value/id'
import { shown } from './cell'
import type { Hint } from './hint'
import { masterOf } from './kind'
import { withDraft } from './open-draft'
import type { ImportPlan } from './plan'
import type { CellProblem, Say } from './row'
import type { ImportRow, RowState } from './view'

type Change = { column: string; field?: string; before: string | number | null; after: string | number }
type Listed = [number, RowState, Cell[], CellProblem[] | null, Change[] | null, Hint[] | null]

interface Asked {
  draft: Id
  states: RowState[]
  /** Only rows with something odd. */
  hinted: boolean
  start: number
  end: number
}

/** A page of a draft's rows in the order of the sheet, all or those of some states. Refuses a draft that is gone. */
export function listRows(folder: string, asked: Asked, say: Say): Promise<ImportRow[]> {
  return withDraft(folder, asked.draft, async ({ json, plan }) => {
    const some = asked.states.length > 0 ? 'state in (select value from json_each(?1))' : '?1 is not null'
    const odd = asked.hinted ? 'and skipped = 0 and row in (select row from hints)' : ''
    const rows = await json<Listed[]>(
      `select json_group_array(json_array(row, state, json(cells), json(problems), json(changes), json(hints))) from (
        select * from row_states where ${some} ${odd} order by row limit ?2 offset ?3)`,
      [JSON.stringify(asked.states), asked.end - asked.start, asked.start],
    )
    const fieldOf = fieldsByColumn(plan)
    return rows.map(([row, state, cells, problems, changes, hints]) => ({
      row,
      state,
      hints: hints ?? [],
      cells: cells.map(shown),
      problems: (problems ?? []).map(({ field, value, code, values }) => ({
        field,
        value,
        column: plan.mapping[field] ?? null,
        message: say(code, values),
      })),
      changes: (changes ?? []).map(({ column, field, before, after }) => ({
        field: field ?? fieldOf(column),
        before,
        after,
      })),
    }))
  })
}

/** The field of a plan's kind that a column of the table belongs to. */
function fieldsByColumn({ kind, own }: ImportPlan): (column: string) => string {
  const fields = Object.entries(masterOf(kind, own)?.fields ?? {})
  return (wanted) => fields.find(([, { column }]) => column === wanted)?.[0] ?? wanted
}
