import { z } from 'zod'
import type { PayableAgingRow, PayableRow, PaymentEcho, PaymentRow } from '../../main/payable/view'
import type { OpeningPage } from '../../main/receivable/opening'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, fen, id, needed, paidWith, signedFen, text } from './value'

const ofSupplier = { supplierId: id.nullable().default(null) }

/** How much of a payment settles which item; null is the earliest due first. */
const shares = z
  .array(z.object({ itemId: id, amount: fen }))
  .max(500)
  .nullable()
  .default(null)

/** What the shop owes its suppliers, and what it pays them. */
export const payable = {
  /** Every item that was open at the end of a day. */
  ...list<PayableRow>()(
    'payable',
    'payable.read',
    'payable.export',
    ['payable_items', 'payable_allocations', 'suppliers', 'purchase_orders'],
    { asOf: day, ...ofSupplier },
  ),
  /** By due date, a row per supplier, as of a day (R-AR). */
  ...list<PayableAgingRow>()(
    'payableAging',
    'payable.read',
    'payable.export',
    ['payable_items', 'payable_allocations', 'payable_credits', 'suppliers'],
    { asOf: day },
  ),
  ...list<PaymentRow>()(
    'payment',
    'payable.read',
    'payable.export',
    ['payments', 'payable_credits', 'suppliers', 'purchase_orders'],
    ofSupplier,
  ),
  /** What a supplier was owed when the books began, and since when its account has had anything else. */
  'payable.opening': question<OpeningPage>()('payable.read', ['payable_items', 'payable_credits'], z.object({ id })),
  /** Enters it, once for each supplier; below zero it was paid in advance, and without a due day its term gives one. */
  'payable.enterOpening': command<{ id: Id }>()(
    'payment.confirm',
    z.object({ supplierId: id, amount: signedFen, openedOn: day, dueOn: day.nullable().default(null) }),
  ),
  /** Takes it back while nothing settles it. */
  'payable.removeOpening': command<null>()('payment.confirm', z.object({ id })),
  /** Uses what a supplier holds in advance for what is owed to it. */
  'payable.settleAdvance': command<{ settled: Fen }>()('payment.confirm', z.object({ supplierId: id })),
  /** What is owed to a supplier, paid in advance, and waiting to be confirmed. */
  'payment.echo': question<PaymentEcho>()('payable.read', ['suppliers', 'payments'], z.object({ supplierId: id })),
  /** Enters a payment; it changes no figure until it is confirmed. */
  'payment.create': command<{ id: Id; no: string }>()(
    'payment.create',
    z.object({
      supplierId: id,
      purchaseId: id.nullable().default(null),
      paidOn: day,
      ...paidWith,
      amount: fen,
      bankReference: text(80),
      payee: text(200),
      note: text(500),
    }),
  ),
  /** The money left: it settles what `shares` says, or the earliest due; the rest is the shop's advance (R-ALC). */
  'payment.confirm': command<{ allocated: Fen; unallocated: Fen }>()('payment.confirm', z.object({ id, shares })),
  'payment.reject': command<null>()('payment.confirm', z.object({ id, reason: needed(200) })),
  'payment.void': command<null>()('payment.confirm', z.object({ id, reason: needed(200) })),
  /** Settles with what is left of a confirmed payment. */
  'payment.allocate': command<{ allocated: Fen; unallocated: Fen }>()('payment.confirm', z.object({ id, shares })),
}
