import { useCallback, useState } from 'react'
import type { Cell } from './cell'

/** Where the cursor stands among the lines, and where it is to go next. */
export interface Cursor {
  row: number
  setRow: (row: number) => void
  /** `turn` makes the same cell count as a new wish. */
  wanted: { cell: Cell; turn: number } | null
  go: (cell: Cell) => void
}

/** The cursor of an editor. */
export function useCursor(): Cursor {
  const [row, setRow] = useState(0)
  const [wanted, setWanted] = useState<Cursor['wanted']>(null)
  const go = useCallback((cell: Cell) => setWanted((last) => ({ cell, turn: (last?.turn ?? 0) + 1 })), [])
  return { row, setRow, wanted, go }
}
