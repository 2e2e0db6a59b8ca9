import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { priceCell } from './cell'
import type { Field } from './field'
import type { RowReading } from './row'

/** A price level of the shop, as a workbook names it. */
export interface Level {
  id: Id
  name: string
}

/** How a column that holds the prices of one level is called wherever fields go by name. */
export type LevelKey = `level:${number}`

/** The name of the column of a level. */
export const levelKey = ({ id }: Pick<Level, 'id'>): LevelKey => `level:${id}`

/** Whether a name is that of the column of a level. */
export const isLevelKey = (name: string): name is LevelKey => /^level:\d+$/.test(name)

/** The column of the staged row that holds the price of a level. */
export const levelColumn = ({ id }: Level) => `level_${id}`

/** A price list may be wide, with a column for each level: a field for each, known by the level's name. */
export const levelFields = (levels: readonly Level[]): Record<LevelKey, Field> =>
  Object.fromEntries(
    levels.map((level) => [
      levelKey(level),
      { kind: 'price', synonyms: [level.name, `${level.name}价`, `${level.name}价格`, `${level.name} price`] },
    ]),
  )

/**
 * Reads the prices that a row has for the levels, in their order; null where it has none. Days and quantities are for customers:
 * a row that says such and has a price for levels only is refused (`import.levelHasDays`).
 */
export function readLevelPrices(
  row: RowReading,
  levels: readonly Level[],
  onlyLevels: boolean,
  terms: readonly unknown[],
) {
  const prices = levels.map((level) => row.value(levelKey(level), priceCell, false))
  const first = levels.find((_, i) => prices[i] !== null)
  if (first && onlyLevels) row.read(levelKey(first), () => checkLevelTerms(terms))
  return prices
}

/** A level has one price for each product, from any day and any quantity. */
export function checkLevelTerms(terms: readonly unknown[]): void {
  if (terms.some((term) => term !== null && term !== 0)) throw new Refusal('import.levelHasDays')
}
