import type { Picked } from '../../main/list/list'

/** Which rows of a list are ticked: these, or all that match but these. Never changed, always made anew. */
export interface Marks {
  ids: ReadonlySet<number>
  except: boolean
}

export const noMarks: Marks = { ids: new Set(), except: false }
export const allMarks: Marks = { ids: new Set(), except: true }

/** Whether a row is ticked. */
export const isMarked = ({ ids, except }: Marks, id: number) => ids.has(id) !== except

/** How many rows are ticked of a list that has so many. */
export const markedCount = ({ ids, except }: Marks, total: number) => (except ? total - ids.size : ids.size)

/** The ticks with these rows ticked or not, whatever they were. */
export function marked({ ids, except }: Marks, rows: Iterable<number>, on: boolean): Marks {
  const next = new Set(ids)
  for (const id of rows) {
    if (on !== except) next.add(id)
    else next.delete(id)
  }
  return { ids: next, except }
}

/** The ticks with one row ticked that was not, or not that was. */
export const toggled = (marks: Marks, id: number): Marks => marked(marks, [id], !isMarked(marks, id))

/** The ticks as the database understands them; null when nothing is ticked. */
export const pickedOf = ({ ids, except }: Marks): Picked | null =>
  except || ids.size > 0 ? { ids: [...ids], except } : null
