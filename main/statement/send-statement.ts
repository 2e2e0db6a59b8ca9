import { customerStatementSendings } from '../../db/schema/statement'
import type { Work } from '../command'
import { findForEvent, type Read, writeEvent } from './find-statement'
import type { SendWay } from './statement'

/** Notes how, when and to whom a statement went (R-SOA); one can go several times. Refuses one that was taken back. */
export async function sendStatement(
  work: Work,
  { way, recipient, note, ...read }: Read & { way: SendWay; recipient: string; note: string },
): Promise<null> {
  const { found, state } = await findForEvent(work, read, 'send')
  const sending = { id: work.newId(), statementId: found.id, way, recipient, note }
  await work.db.insert(customerStatementSendings).values({ ...sending, sentBy: work.user.id, sentAt: work.now })
  return writeEvent(work, found, { state, sentOn: work.today }, { way, sentTo: recipient, note })
}

/**
 * Opens a statement again that the customer has confirmed, with a reason: it waits for their word once more, and documents can be dated into
 * its days again (R-SOA).
 */
export async function reopenStatement(work: Work, { reason, ...read }: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, read, 'reopen')
  return writeEvent(work, found, { state }, { reason })
}

/** Takes a statement back with a reason; its number stays, and another of the same days can be made. */
export async function withdrawStatement(work: Work, { reason, ...read }: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, read, 'withdraw')
  return writeEvent(work, found, { state, reason }, { reason })
}
