import { readPromises } from '../db/dunning'
import { listFields } from '../db/field'
import { type ListSpec, listPage, listTotals } from '../db/list'
import type { Input, Question } from '../preload/contract'
import { hiddenFields } from './access/hidden'
import type { Right } from './access/right'
import type { Questions } from './answers'
import type { Asking } from './asking'
import { bankLineList } from './bank/list-lines'
import { cashBookList } from './cashbook/list-book'
import { cashDayList } from './cashbook/list-days'
import { movementList } from './cashbook/list-movements'
import { couponList } from './coupon/list-coupons'
import { customerList } from './customer/list-customers'
import { deliveryList } from './delivery/list-deliveries'
import { shortageList, toShipList } from './delivery/list-to-ship'
import { judgeAll } from './dunning/dunning'
import { dunningList } from './dunning/list-dunning'
import { orderDueList } from './instalment/list-order-dues'
import { invoiceList } from './invoice/list-invoices'
import { orderInvoicesList } from './invoice/list-order-invoices'
import { translator, type WordKey } from './language/language'
import { type Export, exportList } from './list/export-list'
import type { ListAsk, ListScope } from './list/list'
import { orderLineList } from './order/list-lines'
import { orderList } from './order/list-orders'
import { payableAgingList } from './payable/list-aging'
import { payableList } from './payable/list-payables'
import { paymentList } from './payable/list-payments'
import { customerPriceList } from './pricing/list-customer-prices'
import { productList } from './product/list-products'
import { purchaseList, purchaseReturnList } from './purchase/list-purchases'
import { goodsReceiptList } from './purchase/list-receipts'
import { receiptList } from './receipt/list-receipts'
import { readReceivableSettings } from './receivable/keep-settings'
import { agingList } from './receivable/list-aging'
import { figureList } from './receivable/list-figure'
import { openItemList } from './receivable/list-open-items'
import { refundList } from './refund/list-refunds'
import { documentTypeList } from './report/list-document-types'
import { performanceDocumentList, performanceList } from './report/list-performance'
import { requestList } from './request/list-requests'
import { returnCauseList } from './salesreturn/list-causes'
import { returnList } from './salesreturn/list-returns'
import { serviceQualityList } from './serviceorder/list-quality'
import { serviceList } from './serviceorder/list-services'
import { ledgerList } from './statement/list-ledger'
import { statementList } from './statement/list-statements'
import { lotList } from './stock/list-lots'
import { psiList } from './stock/list-psi'
import { stocktakeList } from './stock/list-stocktakes'
import { supplierList } from './supplier/list-suppliers'
import { transferList } from './transfer/list-transfers'
import { Refusal } from './value/refusal'
import { writeOffList } from './writeoff/list-writeoffs'

type ListName = Question extends infer N ? (N extends `${infer L}.totals` ? L : never) : never

