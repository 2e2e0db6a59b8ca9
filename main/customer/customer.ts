import type { OwnColumns, OwnValues } from '../field/field'
import type { PaymentTerm } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { PayPercent } from '../value/percent'
import type { SameReason } from './duplicate'
import type { InvoiceTitle } from './title'

/** What customers are sorted and rated by in words the shop chooses itself (CUS-03, CUS-04, CUS-10). */
export const optionFields = ['level', 'kind', 'industry', 'region', 'rating'] as const

export type OptionField = (typeof optionFields)[number]

/** A word of such a field and how many customers bear it. */
export interface CustomerOption {
  name: string
  count: number
}

/** A person at a customer's beside the usual one; `id` null is a new one. */
export interface Contact {
  id: Id | null
  name: string
  position: string
  phone: string
  email: string
}

/** An address beside the usual one: where goods go, or where paper goes. */
export interface CustomerAddress {
  id: Id | null
  purpose: 'shipTo' | 'mailing'
  province: string
  city: string
  address: string
}

/**
 * What a person types about a customer. `contact`, `position`, `phone`, `email` are the usual contact and `address` is the
 * usual place to ship to, which an order begins with; `contacts` and `addresses` are the others.
 */
export interface CustomerFields {
  code: string
  name: string
  segment: string
  level: string
  kind: string
  industry: string
  ownerId: Id | null
  contact: string
  position: string
  phone: string
  email: string
  country: string
  region: string
  province: string
  city: string
  address: string
  taxId: string
  term: PaymentTerm
  /** How much of an order must be paid before its goods leave: 100 % 款到发货, less is a deposit, 0 nothing. */
  prepaidShare: PayPercent
  /** How far it can be trusted with credit, in the shop's own words. */
  rating: string
  creditLimit: Fen | null
  /** The level whose prices this customer gets (R-PRICE); null for list prices. */
  priceLevelId: Id | null
  note: string
  active: boolean
  contacts: Contact[]
  addresses: CustomerAddress[]
  titles: InvoiceTitle[]
}

/**
 * A row of the customer list. `balance` 应收余额 = open items − what is in hand unallocated; `creditUsed` is that and what is
 * confirmed and not yet delivered, `creditAvailable` what the limit leaves, null without a limit (R-CRD).
 */
export interface CustomerRow extends OwnColumns {
  id: Id
  code: string
  name: string
  segment: string
  level: string
  kind: string
  industry: string
  ownerName: string | null
  contact: string
  position: string
  phone: string
  email: string
  country: string
  region: string
  province: string
  city: string
  address: string
  taxId: string
  balance?: Fen
  overdue?: Fen
  rating: string
  creditLimit: Fen | null
  creditUsed?: Fen
  creditAvailable?: Fen | null
  lastOrderOn: Day | null
  note: string
  active: boolean
}

/** A customer's own page. */
export interface CustomerPage extends CustomerFields, OwnValues {
  id: Id
  version: number
  ownerName: string | null
  /** The customer this one was merged into; null while it is its own. */
  mergedInto: { id: Id; name: string; mergeId: Id } | null
  /** The customers that were merged into this one, newest first. */
  merges: { mergeId: Id; goneId: Id; name: string; mergedAt: Instant }[]
  /** What it owes and what counts against its limit; null for who may not read receivables (IDP-07). */
  receivable: Fen | null
  unallocated: Fen | null
  overdue: Fen | null
  /** What counts against the limit (R-CRD). */
  creditUsed: Fen | null
  orderCount: number
  orderTotal: Fen
}

/** A line of the customer picker. */
export interface CustomerPick {
  id: Id
  code: string
  name: string
  phone: string
  city: string
}

/** A customer that is perhaps the one being entered, and why. */
export interface SimilarCustomer {
  id: Id
  code: string
  name: string
  active: boolean
  reasons: SameReason[]
}

/** How many documents of each kind a customer has. */
export interface CustomerDocuments {
  openings: number
  orders: number
  deliveries: number
  returns: number
  services: number
  receipts: number
  invoices: number
  statements: number
}
