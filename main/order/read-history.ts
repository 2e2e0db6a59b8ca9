import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import type { Id } from '../value/id'
import { changesOf, deedOf, type HistoryEntry } from './history'

const invoicesSql = `(select v.id, v.no, k.order_id from invoice_request_orders k join invoice_requests v on v.id = k.request_id)`
const ofOrder = 'd.order_id = ?1'
/** A write-off is about the items it names. */
const ofItems = `d.id in (select l.write_off_id from open_items i join write_off_lines l on l.open_item_id = i.id where i.order_id = ?1)`

/** The documents of an order with a log of their own, the right to see them, and which they are. */
const documents = [
  ['receipt', 'receipts', 'receivable.read', ofOrder],
  ['writeOff', 'write_offs', 'receivable.read', ofItems],
  ['invoiceRequest', invoicesSql, 'receivable.read', ofOrder],
] as const satisfies [HistoryEntry['record'], string, Right, string][]

interface Logged extends Omit<HistoryEntry, 'changes'> {
  before: unknown
  after: unknown
}

/**
 * A page of what was done to an order and its receipts, write-offs and invoices, newest first, before the id of the last one seen (ORD-19,
 * COL-02). Each kind is asked for as many as a page holds, through its index. What the user may not read is left out.
 */
export async function readHistory(
  reading: Reading,
  rights: readonly Right[],
  { id, before, count }: { id: Id; before: Id | null; count: number },
): Promise<HistoryEntry[]> {
  const itself = `select * from (select l.*, '' as no from activity_log l
    where l.record = 'salesOrder' and l.record_id = ?1 and l.id < ?2 order by l.id desc limit ?3) o`
  const others = documents
    .filter(([, , right]) => rights.includes(right))
    .map(
      ([record, table, , own], at) => `select * from (select l.*, d.no from ${table} d
        join activity_log l on l.record = '${record}' and l.record_id = d.id
        where ${own} and l.id < ?2 order by l.id desc limit ?3) d${at}`,
    )
  const rows = await reading.json<Logged[]>(
    `select json_group_array(json_object('id', id, 'at', at, 'by', name, 'command', command, 'record', record, 'no', no,
        'before', json(before), 'after', json(after))) from (
      select l.*, u.name from (${[itself, ...others].join(' union all ')}) l left join users u on u.id = l.user_id
      order by l.id desc limit ?3)`,
    [id, before ?? Number.MAX_SAFE_INTEGER, count],
  )
  return rows.map(({ before: was, after: is, ...entry }) => ({
    ...entry,
    command: deedOf(entry.command, is),
    changes: changesOf(was, is),
  }))
}
