import type { CellKeyDownEvent, GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keyOf } from './keys'
import { type MarkBook, markOf } from './mark-box'
import { allMarks, marked, noMarks, toggled } from './marks'

/**
 * The rows of a list a person has ticked: one by its box or Space, a stretch by Shift with the arrows, Page keys or a click, all
 * with Ctrl+A, none with Escape. `rowsBetween` fetches the rows of a stretch that have not been loaded.
 */
export function useMarks(api: GridApi | null, rowsBetween: (start: number, end: number) => Promise<object[]>) {
  const [marks, setMarks] = useState(noMarks)
  // Keys may come faster than the list is drawn: the next one goes on from what the last one ticked, drawn or not.
  const now = useRef(marks)
  const put = useCallback((next: typeof marks) => {
    now.current = next
    setMarks(next)
  }, [])
  // Where a stretch begins, and what was ticked before it.
  const anchor = useRef({ index: 0, before: noMarks })
  // The book stays the same as long as the grid does: new column descriptions would undo what the person has arranged.
  const rows = useRef({ api, rowsBetween })
  rows.current = { api, rowsBetween }
  const shift = useShift()
  const listeners = useListeners(marks)

  const click = useCallback(
    (index: number, id: number) => {
      const next = toggled(now.current, id)
      anchor.current = { index, before: next }
      put(next)
    },
    [put],
  )

  const stretch = useCallback(
    async (to: number) => {
      const { index, before } = anchor.current
      const [first, last] = [Math.min(index, to), Math.max(index, to)]
      const { api: grid, rowsBetween: fetchRows } = rows.current
      const found = rowsOnHand(grid, first, last) ?? (await fetchRows(first, last + 1))
      put(marked(before, found.map(markOf), true))
    },
    [put],
  )

  const clear = useCallback(() => put(noMarks), [put])
  const book = useMemo<MarkBook>(
    () => ({
      marks: () => now.current,
      listen: (changed) => {
        listeners.add(changed)
        return () => void listeners.delete(changed)
      },
      click: (index, id, wide) => (wide ? void stretch(index) : click(index, id)),
      clickAll: () => put(now.current === allMarks ? noMarks : allMarks),
    }),
    [click, stretch, put, listeners],
  )

  /** The keys of a cell that tick. */
  const onKey = ({ event, node, rowIndex, data }: CellKeyDownEvent) => {
    if (!(event instanceof KeyboardEvent) || node.rowPinned || rowIndex === null || !data) return
    const acts: Record<string, () => void> = {
      ' ': () => click(rowIndex, markOf(data as object)),
      'Shift+ ': () => void stretch(rowIndex),
      'Ctrl+A': () => put(allMarks),
      Escape: clear,
    }
    const act = acts[keyOf(event)]
    act?.()
  }

  /** The cursor came to a row: with Shift it takes the stretch along, without it a new stretch may begin there. */
  const onCursor = (index: number) => {
    if (shift.current) void stretch(index)
    else anchor.current = { index, before: now.current }
  }

  return { marks, clear, book, onKey, onCursor }
}

/** Keys that tick: neither the grid nor the window may take them for its own. The grid tells of keys too late to say so then. */
export function isMarkKey(event: KeyboardEvent): boolean {
  const ours = [' ', 'Shift+ ', 'Ctrl+A'].includes(keyOf(event))
  if (ours) event.preventDefault()
  return ours
}

/** Whether Shift is down as a stretch needs it; the grid does not tell. With Tab it only goes back. */
function useShift() {
  const shift = useRef(false)
  useEffect(() => {
    const hear = (event: KeyboardEvent | MouseEvent) => {
      shift.current = event.shiftKey && !(event instanceof KeyboardEvent && event.key === 'Tab')
    }
    window.addEventListener('keydown', hear, true)
    window.addEventListener('mousedown', hear, true)
    return () => {
      window.removeEventListener('keydown', hear, true)
      window.removeEventListener('mousedown', hear, true)
    }
  }, [])
  return shift
}

/** Those who draw the ticks, told after each change. */
function useListeners(marks: unknown): Set<() => void> {
  const [listeners] = useState(() => new Set<() => void>())
  useEffect(() => {
    if (marks) for (const listener of listeners) listener()
  }, [marks, listeners])
  return listeners
}

/** The rows of a stretch when all of them have been loaded. */
function rowsOnHand(api: GridApi | null, first: number, last: number): object[] | undefined {
  const rows: object[] = []
  for (let i = first; i <= last; i += 1) {
    const row = api?.getDisplayedRowAtIndex(i)?.data as object | undefined
    if (!row) return undefined
    rows.push(row)
  }
  return rows
}
