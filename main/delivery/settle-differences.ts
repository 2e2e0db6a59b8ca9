import { eq, inArray } from 'drizzle-orm'
import type { DeliveryRecord } from '../../db/delivery'
import { allTaken, lotChoice } from '../../db/lot'
import { postIssue } from '../../db/movement'
import { nextNumber } from '../../db/number'
import type { OrderRecord } from '../../db/order'
import { findDelivered } from '../../db/salesreturn'
import { deliveries, deliveryDifferences, deliveryLines } from '../../db/schema/delivery'
import { indexForSearch } from '../../db/search'
import { chosenWarehouse, stockParts } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { type Counted, type Gone, type Missing, missingOf } from './difference'
import { deliveryKey } from './key'

/** Gives the customer the value of what was lost or came back; the goods go back to stock where they did. Gives the return's id and number. */
export type TakeBack = (work: Work, gone: Gone) => Promise<{ id: Id; no: string }>

/**
 * Settles what of one delivery did not arrive (R-DLV): what was lost or came back need not be paid, what is to come after all is
 * shipped again without being owed twice. Gives the numbers of the documents it made, and whether something is on its way again.
 */
export async function settleDifferences(
  work: Work,
  order: OrderRecord,
  delivery: DeliveryRecord,
  counted: readonly Counted[],
  { on, takeBack }: { on: Day; takeBack: TakeBack },
): Promise<{ documents: string[]; again: boolean }> {
  const delivered = await findDelivered(work, delivery.id)
  const lines = delivered.map(({ row, line }) => ({ ...row, productName: line.productName }))
  const missing = missingOf(lines, counted)
  const documents: string[] = []
  for (const outcome of ['loss', 'return'] as const) {
    const gone = missing.filter((one) => one.outcome === outcome)
    if (gone.length === 0) continue
    const made = await takeBack(work, { deliveryId: delivery.id, on, lost: outcome === 'loss', lines: gone })
    await keep(work, gone, { returnId: made.id, replacementId: null })
    documents.push(made.no)
  }
  const again = missing.filter((one) => one.outcome === 'reship')
  if (again.length > 0) documents.push(await shipAgain(work, order, delivery, again, on))
  return { documents, again: again.length > 0 }
}

async function keep(
  work: Work,
  missing: readonly Missing[],
  document: { returnId: Id | null; replacementId: Id | null },
): Promise<void> {
  for (const { deliveryLineId, receivedQty, qty, outcome } of missing) {
    await work.db.update(deliveryLines).set({ receivedQty }).where(eq(deliveryLines.id, deliveryLineId))
    await work.db.insert(deliveryDifferences).values({ id: work.newId(), deliveryLineId, outcome, qty, ...document })
  }
}

/** A delivery that replaces what did not arrive: it leaves the stock of the same warehouse, and nothing is owed for it again. */
async function shipAgain(
  work: Work,
  order: OrderRecord,
  { id: replaces, warehouseId, carrier, phoneEnd }: DeliveryRecord,
  missing: readonly Missing[],
  deliveredOn: Day,
): Promise<string> {
  if (order.onHold)
    throw new Refusal('order.onHold', { no: order.no ?? '', reason: order.holdReason, event: 'order.event.shipPart' })
  const id = work.newId()
  const no = await nextNumber(work, 'CKD', deliveredOn)
  const from = await chosenWarehouse(work, warehouseId)
  await work.db.insert(deliveries).values({
    id,
    no,
    replaces,
    orderId: order.id,
    customerId: order.customerId,
    state: 'SHIPPED',
    deliveredOn,
    amount: zeroFen,
    warehouseId: from,
    carrier,
    trackingNo: '',
    phoneEnd,
    searchKey: deliveryKey(no, '', order),
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await indexForSearch(work, 'delivery', [id])
  const delivered = await findDelivered(work, replaces)
  const lots = await lotChoice(
    work,
    missing.flatMap((one) => one.lots),
    false,
  )
  const document = { kind: 'delivery', documentId: id, documentNo: no, movedOn: deliveredOn, lots } as const
  for (const { row, line } of delivered) {
    const qty = missing.find(({ deliveryLineId }) => deliveryLineId === row.id)?.qty
    if (qty === undefined) continue
    await work.db.insert(deliveryLines).values({
      id: work.newId(),
      deliveryId: id,
      orderLineId: row.orderLineId,
      productId: row.productId,
      qty,
      gross: zeroFen,
      returnedQty: zeroQty,
      returnedGross: zeroFen,
    })
    for (const part of await stockParts(work, line, qty))
      await postIssue(work, work, document, { ...part, warehouseId: from })
  }
  allTaken(lots)
  await keep(work, missing, { returnId: null, replacementId: id })
  return no
}

/** The lines of a delivery count as they were shipped again: what was said to be missing is forgotten. */
export async function forgetDifferences(work: Work, lineIds: readonly Id[]): Promise<void> {
  await work.db.delete(deliveryDifferences).where(inArray(deliveryDifferences.deliveryLineId, [...lineIds]))
  await work.db
    .update(deliveryLines)
    .set({ receivedQty: null })
    .where(inArray(deliveryLines.id, [...lineIds]))
}
