import { z } from 'zod'
import type { LotPage, LotRow, LotsOfDocument, ProductLot } from '../../main/stock/lotview'
import { command, list, question } from './entry'
import { day, id, needed, qty } from './value'

/** A batch or serial number as somebody types it, with the days on it. */
export const lotName = z.object({
  code: needed(60),
  madeOn: day.nullable().default(null),
  expiresOn: day.nullable().default(null),
})

/** The batches of goods that come in; of a serial number one piece. */
export const typedLot = lotName.extend({ qty })
export const typedLots = z.array(typedLot).max(2000).default([])

/** The batches somebody chose of what lies somewhere, in base units; what nobody chooses goes by the day it expires. */
export const chosenLot = z.object({ lotId: id, qty })
export const chosenLots = z.array(chosenLot).max(2000).default([])

/** Which batches leave, and whether expired ones among them may. */
export const leaving = { lots: chosenLots, expiredToo: z.boolean().default(false) }

const lotTables = ['lots', 'lot_levels', 'products', 'locations', 'warehouses'] as const

/** Batches and serial numbers: which there are, where they lie, where they came from and went. */
export const lot = {
  ...list<LotRow>()('lot', 'product.read', 'product.export', lotTables, {
    /** What expires within so many days is near its end. */
    soonDays: z.number().int().min(0).max(3650).default(30),
  }),
  'lot.ofProduct': question<ProductLot[]>()('product.read', lotTables, z.object({ productId: id })),
  'lot.read': question<LotPage>()(
    'product.read',
    [...lotTables, 'stock_movements', 'deliveries', 'sales_returns', 'purchase_receipts', 'customers'],
    z.object({ id }),
  ),
  /** Its number and days as they should have been typed. */
  'lot.change': command<null>()('stock.adjust', lotName.extend({ id, version: z.number().int() })),
  /** What of a document is told apart, and what there is to choose from. */
  'lot.forOrder': question<LotsOfDocument>()(
    'order.read',
    [...lotTables, 'sales_order_lines', 'sales_order_line_components'],
    z.object({ orderId: id }),
  ),
  'lot.forDelivery': question<LotsOfDocument>()(
    'order.read',
    [...lotTables, 'delivery_lines', 'stock_movements'],
    z.object({ deliveryId: id }),
  ),
  'lot.forReceipt': question<LotsOfDocument>()(
    'purchase.read',
    [...lotTables, 'purchase_receipts'],
    z.object({ goodsReceiptId: id }),
  ),
  'lot.forReturn': question<LotsOfDocument>()(
    'order.read',
    [...lotTables, 'sales_return_lines'],
    z.object({ returnId: id }),
  ),
  'lot.forTransfer': question<LotsOfDocument>()(
    'transfer.read',
    [...lotTables, 'stock_transfers', 'stock_transfer_lines', 'stock_movements'],
    z.object({ transferId: id }),
  ),
  'lot.forPart': question<LotsOfDocument>()(
    'service.read',
    [...lotTables, 'service_parts', 'stock_movements'],
    z.object({ partId: id }),
  ),
  'lot.forPurchaseReturn': question<LotsOfDocument>()(
    'purchase.read',
    [...lotTables, 'purchase_returns', 'purchase_return_lines'],
    z.object({ purchaseReturnId: id, from: z.enum(['bad', 'sale']).default('sale') }),
  ),
  'lot.forProduct': question<LotsOfDocument>()('product.read', lotTables, z.object({ productId: id })),
}
