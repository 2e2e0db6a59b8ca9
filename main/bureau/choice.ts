/** What a formula of a drop-down list says: the values themselves, or the cells they stand in (`sheet` null: the same sheet). */
export type Choices = { values: string[] } | { sheet: string | null; from: CellPlace; to: CellPlace }
type CellPlace = { row: number; column: number }

const reference = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i

/**
 * Reads the formula of a drop-down list: `"是,否"`, `字典!$A$1:$A$9`, or a name that stands for cells. Null for what has to be
 * calculated: then nobody here knows which values are allowed.
 */
export function choicesOf(formula: string, names: Readonly<Record<string, string>>): Choices | null {
  const text = formula.trim().replace(/^=/, '')
  const quoted = /^"(.*)"$/s.exec(text)?.[1]
  if (quoted !== undefined) {
    return {
      values: quoted
        .replaceAll('""', '"')
        .split(',')
        .map((value) => value.trim()),
    }
  }
  const named = Object.hasOwn(names, text) ? (names[text] ?? '') : text
  const match = reference.exec(named.trim().replace(/^=/, ''))
  if (!match) return null
  const [, quotedSheet, plainSheet, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match
  const sheet = quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null
  return {
    sheet,
    from: { row: Number(fromRow), column: columnOf(fromColumn) },
    to: { row: Number(toRow), column: columnOf(toColumn) },
  }
}

/** Whether a rule for the cells `A4:A1000 C4` or `B:B` looks after a cell (`row` from 1, `column` 0 = A). */
export function covers(cells: string, { row, column }: CellPlace): boolean {
  return cells.split(/\s+/).some((range) => {
    const match = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(range)
    if (!match || range === '') return false
    const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match
    const rows = fromRow === '' || (Number(fromRow) <= row && row <= Number(toRow))
    return rows && (fromColumn === '' || (columnOf(fromColumn) <= column && column <= columnOf(toColumn)))
  })
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
