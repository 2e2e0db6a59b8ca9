import type { SimilarCustomer } from '../customer/customer'
import type { PaidPrice } from '../purchase/view'
import type { PaymentTerm } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { SupplierScore } from './score'

/** What a person types about a supplier. */
export interface SupplierFields {
  /** '' asks for the next free code. */
  code: string
  name: string
  contact: string
  phone: string
  email: string
  address: string
  taxId: string
  term: PaymentTerm
  note: string
  active: boolean
}

/** A row of the supplier list. `ordered` is what purchase orders on their way and done come to. */
export interface SupplierRow {
  id: Id
  code: string
  name: string
  contact: string
  phone: string
  email: string
  address: string
  taxId: string
  orders: number
  ordered: Fen
  lastOrderedOn: Day | null
  /** What is owed to it, less what it was paid in advance; null without the right to see it. */
  payable: Fen | null
  note: string
  active: boolean
}

/** A supplier's own page. */
export interface SupplierPage extends SupplierFields {
  id: Id
  version: number
  /** Purchase orders that went to it or are to go, what they come to, and the day of the last. */
  orders: number
  ordered: Fen
  lastOrderedOn: Day | null
  /** What is owed to it, of that past its due day, and what it was paid in advance; null without the right to see it. */
  payable: Fen | null
  overdue: Fen | null
  unallocated: Fen | null
  /** Documents of any state, drafts included: with one, it can only be put out of use. */
  documents: number
}

/** How a supplier has done lately, and what each product bought from it cost, newest first. */
export interface SupplierRecord {
  score: SupplierScore
  paid: (PaidPrice & { productName: string; baseUnit: string })[]
}

/** A line of the supplier picker. */
export interface SupplierPick {
  id: Id
  code: string
  name: string
  contact: string
  phone: string
  address: string
}

/** A supplier that is perhaps the one being entered, and why: compared as customers are. */
export type SimilarSupplier = SimilarCustomer
