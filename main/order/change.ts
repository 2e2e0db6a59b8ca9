import type { OrderDiscount } from '../pricing/discount'
import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PayPercent, Rate } from '../value/percent'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import type { DraftLine } from './draft'
import type { OrderState } from './order'

/** How a change that was asked for stands. `CONFLICT`: the order moved on before it was approved. */
export type ChangeState = 'PENDING' | 'APPLIED' | 'REJECTED' | 'WITHDRAWN' | 'CONFLICT'

/** A line of one version of an order; its id is the same in every version. */
export interface VersionLine {
  id: Id
  lineNo: number
  productId: Id
  productCode: string
  productName: string
  spec: string
  unit: string
  unitRatio: Qty
  qty: Qty
  listPrice: Price
  pay: PayPercent
  typedAmount: Fen | null
  dealPrice: Price
  amount: Fen
  discountShare: Fen
  gross: Fen
  net: Fen
  tax: Fen
  taxKind: TaxKind
  taxRate: Rate
  note: string
  inDiscount: boolean
  couponShare: Fen
}

/** What a change may touch of the head of an order, and the figures that follow from its lines. */
export interface VersionHead {
  promisedOn: Day | null
  contact: string
  phone: string
  address: string
  externalNo: string
  note: string
  specialTerms: string
  discountMode: OrderDiscount['mode']
  discountPay: PayPercent
  productTotal: Fen
  orderAmount: Fen
  gross: Fen
  net: Fen
  tax: Fen
}

/** One version of an order, whole (R-CHG). */
export interface Version {
  head: VersionHead
  lines: VersionLine[]
}

/** What differs between two versions: of the head, or of a line; a line that came or went differs as a whole. */
export type Difference =
  | { of: 'head'; field: keyof VersionHead; before: unknown; after: unknown }
  | { of: 'line'; id: Id; field: keyof VersionLine; before: unknown; after: unknown }
  | { of: 'added'; line: VersionLine }
  | { of: 'removed'; line: VersionLine }

/** Everything that differs between two versions, figures included, so that one and the difference give the other. */
export function differences(before: Version, after: Version): Difference[] {
  const head = changed(before.head, after.head).map((one) => ({ of: 'head' as const, ...one }))
  const lines = before.lines.flatMap((line): Difference[] => {
    const now = after.lines.find(({ id }) => id === line.id)
    if (!now) return [{ of: 'removed', line }]
    return changed(line, now).map((one) => ({ of: 'line' as const, id: line.id, ...one }))
  })
  const added = after.lines.filter(({ id }) => !before.lines.some((line) => line.id === id))
  return [...head, ...lines, ...added.map((line) => ({ of: 'added' as const, line }))]
}

function changed<T extends object>(before: T, after: T): { field: keyof T; before: unknown; after: unknown }[] {
  const fields = Object.keys(before) as (keyof T)[]
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

/** The version that one and its difference give. */
export function withDifferences(version: Version, found: readonly Difference[]): Version {
  const head = Object.fromEntries(found.flatMap((one) => (one.of === 'head' ? [[one.field, one.after]] : [])))
  const kept = version.lines.filter(({ id }) => !found.some((one) => one.of === 'removed' && one.line.id === id))
  const lines = kept.map((line) => {
    const own = found.flatMap((one) => (one.of === 'line' && one.id === line.id ? [[one.field, one.after]] : []))
    return { ...line, ...Object.fromEntries(own) } as VersionLine
  })
  const added = found.flatMap((one) => (one.of === 'added' ? [one.line] : []))
  return {
    head: { ...version.head, ...head },
    lines: [...lines, ...added].sort((a, b) => a.lineNo - b.lineNo),
  }
}

/** A line of the order that is to be changed, with what was delivered of it. */
export interface StandingLine extends VersionLine {
  deliveredQty: Qty
  deliveredGross: Fen
}

/** What may be changed of an order in a state (R-CHG): all of it, only what is said beside the goods, or nothing. */
export function changeable(state: OrderState): 'all' | 'words' | 'nothing' {
  if (state === 'CONFIRMED' || state === 'PROCESSING' || state === 'PART_SHIPPED') return 'all'
  return state === 'SHIPPED' || state === 'RECEIVED' ? 'words' : 'nothing'
}

/** Which standing line each typed one goes on from: first what is the same but for its quantity, then the same product; null is new. */
export function matched(
  standing: readonly StandingLine[],
  typed: readonly (Omit<DraftLine, 'note'> & { unit: string })[],
): (StandingLine | null)[] {
  const left = [...standing]
  const found: (StandingLine | null)[] = typed.map(() => null)
  const take = (at: number, fits: (line: StandingLine) => boolean) => {
    const place = found[at] ? -1 : left.findIndex(fits)
    if (place >= 0) found[at] = left.splice(place, 1)[0] ?? null
  }
  for (const [at, line] of typed.entries()) take(at, (old) => isSameGoods(old, line) && isSamePrice(old, line))
  for (const [at, line] of typed.entries()) take(at, (old) => isSameGoods(old, line))
  return found
}

type Typed = Pick<DraftLine, 'productId' | 'unit' | 'qty' | 'listPrice' | 'pay' | 'typedAmount' | 'inDiscount'>

const isSameGoods = (old: StandingLine, line: Typed) => old.productId === line.productId && old.unit === line.unit

/** An amount that was typed goes with its quantity. */
const isSamePrice = (old: StandingLine, line: Typed) =>
  old.listPrice === line.listPrice &&
  old.pay === line.pay &&
  old.inDiscount === line.inDiscount &&
  (old.typedAmount === line.typedAmount ||
    (old.typedAmount !== null && line.typedAmount !== null && old.qty !== line.qty))

/**
 * Refuses what the delivered part of an order does not allow (R-CHG): a line that is gone or below what was delivered of it
 * (`change.belowDelivered`), and another price for it (`change.priceFixed`).
 */
export function checkDelivered(
  standing: readonly StandingLine[],
  typed: readonly Typed[],
  from: readonly (StandingLine | null)[],
  say: (qty: Qty) => string,
): void {
  for (const old of standing.filter(({ deliveredQty }) => deliveredQty > 0)) {
    const line = typed[from.indexOf(old)]
    if (!line || line.qty < Math.min(old.qty, old.deliveredQty))
      throw new Refusal('change.belowDelivered', { product: old.productName, delivered: say(old.deliveredQty) })
    if (!isSamePrice(old, line)) throw new Refusal('change.priceFixed', { product: old.productName })
  }
}
