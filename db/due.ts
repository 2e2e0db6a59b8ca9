import { and, asc, eq, sql } from 'drizzle-orm'
import type { DueTerms, DueWay } from '../main/receivable/dueday'
import type { Day } from '../main/value/day'
import type { Id } from '../main/value/id'
import { fullPay } from '../main/value/percent'
import { refuseConfirmedDay } from './confirmed'
import type { Reading, Tx } from './engine'
import { one } from './find'
import type { Moment, OpenItem } from './ledger'
import { customers } from './schema/customer'
import { dueChanges, openItems, receiptInstalments } from './schema/receivable'

/** What a due day becomes, from which day on, why and by whom. */
export interface DueMove {
  on: Day
  dueOn: Day
  way: DueWay
  reason: string
  by: Id
}

/**
 * Makes an item due on another day from a day on; the days before keep the due day they had. Refuses a day in a closed period
 * (`period.closed`) and one of a statement that the customer has confirmed (`statement.confirmed`).
 */
export async function moveDue(
  tx: Tx,
  at: Moment,
  item: OpenItem,
  { on, dueOn, way, reason, by }: DueMove,
): Promise<void> {
  await refuseConfirmedDay(tx, { customerId: item.customerId, on })
  await tx.db.insert(dueChanges).values({
    id: at.newId(),
    openItemId: item.id,
    changedOn: on,
    from: item.dueOn,
    to: dueOn,
    reason,
    createdBy: by,
    createdAt: at.now,
  })
  await tx.db.update(openItems).set({ dueOn, dueWay: way }).where(eq(openItems.id, item.id))
}

/** What the due days of an order come from: its receipt plan by days, and its customer's term. */
export async function readDueTerms(
  reading: Pick<Reading, 'db'>,
  { id, customerId, orderOn }: { id: Id; customerId: Id; orderOn: Day },
): Promise<DueTerms> {
  const { dueOn, until, nth } = receiptInstalments
  const plan = await reading.db
    .select({ dueOn, until })
    .from(receiptInstalments)
    .where(eq(receiptInstalments.orderId, id))
    .orderBy(asc(nth))
  const customer = one(await reading.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  const term = { method: customer.termMethod, days: customer.termDays, day: customer.termDay }
  return { plan, term, paidBefore: customer.prepaidShare === fullPay, orderOn }
}

/** What became owed for the deliveries of an order that stand, in the order of their days. */
export function deliveredItems(reading: Pick<Reading, 'db'>, orderId: Id): Promise<OpenItem[]> {
  return reading.db
    .select()
    .from(openItems)
    .where(
      and(
        ...[eq(openItems.orderId, orderId), eq(openItems.kind, 'delivery')],
        sql`not exists (select 1 from credits v where v.kind = 'deliveryVoid' and v.document_id = ${openItems.documentId})`,
      ),
    )
    .orderBy(asc(openItems.itemOn), asc(openItems.id))
}
