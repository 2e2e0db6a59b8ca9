import { eq } from 'drizzle-orm'
import { accountOf } from '../../db/cashbook'
import { refuseConfirmedDay } from '../../db/confirmed'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { findOrder } from '../../db/order'
import { addReceipt, livingReceipts, refuseSameReference } from '../../db/receipt'
import { customers } from '../../db/schema/customer'
import { wholeOrders } from '../../db/scope'
import type { Work } from '../command'
import { unagreedSql } from '../order/agreed'
import { agreedSql, outstandingSql } from '../order/due'
import type { Id } from '../value/id'
import { checkPayer, checkReceipt, next } from './receipt'
import type { ReceiptEcho, ReceiptFields } from './view'

/**
 * Enters a receipt and sends it to finance (RCP-01), or keeps it as a draft. It changes no figure until it is confirmed (RCP-03). Refuses nothing or
 * less (`receipt.amount`), a fee above the amount, a day after today (`day.future`), another customer's order, a customer that was
 * merged, a day of a statement the customer has confirmed (`statement.confirmed`), what `accountOf` refuses, and, unless
 * `acceptRepeated`, a reference of the bank that another receipt bears (`receipt.sameReference`).
 */
export async function enterReceipt(
  work: Work,
  { draft, acceptRepeated, ...input }: ReceiptFields & { draft: boolean; acceptRepeated: boolean },
): Promise<{ id: Id; no: string }> {
  checkReceipt(input.amount, input.receivedOn, work.today, work.today)
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, input.customerId)), 'customer')
  await refuseConfirmedDay(work, { customerId: customer.id, on: input.receivedOn }, 'receivedOn')
  checkPayer(input, customer, input.orderId === null ? null : await findOrder(work, input.orderId))
  const state = draft ? 'DRAFT' : next('DRAFT', 'submit')
  const accountId = await accountOf(work, input)
  if (!acceptRepeated) await refuseSameReference(work, { ...input, id: null, accountId }, livingReceipts, work.user)
  const { id, no } = await addReceipt(work, work, { ...input, accountId, state, createdBy: work.user.id })
  work.log({
    record: 'receipt',
    recordId: id,
    after: { no, state, amount: input.amount, receivedOn: input.receivedOn },
  })
  return { id, no }
}

/** Who has paid for a customer before, where that was not the customer itself, the latest first; some twenty at most. */
export function listPayers(reading: Reading, { customerId }: { customerId: Id }): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(payer) from (select r.payer from receipts r
      where r.customer_id = ?1 and r.payer <> '' and r.state <> 'DELETED' group by r.payer order by max(r.id) desc limit 20)`,
    [customerId],
  )
}

/**
 * What the clerk must see while entering a receipt: ordered, outstanding, and waiting for finance (RCP-02). For a customer as a whole,
 * what is outstanding is every open item, opening balances too, and what their orders ask for beyond that; more paid for one takes
 * nothing off another.
 */
export function echoReceipt(
  reading: Reading,
  { customerId, orderId }: { customerId: Id; orderId: Id | null },
): Promise<ReceiptEcho> {
  return reading.json<ReceiptEcho>(orderId === null ? echoSql.customer : echoSql.order, [
    ...(orderId === null ? [customerId] : [customerId, orderId]),
  ])
}

const agreed = `o.customer_id = ?1 and o.historical = 0 and o.state not in ${unagreedSql}`
const pending = `coalesce((select sum(amount) from receipts where customer_id = ?1 and state = 'PENDING'`
const balance = `(select c.receivable - c.unallocated from customers c where c.id = ?1)`

const echoSql = {
  order: `select json_object('orderAmount', coalesce(sum(${agreedSql} - o.returned), 0),
      'outstanding', coalesce(sum(${outstandingSql}), 0), 'pending', ${pending} and order_id = ?2), 0), 'balance', ${balance})
    from ${wholeOrders} o where o.id = ?2 and ${agreed}`,
  customer: `select json_object('orderAmount', coalesce(sum(o.due), 0),
      'outstanding', coalesce((select sum("open") from open_items where customer_id = ?1 and "open" > 0), 0)
        + coalesce(sum(max(0, o.outstanding - o.opened)), 0),
      'pending', ${pending}), 0), 'balance', ${balance})
    from (select ${agreedSql} - o.returned as due, ${outstandingSql} as outstanding, coalesce(i.opened, 0) as opened
      from ${wholeOrders} o left join (select order_id, sum("open") as opened from open_items
        where customer_id = ?1 and "open" > 0 group by order_id) i on i.order_id = o.id where ${agreed}) o`,
}
