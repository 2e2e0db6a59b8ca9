import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { readSheet, type Sheet } from '../main/delivery/sheet'
import type { Language } from '../main/language/language'
import { type CustomerPaper, readPaper } from '../main/paper/paper'
import { readAccountAddress } from '../main/receivable/accountpaper'
import { readMoneyAddress } from '../main/receivable/moneypaper'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Name, Output, Sent } from '../preload/contract'
import { DeliveryPaper } from './delivery/delivery-paper'
import { PickingPaper, PlanPaper } from './delivery/stock-papers'
import { LetterPaper } from './dunning/letter-paper'
import { InvoicePaper } from './invoice/invoice-paper'
import { CommercialInvoicePaper } from './paper/commercial-invoice-paper'
import { OrderPaper } from './paper/order-paper'
import { readPlace } from './paper/place'
import { PurchasePaper } from './paper/purchase-paper'
import { SalesListPaper } from './paper/sales-list-paper'
import { ReceiptPaper } from './receipt/receipt-paper'
import { FigurePaper, mostOnPaper } from './receivable/figure-paper'
import { CustomerStatementPaper } from './statement/customer-statement-paper'
import { CountPaper } from './stock/count-paper'
import { StatementPaper } from './supplier/statement-paper'

const root = document.documentElement

async function asked<N extends Name>(name: N, input: Sent<N>, language: Language): Promise<Output<N>> {
  const reply = await window.app.ask(name, input, crypto.randomUUID(), language)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as Output<N>
}

/** Puts the document named in the address on paper, then says so: `data-ready` is `yes`, or `failed` with the reason. */
async function show(): Promise<void> {
  const place = readPlace(location.hash)
  const goods = readSheet(location.hash)
  const account = readAccountAddress(location.hash)
  const money = readMoneyAddress(location.hash)
  const customer = readPaper(location.hash)
  const made =
    (account && accountOf(account)) ??
    (money && moneyOf(money)) ??
    (customer && customerPaper(customer)) ??
    (place && sheetOf(place)) ??
    (goods && goodsOf(goods))
  if (made === null) throw new Error(location.hash)
  const { title, sheet } = await made
  const paper = document.getElementById('paper')
  if (paper === null) throw new Error('#paper')
  document.title = title
  flushSync(() => createRoot(paper).render(sheet))
  await document.fonts.ready
  root.dataset.ready = 'yes'
}

/** The paper of a document, and the name its file begins with. */
async function sheetOf({ document, id, language }: NonNullable<ReturnType<typeof readPlace>>) {
  const company = await asked('company.read', {}, language)
  if (document === 'purchase') {
    const order = await asked('purchase.read', { id }, language)
    return { title: order.no ?? '', sheet: <PurchasePaper order={order} company={company} language={language} /> }
  }
  if (document === 'statement') {
    const told = await asked('statement.read', { id }, language)
    return {
      title: told.no,
      sheet: <CustomerStatementPaper of={told} company={company} language={language} numbered={told} />,
    }
  }
  if (document === 'invoice') {
    const page = await asked('invoice.read', { id }, language)
    return { title: page.no, sheet: <InvoicePaper page={page} company={company} language={language} /> }
  }
  if (document === 'receipt') {
    const page = await asked('receipt.read', { id }, language)
    return { title: page.no, sheet: <ReceiptPaper page={page} company={company} language={language} /> }
  }
  const order = await asked('order.read', { id }, language)
  return { title: order.no ?? '', sheet: <OrderPaper order={order} company={company} language={language} /> }
}

/** What goes to a customer beside the goods. */
async function customerPaper(paper: CustomerPaper) {
  const { language } = paper
  const company = await asked('company.read', {}, language)
  if (paper.document === 'commercialInvoice') {
    const { invoicedOn, taxed } = paper
    const of = 'orderId' in paper.of ? paper.of : { deliveryIds: [...paper.of.deliveryIds] }
    const invoice = await asked('commercialInvoice.read', { of }, language)
    const sheet = (
      <CommercialInvoicePaper
        invoice={invoice}
        company={company}
        language={language}
        invoicedOn={invoicedOn}
        taxed={taxed}
      />
    )
    return { title: invoice.no, sheet }
  }
  const of = 'deliveryIds' in paper.of ? { deliveryIds: [...paper.of.deliveryIds] } : paper.of
  const list = await asked('salesList.read', { of, returns: paper.returns }, language)
  return { title: list.customerName, sheet: <SalesListPaper list={list} company={company} language={language} /> }
}

/** The account of a customer or supplier over a period. */
async function accountOf({ language, partner, ...of }: NonNullable<ReturnType<typeof readAccountAddress>>) {
  const company = await asked('company.read', {}, language)
  if (partner === 'customer') {
    const account = await asked('customer.statement', of, language)
    const paper = <CustomerStatementPaper of={account} company={company} language={language} />
    return { title: account.customerName, sheet: paper }
  }
  const statement = await asked('supplier.statement', of, language)
  const sheet = <StatementPaper of={statement} company={company} language={language} />
  return { title: statement.supplierName, sheet }
}

/** The documents of a figure, or a letter to who is late. */
async function moneyOf({ of, language }: NonNullable<ReturnType<typeof readMoneyAddress>>) {
  const company = await asked('company.read', {}, language)
  if (of.paper === 'dunning') {
    const page = await asked('dunning.read', { customerId: of.customerId }, language)
    const sheet = <LetterPaper page={page} level={of.level} company={company} language={language} />
    return { title: page.customerName, sheet }
  }
  const { paper: _, ...figure } = of
  const rows = await asked('figure.list', { ...figure, start: 0, end: mostOnPaper }, language)
  const { count, sums } = await asked('figure.totals', figure, language)
  const { bounds } = await asked('receivableSettings.read', {}, language)
  const told = { of: figure, rows, count, sum: (sums.open ?? 0) as Fen, bounds }
  return { title: figure.figure, sheet: <FigurePaper {...told} company={company} language={language} /> }
}

/** The paper of what leaves the stock: delivery notes, each on sheets of its own, the plan of a drive, a picking list, a count sheet. */
async function goodsOf({ document, ids, language, priced }: Sheet) {
  const company = await asked('company.read', {}, language)
  if (document === 'plan') {
    const [plan] = (await asked('deliveryPlan.find', { id: ids[0] ?? null }, language)).plans
    if (plan === undefined) throw new Error(location.hash)
    return { title: plan.driver, sheet: <PlanPaper plan={plan} company={company} language={language} /> }
  }
  if (document === 'delivery') {
    const pages = await Promise.all(ids.map((id) => asked('delivery.read', { id }, language)))
    const sheet = pages.map((page) => (
      <DeliveryPaper key={page.id} delivery={page} company={company} language={language} priced={priced} />
    ))
    return { title: pages[0]?.no ?? '', sheet: <>{sheet}</> }
  }
  if (document === 'count') {
    const page = await asked('stocktake.read', { id: ids[0] ?? (0 as Id) }, language)
    return { title: page.no, sheet: <CountPaper page={page} company={company} language={language} /> }
  }
  const of = document === 'pickOrders' ? { orderIds: [...ids] } : { deliveryIds: [...ids] }
  const lines = await asked('delivery.picking', of, language)
  const paper = { lines, before: document === 'pickOrders', documents: ids.length, company, language }
  return { title: document, sheet: <PickingPaper {...paper} /> }
}

show().catch((error: unknown) => {
  root.dataset.reason = error instanceof Error ? error.message : String(error)
  root.dataset.ready = 'failed'
})
