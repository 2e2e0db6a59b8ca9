import { sameVersion } from '../../db/find'
import { allTaken, lotChoice } from '../../db/lot'
import { issueAt } from '../../db/movement'
import { availableIn, chosenWarehouse, levelsIn, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { follow } from '../value/machine'
import { formatQty, inBase } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findReturn, findReturnLines, type PurchaseReturnRecord } from './find-purchase'
import { rejectedOf } from './find-receipt'
import { purchaseReturn } from './purchasereturn'
import { writeReturn } from './write-purchase'

interface Sending {
  id: Id
  version: number
  shippedOn: Day
  /** Null: the usual warehouse. */
  warehouseId: Id | null
  /** Whether the goods lie among the bad ones or among those for sale. */
  from: 'bad' | 'sale'
  /** Which batches and serial numbers. */
  lots: ChosenLot[]
}

/**
 * The goods of a purchase return leave for the supplier: out of stock at the price they came at (R-STK). What was rejected when it
 * came never lay in stock, and only leaves the house. Refuses more than lies there (`stock.notThere`), goods for sale that are
 * promised to somebody (`stock.short`), a day after today (`day.future`), other states than approved, and `record.changed`.
 */
export async function shipReturn(work: Work, input: Sending): Promise<{ cost: Fen }> {
  const order = await findReturn(work, input.id)
  sameVersion(order, input.version)
  const state = follow(purchaseReturn, order.state, 'shipBack')
  const { shippedOn } = input
  if (shippedOn > work.today) throw new Refusal('day.future', { day: shippedOn }, { shippedOn: 'day.future' })
  const rejected = await rejectedOf(work, order.id)
  const cost = rejected === null ? await takeOut(work, order, input) : (0 as Fen)
  await writeReturn(work, order, { state, shippedOn, cost })
  return { cost }
}

async function takeOut(work: Work, order: PurchaseReturnRecord, { shippedOn, from, ...input }: Sending): Promise<Fen> {
  const warehouseId = await chosenWarehouse(work, input.warehouseId)
  const document = {
    kind: 'purchaseReturn',
    documentId: order.id,
    documentNo: order.no ?? '',
    movedOn: shippedOn,
    lots: await lotChoice(work, input.lots),
  } as const
  let whole = 0
  for (const { productId, productName, qty, unitRatio, net } of await findReturnLines(work, order.id)) {
    const stock = await stockOf(work, productId)
    if (stock.kind !== 'goods') continue
    const base = inBase(qty, unitRatio)
    if (from === 'sale' && availableIn(stock) < base)
      throw new Refusal('stock.short', {
        product: productName,
        need: formatQty(base),
        available: formatQty(Math.max(0, availableIn(stock))),
      })
    const levels = await levelsIn(work, productId, warehouseId, from)
    whole += await issueAt(work, work, document, { productId, warehouseId, levels, qty: base, value: net })
  }
  allTaken(document.lots)
  return whole as Fen
}
