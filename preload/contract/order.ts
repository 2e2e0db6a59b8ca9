import { z } from 'zod'
import type { Submitted } from '../../main/approval/view'
import type { HistoryEntry } from '../../main/order/history'
import type { OrderSettings } from '../../main/order/keep-settings'
import type { OrderChannel } from '../../main/order/order'
import type { OrderType, OrderTypeConfig } from '../../main/order/ordertype'
import type { OrderStage } from '../../main/order/stage'
import type {
  Assigned,
  ChangeRequested,
  LastPrice,
  OrderChange,
  OrderLineRow,
  OrderPage,
  OrderRow,
} from '../../main/order/view'
import type { Id } from '../../main/value/id'
import type { PayPercent } from '../../main/value/percent'
import { command, list, question, stockTables } from './entry'
import { own } from './field'
import { chosenLots, leaving } from './lot'
import { day, discount, fen, id, needed, pay, price, qty, rate, text } from './value'

const line = z.object({
  productId: id,
  /** One of the product's units; empty is its base unit. Quantity and price are of this unit. */
  unit: text(20),
  qty,
  listPrice: price,
  pay: pay.default(10_000 as PayPercent),
  typedAmount: fen.nullable().default(null),
  note: text(200),
  /** Whether it takes part in the discount on the whole order; charges usually do not (R-AMT). */
  inDiscount: z.boolean().default(true),
})

const draft = z.object({
  /** One of the shop's own types; null is an ordinary sales order. */
  typeId: id.nullable().default(null),
  channel: z.enum(['offline', 'online'] satisfies OrderChannel[]).default('offline'),
  customerId: id,
  orderOn: day,
  promisedOn: day.nullable().default(null),
  contact: text(100),
  phone: text(60),
  address: text(300),
  externalNo: text(60),
  note: text(1000),
  /** What is agreed besides prices; a rule may ask for its approval. */
  specialTerms: text(1000),
  taxInclusive: z.boolean().default(true),
  discount: discount.default({ mode: 'none' }),
  /** A coupon it is paid less by; taken when it is confirmed, given back when it is cancelled. */
  couponId: id.nullable().default(null),
  lines: z.array(line).max(500),
  ...own,
})

const event = z.object({ id, version: z.number().int() })
const explained = event.extend({ reason: needed(200) })

const orderType = {
  name: needed(40),
  config: z.object({
    approves: z.boolean().default(true),
    prepares: z.boolean().default(true),
    receipt: z.enum(['off', 'optional', 'needed']).default('optional'),
    zeroAmount: z.boolean().default(false),
    needed: z
      .array(z.enum(['promisedOn', 'contact', 'phone', 'address', 'externalNo', 'note', 'specialTerms']))
      .max(7)
      .default([]),
    /** The shop's own fields of orders that must be filled in. */
    neededOwn: z.array(id).max(40).default([]),
  }) satisfies z.ZodType<OrderTypeConfig>,
}

const orderTables = [
  ...(['sales_orders', 'customers', 'users', 'order_stages', 'order_types', 'open_items'] as const),
  ...(['deliveries', 'delivery_troubles', 'invoice_requests'] as const),
  ...(['sales_order_lines', 'sales_order_line_components', 'products', 'fields', 'order_field_values'] as const),
]

