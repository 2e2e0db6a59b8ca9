import { findReturnLines, type ReturnRecord } from '../../db/salesreturn'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'
import { isInvoiced } from './find-invoice'
import { postValue } from './post-return'

/**
 * Gives the customer the value of what came back (R-AMT-9) as a credit: what is owed falls, the rest stays in their favour. Refuses
 * a day before the goods came, or were asked for (`return.settledBefore`), and after today (`day.future`).
 */
export async function creditReturn(work: Work, input: Read & { settledOn: Day }): Promise<{ amount: number }> {
  const { found, state } = await findForEvent(work, input, 'creditAccount')
  checkDay(found, input.settledOn, work.today)
  const amount = await postValue(work, found, await findReturnLines(work, found.id), input.settledOn)
  await writeEvent(work, found, { state, amount, settledOn: input.settledOn, settledBy: 'credit' }, { amount })
  return { amount }
}

function checkDay({ no, returnedOn, requestedOn }: ReturnRecord, day: Day, today: Day): void {
  const earliest = returnedOn ?? requestedOn
  if (day < earliest) throw new Refusal('return.settledBefore', { no, day, earliest })
  if (day > today) throw new Refusal('day.future', { day }, { settledOn: 'day.future' })
}

/**
 * Nothing is left to do. Where an invoice is out, the number of the red-letter one or why there is none is asked for
 * (`return.redNeeded`).
 */
export async function completeReturn(work: Work, input: Read & { redNote: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'complete')
  if (input.redNote === '' && (await isInvoiced(work, found)))
    throw new Refusal('return.redNeeded', { no: found.no }, { redNote: 'return.redNeeded' })
  return writeEvent(work, found, { state, redNote: input.redNote }, { redNote: input.redNote })
}
