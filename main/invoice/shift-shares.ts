import { eq, sql } from 'drizzle-orm'
import { countBeyond } from '../../db/invoice'
import { invoiceRequestOrders } from '../../db/schema/invoice'
import { salesOrders } from '../../db/schema/order'
import type { Work } from '../command'
import type { Id } from '../value/id'

/**
 * Moves what a request holds of each of its orders: so many times into or out of what is asked for (`pending`), and of what is
 * invoiced (`invoiced`), there less what red letters took back. What is held beyond the lines is counted anew by the state the request has by then.
 */
export async function shiftShares(
  work: Work,
  requestId: Id,
  { pending = 0, invoiced = 0 }: { pending?: -1 | 0 | 1; invoiced?: -1 | 0 | 1 },
): Promise<void> {
  const shares = await work.db.select().from(invoiceRequestOrders).where(eq(invoiceRequestOrders.requestId, requestId))
  for (const { orderId, gross, red } of shares)
    await work.db
      .update(salesOrders)
      .set({
        invoicePending: sql`${salesOrders.invoicePending} + ${pending * gross}`,
        invoiced: sql`${salesOrders.invoiced} + ${invoiced * (gross - red)}`,
      })
      .where(eq(salesOrders.id, orderId))
  await countBeyond(
    work,
    shares.map(({ orderId }) => orderId),
  )
}
