import { afterEnter, beforeEnter, beside, type Cell, type Road } from './cell'
import { isBlank, type Line } from './line'
import type { KeyChange } from './line-kind'

/** What the keys of the lines work with. */
export interface KeyWork<L extends Line> {
  road: Road<string>
  lines: readonly L[]
  /** The lines before the last sweeping change, null where none is taken back. */
  before: readonly L[] | null
  change: (change: KeyChange) => void
  go: (cell: Cell) => void
  /** Enter on the empty line: the lines are typed. */
  onEnd?: (() => void) | undefined
  /** Keys of one kind of document; true when it did something. */
  onKey?: ((key: string, row: number, line: L) => boolean) | undefined
}

/** What a key does in a cell; true when it did something. */
export function lineKey<L extends Line>(key: string, cell: Cell, work: KeyWork<L>): boolean {
  const { road, lines, before, change, go } = work
  const line = lines[cell.row]
  if (line === undefined) return false
  switch (key) {
    case 'Enter': {
      const next = afterEnter(road, cell, isBlank(line))
      if (next === 'end') work.onEnd?.()
      else go(next)
      return true
    }
    case 'Shift+Enter':
      go(beforeEnter(road, cell))
      return true
    case 'ArrowUp':
    case 'ArrowDown':
      go(beside(cell, key === 'ArrowUp' ? -1 : 1, lines.length))
      return true
    case 'Ctrl+D':
      change({ do: 'copy', row: cell.row })
      if (!isBlank(line)) go({ row: cell.row + 1, column: cell.column })
      return true
    case 'Ctrl+Delete':
      change({ do: 'delete', row: cell.row })
      go({ row: Math.min(cell.row, Math.max(lines.length - 2, 0)), column: cell.column })
      return true
    case 'Ctrl+Z':
      // Without anything swept away, the field takes back its own typing.
      if (before === null) return false
      change({ do: 'undo' })
      go({ row: Math.min(cell.row, before.length - 1), column: cell.column })
      return true
    default:
      return work.onKey?.(key, cell.row, line) ?? false
  }
}
