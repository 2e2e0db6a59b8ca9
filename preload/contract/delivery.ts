import { z } from 'zod'
import type {
  DeliveryPage,
  DeliveryRow,
  PickingLine,
  PlannedDay,
  ShippingGate,
  ShortageRow,
  ToShipRow,
} from '../../main/delivery/view'
import type { Id } from '../../main/value/id'
import { command, list, question, stockTables } from './entry'
import { day, id, needed, text } from './value'

const trackingEvent = z.object({
  happenedOn: day,
  /** Since midnight. */
  minute: z.number().int().min(0).max(1439),
  place: text(60),
  said: needed(300),
})
const language = z.enum(['zh', 'en'])
const stockSheet = z.object({
  document: z.enum(['plan', 'pickOrders', 'pickDeliveries']),
  ids: z.array(id).min(1).max(200),
  language,
})

/** Deliveries as documents of their own; that goods are shipped, received or voided stands among the orders. */
export const delivery = {
  ...list<DeliveryRow>()('delivery', 'order.read', 'order.export', [
    ...(['deliveries', 'sales_orders', 'users', 'delivery_troubles', 'delivery_events'] as const),
  ]),
  /** The orders of which something is to be shipped, the late ones first; those that wait for one product when it is given (DLV-04). */
  ...list<ToShipRow>()(
    'toShip',
    'order.read',
    'order.export',
    [
      ...(['sales_orders', 'sales_order_lines', 'sales_order_line_components', 'products'] as const),
      ...(['order_stages', 'users', 'customers', 'credits', 'open_items'] as const),
    ],
    { productId: id.nullable().default(null) },
  ),
  /** What the orders of the whole shop wait for. */
  ...list<ShortageRow>()('shortage', 'order.read', 'order.export', [
    ...(['sales_orders', 'sales_order_lines', 'sales_order_line_components'] as const),
    ...stockTables,
  ]),
  'delivery.read': question<DeliveryPage>()(
    'order.read',
    [
      'deliveries',
      'delivery_lines',
      'delivery_differences',
      'delivery_events',
      'delivery_troubles',
      'sales_orders',
      'sales_order_lines',
      'users',
      'lots',
      'warehouses',
      'open_items',
    ],
    z.object({ id }),
  ),
  /** Whether an order waits for money before its goods leave (DLV-02). */
  'delivery.gate': question<ShippingGate>()(
    'order.read',
    ['sales_orders', 'customers', 'credits', 'open_items', 'receivable_settings'],
    z.object({ orderId: id }),
  ),
  /** The carriers the shop has used, the latest first. */
  'delivery.carriers': question<string[]>()('order.read', ['deliveries'], z.object({})),
  'delivery.changeCarrier': command<null>()(
    'delivery.confirm',
    z.object({ deliveryId: id, carrier: text(60), trackingNo: text(60), phoneEnd: text(4) }),
  ),
  /** What is said of a delivery on its way; what is known already is left out (LOG-01). */
  'delivery.track': command<{ added: number }>()(
    'delivery.confirm',
    z.object({ deliveryId: id, events: z.array(trackingEvent).min(1).max(200) }),
  ),
  /** Something is wrong with it: the order is red, its owner is told, until it is settled (LOG-03). Who hears of it first may say so. */
  'delivery.raise': command<null>()('order.read', z.object({ deliveryId: id, reason: needed(200) })),
  'delivery.settle': command<null>()('order.read', z.object({ deliveryId: id, answer: needed(200) })),
  /** What is to be taken from which places for some orders, or was taken for some deliveries. */
  'delivery.picking': question<PickingLine[]>()(
    'order.read',
    [
      ...(['sales_order_lines', 'sales_order_line_components', 'products', 'stock_movements'] as const),
      ...(['stock_levels', 'locations', 'warehouses', 'lots', 'lot_levels'] as const),
    ],
    z.object({ orderIds: z.array(id).max(500).default([]), deliveryIds: z.array(id).max(500).default([]) }),
  ),
  /** The plans of a day with the deliveries that nobody drives yet, or one plan by its id (DLV-07). */
  'deliveryPlan.find': question<PlannedDay>()(
    'order.read',
    ['delivery_plans', 'delivery_plan_stops', 'deliveries', 'delivery_lines', 'sales_orders', 'sales_order_lines'],
    z.object({ day: day.nullable().default(null), id: id.nullable().default(null) }),
  ),
  /** Who drives which deliveries on a day, in this order; a new plan when `id` is null. */
  'deliveryPlan.save': command<{ id: Id; version: number }>()(
    'delivery.confirm',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      plannedOn: day,
      driver: needed(60),
      vehicle: text(60),
      note: text(200),
      deliveryIds: z.array(id).max(200),
    }),
  ),
  'deliveryPlan.delete': command<null>()('delivery.confirm', z.object({ id, version: z.number().int() })),
  /** The plan of a drive, or the picking list of orders or deliveries, as a PDF (A4) at `path`. Only where there is a window. */
  'deliveryPlan.print': question<{ path: string }>()('order.read', [], stockSheet.extend({ path: needed(1000) })),
  /** Opens the system's print dialog for them. */
  'deliveryPlan.printOnPaper': question<null>()('order.read', [], stockSheet),
  /** The delivery note as a PDF (A4) at `path`, with or without prices. Only where there is a window. */
  'delivery.print': question<{ path: string }>()(
    'order.read',
    [],
    z.object({ id, path: needed(1000), language, priced: z.boolean().default(false) }),
  ),
  /** Opens the system's print dialog for the delivery note. */
  'delivery.printOnPaper': question<null>()(
    'order.read',
    [],
    z.object({ id, language, priced: z.boolean().default(false) }),
  ),
}
