import type { ReactNode } from 'react'
import type { ProductUnit } from '../../main/product/unit'
import type { Id } from '../../main/value/id'
import { type Translate, useWords } from '../look/words'
import type { Line } from './line'
import type { LineColumn, LineView } from './line-row'
import { ProductCell } from './product-cell'
import { UnitCell } from './unit-cell'

/** The column of the product: searched, scanned or chosen. `customerId` is whose usual products stand in the list at first. */
export function productColumn<L extends Line, F>(t: Translate, customerId: Id | null): LineColumn<L, F> {
  const heading = t('lines.product')
  return {
    name: 'product',
    look: 'product',
    heading,
    cell: ({ line, row, bad, acts }) => (
      <ProductCell
        customerId={customerId}
        label={t('lines.cell', { row: row + 1, column: heading })}
        text={line.text}
        cell={`${row}:product`}
        bad={bad.includes('product')}
        onPick={(pick, scanned) => acts.picked(row, pick, scanned)}
        onText={(text) => acts.searched(row, text)}
        onFocus={() => acts.came(row)}
      />
    ),
  }
}

/** The column of the specification. */
export const specColumn = <L extends Line, F>(t: Translate): LineColumn<L, F> => ({
  name: 'spec',
  look: 'spec',
  mark: () => 'muted',
  heading: t('lines.spec'),
  title: ({ line }) => line.product?.spec,
  cell: ({ line }) => line.product?.spec,
})

/** The column of the unit: a choice where the product has several. */
export function unitColumn<L extends Line, F extends { units: readonly ProductUnit[] }>(
  t: Translate,
): LineColumn<L, F> {
  const heading = t('lines.unit')
  return {
    name: 'unit',
    look: 'unit',
    mark: () => 'muted',
    heading,
    cell: ({ line, row, facts, acts }) => (
      <UnitCell
        label={t('lines.cell', { row: row + 1, column: heading })}
        unit={line.unit}
        base={line.product?.unit ?? ''}
        units={facts.units}
        onChoose={(unit) => acts.inUnit(row, unit)}
        onFocus={() => acts.came(row)}
      />
    ),
  }
}

/** How a cell of text is typed: a figure unless it is words. */
interface Typed<L extends Line, F, C extends string> extends Omit<LineColumn<L, F>, 'name' | 'cell'> {
  cell: C
  words?: { longest: number }
  /** What stands there while nothing else was typed; the text of the cell itself when left out. */
  shown?: (view: LineView<L, F>) => string
  fixed?: (view: LineView<L, F>) => boolean
  onLeave?: (view: LineView<L, F>) => void
  /** What stands behind the field. */
  behind?: (view: LineView<L, F>) => ReactNode
}

/** A column whose cells are typed as text. */
export function typedColumn<C extends string, L extends Line & Readonly<Record<C, string | null>>, F>({
  cell,
  words,
  shown,
  fixed,
  onLeave,
  behind,
  ...column
}: Typed<L, F, C>): LineColumn<L, F> {
  return {
    ...column,
    name: cell,
    cell: (view) => (
      <>
        <TextCell
          view={view}
          cell={cell}
          column={column.heading}
          fixed={fixed?.(view) ?? false}
          longest={words?.longest ?? null}
          text={shown ? shown(view) : (view.line[cell] ?? '')}
          onLeave={() => onLeave?.(view)}
        />
        {behind?.(view)}
      </>
    ),
  }
}

interface TextCellProps<L extends Line, F> {
  view: LineView<L, F>
  cell: string
  /** The name of its column. */
  column: string
  text: string
  fixed: boolean
  /** So many letters of words; null for a figure. */
  longest: number | null
  onLeave: () => void
}

function TextCell<L extends Line, F>({ view, cell, column, text, fixed, longest, onLeave }: TextCellProps<L, F>) {
  const t = useWords()
  const { row, bad, tried, acts } = view
  return (
    <input
      data-cell={`${row}:${cell}`}
      aria-label={t('lines.cell', { row: row + 1, column })}
      aria-invalid={bad.includes(cell) && (tried || text !== '')}
      autoComplete="off"
      readOnly={fixed}
      {...(longest === null ? { className: 'num', inputMode: 'decimal' as const } : { maxLength: longest })}
      value={text}
      onChange={(event) => acts.typed(row, cell, event.target.value)}
      onBlur={onLeave}
      onFocus={(event) => {
        event.target.select()
        acts.came(row)
      }}
    />
  )
}

/** The column of the words beside a line. */
export const noteColumn = <L extends Line & { note: string }, F>(t: Translate, longest: number): LineColumn<L, F> =>
  typedColumn<'note', L, F>({ cell: 'note', look: 'line-note', heading: t('lines.note'), words: { longest } })
