import type { PaymentTerm } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'

/** What a person types about a customer. */
export interface CustomerFields {
  code: string
  name: string
  segment: string
  contact: string
  phone: string
  country: string
  region: string
  province: string
  city: string
  address: string
  taxId: string
  term: PaymentTerm
  creditLimit: Fen | null
  note: string
  active: boolean
}

/** A row of the customer list. `balance` 应收余额 = open items − what is in hand unallocated. */
export interface CustomerRow {
  id: Id
  code: string
  name: string
  segment: string
  contact: string
  phone: string
  region: string
  province: string
  city: string
  balance: Fen
  overdue: Fen
  creditLimit: Fen | null
  lastOrderOn: Day | null
  active: boolean
}

/** A customer's own page. */
export interface CustomerPage extends CustomerFields {
  id: Id
  version: number
  receivable: Fen
  unallocated: Fen
  overdue: Fen
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
