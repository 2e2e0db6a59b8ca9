import { and, eq, gt, or, sql } from 'drizzle-orm'
import { refuseConfirmedDay } from '../../db/confirmed'
import { deliveredItems, readDueTerms } from '../../db/due'
import { one, sameVersion } from '../../db/find'
import { countBeyond } from '../../db/invoice'
import { type OpenItem, postAllocations, postOpenItem } from '../../db/ledger'
import { allTaken, type LotChoice, lotChoice } from '../../db/lot'
import { mayGoBelow } from '../../db/missing'
import { postIssue } from '../../db/movement'
import { nextNumber } from '../../db/number'
import { findOrder, findOrderLines, type OrderLineRecord, type OrderRecord } from '../../db/order'
import { company } from '../../db/schema/access'
import { deliveries, deliveryLines } from '../../db/schema/delivery'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import { indexForSearch } from '../../db/search'
import { availableIn, chosenWarehouse, postReservation, type StockPart, stockOf, stockParts } from '../../db/stock'
import type { Work } from '../command'
import { overShippedOf } from '../order/due'
import { withNumber } from '../order/key'
import { moved } from '../order/order'
import { dueOfDelivery } from '../receivable/dueday'
import { settleOldestFirst } from '../receivable/settlement'
import type { Day } from '../value/day'
import { type Fen, fen, sumFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { formatPercent, type Rate } from '../value/percent'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { checkCredit } from './check-credit'
import { checkPaid } from './check-paid'
import { deliveryKey } from './key'
import { mostToGo, stillToGo } from './left'
import { portionValue } from './portion'
import { phoneEndOf, trackingNoOf } from './tracking'

interface Shipment {
  id: Id
  version: number
  deliveredOn: Day
  lines: { lineId: Id; qty: Qty }[] | null
  /** Where it leaves from; null means the usual warehouse. */
  warehouseId: Id | null
  carrier: string
  trackingNo: string
  /** Why the goods leave before enough is paid; '' where they do not. */
  overrideReason: string
  /** Which batches and serial numbers; what nobody says goes by the day it expires. */
  lots: ChosenLot[]
  /** Expired ones among them may go. */
  expiredToo: boolean
}

interface ShippedLine {
  line: OrderLineRecord
  qty: Qty
  /** What of it was held back for the line; the rest is beyond the order. */
  held: Qty
  gross: Fen
}

/**
 * Ships all that is left of an order, or some of it (INV-08), from one warehouse: the delivery gets its number, on hand and the
 * reservation fall, the goods leave at what they cost (R-STK), and the delivered value becomes an open item due by the customer's term (R-AMT-9, R-AR). Money received for this order
 * beforehand settles it at once. Refuses more than is left (`delivery.tooMuch`) and what the shop allows beyond it
 * (`delivery.overShare`), such goods as are held back for other orders (`delivery.heldForOthers`), more than lies in the warehouse (`stock.notThere`), a
 * warehouse out of use (`warehouse.inactive`), a day before the order (`delivery.beforeOrder`) or after today (`day.future`), a
 * tracking number that is none, batches and serial numbers that do not fit (`lot.choose`, `lot.expired`), goods that are not paid for as the customer's terms ask (`delivery.unpaid`), goods
 * of who owes beyond the limit or for too long (`credit.beyond`, `credit.overdue`), and a day of a statement the customer has confirmed (`statement.confirmed`).
 */
export async function shipOrder(work: Work, typed: Shipment): Promise<{ deliveryId: Id; no: string }> {
  const input = { ...typed, trackingNo: trackingNoOf(typed.trackingNo) }
  const order = await findOrder(work, input.id)
  sameVersion(order, input.version)
  checkDay(order, input.deliveredOn, work.today)
  await refuseConfirmedDay(work, { customerId: order.customerId, on: input.deliveredOn }, 'deliveredOn')
  const lines = await findOrderLines(work, order.id)
  const { overShip } = one(await work.db.select({ overShip: company.overShip }).from(company), 'company')
  const shipped = valued(lines, input.lines, overShip)
  const state = moved(order, shipsAll(lines, shipped) ? 'shipAll' : 'shipPart')
  const overShipped = overShippedOf(lines.map((line) => after(line, shipped)))
  const amount = sumFen(shipped.map((part) => part.gross))
  const beyond = fen(overShipped - order.overShipped)
  const letGo = {
    ...(await checkPaid(work, { ...order, overShipped }, input.overrideReason)),
    ...(amount === 0 ? {} : await checkCredit(work, order, beyond, input.overrideReason)),
  }
  const warehouseId = await chosenWarehouse(work, input.warehouseId)
  const no = await nextNumber(work, 'CKD', input.deliveredOn)
  const searchKey = withNumber(order.searchKey, input.trackingNo)
  // Nothing is being prepared any more once all has gone.
  const stageId = state === 'SHIPPED' ? null : order.stageId
  const deliveryId = await writeDelivery(work, order, { ...input, warehouseId }, no, amount, shipped)
  const lots = await lotChoice(work, input.lots, input.expiredToo)
  const leaving = { documentId: deliveryId, documentNo: no, movedOn: input.deliveredOn, warehouseId, lots }
  for (const part of shipped) await takeOut(work, part, leaving)
  allTaken(lots)
  await work.db
    .update(salesOrders)
    .set({
      state,
      delivered: (order.delivered + amount) as Fen,
      overShipped,
      version: order.version + 1,
      searchKey,
      stageId,
    })
    .where(eq(salesOrders.id, order.id))
  await countBeyond(work, [order.id])
  if (searchKey !== order.searchKey) await indexForSearch(work, 'order', [order.id])
  if (amount > 0) await becomeOwed(work, order, deliveryId, no, input.deliveredOn, amount)
  const quantities = shipped.map((part) => ({ line: part.line.lineNo, qty: part.qty }))
  work.log({
    record: 'salesOrder',
    recordId: order.id,
    before: { state: order.state },
    after: { state, delivery: no, amount, quantities, ...letGo },
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
function valued(lines: readonly OrderLineRecord[], wanted: Shipment['lines'], share: Rate): ShippedLine[] {
  const wishes = wanted ?? lines.map((line) => ({ lineId: line.id, qty: stillToGo(line) }))
  if (new Set(wishes.map(({ lineId }) => lineId)).size < wishes.length)
    throw new Refusal('record.notFound', { record: 'salesOrderLine' })
  const shipped = wishes
    .filter((wish) => wish.qty !== 0)
    .map(({ lineId, qty }) => {
      const line = one(
        lines.filter((candidate) => candidate.id === lineId),
        'salesOrderLine',
      )
      checkQty(line, qty, share)
      const held = Math.min(qty, stillToGo(line)) as Qty
      return { line, qty, held, gross: portionValue(line.gross, line.qty, line.deliveredQty, line.deliveredGross, qty) }
    })
  if (shipped.length === 0) throw new Refusal('delivery.nothing')
  return shipped
}

function checkQty(line: OrderLineRecord, qty: Qty, share: Rate): void {
  const [left, most] = [stillToGo(line), mostToGo(line, share)]
  if (qty >= 0 && qty <= most) return
  const about = { product: line.productName, qty: formatQty(qty), left: formatQty(left) }
  if (most === left) throw new Refusal('delivery.tooMuch', about)
  throw new Refusal('delivery.overShare', { ...about, most: formatQty(most), share: formatPercent(share) })
}

/** A line as it is once its part has gone. */
function after(line: OrderLineRecord, shipped: readonly ShippedLine[]): OrderLineRecord {
  const now = shipped.find((part) => part.line.id === line.id)
  if (!now) return line
  const { deliveredQty, deliveredGross } = line
  return {
    ...line,
    deliveredQty: (deliveredQty + now.qty) as Qty,
    deliveredGross: (deliveredGross + now.gross) as Fen,
  }
}

const shipsAll = (lines: readonly OrderLineRecord[], shipped: readonly ShippedLine[]): boolean =>
  lines.every((line) => stillToGo(after(line, shipped)) === 0)

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
    id,
    no,
    amount,
    orderId: order.id,
    customerId: order.customerId,
    state: 'SHIPPED',
    deliveredOn: input.deliveredOn,
    warehouseId: input.warehouseId,
    carrier: input.carrier,
    trackingNo: input.trackingNo,
    phoneEnd: phoneEndOf(order.phone),
    searchKey: deliveryKey(no, input.trackingNo, order),
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await work.db.insert(deliveryLines).values(
    shipped.map(({ line, qty, gross }) => ({
      id: work.newId(),
      deliveryId: id,
      orderLineId: line.id,
      productId: line.productId,
      qty,
      gross,
      returnedQty: 0 as Qty,
      returnedGross: zeroFen,
    })),
  )
  await indexForSearch(work, 'delivery', [id])
  return id
}

async function takeOut(
  work: Work,
  { line, qty, held, gross }: ShippedLine,
  { warehouseId, ...document }: { documentId: Id; documentNo: string; movedOn: Day; warehouseId: Id; lots: LotChoice },
): Promise<void> {
  await work.db
    .update(salesOrderLines)
    .set({
      deliveredQty: sql`${salesOrderLines.deliveredQty} + ${qty}`,
      deliveredGross: sql`${salesOrderLines.deliveredGross} + ${gross}`,
    })
    .where(eq(salesOrderLines.id, line.id))
  if (qty > held) await checkFree(work, await stockParts(work, line, (qty - held) as Qty))
  for (const part of await stockParts(work, line, held)) await postReservation(work, part.productId, -part.qty as Qty)
  for (const part of await stockParts(work, line, qty))
    await postIssue(work, work, { kind: 'delivery', ...document }, { ...part, warehouseId })
}

/** What leaves beyond the order may not be what other orders wait for, unless more may leave than is on hand. */
async function checkFree(work: Work, beyond: readonly StockPart[]): Promise<void> {
  for (const { productId, qty } of beyond) {
    const stock = await stockOf(work, productId)
    const free = Math.max(0, availableIn(stock)) as Qty
    if (free < qty && !(await mayGoBelow(work, productId)))
      throw new Refusal('delivery.heldForOthers', { product: stock.name, qty: formatQty(qty), free: formatQty(free) })
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
  const item = await postOpenItem(work, work, {
    customerId: order.customerId,
    orderId: order.id,
    kind: 'delivery',
    documentId: deliveryId,
    documentNo: no,
    itemOn: on,
    ...dueOfDelivery(await readDueTerms(work, order), await deliveredItems(work, order.id), { on, amount }),
    amount,
  })
  await settleFromDeposits(work, order, item)
}

/** Receipts bound to this order that came before the goods (R-ALC), and what the goods were worth that these replace. */
async function settleFromDeposits(work: Work, { id: orderId, exchangeOf }: OrderRecord, item: OpenItem): Promise<void> {
  const replaced = exchangeOf === null ? undefined : and(eq(credits.kind, 'return'), eq(credits.documentId, exchangeOf))
  const deposits = await work.db
    .select()
    .from(credits)
    .where(and(or(eq(credits.orderId, orderId), replaced), gt(credits.unallocated, zeroFen)))
  let open = item.open
  for (const deposit of deposits) {
    const shares = settleOldestFirst(deposit.unallocated, [{ ...item, open, no: item.documentNo }], orderId)
    open = (open - (await postAllocations(work, work, deposit, [item], shares))) as Fen
  }
}
