import type { Cell } from '../excel/cell'
import type { Id } from '../value/id'
import { shown } from './cell'
import { withDraft } from './open-draft'
import type { CellProblem, Say } from './row'
import type { ImportRow, RowState } from './view'

interface Asked {
  draft: Id
  states: RowState[]
  start: number
  end: number
}

/** A page of a draft's rows in the order of the sheet, all or those of some states. Refuses a draft that is gone. */
export function listRows(folder: string, asked: Asked, say: Say): Promise<ImportRow[]> {
  return withDraft(folder, asked.draft, async ({ json, plan }) => {
    const some = asked.states.length > 0 ? 'where state in (select value from json_each(?1))' : 'where ?1 is not null'
    const rows = await json<[number, RowState, Cell[], CellProblem[] | null][]>(
      `select json_group_array(json_array(row, state, json(cells), json(problems))) from (
        select row, state, cells, problems from row_states ${some} order by row limit ?2 offset ?3)`,
      [JSON.stringify(asked.states), asked.end - asked.start, asked.start],
    )
    return rows.map(([row, state, cells, problems]) => ({
      ...{ row, state, cells: cells.map(shown) },
      problems: (problems ?? []).map(({ field, value, code, values }) => ({
        ...{ field, value, column: plan.mapping[field] ?? null },
        message: say(code, values),
      })),
    }))
  })
}
