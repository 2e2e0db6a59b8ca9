import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { afterEnter, beforeEnter, beside, cellOf, type Place } from './buying-cell'
import { BuyingRow } from './buying-row'
import { type BuyingEditor, type Change, isBlank, unitsOfLine } from './editor'
import type { BuyingReading } from './read-buying'

interface BuyingLinesProps {
  editor: BuyingEditor
  reading: BuyingReading
  /** Faults of empty cells are shown only after somebody tried to save. */
  tried: boolean
  change: (change: Change) => void
  /** Moves the cursor; `turn` makes the same place count as a new wish. */
  go: (place: Place) => void
  wanted: { place: Place; turn: number } | null
  onRow: (row: number) => void
}

/** The lines of a purchase document: a table of real inputs, typed with the keyboard alone. */
export function BuyingLines({ editor, reading, tried, change, go, wanted, onRow }: BuyingLinesProps) {
  const t = useWords()
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (wanted === null) return
    const { row, column } = wanted.place
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    input?.focus()
    input?.select()
  }, [wanted])
  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (cell !== null && lineKey(keyOf(event.nativeEvent), cell, { editor, change, go })) event.preventDefault()
  }
  return (
    <section className="editor-lines" aria-label={t('purchase.lines')}>
      <table ref={table} onKeyDown={onKey}>
        <thead>
          <tr>
            <th className="row-no">{t('purchase.line.no')}</th>
            <th className="product">{t('purchase.line.product')}</th>
            <th className="spec">{t('purchase.line.spec')}</th>
            <th className="unit">{t('purchase.line.unit')}</th>
            <th className="num qty">{t('purchase.line.qty')}</th>
            <th className="num price">{t('purchase.line.price')}</th>
            <th className="num pay">{t('purchase.line.taxRate')}</th>
            <th className="num net">{t('purchase.line.gross')}</th>
            <th className="line-note">{t('purchase.line.note')}</th>
            <th className="remove" aria-label={t('purchase.hint.delete')} />
          </tr>
        </thead>
        <tbody>
          {editor.lines.map((line, row) => (
            <BuyingRow
              key={line.key}
              line={line}
              row={row}
              last={row === editor.lines.length - 1}
              amounts={reading.rows[row] ?? null}
              units={unitsOfLine(editor, line)}
              bad={reading.problems.filter((problem) => problem.row === row).map(({ place }) => place)}
              tried={tried}
              change={change}
              go={go}
              onRow={onRow}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a key does in a cell; true when it did something. */
function lineKey(key: string, cell: Place, { editor, change, go }: Pick<BuyingLinesProps, 'editor' | 'change' | 'go'>) {
  const line = editor.lines[cell.row]
  if (line === undefined) return false
  switch (key) {
    case 'Enter':
      go(afterEnter(cell, isBlank(line)))
      return true
    case 'Shift+Enter':
      go(beforeEnter(cell))
      return true
    case 'ArrowUp':
    case 'ArrowDown':
      go(beside(cell, key === 'ArrowUp' ? -1 : 1, editor.lines.length))
      return true
    case 'Ctrl+D':
      change({ do: 'copy', row: cell.row })
      if (!isBlank(line)) go({ row: cell.row + 1, column: cell.column })
      return true
    case 'Ctrl+Delete':
      change({ do: 'delete', row: cell.row })
      go({ row: Math.min(cell.row, Math.max(editor.lines.length - 2, 0)), column: cell.column })
      return true
    default:
      return false
  }
}
