import type { Right } from '../access/right'
import { foldName } from '../customer/name'
import type { ColumnKind } from '../list/list'

/** What a column of a workbook may hold: the headers it is known by, and whether nothing can be imported without it. */
export interface Field {
  synonyms: readonly string[]
  needed?: true
  /** What somebody must be allowed beside importing to bring it, and to be told what is there. */
  right?: Right
  /** How its values are shown where nothing else is said: as text. */
  kind?: ColumnKind
  /** Where the dictionary has the words for those of its values that are texts. */
  words?: 'product.taxKindOf'
}

/** Which column (0 = A) holds which field. */
export type Mapping<Name extends string = string> = Partial<Record<Name, number>>

const key = (text: string) => foldName(text).replace(/[\s_*:：]/g, '')

/** What stands in brackets behind a header, 数量(件); not where it says that something else is meant, 金额(不含税) or 金额(万元). */
const tail =
  /(?<=.)[([【](?![^)\]】]*(不含|未含|未税|除税|免税|税额|万|千|百|美|港|欧|usd|hkd|eur|\$|excl|net|before|without|no))[^)\]】]*[)\]】]$/

/**
 * Suggests which column holds which field by its header in Chinese or English, then by the header without what stands behind it
 * in brackets; a column is given away only once.
 */
export function suggestMapping<Name extends string>(
  fields: Record<Name, Field>,
  headers: readonly string[],
): Mapping<Name> {
  const mapping: Mapping<Name> = {}
  const given = new Set<number>()
  for (const keys of [headers.map(key), headers.map((header) => key(header).replace(tail, ''))])
    for (const name of Object.keys(fields) as Name[]) {
      if (mapping[name] !== undefined) continue
      const column = fields[name].synonyms
        .map((synonym) => keys.indexOf(key(synonym)))
        .find((found) => found >= 0 && !given.has(found))
      if (column === undefined) continue
      mapping[name] = column
      given.add(column)
    }
  return mapping
}

/** The letters of a column as the sheet shows them: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}
