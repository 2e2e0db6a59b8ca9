import { type Language, languages } from '../language/language'
import type { Day } from '../value/day'
import type { Id } from '../value/id'

/** Of what a paper for a customer tells: an order, some deliveries, or a customer's deliveries of some days, both counted. */
export type PaperOf = { orderId: Id } | { deliveryIds: readonly Id[] } | { customerId: Id; from: Day; to: Day }

/** A sales list, with what came back where that is asked for, or a commercial invoice of a day, with or without tax. */
export type CustomerPaper =
  | { document: 'salesList'; of: PaperOf; language: Language; returns: boolean }
  | {
      document: 'commercialInvoice'
      of: Exclude<PaperOf, { customerId: Id }>
      language: Language
      invoicedOn: Day
      taxed: boolean
    }

/** The address of a paper for a customer in the print window, `salesList/delivery/12,13/zh/returns`. */
export function paperAddress(paper: CustomerPaper): string {
  const { document, of, language } = paper
  const rest =
    paper.document === 'salesList'
      ? [...(paper.returns ? ['returns'] : [])]
      : [paper.invoicedOn, ...(paper.taxed ? ['taxed'] : [])]
  return [document, ofAddress(of), language, ...rest].join('/')
}

function ofAddress(of: PaperOf): string {
  if ('orderId' in of) return `order/${of.orderId}`
  if ('deliveryIds' in of) return `delivery/${of.deliveryIds.join(',')}`
  return `customer/${of.customerId}/${of.from}/${of.to}`
}

const list = /^#salesList\/(.+?)\/(\w{2})(\/returns)?$/
const invoice = /^#commercialInvoice\/(.+?)\/(\w{2})\/(\d{4}-\d{2}-\d{2})(\/taxed)?$/

/** Reads such an address after its `#`; null when it names no paper for a customer. */
export function readPaper(hash: string): CustomerPaper | null {
  const [, listed, listWord, returns] = list.exec(hash) ?? []
  const [, invoiced, invoiceWord, day, taxed] = invoice.exec(hash) ?? []
  const of = readOf(listed ?? invoiced ?? '')
  const language = languages.find((known) => known === (listWord ?? invoiceWord))
  if (of === null || language === undefined) return null
  if (listed !== undefined) return { document: 'salesList', of, language, returns: returns !== undefined }
  if (day === undefined || 'customerId' in of) return null
  return { document: 'commercialInvoice', of, language, invoicedOn: day as Day, taxed: taxed !== undefined }
}

function readOf(text: string): PaperOf | null {
  const [, order] = /^order\/(\d{1,16})$/.exec(text) ?? []
  if (order !== undefined) return { orderId: Number(order) as Id }
  const [, sent] = /^delivery\/(\d{1,16}(?:,\d{1,16}){0,499})$/.exec(text) ?? []
  if (sent !== undefined) return { deliveryIds: sent.split(',').map((id) => Number(id) as Id) }
  const [, customer, from, to] = /^customer\/(\d{1,16})\/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (customer === undefined) return null
  return { customerId: Number(customer) as Id, from: from as Day, to: to as Day }
}
