import { and, eq, gt, sql } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { type OpenItem, postAllocations, postOpenItem } from '../../db/ledger'
import { nextNumber } from '../../db/number'
import { findOrder, findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { customers } from '../../db/schema/customer'
import { deliveries, deliveryLines } from '../../db/schema/delivery'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import { indexForSearch } from '../../db/search'
import { postMovement, postReservation, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { withNumber } from '../order/key'
import { moved } from '../order/order'
import { settleOldestFirst } from '../receivable/settlement'
import { dueDay } from '../receivable/term'
import type { Day } from '../value/day'
import { type Fen, sumFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { portionValue } from './portion'

interface Shipment {
  id: Id
  version: number
  deliveredOn: Day
  lines: { lineId: Id; qty: Qty }[] | null
  carrier: string
  trackingNo: string
}

interface ShippedLine {
  line: OrderLineRecord
  qty: Qty
  gross: Fen
}

/**
 * Ships all that is left of an order, or some of it (INV-08): the delivery gets its number, on hand and the reservation fall,
 * and the delivered value becomes an open item due by the customer's term (R-AMT-9, R-AR). Money received for this order
 * beforehand settles it at once. Refuses more than is left (`delivery.tooMuch`), more than is on hand (`stock.short`), a day
 * before the order (`delivery.beforeOrder`) or after today (`day.future`).
 */
export async function shipOrder(work: Work, input: Shipment): Promise<{ deliveryId: Id; no: string }> {
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  checkDay(order, input.deliveredOn, work.today)
  const lines = await findOrderLines(work, order.id)
  const shipped = valued(lines, input.lines)
  const state = moved(order, shipsAll(lines, shipped) ? 'shipAll' : 'shipPart')
  const no = await nextNumber(work, 'CKD', input.deliveredOn)
  const amount = sumFen(shipped.map((part) => part.gross))
  const searchKey = withNumber(order.searchKey, input.trackingNo)
  // Nothing is being prepared any more once all has gone.
  const stageId = state === 'SHIPPED' ? null : order.stageId
  const deliveryId = await writeDelivery(work, order, input, no, amount, shipped)
  for (const part of shipped) await takeOut(work, part, deliveryId, no, input.deliveredOn)
  await work.db
    .update(salesOrders)
    .set({ state, delivered: (order.delivered + amount) as Fen, version: order.version + 1, searchKey, stageId })
    .where(eq(salesOrders.id, order.id))
  if (searchKey !== order.searchKey) await indexForSearch(work, 'order', [order.id])
  if (amount > 0) await becomeOwed(work, order, deliveryId, no, input.deliveredOn, amount)
  const quantities = shipped.map((part) => ({ line: part.line.lineNo, qty: part.qty }))
  work.log({
    record: 'salesOrder',
    recordId: order.id,
    before: { state: order.state },
    after: { state, delivery: no, amount, quantities },
  })
  return { deliveryId, no }
}

function checkDay(order: OrderRecord, deliveredOn: Day, today: Day): void {
  if (deliveredOn > today) throw new Refusal('day.future', { day: deliveredOn }, { deliveredOn: 'day.future' })
  if (deliveredOn < order.orderOn) {
    throw new Refusal(
      'delivery.beforeOrder',
      { day: deliveredOn, orderOn: order.orderOn },
      { deliveredOn: 'delivery.beforeOrder' },
    )
  }
}

/** What is to be shipped of each line, with its value; null means all that is left. */
function valued(lines: readonly OrderLineRecord[], wanted: Shipment['lines']): ShippedLine[] {
  const wishes = wanted ?? lines.map((line) => ({ lineId: line.id, qty: (line.qty - line.deliveredQty) as Qty }))
  const shipped = wishes
    .filter((wish) => wish.qty !== 0)
    .map(({ lineId, qty }) => {
      const line = one(
        lines.filter((candidate) => candidate.id === lineId),
        'salesOrderLine',
      )
      const left = line.qty - line.deliveredQty
      if (qty < 0 || qty > left) {
        throw new Refusal('delivery.tooMuch', { product: line.productName, qty: formatQty(qty), left: formatQty(left) })
      }
      return { line, qty, gross: portionValue(line.gross, line.qty, line.deliveredQty, line.deliveredGross, qty) }
    })
  if (shipped.length === 0) throw new Refusal('delivery.nothing')
  return shipped
}

function shipsAll(lines: readonly OrderLineRecord[], shipped: readonly ShippedLine[]): boolean {
  return lines.every((line) => {
    const now = shipped.filter((part) => part.line.id === line.id).reduce((sum, part) => sum + part.qty, 0)
    return line.deliveredQty + now === line.qty
  })
}

async function writeDelivery(
  work: Work,
  order: OrderRecord,
  input: Shipment,
  no: string,
  amount: Fen,
  shipped: readonly ShippedLine[],
): Promise<Id> {
  const id = work.newId()
  await work.db.insert(deliveries).values({
    ...{
      id,
      no,
      amount,
      orderId: order.id,
      customerId: order.customerId,
      state: 'SHIPPED',
      deliveredOn: input.deliveredOn,
    },
    ...{ carrier: input.carrier, trackingNo: input.trackingNo, createdBy: work.user.id, createdAt: work.now },
  })
  await work.db.insert(deliveryLines).values(
    shipped.map(({ line, qty, gross }) => ({
      ...{ id: work.newId(), deliveryId: id, orderLineId: line.id, productId: line.productId, qty, gross },
      ...{ returnedQty: 0 as Qty, returnedGross: zeroFen },
    })),
  )
  return id
}

async function takeOut(
  work: Work,
  { line, qty, gross }: ShippedLine,
  deliveryId: Id,
  no: string,
  movedOn: Day,
): Promise<void> {
  await work.db
    .update(salesOrderLines)
    .set({
      deliveredQty: sql`${salesOrderLines.deliveredQty} + ${qty}`,
      deliveredGross: sql`${salesOrderLines.deliveredGross} + ${gross}`,
    })
    .where(eq(salesOrderLines.id, line.id))
  const movement = { kind: 'delivery', documentId: deliveryId, documentNo: no, movedOn, note: '' } as const
  for (const part of await stockParts(work, line, qty)) {
    const out = { productId: part.productId, qty: -part.qty as Qty }
    await postMovement(work, work, { ...movement, ...out })
    await postReservation(work, out.productId, out.qty)
  }
}

async function becomeOwed(
  work: Work,
  order: OrderRecord,
  deliveryId: Id,
  no: string,
  on: Day,
  amount: Fen,
): Promise<void> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, order.customerId)), 'customer')
  const term = { method: customer.termMethod, days: customer.termDays, day: customer.termDay }
  const item = await postOpenItem(work, work, {
    ...{
      customerId: customer.id,
      orderId: order.id,
      kind: 'delivery',
      documentId: deliveryId,
      documentNo: no,
      itemOn: on,
    },
    ...{ dueOn: dueDay(term, on), amount },
  })
  await settleFromDeposits(work, order.id, item)
}

/** Receipts bound to this order that came before the goods (R-ALC). */
async function settleFromDeposits(work: Work, orderId: Id, item: OpenItem): Promise<void> {
  const deposits = await work.db
    .select()
    .from(credits)
    .where(and(eq(credits.orderId, orderId), gt(credits.unallocated, zeroFen)))
  let open = item.open
  for (const deposit of deposits) {
    const shares = settleOldestFirst(deposit.unallocated, [{ ...item, open, no: item.documentNo }], orderId)
    open = (open - (await postAllocations(work, work, deposit, [item], shares))) as Fen
  }
}
