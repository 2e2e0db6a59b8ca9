import type { ImportPlan } from '../../main/import/plan'
import type { ImportLook } from '../../main/import/view'

/** A column of discounts holds what is taken off, or what is paid: people write both under one heading. */
export const discountFields = ['discountOff', 'payPercent'] as const
export type DiscountField = (typeof discountFields)[number]

/** How the plan reads the one column of discounts; null where it has none, or both. */
export function discountWay({ kind, mapping }: Pick<ImportPlan, 'kind' | 'mapping'>): DiscountField | null {
  const held = discountFields.filter((field) => mapping[field] !== undefined)
  return kind === 'orders' && held.length === 1 ? (held[0] ?? null) : null
}

/**
 * What the heading and the first rows themselves say of how discounts are written; null where they leave it open, or there are
 * none. 9.5折 and 95 are paid; a share is what takes the price to the amount, where the rows have both; else nothing taken off
 * or all paid tells it, or that no share is above one half, which nobody pays.
 */
export function writtenWay(look: ImportLook): DiscountField | null {
  const way = discountWay(look)
  const column = way === null ? undefined : look.mapping[way]
  if (column === undefined) return null
  if (/折后|pay/i.test(look.columns[column] ?? '')) return 'payPercent'
  const rows = look.sample.slice(look.headerRow)
  const texts = rows.map((row) => (row[column] ?? '').normalize('NFKC').trim())
  if (texts.some((text) => /折$/.test(text))) return 'payPercent'
  const whole = texts.map(Number).filter((bare) => bare > 1)
  if (whole.length > 0) return whole.every((bare) => bare > 50) ? 'payPercent' : null
  const shares = texts.map(shareOf)
  return byAmounts(look, rows, shares) ?? byShares(shares.filter((share) => share !== null))
}

/** 0.2 or `20%` as a share of one; null for what is neither. */
function shareOf(text: string): number | null {
  if (text === '') return null
  const share = /%$/.test(text) ? Number(text.replace(/\s*%$/, '')) / 100 : Number(text)
  return share >= 0 && share <= 1 ? share : null
}

const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text.replace(/[,¥￥元\s]/g, '')))

function byAmounts({ mapping }: ImportLook, rows: readonly string[][], shares: readonly (number | null)[]) {
  const ways = rows.flatMap((row, i): DiscountField[] => {
    const share = shares[i] ?? 0
    const [price, quantity, amount] = (['dealPrice', 'quantity', 'amount'] as const).map((field) =>
      numberOf(row[mapping[field] ?? -1] ?? ''),
    ) as [number, number, number]
    if (share === 0 || share === 1 || share === 0.5) return []
    const is = (part: number) => Math.abs(price * quantity * part - amount) < 0.011
    return is(share) ? ['payPercent'] : is(1 - share) ? ['discountOff'] : []
  })
  return new Set(ways).size === 1 ? (ways[0] ?? null) : null
}

function byShares(shares: readonly number[]): DiscountField | null {
  const count = (is: (share: number) => boolean) => shares.filter(is).length
  const [nothing, all] = [count((share) => share === 0), count((share) => share === 1)]
  const [low, high] = [count((share) => share > 0 && share <= 0.5), count((share) => share > 0.5 && share < 1)]
  if (all === 0 && nothing + low > 0 && (nothing === 0 ? high === 0 : high < nothing + low)) return 'discountOff'
  return nothing === 0 && all > 0 && low < all + high ? 'payPercent' : null
}
