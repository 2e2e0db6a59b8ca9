import { and, eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { allTaken, lotChoice } from '../../db/lot'
import { postIssue } from '../../db/movement'
import { serviceParts } from '../../db/schema/serviceorder'
import { chosenWarehouse, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import type { Price } from '../value/price'
import { formatQty, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { partAmount, usedOf } from './charge'
import { findForEvent, type Read, writeEvent } from './find-event'
import { giveBack } from './give-back'

/** What is taken for a service, and which batches and serial numbers of it. */
interface Taken {
  productId: Id
  qty: Qty
  price: Price
  warehouseId: Id | null
  lots: ChosenLot[]
  expiredToo: boolean
}

/**
 * Takes a part for a service that is planned or being done: it leaves the stock of a warehouse at what it costs on the average
 * (R-STK), and the customer is to pay its price. Refuses what is no goods (`service.notGoods`), nothing or less
 * (`service.partQty`), more than lies there (`stock.notThere`), and a warehouse out of use (`warehouse.inactive`).
 */
export async function takePart(work: Work, input: Read & Taken): Promise<{ partId: Id }> {
  const { found, state } = await findForEvent(work, input, 'parts')
  const { productId, qty, price } = input
  const { name, kind } = await stockOf(work, productId)
  if (kind !== 'goods') throw new Refusal('service.notGoods', { name }, { productId: 'service.notGoods' })
  if (qty <= 0) throw new Refusal('service.partQty', {}, { qty: 'service.partQty' })
  const warehouseId = await chosenWarehouse(work, input.warehouseId)
  const partId = work.newId()
  const lots = await lotChoice(work, input.lots, input.expiredToo)
  const document = { kind: 'service', documentId: partId, documentNo: found.no, movedOn: work.today, lots } as const
  await postIssue(work, work, document, { productId, warehouseId, qty })
  allTaken(lots)
  await work.db.insert(serviceParts).values({
    id: partId,
    serviceId: found.id,
    productId,
    warehouseId,
    qty,
    backQty: zeroQty,
    price,
    amount: partAmount({ qty, backQty: zeroQty, price }),
    takenOn: work.today,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await writeEvent(work, found, { state }, { after: { taken: `${name} × ${formatQty(qty)}` } })
  return { partId }
}

/**
 * Gives back so much of a part that was not used: it lies in stock again at what it cost when it was taken. Refuses more than is
 * left of it (`service.backTooMuch`), nothing or less (`service.partQty`), and once the work is done.
 */
export async function giveBackPart(
  work: Work,
  input: Read & { partId: Id; qty: Qty; lots: ChosenLot[] },
): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'parts')
  const own = and(eq(serviceParts.id, input.partId), eq(serviceParts.serviceId, found.id))
  const part = one(await work.db.select().from(serviceParts).where(own), 'servicePart')
  const { name } = await stockOf(work, part.productId)
  const { qty } = input
  if (qty <= 0) throw new Refusal('service.partQty', {}, { qty: 'service.partQty' })
  if (qty > usedOf(part))
    throw new Refusal(
      'service.backTooMuch',
      { product: name, qty: formatQty(qty), left: formatQty(usedOf(part)) },
      { qty: 'service.backTooMuch' },
    )
  const lots = await lotChoice(work, input.lots)
  await giveBack(work, found, part, qty, lots)
  allTaken(lots)
  return writeEvent(work, found, { state }, { after: { givenBack: `${name} × ${formatQty(qty)}` } })
}
