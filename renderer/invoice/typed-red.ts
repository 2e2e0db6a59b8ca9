import type { AskedRed, RedOffer, RedReason } from '../../main/invoice/red'
import type { Fen } from '../../main/value/fen'
import { type Qty, zeroQty } from '../../main/value/qty'
import { divideRounded } from '../../main/value/round'

/** What was typed of a line of a red letter; null: nothing. */
export interface TypedRed {
  qty: Qty | null
  gross: Fen | null
}

export type TypedReds = Readonly<Record<number, TypedRed>>

/**
 * What a red letter takes back of each line (R-INV). Before somebody types: of goods that came back what a red letter is due for, else
 * all that is left. A quantity that is typed gives its amount, an amount its quantity, or none where only the price is let off.
 */
export function typedReds(parts: readonly RedOffer[], typed: TypedReds, reason: RedReason): AskedRed[] {
  const back = reason === 'goodsReturned' && parts.some(({ dueGross }) => dueGross > 0)
  return parts.map((part) => {
    const untyped = back ? { qty: part.dueQty, gross: part.dueGross } : { qty: part.qty, gross: part.gross }
    const { qty, gross } = typed[part.requestLineId] ?? { qty: null, gross: null }
    const { requestLineId } = part
    if (qty !== null && gross !== null) return { requestLineId, qty, gross }
    if (qty !== null) return { requestLineId, qty, gross: qty === 0 ? untyped.gross : amountOf(part, qty) }
    if (gross !== null) return { requestLineId, qty: quantityOf(part, gross, reason), gross }
    return { requestLineId, ...untyped }
  })
}

/** What came back is worth what the return gave for it (R-AMT-9); any other quantity its share of what is left. */
function amountOf({ qty: left, gross, dueQty, dueGross }: RedOffer, qty: Qty): Fen {
  if (qty === dueQty && dueGross > 0) return dueGross
  return left <= 0 ? gross : (share(gross, qty, left) as Fen)
}

function quantityOf({ qty, gross: left, dueQty, dueGross }: RedOffer, gross: Fen, reason: RedReason): Qty {
  if (gross === left) return qty
  if (reason === 'allowance') return zeroQty
  if (gross === dueGross) return dueQty
  return left <= 0 ? zeroQty : (share(Math.max(0, qty), gross, left) as Qty)
}

const share = (of: number, part: number, whole: number) =>
  Number(divideRounded(BigInt(of) * BigInt(part), BigInt(whole)))
