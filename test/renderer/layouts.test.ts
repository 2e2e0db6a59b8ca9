import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListSpec } from '../../db/list'
import { readTables } from '../../db/table'
import { rightOfField } from '../../main/access/hidden'
import { bankLineList } from '../../main/bank/list-lines'
import { cashBookList } from '../../main/cashbook/list-book'
import { cashDayList } from '../../main/cashbook/list-days'
import { movementList } from '../../main/cashbook/list-movements'
import { couponList } from '../../main/coupon/list-coupons'
import { customerList } from '../../main/customer/list-customers'
import { deliveryList } from '../../main/delivery/list-deliveries'
import { shortageList, toShipList } from '../../main/delivery/list-to-ship'
import { dunningList } from '../../main/dunning/list-dunning'
import { orderDueList } from '../../main/instalment/list-order-dues'
import { invoiceList } from '../../main/invoice/list-invoices'
import { orderInvoicesList } from '../../main/invoice/list-order-invoices'
import { columnLabels } from '../../main/language/column'
import { type Translate, translator } from '../../main/language/language'
import type { ColumnKind } from '../../main/list/list'
import { orderLineList } from '../../main/order/list-lines'
import { orderList } from '../../main/order/list-orders'
import { payableAgingList } from '../../main/payable/list-aging'
import { payableList } from '../../main/payable/list-payables'
import { paymentList } from '../../main/payable/list-payments'
import { customerPriceList } from '../../main/pricing/list-customer-prices'
import { productList } from '../../main/product/list-products'
import { purchaseList, purchaseReturnList } from '../../main/purchase/list-purchases'
import { goodsReceiptList } from '../../main/purchase/list-receipts'
import { receiptList } from '../../main/receipt/list-receipts'
import type { FigureOf } from '../../main/receivable/figure'
import { agingList } from '../../main/receivable/list-aging'
import { figureList } from '../../main/receivable/list-figure'
import { openItemList } from '../../main/receivable/list-open-items'
import { refundList } from '../../main/refund/list-refunds'
import { documentTypeList } from '../../main/report/list-document-types'
import { performanceDocumentList, performanceList } from '../../main/report/list-performance'
import { requestList } from '../../main/request/list-requests'
import { returnCauseList } from '../../main/salesreturn/list-causes'
import { returnList } from '../../main/salesreturn/list-returns'
import { serviceQualityList } from '../../main/serviceorder/list-quality'
import { serviceList } from '../../main/serviceorder/list-services'
import { ledgerList } from '../../main/statement/list-ledger'
import { statementList } from '../../main/statement/list-statements'
import { lotList } from '../../main/stock/list-lots'
import { psiList } from '../../main/stock/list-psi'
import { stocktakeList } from '../../main/stock/list-stocktakes'
import { supplierList } from '../../main/supplier/list-suppliers'
import { transferList } from '../../main/transfer/list-transfers'
import type { Day } from '../../main/value/day'
import { writeOffList } from '../../main/writeoff/list-writeoffs'
import { bankLineColumns } from '../../renderer/bank/bank-line-columns'
import { cashBookColumns, cashDayColumns, movementColumns } from '../../renderer/cashbook/cash-columns'
import { couponColumns } from '../../renderer/coupon/coupon-columns'
import { customerColumns } from '../../renderer/customer/customer-columns'
import { deliveryColumns } from '../../renderer/delivery/delivery-columns'
import { shortageColumns, toShipColumns } from '../../renderer/delivery/to-ship-columns'
import { dunningColumns } from '../../renderer/dunning/dunning-columns'
import { orderDueColumns } from '../../renderer/instalment/order-due-columns'
import { invoiceColumns } from '../../renderer/invoice/invoice-columns'
import { orderInvoiceColumns } from '../../renderer/invoice/order-invoice-columns'
import { lotColumns } from '../../renderer/lot/lot-columns'
import { orderColumns } from '../../renderer/order/order-columns'
import { orderLineColumns } from '../../renderer/order/order-line-columns'
import type { ListName } from '../../renderer/part/list'
import { type Title, titleText } from '../../renderer/part/title'
import { payableAgingColumns } from '../../renderer/payable/payable-aging-columns'
import { payableColumns } from '../../renderer/payable/payable-columns'
import { paymentColumns } from '../../renderer/payable/payment-columns'
import { customerPriceColumns } from '../../renderer/pricing/customer-price-columns'
import { productColumns } from '../../renderer/product/product-columns'
import { goodsReceiptColumns } from '../../renderer/purchase/goods-receipt-columns'
import { purchaseColumns, returnColumns } from '../../renderer/purchase/purchase-columns'
import { receiptColumns } from '../../renderer/receipt/receipt-columns'
import { agingColumns } from '../../renderer/receivable/aging-columns'
import { figureColumns } from '../../renderer/receivable/figure-columns'
import { openItemColumns } from '../../renderer/receivable/open-item-columns'
import { refundColumns } from '../../renderer/refund/refund-columns'
import { documentTypeColumns } from '../../renderer/report/document-type-columns'
import { behindColumns, performanceColumns } from '../../renderer/report/performance-columns'
import { requestColumns } from '../../renderer/request/request-columns'
import { causeColumns } from '../../renderer/salesreturn/cause-columns'
import { salesReturnColumns } from '../../renderer/salesreturn/return-columns'
import { qualityColumns } from '../../renderer/serviceorder/quality-columns'
import { serviceColumns } from '../../renderer/serviceorder/serviceorder-columns'
import { ledgerColumns } from '../../renderer/statement/ledger-columns'
import { statementColumns } from '../../renderer/statement/statement-columns'
import { psiColumns } from '../../renderer/stock/psi-columns'
import { stocktakeColumns } from '../../renderer/stock/stocktake-columns'
import { supplierColumns } from '../../renderer/supplier/supplier-columns'
import { transferColumns } from '../../renderer/transfer/transfer-columns'
import { writeOffColumns } from '../../renderer/writeoff/write-off-columns'
import { openTestShop, type TestShop } from '../shop'

