import { postOpenings } from '../../db/opening'
import type { Work } from '../command'
import { phoneKey } from '../customer/phone'
import { newOpening } from '../receivable/opening'
import type { PaymentTerm } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { ListPart, PartValues } from './entries'
import { makeKeys } from './make-keys'
import type { OpenDraft } from './open-draft'
import { partTables } from './parts'

/** Records written in one go. */
const page = 500

/** The number of a row that stands after all others, as after a merge; saving the customer numbers them anew. */
const afterAll = 1000

type Brought = [customerId: Id, id: Id | null, before: PartValues | null, after: PartValues]

/** Writes the further contacts, addresses and invoice titles of customers, added or changed, and keeps them for taking them back. */
export async function writeLists(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  for (const part of Object.keys(partTables) as ListPart[])
    await eachPage(work, draft, part, (rows) => writeList(work, importId, part, rows))
  // A customer is found by the names and phones of all its contacts.
  await eachPage(work, draft, 'contact', (rows) =>
    makeKeys(
      work,
      { table: 'customers' },
      rows.map(([customerId]) => customerId),
    ),
  )
}

/** Posts the opening balances of customers, whose terms are written already, and keeps them for taking them back. */
export function writeOpenings(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  return eachPage(work, draft, 'opening', (rows) => postPage(work, importId, rows))
}

/** The parts of a kind page by page, each with its customer, new or known. */
async function eachPage(
  work: Work,
  draft: OpenDraft,
  part: ListPart | 'opening',
  write: (rows: Brought[]) => Promise<void>,
): Promise<void> {
  for (let last = 0; ; ) {
    await work.progress(90, 100)
    const rows = await draft.json<[number, ...Brought][]>(
      `select json_group_array(json_array(at, customer, id, json(before), json(after))) from (
        select p.n as at, coalesce(m.id, a.id) as customer, p.id, p.before, p.after from parts p
        join matches m on m.row = p.head left join added a on a.row = p.head
        where p.part = ? and p.n > ? order by p.n limit ?)`,
      [part, last, page],
    )
    if (rows.length === 0) return
    await write(rows.map(([, ...brought]) => brought))
    last = rows.at(-1)?.[0] ?? last
  }
}

async function writeList(work: Work, importId: Id, part: ListPart, rows: readonly Brought[]): Promise<void> {
  const table = partTables[part]
  const added = rows.filter(([, , before]) => before === null)
  const columns = Object.keys(added[0]?.[3] ?? {})
  const fresh = added.map(([customerId, , , after], i) => ({
    id: work.newId(),
    customerId,
    after,
    lineNo: afterAll + i,
  }))
  await work.bulk(
    table,
    ['id', 'customer_id', 'line_no', ...keyColumns(part), ...columns],
    fresh.map(({ id, customerId, lineNo, after }) => [
      ...[id, customerId, lineNo, ...keysOf(part, after)],
      ...columns.map((column) => after[column] ?? ''),
    ]),
  )
  const changed = rows.flatMap(([, id, before, after]) =>
    before === null || id === null ? [] : [{ id, before, after }],
  )
  for (const { id, after } of changed) await changeRow(work, table, id, { ...after, ...keysIn(part, after) })
  const records = [
    ...fresh.map(({ id }) => [id, null, null]),
    ...changed.map(({ id, before, after }) => [id, JSON.stringify(before), JSON.stringify(after)]),
  ]
  await work.bulk('import_records', ['record_id', 'before', 'after'], records, { import_id: importId, record: part })
}

/** Columns that are made of others: a contact is compared by the digits of its phone. */
const keyColumns = (part: ListPart) => (part === 'contact' ? ['phone_key'] : [])
const keysOf = (part: ListPart, after: PartValues) => (part === 'contact' ? [phoneKey(String(after.phone ?? ''))] : [])
const keysIn = (part: ListPart, after: PartValues): PartValues =>
  part === 'contact' && after.phone !== undefined ? { phone_key: phoneKey(String(after.phone)) } : {}

async function changeRow(work: Work, table: string, id: Id, values: PartValues): Promise<void> {
  const set = Object.keys(values).map((column) => `${column} = ?`)
  await work.run(`update ${table} set ${set.join(', ')} where id = ?`, [...Object.values(values), id])
}

async function postPage(work: Work, importId: Id, rows: readonly Brought[]): Promise<void> {
  const terms = new Map(
    await work.json<[Id, PaymentTerm][]>(
      `select json_group_array(json_array(id, json_object('method', term_method, 'days', term_days, 'day', term_day)))
        from customers where id in (select value from json_each(?))`,
      [JSON.stringify(rows.map(([customerId]) => customerId))],
    ),
  )
  const openings = rows.map(([customerId, , , { amount, openedOn }]) => {
    const term = terms.get(customerId) ?? { method: 'cash', days: 0, day: 0 }
    return newOpening(
      { id: customerId, term },
      { amount: amount as Fen, openedOn: openedOn as Day, dueOn: null },
      work.today,
    )
  })
  const ids = await postOpenings(work, work, openings)
  await work.bulk(
    'import_records',
    ['record_id'],
    ids.map((id) => [id]),
    { import_id: importId, record: 'opening' },
  )
}
