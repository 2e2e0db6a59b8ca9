import type { TaxKind } from '../pricing/vat'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { eventsOf, follow, type Machine } from '../value/machine'
import { Refusal } from '../value/refusal'

/** The states of an invoice request, from the first draft to the invoice and its red letter (R-INV-ST). */
export const invoiceStates = [
  'DRAFT',
  'PENDING',
  'REJECTED',
  'APPROVED',
  'ISSUED',
  'PART_RED',
  'RED',
  'VOIDED',
  'CANCELLED',
] as const

export type InvoiceState = (typeof invoiceStates)[number]

/** What can happen to an invoice request; `writeBack` is the number coming back from the tax bureau, `correct` mends one that was typed wrong. */
export const invoiceEvents = [
  'submit',
  'approve',
  'reject',
  'withdraw',
  'export',
  'writeBack',
  'correct',
  'cancel',
  'void',
  'redFull',
  'redPart',
] as const

export type InvoiceEvent = (typeof invoiceEvents)[number]

/** The life of an invoice request (R-INV-ST). */
export const invoiceLife: Machine<InvoiceState, InvoiceEvent> = {
  words: 'invoice',
  refusal: 'invoice.eventNotAllowed',
  states: invoiceStates,
  events: invoiceEvents,
  ends: ['ISSUED', 'RED', 'VOIDED', 'CANCELLED'],
  table: {
    DRAFT: { submit: 'PENDING', cancel: 'CANCELLED' },
    PENDING: { approve: 'APPROVED', reject: 'REJECTED', withdraw: 'DRAFT', cancel: 'CANCELLED' },
    REJECTED: { submit: 'PENDING', cancel: 'CANCELLED' },
    APPROVED: { reject: 'REJECTED', export: 'APPROVED', writeBack: 'ISSUED', cancel: 'CANCELLED' },
    ISSUED: { correct: 'ISSUED', void: 'VOIDED', redFull: 'RED', redPart: 'PART_RED' },
    PART_RED: { correct: 'PART_RED', redFull: 'RED', redPart: 'PART_RED' },
    RED: {},
    VOIDED: {},
    CANCELLED: {},
  },
}

/**
 * The state an invoice request is in after an event (R-INV-ST). Refuses with 'invoice.eventNotAllowed' whatever the table
 * does not name. Voiding is for paper invoices of the same month only, and an exported request is not cancelled while
 * its batch is open: the action looks at both.
 */
export const next = (state: InvoiceState, event: InvoiceEvent): InvoiceState => follow(invoiceLife, state, event)

/** The events an invoice request in this state may be offered. */
export const eventsFrom = (state: InvoiceState): InvoiceEvent[] => eventsOf(invoiceLife, state)

/**
 * What of an order is to be invoiced (分): due after returns, issued less red letters, asked for but not issued, and what both hold of
 * its lines beyond what is due of them: that stands for no other line.
 */
export type Invoiced = { due: Fen; issued: Fen; pending: Fen; beyond: Fen }

/** 待开票: what has no invoice yet (分), requests under way included; never below nothing (R-INV). */
export function uninvoiced({ due, issued }: Pick<Invoiced, 'due' | 'issued'>): Fen {
  return Math.max(0, due - issued) as Fen
}

/** 可申请: what may still be asked for (分), line by line and together; never below nothing, also when goods came back after the invoice (R-INV). */
export function requestable({ due, issued, pending, beyond }: Invoiced): Fen {
  return Math.max(0, due - issued - pending + beyond) as Fen
}

/**
 * Reads an invoice number: a fully digital invoice has 20 digits and no code (''), an older one a code of 10 or 12 digits
 * and a number of 8, typed together or apart (R-INV). Refuses anything else with 'invoice.badNumber'.
 */
export function checkInvoiceNumber(text: string): { code: string; no: string } {
  const typed = text.normalize('NFKC').trim()
  if (/^\d{20}$/.test(typed)) return { code: '', no: typed }
  const [, code, no] = /^(\d{10}|\d{12})[\s/-]+(\d{8})$/.exec(typed) ?? /^(\d{10})(\d{8})$/.exec(typed) ?? []
  if (code !== undefined && no !== undefined) return { code, no }
  const digits = typed.replace(/\D/g, '').length
  throw new Refusal('invoice.badNumber', { text, digits }, { number: 'invoice.badNumber' })
}

/**
 * Whether an invoice may be voided on a day: a paper one (it has a code) of the same month, for an electronic one is only taken back
 * by a red letter (R-INV). Refuses with `invoice.voidElectronic` and `invoice.voidMonth`.
 */
export function checkVoid({ code, no, issuedOn }: { code: string; no: string; issuedOn: Day }, today: Day): void {
  if (code === '') throw new Refusal('invoice.voidElectronic', { number: no })
  if (issuedOn.slice(0, 7) !== today.slice(0, 7)) throw new Refusal('invoice.voidMonth', { number: no, issuedOn })
}

/** 增值税专用发票 or 增值税普通发票. */
export const invoiceKinds = ['special', 'ordinary'] as const

export type InvoiceKind = (typeof invoiceKinds)[number]

/** Who an invoice is made out to: a firm or a person; `taxId` is '' when there is none. */
export type InvoiceBuyer = { title: string; taxId: string; naturalPerson: boolean }

/**
 * Accepts an invoice that may be issued: one with a title ('invoice.titleRequired'); a special one neither to a person nor
 * for exempt or untaxed sales ('invoice.specialForbidden', R-VAT-2; `values.why` is 'person', 'exempt' or 'outside'); none
 * to a firm without its tax number ('invoice.taxIdRequired', R-TAXID).
 */
export function checkInvoiceKind(kind: InvoiceKind, buyer: InvoiceBuyer, taxKinds: readonly TaxKind[]): void {
  if (buyer.title.trim() === '') {
    throw new Refusal('invoice.titleRequired', {}, { title: 'invoice.titleRequired' })
  }
  const why = buyer.naturalPerson ? 'person' : taxKinds.find((taxKind) => taxKind !== 'taxed')
  if (kind === 'special' && why !== undefined) {
    throw new Refusal('invoice.specialForbidden', { why }, { kind: 'invoice.specialForbidden' })
  }
  if (!buyer.naturalPerson && buyer.taxId === '') {
    throw new Refusal('invoice.taxIdRequired', {}, { taxId: 'invoice.taxIdRequired' })
  }
}
