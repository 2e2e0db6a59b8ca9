import type { GridApi } from 'ag-grid-community'
import type { ColumnKind } from '../../main/list/list'
import type { Translate } from '../look/words'
import { formatCell } from './grid-cell'
import { textWidth } from './text-width'

/** What stands between a figure and the edges of its cell, pixels. */
const room = 28

/** Makes columns wide enough for the figures in the row at the foot, which may be longer than any above; none becomes narrower. */
export function widenForTotals(
  api: GridApi,
  totals: Record<string, number>,
  columns: readonly { key: string; kind: ColumnKind }[],
  t: Translate,
): void {
  // Another language is another grid; the totals of the old one may still be on their way.
  if (api.isDestroyed()) return
  const wider = columns.flatMap(({ key, kind }) => {
    const column = api.getColumn(key)
    if (!(key in totals) || !column) return []
    const newWidth = textWidth(formatCell(kind, totals[key], t), 'bold 13px') + room
    return newWidth > column.getActualWidth() ? [{ key, newWidth }] : []
  })
  if (wider.length > 0) api.setColumnWidths(wider)
}
