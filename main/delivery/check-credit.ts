import type { OrderRecord } from '../../db/order'
import { findStanding } from '../../db/standing'
import type { Work } from '../command'
import { type CreditGate, creditGate, isShut } from '../customer/credit'
import { type Fen, formatFen } from '../value/fen'
import { Refusal } from '../value/refusal'

/**
 * Lets goods leave while the customer's limit is kept and nothing is overdue for too long (R-CRD), or for a reason of somebody who may.
 * `adds` is what leaves beyond the order. Gives what the log says of that. Refuses `credit.beyond` and `credit.overdue`
 * (`credit.waits` to who may not read receivables), and a reason of who may not give one (`right.missing`).
 */
export async function checkCredit(
  work: Work,
  { customerId, customerName }: Pick<OrderRecord, 'customerId' | 'customerName'>,
  adds: Fen,
  reason: string,
): Promise<{ overLimit?: Fen; overdueDays?: number; reason?: string }> {
  const { mostOverdue, ...standing } = await findStanding(work, customerId, work.today)
  const gate = creditGate(standing, adds, mostOverdue)
  if (!isShut(gate)) return {}
  if (reason === '') throw refusalOf(gate, customerName, work.user.rights.includes('receivable.read'))
  if (!work.user.rights.includes('credit.override')) throw new Refusal('right.missing', { right: 'credit.override' })
  const { over, tooLate, overdueDays } = gate
  return { ...(over > 0 ? { overLimit: over } : {}), ...(tooLate ? { overdueDays } : {}), reason }
}

function refusalOf({ over, limit, used, overdueDays }: CreditGate, customer: string, mayKnow: boolean): Refusal {
  if (!mayKnow) return new Refusal('credit.waits', { customer })
  if (over === 0) return new Refusal('credit.overdue', { customer, days: overdueDays })
  const about = { limit: formatFen(limit ?? 0), used: formatFen(used), over: formatFen(over) }
  return new Refusal('credit.beyond', { customer, ...about })
}
