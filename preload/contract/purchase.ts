import { z } from 'zod'
import type { HistoryEntry } from '../../main/order/history'
import type { PurchaseState } from '../../main/purchase/purchase'
import type { PurchaseReturnState } from '../../main/purchase/purchasereturn'
import type { GoodsReceiptRow } from '../../main/purchase/receiptview'
import type {
  PaidPrice,
  PurchaseOffer,
  PurchasePage,
  PurchaseReturnPage,
  PurchaseReturnRow,
  PurchaseRow,
  Shortage,
} from '../../main/purchase/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question, stockTables } from './entry'
import { chosenLots, typedLot } from './lot'
import { day, id, needed, price, qty, rate, text } from './value'

const line = z.object({
  productId: id,
  /** One of the product's units; empty is its base unit. Quantity and price are of this unit. */
  unit: text(20),
  qty,
  price,
  taxRate: rate,
  note: text(200),
})

const head = {
  supplierId: id,
  contact: text(100),
  phone: text(60),
  note: text(1000),
  /** Whether the prices hold the tax. */
  taxInclusive: z.boolean().default(true),
  lines: z.array(line).max(500),
}
const draft = z.object({
  ...head,
  orderedOn: day,
  promisedOn: day.nullable().default(null),
  address: text(300),
  supplierNo: text(60),
})
const returnDraft = z.object({
  ...head,
  returnedOn: day,
  cause: text(200),
  handling: z.enum(['refund', 'exchange', 'credit']).default('credit'),
})

const event = z.object({ id, version: z.number().int() })
const explained = event.extend({ reason: needed(200) })
const saved = { id: id.nullable(), version: z.number().int().default(0) }
const ofSupplier = { supplierId: id.nullable().default(null) }
const language = z.enum(['zh', 'en'])
const logPage = z.object({
  id,
  before: id.nullable().default(null),
  count: z.number().int().min(1).max(100).default(20),
})

