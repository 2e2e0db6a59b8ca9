import type { ColumnKind, Filter } from '../../main/list/list'
import { parseDecimal } from '../../main/value/decimal'

const scales: Partial<Record<ColumnKind, number>> = { money: 2, quantity: 4, price: 8, percent: 2, integer: 0 }

/** Columns whose figures stand to the right. */
export const isFigure = (kind: ColumnKind) => kind in scales

/** The grid's own words for the filter of a column. */
export interface GridFilter {
  type?: string
  filter?: string | number | null
  filterTo?: string | number | null
  dateFrom?: string | null
  dateTo?: string | null
  values?: (string | number)[]
}

/** What the grid's filter of a column means to the database; nothing when it narrows nothing. Figures are typed in yuan. */
export function filterOf(kind: ColumnKind, model: GridFilter): Filter | undefined {
  if (model.values) return model.values.length > 0 ? { kind: 'oneOf', values: model.values } : undefined
  if (kind === 'day') return rangeOf(model.type, model.dateFrom?.slice(0, 10), model.dateTo?.slice(0, 10))
  const scale = scales[kind]
  if (scale !== undefined) return rangeOf(model.type, whole(model.filter, scale), whole(model.filterTo, scale))
  const text = String(model.filter ?? '').trim()
  return text === '' ? undefined : { kind: 'contains', text }
}

function rangeOf<V extends string | number>(type: string | undefined, one?: V, two?: V): Filter | undefined {
  if (one === undefined && two === undefined) return undefined
  const range = (from?: V, to?: V): Filter => ({ kind: 'range', from: from ?? null, to: to ?? null })
  if (type === 'inRange') return range(one, two)
  if (type === 'greaterThanOrEqual') return range(one)
  if (type === 'lessThanOrEqual') return range(undefined, one)
  return range(one, one)
}

function whole(value: string | number | null | undefined, scale: number): number | undefined {
  if (value === null || value === undefined) return undefined
  const read = parseDecimal(String(value), scale)
  return typeof read === 'number' ? read : undefined
}
