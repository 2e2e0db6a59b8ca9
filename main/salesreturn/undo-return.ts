import { and, eq, sql } from 'drizzle-orm'
import { countBeyond } from '../../db/invoice'
import { reverseCredit } from '../../db/ledger'
import { findOrder } from '../../db/order'
import { reverseMovements } from '../../db/reversal'
import { findDeliveredLines, findReturn, type ReturnRecord } from '../../db/salesreturn'
import { deliveryLines } from '../../db/schema/delivery'
import { salesOrders } from '../../db/schema/order'
import { credits } from '../../db/schema/receivable'
import { salesReturnLines } from '../../db/schema/salesreturn'
import type { Work } from '../command'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { writeEvent } from './find-event'
import { next } from './salesreturn'

/**
 * Takes back a return that was completed because goods had not arrived, when the receipt of their delivery is undone (R-DLV): its
 * goods are gone again at what they came back for, its credit is reversed and what it had settled is owed again as of the same
 * days. Its number stays taken. Refuses where its goods do not lie any more where they came to (`stock.notThere`).
 */
export async function undoReturn(work: Work, { returnId, because }: { returnId: Id; because: string }): Promise<null> {
  const found = await findReturn(work, returnId)
  const state = next(found.state, 'undo', found.wish)
  const { id, no, deliveryId, returnedOn } = found
  if (returnedOn !== null && deliveryId !== null) {
    const document = { kind: 'return', documentId: id, documentNo: no, movedOn: returnedOn } as const
    await reverseMovements(work, work, document, deliveryId)
  }
  await takeBackCredit(work, found)
  await takeBackLines(work, id)
  if (found.orderId !== null) await countBeyond(work, [found.orderId])
  const nothing = { amount: zeroFen, returnedOn: null, settledOn: null, settledBy: null }
  return writeEvent(work, found, { state, ...nothing }, { notReceived: because })
}

async function takeBackCredit(work: Work, { id, no, orderId, amount }: ReturnRecord): Promise<void> {
  const own = and(eq(credits.kind, 'return'), eq(credits.documentId, id))
  for (const credit of await work.db.select().from(credits).where(own)) await reverseCredit(work, work, credit)
  if (orderId === null) return
  const before = await findOrder(work, orderId)
  const returned = (before.returned - amount) as Fen
  await work.db.update(salesOrders).set({ returned }).where(eq(salesOrders.id, orderId))
  const after = { returned, return: no }
  work.log({ record: 'salesOrder', recordId: orderId, before: { returned: before.returned }, after })
}

async function takeBackLines(work: Work, returnId: Id): Promise<void> {
  for (const { asked, row } of await findDeliveredLines(work, returnId)) {
    const qty = asked.receivedQty ?? asked.qty
    await work.db
      .update(deliveryLines)
      .set({
        returnedQty: sql`${deliveryLines.returnedQty} - ${qty}`,
        returnedGross: sql`${deliveryLines.returnedGross} - ${asked.gross}`,
      })
      .where(eq(deliveryLines.id, row.id))
  }
  const nothing = { gross: zeroFen, net: zeroFen, tax: zeroFen }
  await work.db.update(salesReturnLines).set(nothing).where(eq(salesReturnLines.returnId, returnId))
}
