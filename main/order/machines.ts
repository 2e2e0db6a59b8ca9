import { deliveryLife } from '../delivery/delivery'
import { invoiceLife } from '../invoice/invoice'
import { purchaseOrder } from '../purchase/purchase'
import { purchaseReturn } from '../purchase/purchasereturn'
import { receiptLife } from '../receipt/receipt'
import { salesReturn } from '../salesreturn/salesreturn'
import { serviceOrder } from '../serviceorder/serviceorder'
import { transfer } from '../transfer/transfer'
import { salesOrder } from './order'

/**
 * The life of every kind of document: the six kinds of order first (TYP-01), then what hangs on a sales order. The
 * buttons, the actions, the tests and STATES.md all read these tables.
 */
export const machines = {
  sales: salesOrder,
  purchase: purchaseOrder,
  salesReturn,
  purchaseReturn,
  service: serviceOrder,
  transfer,
  delivery: deliveryLife,
  receipt: receiptLife,
  invoice: invoiceLife,
}
