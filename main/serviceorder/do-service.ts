import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { cancelItem, postOpenItem } from '../../db/ledger'
import { customers } from '../../db/schema/customer'
import { openItems } from '../../db/schema/receivable'
import { findParts, type ServiceRecord } from '../../db/serviceorder'
import type { Work } from '../command'
import { dueDay } from '../receivable/term'
import type { Day } from '../value/day'
import { type Fen, zeroFen } from '../value/fen'
import { dayOf } from '../value/instant'
import { Refusal } from '../value/refusal'
import { chargeOf } from './charge'
import { findForEvent, type Read, writeEvent } from './find-event'

/** The work begins. */
export async function startService(work: Work, input: Read): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'start')
  return writeEvent(work, found, { state, startedAt: work.now })
}

/**
 * The work is done, and what came of it is said; its fee and the parts that were used are owed from that day, due by the customer's
 * term (R-AR). Now the customer has their say. Refuses a day before the work began (`service.doneBefore`) or after today (`day.future`).
 */
export async function finishService(
  work: Work,
  input: Read & { doneOn: Day; result: string; fee: Fen },
): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'finish')
  const { doneOn, result } = input
  const begun = found.startedAt === null ? found.requestedOn : dayOf(found.startedAt)
  if (doneOn < begun) throw new Refusal('service.doneBefore', { day: doneOn, begun }, { doneOn: 'service.doneBefore' })
  if (doneOn > work.today) throw new Refusal('day.future', { day: doneOn }, { doneOn: 'day.future' })
  const { fee } = input
  const amount = chargeOf(fee, await findParts(work, found.id))
  if (amount > 0) await becomeOwed(work, found, doneOn, amount)
  const told = amount > 0 ? { doneOn, result, amount } : { doneOn, result }
  return writeEvent(work, found, { state, doneOn, result, fee, amount }, { after: told })
}

async function becomeOwed(work: Work, { id, no, customerId }: ServiceRecord, itemOn: Day, amount: Fen): Promise<void> {
  const customer = one(await work.db.select().from(customers).where(eq(customers.id, customerId)), 'customer')
  const dueOn = dueDay({ method: customer.termMethod, days: customer.termDays, day: customer.termDay }, itemOn)
  const about = { customerId, orderId: null, kind: 'service', documentId: id, documentNo: no } as const
  await postOpenItem(work, work, { ...about, itemOn, dueOn, amount })
}

/**
 * The work was not done after all, or its fee or parts were wrong: what it came to is cancelled as of its own day, and it is being done
 * again. Refuses one that something is paid for already (`service.settled`).
 */
export async function undoFinish(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'undoFinish')
  await cancelOwed(work, found)
  const nothing = { doneOn: null, fee: zeroFen, amount: zeroFen }
  return writeEvent(
    work,
    found,
    { state, ...nothing, answer: input.reason },
    { before: { amount: found.amount }, after: { reason: input.reason } },
  )
}

async function cancelOwed(work: Work, { id, no }: ServiceRecord): Promise<void> {
  const own = and(eq(openItems.kind, 'service'), eq(openItems.documentId, id), ne(openItems.open, zeroFen))
  const owed = await work.json<number>(
    `select json(coalesce(sum(amount), 0)) from open_items where kind = 'service' and document_id = ?1
      and not exists (select 1 from credits v where v.kind = 'serviceVoid' and v.document_id = open_items.id)`,
    [id],
  )
  if (owed === 0) return
  const [item] = await work.db.select().from(openItems).where(own)
  if (item === undefined || item.open !== item.amount) throw new Refusal('service.settled', { no })
  await cancelItem(work, work, 'serviceVoid', item, item.id)
}

/** What the customer says of it: one to five, and words; that closes it (SVC-02). */
export async function noteFeedback(work: Work, input: Read & { score: number; feedback: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'feedback')
  const { score, feedback } = input
  return writeEvent(work, found, { state, score, feedback }, { after: { score, feedback } })
}
