import { deliveryLife } from '../delivery/delivery'
import { invoiceLife } from '../invoice/invoice'
import { redLife } from '../invoice/red'
import { paymentLife } from '../payable/payment'
import { goodsReceiptLife } from '../purchase/goodsreceipt'
import { purchaseOrder } from '../purchase/purchase'
import { purchaseReturn } from '../purchase/purchasereturn'
import { receiptLife } from '../receipt/receipt'
import { refundLife } from '../refund/refund'
import { purchaseRequest } from '../request/request'
import { salesReturn } from '../salesreturn/salesreturn'
import { serviceOrder } from '../serviceorder/serviceorder'
import { statementLife } from '../statement/statement'
import { stocktake } from '../stock/stocktake'
import { transfer } from '../transfer/transfer'
import { writeOffLife } from '../writeoff/writeoff'
import { salesOrder } from './order'

/**
 * The life of every kind of document: the six kinds of order first (TYP-01), then what hangs on them. The
 * buttons, the actions, the tests and STATES.md all read these tables.
 */
export const machines = {
  sales: salesOrder,
  purchase: purchaseOrder,
  salesReturn,
  purchaseReturn,
  service: serviceOrder,
  transfer,
  stocktake,
  delivery: deliveryLife,
  purchaseRequest,
  goodsReceipt: goodsReceiptLife,
  receipt: receiptLife,
  payment: paymentLife,
  refund: refundLife,
  writeOff: writeOffLife,
  statement: statementLife,
  invoice: invoiceLife,
  redLetter: redLife,
}
