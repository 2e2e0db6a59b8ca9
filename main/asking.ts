import type { Engine } from '../db/engine'
import type { Session } from './border'
import type { Sheet } from './delivery/sheet'
import type { Say } from './import/row'
import type { Language } from './language/language'
import type { CustomerPaper } from './paper/paper'
import type { AccountOf } from './receivable/accountpaper'
import type { MoneyPaper } from './receivable/moneypaper'
import type { Updates } from './release'
import type { Shop } from './shop'
import type { Day } from './value/day'
import type { Id } from './value/id'
import type { Instant } from './value/instant'

/** What only a window can do; the command line refuses with `window.needed`. */
export interface Edge {
  chooseOpen(extensions: string[]): Promise<string | null>
  chooseSave(name: string): Promise<string | null>
  chooseFolder(): Promise<string | null>
  show(path: string): Promise<void>
  /** A new empty folder for what is handed to other programs; the system clears it. */
  scratchFolder(): Promise<string>
  /** Hands a file to the system's program for its kind. */
  open(path: string): Promise<void>
  printOrder(id: Id, language: Language, path: string | null): Promise<void>
  printPurchase(id: Id, language: Language, path: string | null): Promise<void>
  printInvoice(id: Id, language: Language, path: string | null): Promise<void>
  printSheet(sheet: Sheet, path: string | null): Promise<void>
  printStatement(
    of: AccountOf | { statementId: Id } | { receiptId: Id },
    language: Language,
    path: string | null,
  ): Promise<void>
  printMoney(of: MoneyPaper, language: Language, path: string | null): Promise<void>
  printForCustomer(paper: CustomerPaper, path: string | null): Promise<void>
  /** The window has put away what was typed and may close. */
  leave(): Promise<void>
  updates: Updates
}

/** What a question works with. */
export interface Asking {
  session: Session
  shop: Shop
  engine: Engine
  now: Instant
  today: Day
  language: Language
  signal: AbortSignal
  onProgress(done: number, total: number): void
  say: Say
}
