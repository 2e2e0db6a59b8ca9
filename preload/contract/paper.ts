import { z } from 'zod'
import type { CommercialInvoice, SalesList } from '../../main/paper/view'
import { command, question, type Table } from './entry'
import { day, id, needed, text } from './value'

/** Of which documents, or of which days, a paper for a customer tells. */
const ofOrder = z.object({ orderId: id })
const ofDeliveries = z.object({ deliveryIds: z.array(id).min(1).max(200) })
const ofCustomer = z.object({ customerId: id, from: day, to: day })
const language = z.enum(['zh', 'en'])

/** The tables of what was sold and came back. */
const soldTables = [
  ...(['sales_orders', 'sales_order_lines', 'deliveries', 'delivery_lines', 'customers'] as const),
] as const satisfies readonly Table[]

const salesList = z.object({ of: z.union([ofOrder, ofDeliveries, ofCustomer]), returns: z.boolean().default(false) })
const commercialInvoice = z.object({
  of: z.union([ofOrder, z.object({ deliveryIds: z.array(id).length(1) })]),
  /** The day on it. */
  invoicedOn: day,
  /** Amounts with tax. */
  taxed: z.boolean().default(true),
  language,
})

/** The papers that go to customers beside their goods, and are no tax invoices. */
export const paper = {
  /** 销货清单 of an order, of deliveries of one customer, or of those of some days; with what came back of them below zero. */
  'salesList.read': question<SalesList>()(
    'order.read',
    [...soldTables, 'sales_returns', 'sales_return_lines', 'invoice_titles'],
    salesList,
  ),
  /** The list as a PDF (A4, sideways) at `path`. Only where there is a window. */
  'salesList.print': question<{ path: string }>()('order.read', [], salesList.extend({ path: needed(1000), language })),
  /** Opens the system's print dialog for it. */
  'salesList.printOnPaper': question<null>()('order.read', [], salesList.extend({ language })),
  /** The commercial invoice of an order, or of one delivery, with what was typed in English before. */
  'commercialInvoice.read': question<CommercialInvoice>()(
    'order.read',
    [...soldTables, 'products', 'company'],
    commercialInvoice.pick({ of: true }),
  ),
  /** Remembers what commercial invoices say of a customer and of goods. */
  'commercialInvoice.keep': command<null>()(
    'order.edit',
    z.object({
      customerId: id,
      buyer: z.object({ name: text(), address: text(300), terms: text(), payment: text() }),
      goods: z.array(z.object({ productId: id, name: text(), hsCode: text(20), origin: text(60) })).max(500),
    }),
  ),
  /** Remembers what they say of the shop. */
  'commercialInvoice.keepSeller': command<null>()('company.manage', z.object({ name: text(), address: text(300) })),
  /** The invoice as a PDF (A4) at `path`. Only where there is a window. */
  'commercialInvoice.print': question<{ path: string }>()(
    'order.read',
    [],
    commercialInvoice.extend({ path: needed(1000) }),
  ),
  /** Opens the system's print dialog for it. */
  'commercialInvoice.printOnPaper': question<null>()('order.read', [], commercialInvoice),
}