// EXPORTS.md says what every export holds (SEC-09). It is written by this test, from the lists themselves:
//   npm test -- test/renderer/layouts.test.ts -u
const page = join(import.meta.dirname, '../../EXPORTS.md')
const zh = translator('zh')
const en = translator('en')
const day = '2026-03-05' as Day
const figure: FigureOf = {
  figure: 'balance',
  asOf: day,
  basis: 'due',
  band: null,
  customerId: null,
  orderId: null,
}
const settings = { bounds: [30, 60, 90], useAdvance: true, overdueDays: null }
const everything = { customerId: null, productId: null, from: null, to: null }

/** A column of the window, whatever list it is of. */
interface Shown {
  key: string
  title: Title
  kind: ColumnKind
  picture?: unknown
}

/** Every list: what the database gives, and what the window shows and exports of it. */
const lists: Record<ListName, { title: (t: Translate) => string; spec: ListSpec; shown: readonly Shown[] }> = {
  customer: { title: (t) => t('customer.title'), spec: customerList(day), shown: customerColumns },
  product: { title: (t) => t('product.title'), spec: productList(null), shown: productColumns(zh) },
  goodsReceipt: {
    title: (t) => t('goodsReceipt.list.title'),
    spec: goodsReceiptList,
    shown: goodsReceiptColumns(zh),
  },
  payable: { title: (t) => t('shell.place.payables'), spec: payableList(day, null), shown: payableColumns(zh) },
  payableAging: {
    title: (t) => t('shell.place.payableAging'),
    spec: payableAgingList(day, day),
    shown: payableAgingColumns,
  },
  payment: { title: (t) => t('payment.title'), spec: paymentList(null), shown: paymentColumns(zh) },
  customerPrice: {
    title: (t) => t('pricing.customerPrices'),
    spec: customerPriceList(null, null),
    shown: [...customerPriceColumns(false), ...customerPriceColumns(true)],
  },
  order: { title: (t) => t('order.title'), spec: orderList(null, day, null), shown: orderColumns(zh) },
  orderLine: { title: (t) => t('shell.place.orderLines'), spec: orderLineList(everything), shown: orderLineColumns },
  coupon: { title: (t) => t('coupon.title'), spec: couponList(day), shown: couponColumns(zh) },
  dunning: { title: (t) => t('dunning.title'), spec: dunningList(day, {}), shown: dunningColumns(zh) },
  supplier: { title: (t) => t('supplier.title'), spec: supplierList, shown: supplierColumns },
  purchase: { title: (t) => t('purchase.title'), spec: purchaseList(day, null), shown: purchaseColumns(zh) },
  purchaseReturn: {
    title: (t) => t('purchase.returns.title'),
    spec: purchaseReturnList(null),
    shown: returnColumns(zh),
  },
  openItem: { title: (t) => t('shell.place.openItems'), spec: openItemList(day, null), shown: openItemColumns },
  aging: { title: (t) => t('shell.place.aging'), spec: agingList(day, day), shown: agingColumns(zh) },
  figure: { title: (t) => t('figure.why'), spec: figureList(figure, day, settings), shown: figureColumns(zh) },
  purchaseRequest: { title: (t) => t('request.title'), spec: requestList, shown: requestColumns(zh) },
  receipt: { title: (t) => t('receipt.title'), spec: receiptList, shown: receiptColumns(zh) },
  bankLine: { title: (t) => t('bank.title'), spec: bankLineList, shown: bankLineColumns(zh) },
  writeOff: { title: (t) => t('writeOff.title'), spec: writeOffList(null), shown: writeOffColumns(zh) },
  orderDue: { title: (t) => t('instalment.listTitle'), spec: orderDueList(day, null), shown: orderDueColumns(zh) },
  cashBook: { title: (t) => t('cashBook.title'), spec: cashBookList(day, day), shown: cashBookColumns(zh) },
  cashMovement: {
    title: (t) => t('cashBook.journal'),
    spec: movementList(day, day, null),
    shown: movementColumns(zh),
  },
  cashDay: { title: (t) => t('cashBook.days'), spec: cashDayList(day, day), shown: cashDayColumns(zh) },
  refund: { title: (t) => t('refund.title'), spec: refundList, shown: refundColumns(zh) },
  statement: { title: (t) => t('statement.title'), spec: statementList(null), shown: statementColumns(zh) },
  returnCause: { title: (t) => t('refund.cause.title'), spec: returnCauseList(day, day), shown: causeColumns(zh) },
  orderInvoice: {
    title: (t) => t('invoice.byOrder.title'),
    spec: orderInvoicesList,
    shown: orderInvoiceColumns(zh),
  },
  invoice: { title: (t) => t('invoice.title'), spec: invoiceList, shown: invoiceColumns(zh) },
  toShip: { title: (t) => t('shell.place.toShip'), spec: toShipList(day, null), shown: toShipColumns(zh) },
  shortage: { title: (t) => t('toship.shortage.title'), spec: shortageList, shown: shortageColumns },
  delivery: { title: (t) => t('shipment.title'), spec: deliveryList, shown: deliveryColumns(zh) },
  salesReturn: { title: (t) => t('salesReturn.title'), spec: returnList(null), shown: salesReturnColumns(zh) },
  service: { title: (t) => t('service.title'), spec: serviceList, shown: serviceColumns(zh) },
  serviceQuality: {
    title: (t) => t('serviceCharge.quality.title'),
    spec: serviceQualityList(day, day),
    shown: qualityColumns(zh),
  },
  stocktake: { title: (t) => t('stock.take.title'), spec: stocktakeList, shown: stocktakeColumns(zh) },
  lot: { title: (t) => t('lot.title'), spec: lotList(day, 30), shown: lotColumns(zh) },
  psi: { title: (t) => t('stock.psi.title'), spec: psiList(day, day), shown: psiColumns(true) },
  documentType: {
    title: (t) => t('documentType.title'),
    spec: documentTypeList({ from: day, to: day }, ['order.read']),
    shown: documentTypeColumns(zh),
  },
  performance: {
    title: (t) => t('shell.place.performance'),
    spec: performanceList({ from: day, to: day }, 'employeeCustomer'),
    shown: performanceColumns('employeeCustomer', zh),
  },
  performanceDocument: {
    title: (t) => `${t('shell.place.performance')} ${t('performance.panel')}`,
    spec: performanceDocumentList(
      { from: day, to: day, by: 'employee', figure: 'ordered', ownerId: null, level: null, customerId: null },
      [],
    ),
    shown: behindColumns(zh),
  },
  ledger: {
    title: (t) => t('shell.place.ledger'),
    spec: ledgerList({ from: day, to: day }, null),
    shown: ledgerColumns(zh),
  },
  transfer: { title: (t) => t('transfer.title'), spec: transferList, shown: transferColumns(zh) },
}

