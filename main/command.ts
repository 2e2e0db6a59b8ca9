import { desc, eq } from 'drizzle-orm'
import type { Engine, Tx } from '../db/engine'
import type { Moment } from '../db/ledger'
import { activityLog, commands } from '../db/schema/command'
import { findUser } from './access/find-user'
import type { SignedInUser } from './access/view'
import { chainHash } from './book/chain'
import { giveNotices } from './notice/give-notices'
import type { Day } from './value/day'
import type { Id } from './value/id'
import { dayOf, type Instant } from './value/instant'
import { Refusal } from './value/refusal'

/** What happened to a record: `before` is null when it is new. */
export interface Change {
  record:
    | 'company'
    | 'user'
    | 'role'
    | 'department'
    | 'field'
    | 'customer'
    | 'followUp'
    | 'reminder'
    | 'listView'
    | 'product'
    | 'category'
    | 'style'
    | 'brand'
    | 'priceLevel'
    | 'salesOrder'
    | 'orderType'
    | 'coupon'
    | 'approvalFlow'
    | 'delivery'
    | 'deliveryPlan'
    | 'salesReturn'
    | 'serviceOrder'
    | 'warehouse'
    | 'stockTransfer'
    | 'stocktake'
    | 'lot'
    | 'receipt'
    | 'bankAccount'
    | 'settlement'
    | 'accountTransfer'
    | 'receiptTarget'
    | 'settlementMethod'
    | 'bankFile'
    | 'bankLine'
    | 'payment'
    | 'refund'
    | 'writeOff'
    | 'customerStatement'
    | 'invoiceRequest'
    | 'supplier'
    | 'purchaseOrder'
    | 'purchaseRequest'
    | 'purchaseReturn'
    | 'import'
  recordId: Id
  before?: unknown
  after?: unknown
}

/** What an action works with: one open transaction, who acts and when, and the log. It reads no clock and opens nothing. */
export interface Work extends Tx, Moment {
  user: SignedInUser
  today: Day
  log(change: Change): void
  /** For long work: tells how far it has come, and throws `command.cancelled` when the user has stopped it. */
  progress(done: number, total: number): Promise<void>
  signal: AbortSignal
  excelWorker: string
  draftFolder: string
  /** The shop's folder. */
  folder: string
  /** The first of `count` ids at once; `idAfter` finds the others. */
  newIds(count: number): Id
}

/** The click that a command answers: its id, made where the user clicked, and who clicked when. */
export interface Click {
  id: string
  name: string
  user: SignedInUser | null
  now: Instant
  newId: () => Id
  newIds: (count: number) => Id
  excelWorker: string
  draftFolder: string
  folder: string
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
  /** Nothing remembers that it was done. */
  fleeting?: true | undefined
}

/** Stands in for the user while the shop is set up: nobody is there yet, and nothing asks for a right. */
const nobody: SignedInUser = { id: 0 as Id, name: '', role: '', roleName: '', rights: [], reach: null }

/**
 * One command = one id = one transaction = its entries in the log, and the notices that follow from them. The result is stored with the id in the same
 * transaction, so the same click sent twice happens once and gets the same answer.
 */
export function command<T>(engine: Engine, click: Click, act: (work: Work) => Promise<T>): Promise<T> {
  return engine.tx(async (tx) => {
    if (click.fleeting) return act(workOf(tx, click, []))
    const [done] = await tx.db.select({ result: commands.result }).from(commands).where(eq(commands.id, click.id))
    if (done) return JSON.parse(done.result) as T
    const changes: Change[] = []
    const result = await act(workOf(tx, click, changes))
    const by = click.user?.id ?? null
    await tx.db
      .insert(commands)
      .values({ id: click.id, name: click.name, userId: by, at: click.now, result: JSON.stringify(result ?? null) })
    await appendToLog(tx, click, by, changes)
    await giveNotices(tx, { ...click, actor: click.user, findUser }, click, changes)
    return result
  })
}

function workOf(tx: Tx, click: Click, changes: Change[]): Work {
  const signal = click.signal ?? new AbortController().signal
  return {
    ...tx,
    user: click.user ?? nobody,
    now: click.now,
    today: dayOf(click.now),
    newId: click.newId,
    newIds: click.newIds,
    excelWorker: click.excelWorker,
    draftFolder: click.draftFolder,
    folder: click.folder,
    signal,
    log: (change) => void changes.push(change),
    progress: async (done, total) => {
      if (signal.aborted) throw new Refusal('command.cancelled')
      click.onProgress?.(done, total)
    },
  }
}

async function appendToLog(tx: Tx, click: Click, userId: Id | null, changes: readonly Change[]): Promise<void> {
  const [last] = await tx.db
    .select({ id: activityLog.id, hash: activityLog.hash })
    .from(activityLog)
    .orderBy(desc(activityLog.id))
    .limit(1)
  let { id: lastId, hash: previousHash } = last ?? { id: 0 as Id, hash: '' }
  for (const change of changes) {
    const entry = {
      id: Math.max(click.newId(), lastId + 1) as Id,
      commandId: click.id,
      command: click.name,
      userId,
      at: click.now,
      record: change.record,
      recordId: change.recordId,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
      previousHash,
    }
    const hash = chainHash(entry)
    await tx.db.insert(activityLog).values({ ...entry, hash })
    ;[lastId, previousHash] = [entry.id, hash]
  }
}
