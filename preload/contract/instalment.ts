import { z } from 'zod'
import type { ReceiptPlan } from '../../main/instalment/instalment'
import type { OrderDueRow } from '../../main/instalment/view'
import { command, list, question } from './entry'
import { day, fen, id, text } from './value'

/** By when orders are to be paid. */
export const instalment = {
  /** The plan of an order beside what has come in, and what one is suggested from. */
  'instalment.read': question<ReceiptPlan>()(
    'receivable.read',
    ['receipt_instalments', 'sales_orders', 'customers'],
    z.object({ orderId: id }),
  ),
  /** Writes the plan; together the instalments come to the order. None takes it away. */
  'instalment.save': command<null>()(
    'receipt.create',
    z.object({
      orderId: id,
      instalments: z.array(z.object({ name: text(40), dueOn: day, amount: fen })).max(100),
    }),
  ),
  /** Every order that is not paid in full, with its next due day and how late it is (ARR-01). */
  ...list<OrderDueRow>()(
    'orderDue',
    'receivable.read',
    'receivable.export',
    ['sales_orders', 'receipt_instalments', 'open_items', 'users'],
    { customerId: id.nullable().default(null) },
  ),
}