const cells: Record<ColumnKind, string> = {
  text: 'text',
  money: 'number, yuan, 2 decimals',
  quantity: 'number, up to 4 decimals',
  price: 'number, yuan, up to 8 decimals',
  percent: 'percentage',
  day: 'date',
  instant: 'text, `2026-03-05 14:30`',
  integer: 'whole number',
  flag: 'text, 是 / 否 · Yes / No',
}

const table = (heads: string[], rows: string[][]) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function sectionOf([name, { title, spec, shown }]: [string, (typeof lists)[ListName]]): string {
  const rows = Object.entries(spec.columns).map(([key, { kind, words }]) => {
    const column = shown.find((one) => one.key === key && one.picture === undefined)
    const heading = (t: Translate) => (column ? titleText(column.title, t) : '')
    const right = rightOfField(name, key)
    const cell = words ? 'text, a word in the language of the export' : cells[kind]
    return [`\`${key}\``, heading(zh), heading(en), right ? `${cell}; only with \`${right}\`` : cell]
  })
  return `### ${title(zh)} · ${title(en)}: \`${name}.export\`\n\n${table(['key', '中文', 'English', 'cell'], rows)}`
}

const intro = `# What the exports hold

Written by \`test/renderer/layouts.test.ts\` from the lists themselves; the test fails while this page is not true.

## Lists

Every list exports as \`.xlsx\` or \`.csv\`: in the window (Ctrl+E) the columns on screen, in their order, under the headings below; on
the command line the columns named by their keys, in the order and under the titles that are asked for. **Ask by key: a key
keeps its meaning and its kind of cell from version to version; new columns get new keys.** A column without a heading is for the
command line only. In \`.csv\` (UTF-8 with a mark at the beginning, so that Excel reads it) figures stand without separators and
days as \`2026-03-05\`. The shop's own fields follow as \`field:<id>\` under their own names.`

