import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/engine'
import type { Moment } from '../../db/ledger'
import { roles, users } from '../../db/schema/access'
import { notices } from '../../db/schema/notice'
import { scopeOf, seenAmong } from '../../db/scope'
import { ownerCode } from '../access/role'
import type { SignedInUser } from '../access/view'
import type { Colleague } from '../approval/node'
import type { Id } from '../value/id'
import { type Happened, type NoticeRecord, noticeRecords, type Params } from './event'
import { type Concerned, findConcerned } from './find-parts'
import { findRules } from './find-rules'
import { type Parts, type Told, toldOf } from './recipient'
import type { NoticeRule } from './rule'
import { filled } from './text'

/** Something to be told of; `once` is what makes it one event: told of again under the same, nobody is told twice. */
export interface News extends Happened {
  once: string
}

/** The moment, who has done it (null when it came about by itself), and how somebody's rights and reach are found. */
export interface Teller extends Moment {
  actor: { id: Id; name: string } | null
  findUser: (tx: Tx, id: Id) => Promise<SignedInUser>
}

/**
 * Tells of what has happened whom its rule names, in the same transaction: each once, never who did it, and nobody who may not
 * read the record or does not see it (IDP-07, IDP-08).
 */
export async function tellPeople(tx: Tx, teller: Teller, news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  const people = await findPeople(tx)
  // In a shop of one nobody is left to be told.
  if (!people.some(({ id, active }) => active && id !== teller.actor?.id)) return
  const rules = await findRules(tx)
  const ruleOf = new Map(rules.filter(tells).map((rule) => [rule.event, rule]))
  const wanted = news.filter(({ event }) => ruleOf.has(event))
  const concerned = await findAllConcerned(tx, wanted)
  const sees = sightOf(tx, teller)
  for (const one of wanted) {
    const [rule, about] = [ruleOf.get(one.event), concerned.get(one.record)?.get(one.recordId)]
    if (!rule || !about) continue
    const parts = withFormer(about.parts, one)
    for (const each of toldOf(rule.recipients, parts, people, teller.actor?.id ?? null))
      if (await sees(each.userId, one)) await write(tx, teller, one, each, rule, about)
  }
}

/** Who was to go there hears of it too when somebody else does. */
const withFormer = (parts: Parts, { formerly }: News): Parts =>
  formerly === undefined ? parts : { ...parts, technician: [...parts.technician, formerly] }

const tells = ({ active, recipients }: NoticeRule) => active && recipients.length > 0

/** All records of a kind at once: of what nobody is told there may be a thousand. */
async function findAllConcerned(tx: Tx, news: readonly News[]): Promise<Map<NoticeRecord, ReadonlyMap<Id, Concerned>>> {
  const found = new Map<NoticeRecord, ReadonlyMap<Id, Concerned>>()
  for (const record of new Set(news.map((one) => one.record))) {
    const ids = news.filter((one) => one.record === record).map(({ recordId }) => recordId)
    found.set(record, await findConcerned(tx, record, ids))
  }
  return found
}

async function write(
  tx: Tx,
  { now, newId, actor }: Teller,
  { event, record, recordId, once, params: said }: News,
  { userId, because }: Told,
  rule: NoticeRule,
  concerned: Concerned,
): Promise<void> {
  const params: Params = { ...concerned.params, ...(actor ? { by: actor.name } : {}), ...said }
  await tx.db
    .insert(notices)
    .values({
      id: newId(),
      userId,
      event,
      record,
      recordId,
      because,
      params: JSON.stringify(params),
      text: filled(rule.text, params),
      once,
      at: now,
      readAt: null,
    })
    .onConflictDoNothing()
}

const tables = {
  salesOrder: 'sales_orders',
  receipt: 'receipts',
  refund: 'refunds',
  payment: 'payments',
  invoiceRequest: 'invoice_requests',
  customer: 'customers',
  followUp: 'follow_ups',
  product: 'products',
  purchaseOrder: 'purchase_orders',
  purchaseReturn: 'purchase_returns',
  salesReturn: 'sales_returns',
  serviceOrder: 'service_orders',
  stockTransfer: 'stock_transfers',
  period: 'period_closings',
  company: 'company',
} as const satisfies Record<NoticeRecord, string>

/** Whether somebody may read a record and sees it, as their rights and reach are now. */
function sightOf(tx: Tx, { findUser }: Teller): (userId: Id, one: Happened) => Promise<boolean> {
  const found = new Map<Id, Promise<SignedInUser>>()
  return async (userId, { record, recordId }) => {
    const finding = found.get(userId) ?? findUser(tx, userId)
    found.set(userId, finding)
    const user = await finding
    if (!user.rights.includes(noticeRecords[record])) return false
    return (await seenAmong(tx, tables[record], [recordId], scopeOf(user))).length > 0
  }
}

async function findPeople(tx: Tx): Promise<Colleague[]> {
  const rows = await tx.db
    .select({
      id: users.id,
      roleId: users.roleId,
      superiorId: users.superiorId,
      active: users.active,
      code: roles.code,
    })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
  return rows.map(({ code, ...one }) => ({ ...one, administrator: code === ownerCode }))
}
