import type { Filling } from './filling'
import type { Template, TemplateSheet } from './template'

/** A text for a cell: `row` as the sheet counts, `column` 0 = A. */
interface CellText {
  row: number
  column: number
  text: string
}

/** Where in the template every value stands: from the row under the headings on, each under its own heading. */
export function cellsOf({ basic, detail }: Template, fillings: readonly Filling[]): Record<string, CellText[]> {
  return {
    [basic.sheet]: rowsOf(
      basic,
      fillings.map((filling) => filling.basic),
    ),
    [detail.sheet]: rowsOf(
      detail,
      fillings.flatMap(({ lines }) => lines),
    ),
  }
}

function rowsOf<Column extends string>(
  { header, columns }: TemplateSheet<Column>,
  rows: readonly Partial<Record<Column, string>>[],
): CellText[] {
  return rows.flatMap((values, i) =>
    (Object.entries(values) as [Column, string][]).flatMap(([name, text]) => {
      const column = columns[name]?.at
      return column === undefined ? [] : [{ row: header + 1 + i, column, text }]
    }),
  )
}
