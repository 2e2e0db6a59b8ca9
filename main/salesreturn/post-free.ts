import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { keepLots } from '../../db/lot-arrival'
import { postArrival } from '../../db/movement'
import type { FreeLine, ReturnRecord } from '../../db/salesreturn'
import { products } from '../../db/schema/product'
import { placeOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { TypedLot } from '../value/lot'
import { inBase } from '../value/qty'
import { costAt } from '../value/worth'
import { costWithoutOrder } from './find-cost'
import type { Inspected } from './post-return'

/** A batch that came back, of which line, and whether it is bad. */
export type LotBack = TypedLot & { lineId: Id; bad: boolean }

/**
 * Goods whose order nobody knows lie in a warehouse, at what the product costs on the average today (R-STK); bad ones lie apart and are
 * not for sale. Refuses batches that do not fit (`lot.needed`, `lot.sum`), and a number that is here already.
 */
export async function postFreeGoods(
  work: Work,
  { id, no }: ReturnRecord,
  { asked, line }: FreeLine,
  inspected: Inspected,
  { movedOn, warehouseId, lots }: { movedOn: Day; warehouseId: Id; lots: readonly LotBack[] },
): Promise<void> {
  const { productId } = line
  const document = { kind: 'return', documentId: id, documentNo: no, movedOn } as const
  const product = one(await work.db.select().from(products).where(eq(products.id, productId)), 'product')
  const cost = await costWithoutOrder(work, product)
  for (const [bad, some] of [
    [false, inspected.good],
    [true, inspected.bad],
  ] as const) {
    const qty = inBase(some, line.unitRatio)
    const typed = lots.filter((lot) => lot.lineId === asked.id && lot.bad === bad)
    if (qty === 0 && typed.length === 0) continue
    const came = await keepLots(work, work, productId, typed, qty)
    const locationId = await placeOf(work, warehouseId, bad ? 'bad' : 'sale')
    await postArrival(work, work, document, { productId, locationId, qty, value: costAt(qty, cost), lots: came })
  }
}
