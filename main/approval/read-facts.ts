import { listOwnRules } from '../../db/approval'
import { orderCosts } from '../../db/cost'
import { creditUsedSql } from '../../db/customer'
import type { Reading } from '../../db/engine'
import { listFields, ownValues } from '../../db/field'
import type { OrderLineRecord, OrderRecord } from '../../db/order'
import { offerPrices } from '../../db/price'
import { choosePrice, inKind } from '../pricing/choice'
import { costedLines } from '../pricing/issued'
import { type Margin, marginOf } from '../pricing/margin'
import type { PriceOffer } from '../pricing/offer'
import { priceInUnit } from '../product/unit'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ApprovableLine } from './fingerprint'
import type { OwnFacts } from './ownrule'
import type { FactLine, Facts } from './rule'

/** What the rules look at of a line. */
export type OrderedLine = ApprovableLine & Pick<OrderLineRecord, 'id' | 'productName' | 'net' | 'couponShare'>

type Standing = Pick<Facts, 'credit' | 'overdue' | 'leastPay'>

/** What the rules ask of an order of this person as things stand today: prices, discount limit, credit and what is past due. */
export async function readFacts(
  reading: Reading,
  today: Day,
  submitterId: Id,
  order: OrderRecord,
  lines: readonly OrderedLine[],
): Promise<Facts> {
  const productIds = [...new Set(lines.map(({ productId }) => productId))]
  const offers = await offerPrices(reading, { customerId: order.customerId, productIds })
  const standing = await reading.json<Standing>(standingSql, [order.customerId, today, submitterId])
  return {
    ...standing,
    margin: await readMargin(reading, order.id, lines),
    own: await readOwn(reading, order.id),
    gross: order.gross,
    specialTerms: order.specialTerms,
    lines: lines.flatMap((line) => {
      const offer = offers.find(({ productId }) => productId === line.productId)
      return offer ? [factLine(order, line, offer)] : []
    }),
  }
}

async function readOwn(reading: Reading, orderId: Id): Promise<OwnFacts> {
  const rules = await listOwnRules(reading)
  if (rules.length === 0) return { rules, fields: [], values: { fields: {}, copies: {} } }
  return { rules, fields: await listFields(reading, 'order'), values: await ownValues(reading, 'order', orderId) }
}

/** What an order earns, or a change of one would: what has left at what it cost then, the rest at the costs of today (ORD-21). */
export async function readMargin(reading: Reading, orderId: Id, lines: readonly MarginLine[]): Promise<Margin> {
  const costs = await orderCosts(reading, orderId, [...new Set(lines.map(({ productId }) => productId))])
  return marginOf(costedLines(lines, costs, false))
}

type MarginLine = Pick<OrderedLine, 'id' | 'productId' | 'net' | 'qty' | 'unitRatio'>

const standingSql = `select json_object(
  'credit', (select json_object('limit', c.credit_limit, 'used', ${creditUsedSql}) from customers c where c.id = ?1),
  'overdue', (select json_object('days', coalesce(cast(julianday(?2) - julianday(min(due_on)) as integer), 0),
    'amount', coalesce(sum("open"), 0)) from open_items where customer_id = ?1 and "open" <> 0 and due_on < ?2),
  'leastPay', coalesce((select least_pay from discount_limits where user_id = ?3),
    (select l.least_pay from discount_limits l join users u on u.role_id = l.role_id where u.id = ?3)))`

function factLine({ orderOn, taxInclusive }: OrderRecord, line: OrderedLine, offer: PriceOffer): FactLine {
  const { qty, unitRatio: ratio, taxKind, taxRate } = line
  const kind = { taxInclusive, taxKind, taxRate }
  const listPrice = offer.units.find(({ name }) => name === line.unit)?.listPrice ?? null
  const floor = offer.floorPrice === null ? null : priceInUnit(offer.floorPrice, ratio)
  return {
    product: line.productName,
    qty,
    amount: (line.amount - line.discountShare) as Fen,
    coupon: line.couponShare,
    shares: line.discountShare !== 0,
    usualPrice: choosePrice(offer, { ...kind, on: orderOn, qty, unit: { ratio, listPrice } }).price,
    floorPrice: floor === null ? null : inKind(floor, kind).price,
  }
}
