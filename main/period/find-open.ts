import type { Reading } from '../../db/engine'
import { wholeLines } from '../../db/scope'
import type { BookReport } from '../book/book'
import { addDays, type Day } from '../value/day'
import { dayStart, type Instant } from '../value/instant'
import type { OpenKind, StillOpen } from './period'

/** Proves the books. */
export type Prove = (reading: Reading, now: Instant) => Promise<BookReport>

const counted = (from: string) => `(select count(*) from ${from})`

/** What of each kind is open with a day up to ?1. */
const openSql: Record<Exclude<OpenKind, 'books'>, string> = {
  receipts: counted(
    `receipts r where received_on <= ?1 and (state = 'PENDING' or state in ('DRAFT', 'REJECTED')
      and exists (select 1 from bank_lines b where b.receipt_id = r.id))`,
  ),
  refunds: counted(`refunds where state = 'PENDING' and paid_on <= ?1`),
  payments: counted(`payments where state = 'PENDING' and paid_on <= ?1`),
  writeOffs: counted(`write_offs where state = 'PENDING' and written_on <= ?1`),
  orders: counted(`sales_orders where state = 'PENDING' and historical = 0 and order_on <= ?1`),
  deliveries: counted(`deliveries where state = 'SHIPPED' and delivered_on <= ?1`),
  goodsReceipts: counted(`purchase_receipts where state = 'RECEIVED' and received_on <= ?1`),
  returns: counted(
    `sales_returns where state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'SETTLED', 'COMPLETED') and requested_on <= ?1`,
  ),
  stocktakes: counted(`stocktakes where state in ('COUNTING', 'COUNTED') and created_at < ?3`),
  transfers: counted(`stock_transfers where state in ('SHIPPED', 'IN_TRANSIT') and shipped_on <= ?1`),
  invoices: counted(`invoice_requests where state in ('PENDING', 'APPROVED') and requested_on <= ?1`),
  bankLines: counted(`${wholeLines} where state = 'open' and happened_on <= ?1`),
}

/** What is still open in the books up to a day, kind by kind; of the books themselves the figures that disagree. */
export async function findOpen(
  reading: Reading,
  { to, now }: { to: Day; now: Instant },
  prove: Prove,
): Promise<StillOpen> {
  const { results } = await prove(reading, now)
  const books = results.reduce((sum, { disagreements }) => sum + disagreements.length, 0)
  const others = Object.entries(openSql).map(([kind, sql]) => `'${kind}', ${sql}`)
  return reading.json<StillOpen>(`select json_object('books', ?2, ${others.join(', ')})`, [
    to,
    books,
    dayStart(addDays(to, 1)),
  ])
}
