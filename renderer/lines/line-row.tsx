import { memo, type ReactNode } from 'react'
import type { ProductPick } from '../../main/product/product'
import type { ProductUnit } from '../../main/product/unit'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { isBlank, type Line } from './line'

/** What the cells of a line may do. The table gives the same to all lines for good, so that they need not be drawn anew. */
export interface LineActs {
  typed: (row: number, cell: string, text: string) => void
  /** What was typed for a product and left without a choice; empty text clears the line. */
  searched: (row: number, text: string) => void
  picked: (row: number, pick: ProductPick, scanned: boolean) => void
  inUnit: (row: number, unit: ProductUnit) => void
  deleted: (row: number) => void
  /** The cursor came to a line. */
  came: (row: number) => void
}

/** A line as its cells see it. `facts` is what the document knows of it besides what is typed: figures, units. */
export interface LineView<L extends Line, F> {
  line: L
  row: number
  facts: F
  /** The cells that are not right. */
  bad: readonly string[]
  /** Faults of empty cells are shown only after somebody tried to save. */
  tried: boolean
  acts: LineActs
}

/** A column of the lines: its heading and its cells. `look` are its classes, they say how wide it is. */
export interface LineColumn<L extends Line, F> {
  name: string
  look: string
  heading: string
  hint?: string
  /** Further classes of a cell, and what is said over it. */
  mark?: (view: LineView<L, F>) => string
  title?: (view: LineView<L, F>) => string | undefined
  cell: (view: LineView<L, F>) => ReactNode
}

interface RowProps<L extends Line, F> extends LineView<L, F> {
  columns: readonly LineColumn<L, F>[]
  last: boolean
}

/** One line of an editor. */
function Row<L extends Line, F>({ columns, last, ...view }: RowProps<L, F>) {
  const t = useWords()
  const { line, row, acts } = view
  const blank = isBlank(line)
  return (
    <tr className={blank ? 'blank' : undefined}>
      <td className="row-no muted">{blank ? '' : row + 1}</td>
      {columns.map(({ name, look, mark, title, cell }) => (
        <td key={name} className={mark ? `${look} ${mark(view)}` : look} title={title?.(view)}>
          {cell(view)}
        </td>
      ))}
      <td className="remove">
        {!(blank && last) && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('lines.deleteRow', { row: row + 1 })}
            onClick={() => acts.deleted(row)}
          >
            <Icon name="trash" size={14} />
          </button>
        )}
      </td>
    </tr>
  )
}

/** Whether two facts say the same, however they were made. */
function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), b as Record<string, unknown>]
  return left.length === Object.keys(b).length && left.every(([key, value]) => isAlike(value, right[key]))
}

/** Whether a line looks as before: of two hundred lines one key changes only some. */
function isSame(before: object, now: object): boolean {
  const { line, facts, bad, ...rest } = now as RowProps<Line, unknown>
  const { line: lineBefore, facts: factsBefore, bad: badBefore, ...restBefore } = before as RowProps<Line, unknown>
  return (
    line === lineBefore &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === restBefore[key]) &&
    isAlike(bad, badBefore) &&
    isAlike(facts, factsBefore)
  )
}

/** One line of an editor; drawn anew only when something of it changed. */
export const LineRow = memo(Row, isSame) as typeof Row
