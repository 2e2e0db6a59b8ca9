/** How one column of a list is narrowed: text it contains, a range of whole numbers or days, or some of its values. */
export type Filter =
  | { kind: 'contains'; text: string }
  | { kind: 'range'; from: number | string | null; to: number | string | null }
  | { kind: 'oneOf'; values: (string | number)[] }

/** Rows picked out by hand, by their ids: only these, or all but these. */
export interface Picked {
  ids: number[]
  except: boolean
}

/** A page of a list: rows `start` up to but not including `end`, sorted, narrowed and searched by the database. */
export interface ListAsk {
  start: number
  end: number
  sort: { column: string; descending: boolean }[]
  filters: Record<string, Filter>
  search: string
  picked?: Picked | null
}

/** What of a list is meant, without a page: for totals and exports. */
export type ListScope = Omit<ListAsk, 'start' | 'end'>

/** How many rows a scope has, and the sums of its money and quantity columns. */
export interface ListTotals {
  count: number
  sums: Record<string, number>
}

/** What a column holds; decides alignment, format, filter and the cell type in a workbook. */
export type ColumnKind = 'text' | 'money' | 'quantity' | 'price' | 'percent' | 'day' | 'instant' | 'integer' | 'flag'
