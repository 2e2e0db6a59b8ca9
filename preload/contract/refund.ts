import { z } from 'zod'
import type { RefundEcho, RefundRow } from '../../main/refund/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, paidWith, text } from './value'

/** How and when money goes back to a customer. */
export const refundTerms = {
  paidOn: day,
  ...paidWith,
  amount: fen,
  payee: text(200),
  bankReference: text(80),
  note: text(500),
}

/** Money that goes back to customers, for returns or out of what was paid in advance (RTN-05). */
export const refund = {
  ...list<RefundRow>()('refund', 'receivable.read', 'receivable.export', ['refunds', 'customers', 'sales_returns']),
  /** What may be paid back to a customer on a day, and out of what. */
  'refund.echo': question<RefundEcho>()(
    'receivable.read',
    ['credits', 'refunds'],
    z.object({ customerId: id, on: day }),
  ),
  /** Enters a refund and sends it to finance; it changes no figure until it is confirmed. */
  'refund.create': command<{ id: Id; no: string }>()(
    'receipt.create',
    z.object({ customerId: id, returnId: id.nullable().default(null), ...refundTerms }),
  ),
  /** Finance confirms that the money has left: it comes out of what the customer has in hand. */
  'refund.confirm': command<null>()('receipt.confirm', z.object({ id })),
  'refund.reject': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
  'refund.void': command<null>()('receipt.confirm', z.object({ id, reason: needed(200) })),
}
