import { eq, inArray } from 'drizzle-orm'
import { componentsOf } from '../../db/product'
import { salesOrderLineComponents, salesOrderLines } from '../../db/schema/order'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { inBase, type Qty } from '../value/qty'

/**
 * Writes down what one unit of each line of a bundle takes out of stock, as the bundle is now (PRD-09): a later change of the
 * bundle leaves the order as it was. Refuses a quantity that does not come out in base units (`quantity.notExact`).
 */
export async function keepComponents(
  work: Work,
  lines: readonly { id: Id; productId: Id; qty: Qty; unitRatio: Qty }[],
): Promise<void> {
  const components = await componentsOf(work, [...new Set(lines.map((line) => line.productId))])
  const rows = lines.flatMap((line) =>
    (components.get(line.productId) ?? []).map(({ productId, qty }) => {
      const taken = inBase(qty, line.unitRatio)
      inBase(line.qty, taken)
      return { lineId: line.id, productId, qty: taken }
    }),
  )
  if (rows.length > 0) await work.db.insert(salesOrderLineComponents).values(rows)
}

/** Takes the lines of a draft away with what was written down for them. */
export async function forgetLines(work: Work, orderId: Id): Promise<void> {
  const ids = work.db
    .select({ id: salesOrderLines.id })
    .from(salesOrderLines)
    .where(eq(salesOrderLines.orderId, orderId))
  await work.db.delete(salesOrderLineComponents).where(inArray(salesOrderLineComponents.lineId, ids))
  await work.db.delete(salesOrderLines).where(eq(salesOrderLines.orderId, orderId))
}
