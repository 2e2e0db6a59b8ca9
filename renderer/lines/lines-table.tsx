import './lines.css'
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { cellOf } from './cell'
import type { Cursor } from './cursor'
import { isBlank, isPieceOf, type Line, type Texts } from './line'
import { type KeyWork, lineKey } from './line-keys'
import type { LineChange, LineKind } from './line-kind'
import { type LineActs, type LineColumn, LineRow } from './line-row'
import { isRows } from './pasted'

interface Props<L extends Line & Texts<C>, C extends string, F> {
  /** What the table is called. */
  name: string
  kind: LineKind<L, C>
  lines: readonly L[]
  columns: readonly LineColumn<L, F>[]
  /** What the document knows of a line besides what is typed. */
  factsOf: (line: L, row: number) => F
  /** What is not right: a place of the head where `row` is null. */
  problems: readonly { place: string; row: number | null }[]
  tried: boolean
  change: (change: LineChange<L, C> | { do: 'undo' }) => void
  cursor: Cursor
  /** Rows of cells were pasted into a line. */
  onPaste: (row: number, text: string) => void
  keys?: Pick<KeyWork<L>, 'before' | 'onEnd' | 'onKey'>
}

/** The lines of a document: a table of real inputs, typed with the keyboard alone. */
export function LinesTable<L extends Line & Texts<C>, C extends string, F>(props: Props<L, C, F>) {
  const { name, kind, lines, columns, factsOf, problems, tried, change, cursor, onPaste, keys } = props
  const table = useRef<HTMLTableElement>(null)
  const acts = useLineActs(props)
  const { wanted } = cursor
  useLayoutEffect(() => {
    if (wanted === null) return
    const { row, column } = wanted.cell
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    input?.focus()
    input?.select()
  }, [wanted])
  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(kind, event.target)
    const work = { road: kind, lines, before: null, change, go: cursor.go, ...keys }
    if (cell !== null && lineKey(keyOf(event.nativeEvent), cell, work)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    const [cell, text] = [cellOf(kind, event.target), event.clipboardData.getData('text/plain')]
    if (cell === null || !isRows(text)) return
    event.preventDefault()
    onPaste(cell.row, text)
  }
  const bad = placesOfRows(problems)
  return (
    <section className="editor-lines" aria-label={name}>
      <table ref={table} onKeyDown={onKey} onPaste={paste}>
        <Headings columns={columns} />
        <tbody>
          {lines.map((line, row) => (
            <LineRow
              key={line.key}
              line={line}
              row={row}
              columns={columns}
              tried={tried}
              acts={acts}
              facts={factsOf(line, row)}
              bad={bad.get(row) ?? nothingBad}
              last={row === lines.length - 1}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const nothingBad: readonly string[] = []

/** The cells that are not right, by row. */
function placesOfRows(problems: readonly { place: string; row: number | null }[]): Map<number, string[]> {
  const places = new Map<number, string[]>()
  for (const { place, row } of problems) if (row !== null) places.set(row, [...(places.get(row) ?? []), place])
  return places
}

function Headings<L extends Line, F>({ columns }: { columns: readonly LineColumn<L, F>[] }) {
  const t = useWords()
  return (
    <thead>
      <tr>
        <th className="row-no">{t('lines.no')}</th>
        {columns.map(({ name, look, heading, hint }) => (
          <th key={name} className={look} title={hint}>
            {heading}
          </th>
        ))}
        <th className="remove" aria-label={t('lines.hint.delete')} />
      </tr>
    </thead>
  )
}

/** What the cells may do; the same for good, whatever the form has become meanwhile. */
function useLineActs<L extends Line & Texts<C>, C extends string, F>(props: Props<L, C, F>): LineActs {
  const latest = useRef(props)
  latest.current = props
  return useMemo((): LineActs => {
    const change = (one: LineChange<L, C>) => latest.current.change(one)
    return {
      typed: (row, cell, text) => change({ do: 'cell', row, cell: cell as C, text }),
      searched: (row, text) => change({ do: 'search', row, text }),
      picked: (row, pick, scanned) => {
        const { kind, lines, cursor } = latest.current
        const [line, product] = [lines[row], kind.productOf(pick)]
        if (line === undefined) return
        const counts = scanned && isBlank(line)
        const again = counts && lines.some((other) => other !== line && isPieceOf(other, product.id))
        change({ do: counts ? 'scan' : 'product', row, product })
        // Scanned once more, it is added to its line, and this one is still empty.
        if (scanned) return cursor.go({ row: again ? row : row + 1, column: 'product' })
        cursor.go({ row, column: kind.road[1] ?? 'product' })
      },
      inUnit: (row, unit) => change({ do: 'unit', row, unit }),
      deleted: (row) => change({ do: 'delete', row }),
      came: (row) => latest.current.cursor.setRow(row),
    }
  }, [])
}
