import { formatDecimal, parseDecimal, scaleNumber } from './decimal'
import { Refusal } from './refusal'

declare const brand: unique symbol
/** Money in whole fen 分 (1/100 yuan). Never a float of yuan (R-NUM-1). */
export type Fen = number & { readonly [brand]: 'Fen' }

/** The largest amount a line or document may carry, ±999,999,999,999.99 yuan (R-NUM-4). */
export const largestFen = 99_999_999_999_999 as Fen
export const zeroFen = 0 as Fen

/** Takes a whole number of fen; refuses fractions (`money.notANumber`) and amounts beyond R-NUM-4 (`money.tooLarge`). */
export function fen(value: number): Fen {
  if (!Number.isInteger(value)) throw new Refusal('money.notANumber', { text: String(value) })
  if (Math.abs(value) > largestFen) throw new Refusal('money.tooLarge', { limit: formatFen(largestFen) })
  return (value + 0) as Fen
}

/** The one reader of money: `1,234.50`, `¥1,234.5`, full width → fen. Refuses with the original text. */
export function parseFen(text: string): Fen {
  const value = parseDecimal(text, 2)
  if (typeof value === 'string') throw new Refusal(`money.${value}`, { text, limit: formatFen(largestFen) })
  return fen(value)
}

/** The one writer of money: 123450 → `1,234.50`, negative with a leading minus (R-NUM-6). */
export function formatFen(value: number): string {
  return formatDecimal(value, 2, 2)
}

/** The sum of amounts, exact in fen; refuses a sum beyond R-NUM-4. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0
  for (const amount of amounts) sum += amount
  return fen(sum)
}

/** A number out of a workbook → fen, half away from zero: 129.696 → 12 970. Its 15 reliable digits count, so 125.43999999999998 is 125.44. */
export function fenFromNumber(yuan: number): Fen {
  if (!Number.isFinite(yuan)) throw new Refusal('money.notANumber', { text: String(yuan) })
  if (Math.abs(yuan) * 100 > largestFen) throw new Refusal('money.tooLarge', { limit: formatFen(largestFen) })
  return fen(scaleNumber(yuan, 2))
}
