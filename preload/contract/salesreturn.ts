import { z } from 'zod'
import type { ReturnableDelivery, ReturnCauseRow, ReturnPage, ReturnRow, Settlement } from '../../main/salesreturn/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { chosenLot, chosenLots, typedLot } from './lot'
import { refundTerms } from './refund'
import { day, id, needed, price, qty, text } from './value'

const event = z.object({ id, version: z.number().int() })
const counted = z.array(z.object({ lineId: id, qty })).max(500)

/** Goods that come back from customers: asked for, let, here, looked at, paid for (RTN-01). */
export const salesReturn = {
  ...list<ReturnRow>()(
    'salesReturn',
    'order.read',
    'order.export',
    ['sales_returns', 'sales_orders', 'deliveries', 'customers', 'users'],
    { orderId: id.nullable().default(null) },
  ),
  'salesReturn.read': question<ReturnPage>()(
    'order.read',
    [
      ...(['sales_returns', 'sales_return_lines', 'delivery_lines', 'sales_orders'] as const),
      ...(['invoice_requests', 'refunds', 'customers', 'products', 'stock_movements', 'activity_log'] as const),
    ],
    z.object({ id }),
  ),
  /** The returns asked for in a period by why, with the hours it took to settle them (RTN-06). */
  ...list<ReturnCauseRow>()('returnCause', 'order.read', 'order.export', ['sales_returns'], { from: day, to: day }),
  /** What of a customer's deliveries may still come back; what a return itself asks for is not counted against it. */
  'salesReturn.returnable': question<ReturnableDelivery[]>()(
    'order.read',
    ['sales_returns', 'sales_return_lines', 'deliveries', 'delivery_lines', 'sales_orders'],
    z.object({ customerId: id, returnId: id.nullable().default(null) }),
  ),
  /** Writes a request down: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'salesReturn.save': command<{ id: Id; no: string; version: number }>()(
    'return.request',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      deliveryId: id,
      wish: z.enum(['credit', 'refund', 'exchange', 'refundOnly']).default('credit'),
      cause: z.enum(['quality', 'wrongGoods', 'damaged', 'notNeeded', 'other']),
      reason: text(200),
      lines: z
        .array(z.object({ deliveryLineId: id, qty }))
        .min(1)
        .max(500),
    }),
  ),
  /** The same for goods whose order nobody knows: what they are and what is given for one is typed; only who has the right may submit it. */
  'salesReturn.saveFree': command<{ id: Id; no: string; version: number }>()(
    'return.free',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      customerId: id,
      wish: z.enum(['credit', 'refund', 'exchange']).default('credit'),
      cause: z.enum(['quality', 'wrongGoods', 'damaged', 'notNeeded', 'other']),
      reason: needed(200),
      lines: z
        .array(z.object({ productId: id, unit: text(20), qty, price }))
        .min(1)
        .max(500),
    }),
  ),
  'salesReturn.submit': command<null>()('return.request', event),
  'salesReturn.cancel': command<null>()('return.request', event.extend({ reason: needed(200) })),
  'salesReturn.approve': command<null>()('return.approve', event),
  'salesReturn.reject': command<null>()('return.approve', event.extend({ reason: needed(200) })),
  /** The goods are here: all that was asked for (`lines` null), or less. */
  'salesReturn.receive': command<null>()(
    'return.receive',
    event.extend({ returnedOn: day, lines: counted.nullable().default(null) }),
  ),
  /** They were looked at: what is not said to be bad goes back to stock. */
  'salesReturn.inspect': command<null>()(
    'return.receive',
    event.extend({
      bad: counted.default([]),
      lots: z
        .array(chosenLot.extend({ bad: z.boolean() }))
        .max(2000)
        .default([]),
      /** Without a delivery: the warehouse (null the usual one), and the batches that stand on the goods. */
      warehouseId: id.nullable().default(null),
      typed: z
        .array(typedLot.extend({ lineId: id, bad: z.boolean() }))
        .max(2000)
        .default([]),
    }),
  ),
  /** The customer gets their value as a credit: what is owed falls (R-AMT-9). */
  'salesReturn.credit': command<{ amount: number }>()('return.settle', event.extend({ settledOn: day })),
  /** What settling it on a day comes to, before it is done. */
  'salesReturn.settlement': question<Settlement>()(
    'order.read',
    ['sales_returns', 'sales_return_lines', 'delivery_lines', 'open_items', 'credits', 'refunds'],
    z.object({ id, on: day }),
  ),
  /** What is not owed any more is paid back, once finance confirms it (RTN-05). */
  'salesReturn.refund': command<{ amount: number; refundNo: string }>()('return.settle', event.extend(refundTerms)),
  /** Other goods for those that came back: a draft of an order for them, which their value pays for. */
  'salesReturn.exchange': command<{ amount: number; orderId: Id }>()('return.settle', event.extend({ settledOn: day })),
  /** Nothing is left to do; where an invoice is out, with the red-letter one or why there is none. */
  'salesReturn.complete': command<null>()('return.settle', event.extend({ redNote: text(200) })),
  /** All of it in one step: stock rises, the amount owed falls (R-AMT-9). */
  'salesReturn.create': command<{ id: Id; no: string }>()(
    'return.create',
    z.object({
      deliveryId: id,
      returnedOn: day,
      reason: text(200),
      lines: z.array(z.object({ deliveryLineId: id, qty })).min(1),
      /** Which batches and serial numbers; needed where several were delivered and not all come back. */
      lots: chosenLots,
    }),
  ),
}
