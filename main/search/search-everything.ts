import type { Reading } from '../../db/engine'
import { bestMatches, type Choice, type SearchKind, searched } from '../../db/search'
import type { Right } from '../access/right'
import type { Id } from '../value/id'
import { foldLotCode, lotKey } from '../value/lot'
import type { Found } from './found'

interface Sought extends Choice {
  kind: SearchKind
  right: Right
  /** SQL of what is shown of a record `r`: its name, and a line that tells it from others of the same name. */
  title: string
  detail: string
  /** SQL of the record whose page shows it. */
  page: string
}

const line = (...parts: string[]) => `trim(${parts.join(` || '  ' || `)})`

/** What is looked for, in the order in which it is shown, and how the best of those that match alike are chosen. */
export const soughtKinds: readonly Sought[] = [
  {
    kind: 'customer',
    right: 'customer.read',
    codes: ['code'],
    recent: 'r.last_order_on',
    where: 'r.merged_into is null',
    title: 'r.name',
    detail: line('r.code', 'r.phone', 'r.city'),
    page: 'r.id',
  },
  {
    kind: 'product',
    right: 'product.read',
    codes: ['code'],
    recent: 'r.active',
    title: 'r.name',
    detail: line('r.code', 'r.spec'),
    page: 'r.id',
  },
  {
    kind: 'order',
    right: 'order.read',
    codes: ['no'],
    recent: 'r.order_on',
    title: `coalesce(r.no, '')`,
    detail: line('r.customer_name', 'r.order_on'),
    page: 'r.id',
  },
  {
    kind: 'invoice',
    right: 'receivable.read',
    codes: ['no'],
    recent: 'r.requested_on',
    title: `coalesce(r.invoice_no, r.no)`,
    detail: line('r.title', 'r.requested_on'),
    page: 'r.id',
  },
  {
    kind: 'supplier',
    right: 'supplier.read',
    codes: ['code'],
    recent: 'r.active',
    title: 'r.name',
    detail: line('r.code', 'r.phone'),
    page: 'r.id',
  },
  {
    kind: 'purchase',
    right: 'purchase.read',
    codes: ['no'],
    recent: 'r.ordered_on',
    title: `coalesce(r.no, '')`,
    detail: line('r.supplier_name', 'r.ordered_on'),
    page: 'r.id',
  },
  {
    kind: 'purchaseReturn',
    right: 'purchase.read',
    codes: ['no'],
    recent: 'r.returned_on',
    title: `coalesce(r.no, '')`,
    detail: line('r.supplier_name', 'r.returned_on'),
    page: 'r.id',
  },
  {
    kind: 'delivery',
    right: 'order.read',
    codes: ['no', 'tracking_no'],
    recent: 'r.delivered_on',
    title: 'r.no',
    detail: line('r.delivered_on', 'r.carrier', 'r.tracking_no'),
    page: 'r.id',
  },
  {
    kind: 'return',
    right: 'order.read',
    codes: ['no'],
    recent: 'r.requested_on',
    title: 'r.no',
    detail: line('r.requested_on', 'r.reason'),
    page: 'r.id',
  },
  {
    kind: 'service',
    right: 'service.read',
    codes: ['no'],
    recent: 'r.requested_on',
    title: 'r.no',
    detail: line('r.customer_name', 'r.need'),
    page: 'r.id',
  },
  {
    kind: 'transfer',
    right: 'transfer.read',
    codes: ['no'],
    recent: 'r.requested_on',
    title: 'r.no',
    detail: line('r.requested_on', 'r.note'),
    page: 'r.id',
  },
]

/** Records shown of each kind. */
const most = 6

/** Batches and serial numbers have no words: they are found by their number alone, whole or by its beginning, the exact one first. */
async function findLots(reading: Reading, text: string): Promise<Found[]> {
  const key = lotKey(foldLotCode(text))
  if (key === '') return []
  return reading.json<Found[]>(
    `select json_group_array(json_object('kind', 'lot', 'id', id, 'title', code, 'detail', detail, 'pageId', id)) from (
      select b.id, b.code, ${line('p.name', 'p.code', `coalesce(b.expires_on, '')`)} as detail from lots b join products p on p.id = b.product_id
      where b.code_key >= ?1 and b.code_key < ?2 order by b.code_key, b.id desc limit ${most})`,
    [key, `${key}\u{10ffff}`],
  )
}

/**
 * The best six customers, products, orders, deliveries, invoices, suppliers, purchases and batches for a text, of the kinds the user may read; an exact number
 * or code comes first (ORD-05, ORD-27).
 */
export async function searchEverything(
  reading: Reading,
  { text }: { text: string },
  rights: readonly Right[],
): Promise<Found[]> {
  const allowed = soughtKinds.filter(({ right }) => rights.includes(right))
  const found = await Promise.all(
    allowed.map(async (sought) => show(reading, sought, await bestMatches(reading, sought.kind, text, sought, most))),
  )
  const lots = rights.includes('product.read') ? await findLots(reading, text) : []
  return [...found.flat(), ...lots]
}

function show(reading: Reading, { kind, title, detail, page }: Sought, ids: readonly Id[]): Promise<Found[]> {
  return reading.json<Found[]>(
    `select json_group_array(json_object('kind', '${kind}', 'id', id, 'title', title, 'detail', detail, 'pageId', page_id)) from (
      select r.id, ${title} as title, ${detail} as detail, ${page} as page_id from json_each(?) j
      join ${searched[kind].table} r on r.id = j.value order by j.key)`,
    [JSON.stringify(ids)],
  )
}
