import { and, asc, eq, gt } from 'drizzle-orm'
import { postAllocations, unsettledItems } from '../../db/ledger'
import { credits } from '../../db/schema/receivable'
import type { Work } from '../command'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { settleOldestFirst } from './settlement'

/** Uses what a customer has in hand, oldest credit first, for what is open, oldest due first (预收冲应收, R-ALC). No money moves. */
export async function settleAdvance(work: Work, { customerId }: { customerId: Id }): Promise<{ settled: number }> {
  const inHand = await work.db
    .select()
    .from(credits)
    .where(and(eq(credits.customerId, customerId), gt(credits.unallocated, zeroFen)))
    .orderBy(asc(credits.creditOn), asc(credits.id))
  let settled = 0
  for (const credit of inHand) {
    const items = (await unsettledItems(work, customerId)).map((item) => ({ ...item, no: item.documentNo }))
    settled += await postAllocations(
      work,
      work,
      credit,
      items,
      settleOldestFirst(credit.unallocated, items, credit.orderId),
    )
  }
  work.log({ record: 'customer', recordId: customerId, after: { settled } })
  return { settled }
}