/** What the shop buys, and what of it goes back. */
export const purchase = {
  ...list<PurchaseRow>()(
    'purchase',
    'purchase.read',
    'purchase.export',
    ['purchase_orders', 'purchase_confirmations', 'payable_items', 'payable_credits', 'users'],
    ofSupplier,
  ),
  'purchase.read': question<PurchasePage>()(
    'purchase.read',
    [
      'purchase_orders',
      'purchase_order_lines',
      'purchase_sendings',
      'purchase_confirmations',
      'purchase_receipts',
      'purchase_returns',
      'payable_items',
      'payable_credits',
      'products',
    ],
    z.object({ id }),
  ),
  /** A page of what was done to a purchase order, newest first, before the id of the last one seen. */
  'purchase.history': question<HistoryEntry[]>()('purchase.read', ['activity_log'], logPage),
  /** The units of some products, and what each last cost from a supplier: the price a line begins with. */
  'purchase.offers': question<PurchaseOffer[]>()(
    'purchase.read',
    ['purchase_orders', 'purchase_order_lines', 'product_units'],
    z.object({ supplierId: id.nullable(), productIds: z.array(id).max(500) }),
  ),
  /** What a product was bought for before, by whichever supplier, newest first (PUR-04). */
  'purchase.paidBefore': question<PaidPrice[]>()(
    'purchase.read',
    ['purchase_orders', 'purchase_order_lines'],
    z.object({ productId: id }),
  ),
  /** The printed purchase order as a PDF (A4) at `path`. Only where there is a window. */
  'purchase.print': question<{ path: string }>()('purchase.read', [], z.object({ id, path: needed(1000), language })),
  /** Opens the system's print dialog for the purchase order. */
  'purchase.printOnPaper': question<null>()('purchase.read', [], z.object({ id, language })),
  /** What is missing to the minimum stock, with how much to order, by the supplier it was last bought from (INV-06). */
  'purchase.shortages': question<Shortage[]>()('purchase.read', stockTables, z.object({})),
  /** Makes a draft for each supplier, at the prices last paid. */
  'purchase.replenish': command<{ ids: Id[] }>()(
    'purchase.edit',
    z.object({
      orders: z
        .array(
          z.object({
            supplierId: id,
            lines: z
              .array(z.object({ productId: id, unit: text(20), qty }))
              .min(1)
              .max(500),
          }),
        )
        .min(1)
        .max(200),
    }),
  ),
  /** Saves a draft: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'purchase.save': command<{ id: Id; version: number }>()('purchase.edit', z.object({ ...saved, draft })),
  /** Gives the number; approved at once where who submits it may approve. */
  'purchase.submit': command<{ no: string; state: PurchaseState }>()('purchase.edit', event),
  'purchase.approve': command<null>()('purchase.approve', event),
  'purchase.reject': command<null>()('purchase.approve', explained),
  /** It went to the supplier, and how; it may go again. */
  'purchase.send': command<null>()(
    'purchase.edit',
    event.extend({ way: z.enum(['message', 'mail', 'phone', 'paper']), sentTo: text(200) }),
  ),
  /** The supplier's word: what comes, and when. What differs from what was asked makes a version. */
  'purchase.confirm': command<{ revision: number; differences: number }>()(
    'purchase.edit',
    event.extend({
      supplierNo: text(60),
      note: text(200),
      lines: z
        .array(z.object({ lineId: id, qty: qty.refine((many) => many >= 0), promisedOn: day.nullable() }))
        .max(500),
    }),
  ),
  /** One that the supplier has confirmed only by who may approve. */
  'purchase.cancel': command<null>()('purchase.edit', explained),
  /** Goods are here: a goods receipt that waits to be looked at; as often as goods come. */
  'purchase.receive': command<{ receiptId: Id; no: string }>()(
    'purchase.receive',
    event.extend({
      receivedOn: day,
      /** Null is the usual warehouse. */
      warehouseId: id.nullable().default(null),
      note: text(200),
      lines: z.array(z.object({ lineId: id, qty })).max(500),
    }),
  ),
  /** What is accepted lies in stock; what is not goes back as a draft of a return, or is expected once more. */
  'purchase.inspect': command<{ returnId: Id | null; cost: Fen }>()(
    'purchase.receive',
    event.extend({
      goodsReceiptId: id,
      inspectedOn: day,
      /** By line of the receipt; a line that is not named is accepted whole. */
      rejected: z
        .array(z.object({ lineId: id, qty }))
        .max(500)
        .default([]),
      rejectedWay: z.enum(['return', 'replace']).default('return'),
      /** Why something was rejected. */
      reason: text(200),
      /** What is accepted of each line whose pieces are told apart, in base units. */
      lots: z
        .array(typedLot.extend({ lineId: id }))
        .max(2000)
        .default([]),
    }),
  ),
  /** As if it had never been; what it put into stock leaves it. */
  'purchase.voidReceipt': command<null>()('purchase.receive', explained.extend({ goodsReceiptId: id })),
  /** What is not here yet is not expected any more. */
  'purchase.close': command<null>()('purchase.edit', explained),
  ...list<GoodsReceiptRow>()('goodsReceipt', 'purchase.read', 'purchase.export', [
    ...(['purchase_receipts', 'purchase_orders', 'purchase_returns', 'warehouses', 'users'] as const),
  ]),
  ...list<PurchaseReturnRow>()(
    'purchaseReturn',
    'purchase.read',
    'purchase.export',
    ['purchase_returns', 'users'],
    ofSupplier,
  ),
  'purchaseReturn.read': question<PurchaseReturnPage>()(
    'purchase.read',
    ['purchase_returns', 'purchase_return_lines', 'purchase_receipts', 'products'],
    z.object({ id }),
  ),
  'purchaseReturn.history': question<HistoryEntry[]>()('purchase.read', ['activity_log'], logPage),
  'purchaseReturn.save': command<{ id: Id; version: number }>()(
    'purchase.return',
    z.object({ ...saved, draft: returnDraft }),
  ),
  'purchaseReturn.submit': command<{ no: string; state: PurchaseReturnState }>()('purchase.return', event),
  'purchaseReturn.approve': command<null>()('purchase.approve', event),
  'purchaseReturn.reject': command<null>()('purchase.approve', explained),
  /** Its goods leave, out of the bad place or out of those for sale. */
  'purchaseReturn.send': command<{ cost: Fen }>()(
    'purchase.return',
    event.extend({
      shippedOn: day,
      /** Null is the usual warehouse. */
      warehouseId: id.nullable().default(null),
      from: z.enum(['bad', 'sale']).default('sale'),
      lots: chosenLots,
    }),
  ),
  /** Taken off what is owed, or paid back, or other goods came for them. */
  'purchaseReturn.settle': command<{ settled: Fen }>()(
    'payment.confirm',
    event.extend({
      way: z.enum(['refund', 'exchange', 'credit']),
      settledOn: day,
      method: z
        .enum(['cash', 'bank', 'wechat', 'alipay', 'cheque', 'acceptance', 'onDelivery', 'other'])
        .default('bank'),
    }),
  ),
  'purchaseReturn.complete': command<null>()('purchase.return', event),
  'purchaseReturn.cancel': command<null>()('purchase.return', explained),
}