const leaving = `## Everything

The full export (\`shop.exportAll\`) writes each table below as \`<table>.xlsx\`, one row a record, in the order given, and \`manifest.json\` with
rows, sums and SHA-256 of each. Units are those of the database: money in fen, quantities in 1/10 000, prices in 1/10^8 yuan, rates and
percentages in basis points, moments in ms since 1970 UTC, days as text, yes as 1. \`shop.importAll\` reads it back.`

describe('the layouts of exports (SEC-09)', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openTestShop()
  })
  afterAll(() => test.close())

  it('are as EXPORTS.md says', async () => {
    const tables = (await readTables(test.shop.engine())).map(({ name, columns }) => [
      `\`${name}\``,
      columns.map((column) => `\`${column.name}\` ${columnLabels.en[column.name] ?? ''}`.trim()).join(', '),
    ])
    const parts = [intro, ...Object.entries(lists).map(sectionOf), leaving, table(['table', 'columns'], tables)]
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot(page)
  })

  it.each(Object.entries(lists))(
    'the window shows of %s only what the list has, as what it is',
    (_, { spec, shown }) => {
      const wrong = shown.filter(({ key, kind, picture }) => picture === undefined && spec.columns[key]?.kind !== kind)
      expect(wrong).toEqual([])
    },
  )
})