/** What each list is made of; one without a line here does not compile. */
const specs: { [L in ListName]: (asking: Asking, input: Input<`${L}.list`>) => ListSpec | Promise<ListSpec> } = {
  customer: async ({ engine, today }) => customerList(today, await listFields(engine, 'customer')),
  product: async ({ engine }, input) => productList(input.categoryId, await listFields(engine, 'product')),
  customerPrice: (_, input) => customerPriceList(input.customerId, input.productId),
  order: async ({ engine, today, session }, { customerId, archived, type }) => {
    const mayKnowDebts = session.user?.rights.includes('receivable.read') === true
    return orderList(customerId, today, archived, type, mayKnowDebts, await listFields(engine, 'order'))
  },
  orderLine: (_, input) => orderLineList(input),
  delivery: () => deliveryList,
  toShip: ({ today }, input) => toShipList(today, input.productId),
  shortage: () => shortageList,
  coupon: ({ today }) => couponList(today),
  openItem: (_, input) => openItemList(input.asOf, input.customerId),
  aging: async ({ engine, today }, { asOf, basis }) =>
    agingList(asOf, today, { basis, bounds: (await readReceivableSettings(engine)).bounds }),
  figure: async ({ engine, today }, input) => figureList(input, today, await readReceivableSettings(engine)),
  dunning: async ({ engine, today }) => dunningList(today, judgeAll(await readPromises(engine, today, null), today)),
  supplier: () => supplierList,
  purchase: ({ today }, input) => purchaseList(today, input.supplierId),
  goodsReceipt: () => goodsReceiptList,
  purchaseReturn: (_, input) => purchaseReturnList(input.supplierId),
  purchaseRequest: () => requestList,
  receipt: () => receiptList,
  bankLine: () => bankLineList,
  orderDue: ({ today }, { customerId }) => orderDueList(today, customerId),
  cashBook: (_, { from, to }) => cashBookList(from, to),
  cashMovement: (_, { from, to, accountId }) => movementList(from, to, accountId),
  cashDay: (_, { from, to }) => cashDayList(from, to),
  payable: (_, input) => payableList(input.asOf, input.supplierId),
  payableAging: (asking, input) => payableAgingList(input.asOf, asking.today),
  payment: (_, input) => paymentList(input.supplierId),
  refund: () => refundList,
  writeOff: (_, { customerId }) => writeOffList(customerId),
  statement: (_, { customerId }) => statementList(customerId),
  invoice: () => invoiceList,
  orderInvoice: () => orderInvoicesList,
  salesReturn: (_, { orderId }) => returnList(orderId),
  returnCause: (_, { from, to }) => returnCauseList(from, to),
  service: () => serviceList,
  serviceQuality: (_, { from, to }) => serviceQualityList(from, to),
  transfer: () => transferList,
  stocktake: () => stocktakeList,
  lot: ({ today }, { soonDays }) => lotList(today, soonDays),
  psi: (_, { from, to }) => psiList(from, to),
  documentType: ({ session }, { from, to }) => documentTypeList({ from, to }, session.user?.rights ?? []),
  performance: (_, input) => performanceList(input, input.by),
  performanceDocument: ({ session }, input) => performanceDocumentList(input, session.user?.rights ?? []),
  ledger: (_, input) => ledgerList(input, input.customerId),
}

type SpecOf = (asking: Asking, input: ListScope & Partial<Pick<Export, 'columns'>>) => Promise<ListSpec>

/**
 * A list without the columns that somebody may not read: not in its rows, totals or exports. Refuses to sort by one, to narrow
 * by one and to export one (`right.missing`).
 */
function readable(
  name: string,
  spec: ListSpec,
  rights: readonly Right[],
  { sort, filters, columns = [] }: Parameters<SpecOf>[1],
): ListSpec {
  const hidden = hiddenFields(name, rights)
  if (hidden.length === 0) return spec
  const asked = [...sort.map(({ column }) => column), ...Object.keys(filters), ...columns.map(({ key }) => key)]
  const refused = hidden.find(({ field }) => asked.includes(field))
  if (refused) throw new Refusal('right.missing', { right: refused.right })
  const kept = Object.entries(spec.columns).filter(([key]) => !hidden.some(({ field }) => field === key))
  return { ...spec, columns: Object.fromEntries(kept) }
}

/** The three entries of every list: a page, its totals, and the whole of it as a workbook. */
export const lists = Object.fromEntries(
  Object.entries(specs).flatMap(([name, made]) => {
    const specOf: SpecOf = async (asking, input) =>
      readable(name, await made(asking, input as never), asking.session.user?.rights ?? [], input)
    return [
      [
        `${name}.list`,
        async (asking: Asking, input: ListAsk) => listPage(asking.engine, await specOf(asking, input), input),
      ],
      [
        `${name}.totals`,
        async (asking: Asking, input: ListScope) => listTotals(asking.engine.aside, await specOf(asking, input), input),
      ],
      [
        `${name}.export`,
        async (asking: Asking, input: Export) => toWorkbook(asking, await specOf(asking, input), input),
      ],
    ]
  }),
) as unknown as Pick<Questions, `${ListName}.${'list' | 'totals' | 'export'}`>

/** An export reads one moment, so that its rows and its sums agree while others go on working. */
function toWorkbook(asking: Asking, spec: ListSpec, input: Export): Promise<{ path: string; rows: number }> {
  const say = translator(asking.language)
  return asking.engine.snapshot((reading) =>
    exportList(reading, spec, input, {
      excelWorker: asking.shop.excelWorker,
      signal: asking.signal,
      onProgress: asking.onProgress,
      word: (key) => say(key as WordKey),
    }),
  )
}
