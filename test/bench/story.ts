import { portionValue } from '../../main/delivery/portion'
import type { OrderState } from '../../main/order/order'
import { type PricedLine, type PricedOrder, priceOrder } from '../../main/pricing/order'
import { addDays, type Day, daysBetween } from '../../main/value/day'
import { type Fen, sumFen, zeroFen } from '../../main/value/fen'
import { fullPay, type PayPercent, type Rate } from '../../main/value/percent'
import { oneUnit, type Qty, zeroQty } from '../../main/value/qty'
import type { Goods, Party } from './catalogue'
import type { Random } from './random'

/** One order and all that became of it until today; money in 分. */
export interface Story {
  on: Day
  party: Party
  state: OrderState
  priced: PricedOrder
  lines: StoryLine[]
  delivery: { on: Day; amount: Fen } | null
  /** What came in: `settled` of it pays this delivery, the rest is an advance. Waiting for finance it settles nothing. */
  receipt: { on: Day; amount: Fen; settled: Fen; bound: boolean; waiting: boolean } | null
}

export interface StoryLine {
  product: Goods
  qty: Qty
  pay: PayPercent
  charged: PricedLine
  shipped: { qty: Qty; gross: Fen }
}

export const usualRate = 1300 as Rate
const pays = [fullPay, fullPay, fullPay, 9500, 9000] as PayPercent[]
/** Four lines an order, on the average. */
const fewestLines = 2
const mostLines = 6

/** Makes up an order of a day; the older it is, the further it has come. */
export function storyOf(
  random: Random,
  parties: readonly Party[],
  goods: readonly Goods[],
  on: Day,
  today: Day,
): Story {
  const age = daysBetween(on, today)
  const state = stateAt(random, age)
  const wanted = Array.from({ length: random.whole(fewestLines, mostLines) }, () => ({
    product: random.pick(goods),
    qty: (random.whole(1, 20) * oneUnit) as Qty,
    pay: random.pick(pays),
  }))
  const priced = priceOrder({
    lines: wanted.map((line) => ({ ...line, listPrice: line.product.listPrice, taxKind: 'taxed', taxRate: usualRate })),
    discount: { mode: 'none' },
    taxInclusive: true,
  })
  const lines = wanted.map((line, i) => {
    const charged = priced.lines[i]
    if (!charged) throw new Error('A line was not priced')
    return { ...line, charged, shipped: shippedOf(state, line.qty, charged.gross) }
  })
  const delivery = deliveryOf(random, on, today, lines)
  const receipt = delivery && receiptOf(random, age, today, delivery)
  return { on, party: random.pick(parties), state, priced, lines, delivery, receipt }
}

function stateAt(random: Random, age: number): OrderState {
  if (random.happens(0.01)) return 'CANCELLED'
  if (age > 60) return 'COMPLETED'
  if (age > 3) return random.happens(0.03) ? 'PART_SHIPPED' : 'SHIPPED'
  return random.pick(['DRAFT', 'CONFIRMED', 'CONFIRMED', 'PART_SHIPPED', 'SHIPPED'] as const)
}

function shippedOf(state: OrderState, qty: Qty, gross: Fen): StoryLine['shipped'] {
  if (state === 'SHIPPED' || state === 'COMPLETED') return { qty, gross }
  if (state !== 'PART_SHIPPED') return { qty: zeroQty, gross: zeroFen }
  const part = Math.ceil(qty / 2) as Qty
  return { qty: part, gross: portionValue(gross, qty, zeroQty, zeroFen, part) }
}

function deliveryOf(random: Random, on: Day, today: Day, lines: readonly StoryLine[]): Story['delivery'] {
  const amount = sumFen(lines.map((line) => line.shipped.gross))
  return amount === 0 ? null : { on: earlier(addDays(on, random.whole(0, 2)), today), amount }
}

/** Eight orders of ten are paid for; the older the surer. Some are paid in part, some too much, some without naming the order. */
function receiptOf(random: Random, age: number, today: Day, delivery: { on: Day; amount: Fen }): Story['receipt'] {
  const chance = age > 120 ? 0.92 : age > 30 ? 0.6 : 0.2
  if (!random.happens(chance)) return null
  const kind = random.whole(1, 100)
  const part = kind <= 6 ? Math.ceil(delivery.amount / 2) : delivery.amount
  const amount = (part + (kind > 96 ? random.whole(1, 50_000) : 0)) as Fen
  const on = earlier(addDays(delivery.on, random.whole(0, 90)), today)
  const waiting = age < 30 && random.happens(0.3)
  const settled = waiting ? zeroFen : (Math.min(amount, delivery.amount) as Fen)
  return { on, amount, settled, bound: random.happens(0.8), waiting }
}

const earlier = (a: Day, b: Day) => (a < b ? a : b)
