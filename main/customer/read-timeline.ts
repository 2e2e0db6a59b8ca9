import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { addDays, type Day } from '../value/day'
import type { Id } from '../value/id'
import { dayOf, dayStart, type Instant } from '../value/instant'
import { newestOf, type TimelineEntry, type TimelineMark } from './timeline'

type Source = Exclude<TimelineEntry['kind'], 'change'>

/** Where each kind is kept, the day it counts on, and what is told of it. */
const sources: Record<Source, { from: string; on: string; right: Right; tells: string }> = {
  order: {
    from: 'sales_orders',
    on: 'order_on',
    right: 'order.read',
    tells: `coalesce(t.no, ''), t.state, t.gross, t.id, null, '', t.note`,
  },
  delivery: {
    from: 'deliveries',
    on: 'delivered_on',
    right: 'order.read',
    tells: `t.no, t.state, t.amount, t.order_id, null, '', trim(t.carrier || ' ' || t.tracking_no)`,
  },
  return: {
    from: 'sales_returns',
    on: 'requested_on',
    right: 'order.read',
    tells: `t.no, t.state, t.amount, t.order_id, null, '', t.reason`,
  },
  service: {
    from: 'service_orders',
    on: 'requested_on',
    right: 'service.read',
    tells: `t.no, t.state, null, null, null, '', t.need`,
  },
  receipt: {
    from: 'receipts',
    on: 'received_on',
    right: 'receivable.read',
    tells: `t.no, t.state, t.amount, t.order_id, null, '', t.note`,
  },
  refund: {
    from: 'refunds',
    on: 'paid_on',
    right: 'receivable.read',
    tells: `t.no, t.state, t.amount, null, null, '', t.note`,
  },
  writeOff: {
    from: 'write_offs',
    on: 'written_on',
    right: 'receivable.read',
    tells: `t.no, t.state, t.amount, null, null, '', t.reason`,
  },
  statement: {
    from: 'customer_statements',
    on: 'made_on',
    right: 'receivable.read',
    tells: `t.no, t.state, t.closing, null, null, '', t.from_on || ' – ' || t.to_on`,
  },
  invoice: {
    from: 'invoice_requests',
    on: 'requested_on',
    right: 'receivable.read',
    tells: `t.no, t.state, t.gross, t.order_id, null, '', coalesce(t.invoice_no, '')`,
  },
  followUp: {
    from: 'follow_ups',
    on: 'happened_on',
    right: 'customer.read',
    tells: `'', '', null, t.order_id, t.channel, t.person, t.content`,
  },
}

/** Before everything: the mark the first page begins at. */
const newest: TimelineMark = { on: '9999-12-31' as Day, id: Number.MAX_SAFE_INTEGER as Id }

/**
 * A page of what happened with a customer, newest first, before a mark (CUS-05): each kind is asked for as many as a page
 * holds, through its index, and the newest of all are the page. What the user may not read is left out.
 */
export async function readTimeline(
  reading: Reading,
  rights: readonly Right[],
  { id, before, count }: { id: Id; before: TimelineMark | null; count: number },
): Promise<TimelineEntry[]> {
  const mark = before ?? newest
  const readable = (Object.keys(sources) as Source[]).filter((kind) => rights.includes(sources[kind].right))
  const lists = await Promise.all([
    ...readable.map((kind) => documentsOf(reading, kind, id, mark, count)),
    changesOf(reading, id, mark, count),
  ])
  return newestOf(lists, count)
}

type Told = [Id, Day, string | null, string, string, number | null, Id | null, TimelineEntry['channel'], string, string]

async function documentsOf(reading: Reading, kind: Source, id: Id, mark: TimelineMark, count: number) {
  const { from, on, tells } = sources[kind]
  const rows = await reading.json<Told[]>(
    `select json_group_array(json_array(t.id, t.${on}, u.name, ${tells})) from (
      select * from ${from} where customer_id = ?1 and (${on} < ?2 or (${on} = ?2 and id < ?3)) order by ${on} desc, id desc limit ?4) t
    left join users u on u.id = t.created_by`,
    [id, mark.on, mark.id, count],
  )
  return rows.map(
    ([row, day, by, no, state, amount, orderId, channel, person, content]): TimelineEntry => ({
      kind,
      id: row,
      on: day,
      by,
      no,
      state,
      amount: amount as TimelineEntry['amount'],
      orderId,
      channel,
      person,
      content,
      fields: [],
    }),
  )
}

interface Change {
  id: Id
  at: Instant
  by: string | null
  command: string
  after: Record<string, unknown> | null
}

/** Changes have a moment and no day: the day's are those before it ends, and of the mark's own day those before the mark. */
async function changesOf(reading: Reading, id: Id, mark: TimelineMark, count: number): Promise<TimelineEntry[]> {
  const dayEnds = mark.on === newest.on ? Number.MAX_SAFE_INTEGER : dayStart(addDays(mark.on, 1))
  const dayBegins = mark.on === newest.on ? Number.MAX_SAFE_INTEGER : dayStart(mark.on)
  const rows = await reading.json<Change[]>(
    `select json_group_array(json_object('id', id, 'at', at, 'by', name, 'command', command, 'after', json(after))) from (
      select l.id, l.at, u.name, l.command, l.after from activity_log l left join users u on u.id = l.user_id
      where l.record = 'customer' and l.record_id = ?1 and l.at < ?2 and (l.at < ?3 or l.id < ?4) order by l.id desc limit ?5)`,
    [id, dayEnds, dayBegins, mark.id, count],
  )
  return rows.map(
    (row): TimelineEntry => ({
      kind: 'change',
      id: row.id,
      on: dayOf(row.at),
      by: row.by,
      no: row.command,
      state: '',
      amount: null,
      orderId: null,
      channel: null,
      person: '',
      content: String(row.after?.other ?? ''),
      fields: row.command === 'customer.change' ? Object.keys(row.after ?? {}) : [],
    }),
  )
}