export const order = {
  ...list<OrderRow>()('order', 'order.read', 'order.export', orderTables, {
    customerId: id.nullable().default(null),
    /** Without what is archived (false), only that (true), or both. */
    archived: z.boolean().nullable().default(null),
    /** Of one of the shop's own types, or the ordinary ones; of all without it. */
    type: z
      .union([id, z.literal('ordinary')])
      .nullable()
      .default(null),
  }),
  /** What was sold, line by line, of a customer, a product and from a day to another where these are given. */
  ...list<OrderLineRow>()(
    'orderLine',
    'order.read',
    'order.export',
    ['sales_orders', 'sales_order_lines', 'products', 'categories'],
    {
      customerId: id.nullable().default(null),
      productId: id.nullable().default(null),
      from: day.nullable().default(null),
      to: day.nullable().default(null),
    },
  ),
  /** A page of what was done to an order and its documents, field by field, newest first, before the id of the last one seen. */
  'order.history': question<HistoryEntry[]>()(
    'order.read',
    ['activity_log'],
    z.object({ id, before: id.nullable().default(null), count: z.number().int().min(1).max(100).default(20) }),
  ),
  'order.read': question<OrderPage>()(
    'order.read',
    [
      'sales_orders',
      'customers',
      'order_members',
      'order_stages',
      'order_types',
      'order_type_versions',
      'sales_order_lines',
      'deliveries',
      'sales_returns',
      'open_items',
      'allocations',
      'invoice_requests',
      ...stockTables,
      'sales_order_line_components',
      'coupons',
      'fields',
      'field_words',
      'order_field_values',
    ],
    z.object({ id }),
  ),
  /** Saves a draft: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'order.save': command<{ id: Id; version: number }>()(
    'order.edit',
    z.object({ id: id.nullable(), version: z.number().int().default(0), draft }),
  ),
  /**
   * Gives the number; confirms and reserves stock at once when no rule and no flow stands in the way (INV-01, INV-03, APR-02),
   * else the approvers are asked. Refused when stock is short, unless `acceptShortage`.
   */
  'order.submit': command<Submitted>()('order.edit', event.extend({ acceptShortage: z.boolean().default(false) })),
  /** The same for an order that nothing stands in the way of; refused when somebody has to look at it. */
  'order.confirm': command<{ no: string }>()(
    'order.edit',
    event.extend({ acceptShortage: z.boolean().default(false) }),
  ),
  /** Takes an order back from its approvers; it is a draft again. */
  'order.withdraw': command<null>()('order.edit', event),
  /** Asks for a change of a confirmed order, typed anew as a whole; applied at once where nobody has to look at it (R-CHG). */
  'change.request': command<ChangeRequested>()('order.edit', event.extend({ reason: text(200), draft })),
  /** Takes back the change that waits for its approvers. */
  'change.withdraw': command<null>()('order.edit', z.object({ orderId: id })),
  /** The changes of an order that were asked for, the newest first, with what it was and what it became. */
  'change.list': question<OrderChange[]>()('order.read', ['order_changes', 'users'], z.object({ orderId: id })),
  'order.cancel': command<null>()('order.edit', event.extend({ reason: text(200) })),
  'order.complete': command<null>()('order.edit', event),
  /** That the customer was told about the order, or was not; it stands in its history (ORD-20). */
  'order.tell': command<null>()('order.edit', z.object({ id, told: z.enum(['copied', 'mailed', 'skipped']) })),
  /** The delivery of all that is left (`lines` null) or of some; on hand falls, the amount becomes owed. */
  'order.ship': command<{ deliveryId: Id; no: string }>()(
    'delivery.confirm',
    event.extend({
      deliveredOn: day,
      lines: z
        .array(z.object({ lineId: id, qty }))
        .min(1)
        .nullable()
        .default(null),
      /** Where it leaves from; null means the usual warehouse. */
      warehouseId: id.nullable().default(null),
      carrier: text(60),
      trackingNo: text(60),
      /** Why the goods leave before enough is paid, from somebody who may let them (DLV-02). */
      overrideReason: text(200),
      ...leaving,
    }),
  ),
  /** Makes somebody responsible for orders, and says of each whether it was done (ASN-01). */
  'order.assign': command<Assigned[]>()(
    'order.assign',
    z.object({ orders: z.array(id).min(1).max(10_000), ownerId: id }),
  ),
  /** Who works on an order beside its owner (ASN-02). */
  'order.changeTeam': command<null>()('order.assign', z.object({ id, members: z.array(id).max(100) })),
  /** The goods are being prepared, and how far that has come, in a word of the shop's own or without one (ORD-18). */
  'order.prepare': command<null>()('order.prepare', event.extend({ stageId: id.nullable().default(null) })),
  /** Nobody approves, ships or completes a held order until it is released. */
  'order.hold': command<null>()('order.edit', explained),
  'order.release': command<null>()('order.edit', event),
  /** The rest will not be delivered: it is free again, and the order counts for what was delivered. */
  'order.closeShort': command<null>()('order.edit', explained),
  /** A step back from completed, closed or received (R-ST). */
  'order.reopen': command<null>()('order.reopen', explained),
  /** Puts an order that has ended away, to be looked at only, or takes it out again (ARC-01). */
  'order.archive': command<null>()('order.edit', event.extend({ archived: z.boolean().default(true) })),
  'orderStage.list': question<OrderStage[]>()('order.read', ['order_stages', 'sales_orders'], z.object({})),
  'orderStage.change': command<null>()(
    'company.manage',
    z.object({ stages: z.array(z.object({ id: id.nullable().default(null), name: needed(40) })).max(40) }),
  ),
  'orderType.list': question<OrderType[]>()(
    'order.read',
    ['order_types', 'order_type_versions', 'sales_orders'],
    z.object({}),
  ),
  'orderType.create': command<{ id: Id }>()('company.manage', z.object(orderType)),
  /** What it asks for counts for orders written from now on. Refused when somebody else has changed it since `version`. */
  'orderType.change': command<null>()('company.manage', z.object({ id, version: z.number().int(), ...orderType })),
  'orderType.retire': command<null>()('company.manage', z.object({ id, active: z.boolean().default(false) })),
  /** Refused while an order is of it. */
  'orderType.delete': command<null>()('company.manage', z.object({ id })),
  'orderSettings.read': question<OrderSettings>()('signedIn', ['company'], z.object({})),
  /** What is null stays as it is. */
  'orderSettings.change': command<null>()(
    'company.manage',
    z.object({
      completeNeedsPaid: z.boolean().nullable().default(null),
      overShip: rate.nullable().default(null),
      /** Refused to be turned off while something is below zero. */
      allowNegative: z.boolean().nullable().default(null),
    }),
  ),
  /** A delivery that never left: stock, reservation and what was owed are as before (R-DLV). */
  'delivery.void': command<null>()('delivery.confirm', explained.extend({ deliveryId: id })),
  /** The customer has confirmed the goods of some deliveries, or of all that are on their way (`deliveryIds` null). */
  'delivery.receive': command<null>()(
    'delivery.confirm',
    event.extend({
      receivedOn: day,
      deliveryIds: z.array(id).min(1).max(500).nullable().default(null),
      /** The lines of which less arrived, and what became of the rest: lost, shipped again, or back in stock (R-DLV). */
      differences: z
        .array(
          z.object({
            deliveryLineId: id,
            receivedQty: qty,
            outcome: z.enum(['loss', 'reship', 'return']).nullable(),
            lots: chosenLots,
          }),
        )
        .max(500)
        .default([]),
    }),
  ),
  'delivery.undoReceipt': command<null>()('delivery.confirm', event.extend({ deliveryId: id })),
  /** What this customer last paid for each product; shown beside the price, never used silently (R-PRICE). */
  'order.lastPrices': question<LastPrice[]>()(
    'order.read',
    ['sales_orders'],
    z.object({ customerId: id, productIds: z.array(id).max(500) }),
  ),
}
