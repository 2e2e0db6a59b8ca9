import { readPayableOpenings } from '../db/payable-opening'
import type { Questions } from './answers'
import { allocatePayment, confirmPayment, rejectPayment, voidPayment } from './payable/confirm-payment'
import { enterOpening, removeOpening } from './payable/enter-opening'
import { echoPayment, enterPayment } from './payable/enter-payment'
import { readSupplierStatement } from './payable/read-statement'
import { settleAdvance } from './payable/settle-advance'
import { settleReturn as settlePurchaseReturn } from './payable/settle-return'
import { writeSupplierStatement } from './payable/write-statement'
import { confirmPurchase } from './purchase/confirm-purchase'
import { inspectGoods } from './purchase/inspect-goods'
import {
  approvePurchase,
  cancelPurchase,
  closePurchase,
  rejectPurchase,
  sendPurchase,
  submitPurchase,
} from './purchase/move-purchase'
import {
  approveReturn,
  cancelReturn,
  completeReturn as completePurchaseReturn,
  rejectReturn,
  submitReturn,
} from './purchase/move-return'
import { readLog } from './purchase/read-log'
import { offersOf, paidBefore } from './purchase/read-prices'
import { readPurchase, readPurchaseReturn } from './purchase/read-purchase'
import { readReplenishment } from './purchase/read-replenishment'
import { receiveGoods } from './purchase/receive-goods'
import { replaceRejected } from './purchase/replace-rejected'
import { replenishStock } from './purchase/replenish-stock'
import { savePurchase } from './purchase/save-purchase'
import { saveReturn } from './purchase/save-return'
import { shipReturn } from './purchase/ship-return'
import { voidReceipt as voidGoodsReceipt } from './purchase/void-receipt'
import { orderRequest } from './request/order-request'
import { chooseQuotes, enterQuote } from './request/quote-request'
import { readRequest } from './request/read-request'
import { approveRequest, cancelRequest, rejectRequest, saveRequest, submitRequest } from './request/save-request'
import { deleteSupplier } from './supplier/delete-supplier'
import { pickSuppliers } from './supplier/list-suppliers'
import { readScore } from './supplier/read-score'
import { readSimilarSuppliers, readSupplier } from './supplier/read-supplier'
import { changeSupplier, createSupplier } from './supplier/save-supplier'
import type { Commands } from './trade'

type OfBuying = `${'supplier' | 'purchase' | 'purchaseRequest' | 'purchaseReturn' | 'payable' | 'payment'}.${string}`
type OfLists = `${string}.${'list' | 'totals' | 'export'}`

/** Which action answers which question about suppliers, purchases and what is owed for them; their lists stand among the lists. */
export const buying: Pick<Questions, Exclude<Extract<keyof Questions, OfBuying>, OfLists>> = {
  'supplier.pick': (asking, input) => pickSuppliers(asking.engine, input),
  'supplier.read': (asking, input) => readSupplier(asking.engine, asking.today, input),
  'supplier.score': (asking, input) => readScore(asking.engine, asking.today, input),
  'supplier.similar': (asking, input) => readSimilarSuppliers(asking.engine, input),
  'supplier.statement': (asking, input) => readSupplierStatement(asking.engine, input),
  'supplier.writeStatement': async ({ engine, shop: { excelWorker }, signal, language }, { path, ...of }) =>
    writeSupplierStatement(await readSupplierStatement(engine, of), { excelWorker, signal, language }, path),
  'supplier.printStatement': async (asking, { path, language, ...of }) => {
    await asking.session.edge.printStatement({ partner: 'supplier', ...of }, language, path)
    return { path }
  },
  'supplier.printStatementOnPaper': async (asking, { language, ...of }) => {
    await asking.session.edge.printStatement({ partner: 'supplier', ...of }, language, null)
    return null
  },
  'payable.opening': (asking, input) => readPayableOpenings(asking.engine, input),
  'payment.echo': (asking, input) => echoPayment(asking.engine, input),
  'purchaseRequest.read': (asking, input) => readRequest(asking.engine, input),
  'purchase.read': (asking, input) => readPurchase(asking.engine, input),
  'purchase.history': (asking, input) => readLog(asking.engine, 'purchaseOrder', input),
  'purchase.offers': (asking, input) => offersOf(asking.engine, input),
  'purchase.paidBefore': (asking, input) => paidBefore(asking.engine, input),
  'purchase.shortages': (asking) => readReplenishment(asking.engine),
  'purchase.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printPurchase(id, language, path)
    return { path }
  },
  'purchase.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printPurchase(id, language, null)
    return null
  },
  'purchaseReturn.read': (asking, input) => readPurchaseReturn(asking.engine, input),
  'purchaseReturn.history': (asking, input) => readLog(asking.engine, 'purchaseReturn', input),
}

/** Which action answers which command about them. */
export const buyingCommands: Pick<Commands, Extract<keyof Commands, OfBuying>> = {
  'supplier.create': createSupplier,
  'supplier.change': changeSupplier,
  'supplier.delete': deleteSupplier,
  'purchaseRequest.save': saveRequest,
  'purchaseRequest.submit': submitRequest,
  'purchaseRequest.cancel': cancelRequest,
  'purchaseRequest.approve': approveRequest,
  'purchaseRequest.reject': rejectRequest,
  'purchaseRequest.quote': enterQuote,
  'purchaseRequest.choose': chooseQuotes,
  'purchaseRequest.order': (work, input) => orderRequest(work, input, savePurchase),
  'purchase.save': savePurchase,
  'purchase.replenish': replenishStock,
  'purchase.submit': submitPurchase,
  'purchase.approve': approvePurchase,
  'purchase.reject': rejectPurchase,
  'purchase.send': sendPurchase,
  'purchase.confirm': confirmPurchase,
  'purchase.cancel': cancelPurchase,
  'purchase.receive': receiveGoods,
  'purchase.inspect': inspectGoods,
  'purchase.voidReceipt': voidGoodsReceipt,
  'purchase.close': closePurchase,
  'purchaseReturn.save': saveReturn,
  'purchaseReturn.submit': submitReturn,
  'purchaseReturn.approve': approveReturn,
  'purchaseReturn.reject': rejectReturn,
  'purchaseReturn.send': shipReturn,
  'purchaseReturn.settle': (work, input) => settlePurchaseReturn(work, input, replaceRejected),
  'purchaseReturn.complete': completePurchaseReturn,
  'purchaseReturn.cancel': cancelReturn,
  'payable.settleAdvance': settleAdvance,
  'payable.enterOpening': enterOpening,
  'payable.removeOpening': removeOpening,
  'payment.create': enterPayment,
  'payment.confirm': confirmPayment,
  'payment.reject': rejectPayment,
  'payment.void': voidPayment,
  'payment.allocate': allocatePayment,
}
