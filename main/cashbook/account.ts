import type { BankAccount } from '../bank/line'
import type { ReceiptMethod } from '../receipt/receipt'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** A way money comes and goes. A built-in method has no name of its own; the dictionary names it. */
export interface SettlementMethod {
  code: ReceiptMethod
  name: string
  retired: boolean
  /** The account it usually comes to or leaves from. */
  accountId: Id | null
}

/** What a document that moves money may name: methods in the shop's order, accounts by name. Retired and switched-off ones are marked. */
export interface SettlementChoices {
  methods: SettlementMethod[]
  accounts: Pick<BankAccount, 'id' | 'name' | 'kind' | 'off'>[]
}

/** What may be changed about an account. */
export interface AccountChange {
  id: Id
  name: string
  opening: Fen
  openedOn: Day | null
  off: boolean
}

/** Accepts what lay in an account when it begins. An amount without its day would count from nowhere (`account.openingDay`). */
export function checkOpening({ opening, openedOn }: { opening: Fen; openedOn: Day | null }): void {
  if (opening !== 0 && openedOn === null)
    throw new Refusal('account.openingDay', {}, { openedOn: 'account.openingDay' })
}
