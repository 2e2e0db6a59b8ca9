import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { logOf } from '../../db/log'
import { users } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import { findStatement, toldBy } from './find-statement'
import { fingerprintOf } from './fingerprint'
import { followCustomer } from './follow-customer'
import { withDetail } from './read-detail'
import { sinceTold } from './since'
import type { Statement, StatementPage, Told } from './view'

/** A statement's own page: what it told, how it went, what the customer said, and what has changed since (R-SOA). */
export async function readStatement(reading: Reading, { id }: { id: Id }): Promise<StatementPage> {
  const found = await findStatement(reading, id)
  const { customerId, from, to, no, version, state, madeOn, theirs, reason, fingerprint } = found
  const told = await toldBy(reading, found)
  const [writer] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, found.createdBy))
  const [customer] = await reading.db
    .select({ email: customers.email })
    .from(customers)
    .where(eq(customers.id, customerId))
  const log = await logOf(reading, 'customerStatement', id)
  return {
    ...(await withDetail(reading, customerId, told)),
    id,
    no,
    version,
    customerId,
    state,
    madeOn,
    theirs,
    reason,
    fingerprint,
    createdBy: writer?.name ?? '',
    email: customer?.email ?? '',
    intact: fingerprintOf(told) === fingerprint,
    since: sinceTold(told, await followCustomer(reading, { id: customerId, from, to })),
    sendings: await reading.json(sendingsSql, [id]),
    replies: await reading.json(repliesSql, [id]),
    differences: await reading.json(differencesSql, [id]),
    history: log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) })),
  }
}

/** What a statement told when it was made, as it leaves the shop. */
export async function readTold(reading: Reading, { id }: { id: Id }): Promise<Statement & Told & { no: string }> {
  const found = await findStatement(reading, id)
  return { ...(await withDetail(reading, found.customerId, await toldBy(reading, found))), no: found.no }
}

const sendingsSql = `select json_group_array(json_object('id', id, 'way', way, 'recipient', recipient, 'note', note, 'sentBy', name,
    'sentAt', sent_at)) from (
  select s.*, u.name from customer_statement_sendings s join users u on u.id = s.sent_by where s.statement_id = ?1 order by s.id desc)`

const repliesSql = `select json_group_array(json_object('id', id, 'outcome', outcome, 'repliedOn', replied_on, 'person', person,
    'theirs', theirs, 'note', note, 'createdBy', name, 'createdAt', created_at)) from (
  select r.*, u.name from customer_statement_replies r join users u on u.id = r.created_by where r.statement_id = ?1 order by r.id desc)`

const differencesSql = `select json_group_array(json_object('id', id, 'key', "key", 'documentNo', document_no, 'ours', ours,
    'theirs', theirs, 'remark', remark, 'settledOn', settled_on, 'settledBy', name)) from (
  select d.*, u.name from customer_statement_differences d left join users u on u.id = d.settled_by
  where d.statement_id = ?1 order by d.settled_on is not null, d.id)`
