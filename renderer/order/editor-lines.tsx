import { type ClipboardEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import type { Change } from './change-editor'
import { type Editor, type EditorLine, isBlank } from './editor'
import { afterEnter, beforeEnter, beside, type EditorColumn, editorColumns, type Place } from './editor-cell'
import { EditorRow } from './editor-row'
import { unitsOfLine, warningOf } from './line-price'
import { isRows } from './pasted'
import type { EditorReading } from './read-editor'

interface EditorLinesProps {
  editor: Editor
  reading: EditorReading
  /** Faults of empty cells are shown only after somebody tried to save. */
  tried: boolean
  change: (change: Change) => void
  /** Moves the cursor; `turn` makes the same place count as a new wish. */
  go: (place: Place) => void
  wanted: { place: Place; turn: number } | null
  onRow: (row: number) => void
  /** Rows of cells were pasted into a line. */
  onPaste: (row: number, text: string) => void
}

/** The lines of an order: a table of real inputs, typed with the keyboard alone. */
export function EditorLines({ editor, reading, tried, change, go, wanted, onRow, onPaste }: EditorLinesProps) {
  const t = useWords()
  const latest = useRef(editor)
  latest.current = editor
  const onOrder = useCallback(
    (product: Id, line: EditorLine) =>
      latest.current.lines.some((other) => other.key !== line.key && other.product?.id === product),
    [],
  )
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (wanted === null || wanted.place === 'discount') return
    const { row, column } = wanted.place
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    input?.focus()
    input?.select()
  }, [wanted])
  const acts = { editor, change, go, gift: useMay('order.discount') ? t('editor.gift') : null }
  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (cell !== null && lineKey(keyOf(event.nativeEvent), cell, acts)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    const [cell, text] = [cellOf(event.target), event.clipboardData.getData('text/plain')]
    if (cell === null || !isRows(text)) return
    event.preventDefault()
    onPaste(cell.row, text)
  }
  return (
    <section className="editor-lines" aria-label={t('order.lines')}>
      <table ref={table} onKeyDown={onKey} onPaste={paste}>
        <EditorHeadings />
        <tbody>
          {editor.lines.map((line, row) => (
            <EditorRow
              customerId={editor.head.customer?.id ?? null}
              key={line.key}
              line={line}
              row={row}
              last={row === editor.lines.length - 1}
              figures={reading.rows[row] ?? null}
              units={unitsOfLine(editor, line)}
              odd={warningOf(editor, line, reading.rows[row] ?? null)}
              problems={reading.problems.filter((problem) => problem.row === row)}
              tried={tried}
              change={change}
              go={go}
              onOrder={onOrder}
              onRow={onRow}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function EditorHeadings() {
  const t = useWords()
  return (
    <thead>
      <tr>
        <th className="row-no">{t('order.line.no')}</th>
        <th className="product">{t('order.line.product')}</th>
        <th className="spec">{t('order.line.spec')}</th>
        <th className="unit">{t('order.line.unit')}</th>
        <th className="num available">{t('order.line.available')}</th>
        <th className="num qty">{t('order.line.qty')}</th>
        <th className="num price">{t('order.line.price')}</th>
        <th className="num pay" title={t('order.line.payHint')}>
          {t('order.line.pay')}
        </th>
        <th className="num share">{t('order.line.share')}</th>
        <th className="num amount">{t('order.line.amount')}</th>
        <th className="num net">{t('order.line.net')}</th>
        <th className="line-note">{t('order.line.note')}</th>
        <th className="remove" aria-label={t('editor.hint.delete')} />
      </tr>
    </thead>
  )
}

type Cell = { row: number; column: EditorColumn }

function cellOf(target: EventTarget): Cell | null {
  const said = target instanceof HTMLElement ? target.dataset.cell : undefined
  const [row, name] = said?.split(':') ?? []
  const column = editorColumns.find((known) => known === name)
  return row === undefined || column === undefined ? null : { row: Number(row), column }
}

/** What the keys work with; `gift` is the note of a gift, null for who may give none. */
type Acts = Pick<EditorLinesProps, 'editor' | 'change' | 'go'> & { gift: string | null }

/** What a key does in a cell; true when it did something. */
function lineKey(key: string, cell: Cell, { editor, change, go, gift }: Acts): boolean {
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
    case 'Ctrl+U':
      if (line.product !== null) change({ do: 'inDiscount', row: cell.row })
      return true
    case 'Ctrl+G':
      if (gift !== null) change({ do: 'gift', row: cell.row, note: gift })
      return true
    case 'Ctrl+Z':
      // Without anything swept away, the field takes back its own typing.
      if (editor.before === null) return false
      change({ do: 'undo' })
      go({ row: Math.min(cell.row, editor.before.lines.length - 1), column: cell.column })
      return true
    case 'Ctrl+Delete':
      change({ do: 'delete', row: cell.row })
      go({ row: Math.min(cell.row, Math.max(editor.lines.length - 2, 0)), column: cell.column })
      return true
    default:
      return false
  }
}
