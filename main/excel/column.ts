/**
 * What the values of a column are, and so how they arrive and how Excel shows them:
 * text · money in 分 · quantity in 1/10 000 · price in 1/10^8 yuan · day `YYYY-MM-DD` · integer · percent in basis points.
 */
export type ColumnKind = 'text' | 'money' | 'quantity' | 'price' | 'day' | 'integer' | 'percent'

/** A column of a table to be written; `width` in characters of Excel's default font; `total` adds it up below the table. */
export type Column = { title: string; kind: ColumnKind; width?: number; total?: boolean }
