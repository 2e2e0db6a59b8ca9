import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { removeOpenings, settlingOpenings } from '../../db/opening'
import { imports } from '../../db/schema/import'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { indexRecords } from './index-records'
import { partTables } from './parts'
import { restoreChanged } from './restore-changed'
import { restorePrices } from './restore-prices'

/** Documents shown in a refusal; the rest is a number. */
const named = 5

/** What an import itself has opened does not lean on it. */
const ownOpenings = `select record_id from import_records where import_id = ?1 and record = 'opening'`

/** Where later documents may lean on a record that an import has added, and how such a document is called. */
const leaning = {
  customer: [
    `select o.no, o.customer_id as id from sales_orders o where o.import_id is not ?1`,
    `select r.no, r.customer_id from receipts r`,
    `select r.no, r.customer_id from refunds r`,
    `select w.no, w.customer_id from write_offs w union all select w.no, w.to_customer_id from write_offs w`,
    `select i.document_no, i.customer_id from open_items i where i.id not in (${ownOpenings})`,
    `select k.document_no, k.customer_id from credits k where k.kind = 'opening' and k.id not in (${ownOpenings})`,
    `select q.no, q.customer_id from invoice_requests q`,
    `select s.no, s.customer_id from service_orders s`,
    `select substr(f.content, 1, 20), f.customer_id from follow_ups f`,
    `select substr(r.about, 1, 20), r.customer_id from reminders r`,
    `select c.name, m.kept_id from customer_merges m join customers c on c.id = m.gone_id`,
    `select c.name, m.gone_id from customer_merges m join customers c on c.id = m.kept_id`,
  ],
  product: [
    `select o.no, l.product_id as id from sales_order_lines l join sales_orders o on o.id = l.order_id where o.import_id is not ?1`,
    `select m.document_no, m.product_id from stock_movements m where m.document_id is not ?1`,
    `select s.no, s.product_id from service_orders s`,
    `select r.no, l.product_id from purchase_request_lines l join purchase_requests r on r.id = l.request_id`,
    `select s.no, x.product_id from service_parts x join service_orders s on s.id = x.service_id`,
    `select t.no, l.product_id from stock_transfer_lines l join stock_transfers t on t.id = l.transfer_id`,
    `select p.code, b.product_id from bundle_components b join products p on p.id = b.bundle_id`,
  ],
} as const

/** Orders of the import about which somebody has said something, or to which somebody has added a file. */
const spokenOf = `select o.no from sales_orders o where o.import_id = ?1 and (
  exists (select 1 from comments c where c.record = 'salesOrder' and c.record_id = o.id)
  or exists (select 1 from attachments a where a.record = 'salesOrder' and a.record_id = o.id)) limit 200`

/** What belongs to a product and goes with it. */
const ofProducts = [
  'stock_levels',
  'product_barcodes',
  'product_units',
  'level_prices',
  'customer_prices',
  'price_changes',
  'product_pictures',
  'product_field_values',
] as const

/**
 * Takes an import back as one: what it added goes, what it changed gets its old values. Refuses an import that is taken back
 * already (`import.undone`), one whose records or opening balances later documents lean on, naming them (`import.leanedOn`), and one whose changed
 * records were changed again since (`import.changedSince`).
 */
export async function undoImport(work: Work, { id }: { id: Id }): Promise<null> {
  const record = one(await work.db.select().from(imports).where(eq(imports.id, id)), 'import')
  if (record.undoneAt !== null) throw new Refusal('import.undone')
  await refuseLeanedOn(work, id)
  await removeOpenings(work, await openingsOf(work, id))
  await removeLists(work, id)
  await restoreChanged(work, id)
  await restorePrices(work, id)
  await removeAdded(work, id)
  await indexRecords(work, id)
  await work.db.update(imports).set({ undoneAt: work.now, undoneBy: work.user.id }).where(eq(imports.id, id))
  const { fileName, added, changed } = record
  work.log({ record: 'import', recordId: id, before: { file: fileName, added, changed }, after: { undone: true } })
  return null
}

async function refuseLeanedOn(work: Work, importId: Id): Promise<void> {
  for (const record of ['customer', 'product'] as const) {
    const documents = await work.json<(string | null)[]>(
      `select json_group_array(no) from (select distinct d.no from (${leaning[record].join(' union all ')}) d
        join import_records r on r.record_id = d.id where r.import_id = ?1 and r.record = '${record}' and r.before is null
        limit 200)`,
      [importId],
    )
    refuseNamed(documents)
  }
  refuseNamed(await work.json<string[]>(`select json_group_array(no) from (${spokenOf})`, [importId]))
  refuseNamed(await settlingOpenings(work, await openingsOf(work, importId)))
}

function refuseNamed(documents: readonly (string | null)[]): void {
  if (documents.length === 0) return
  const list = documents.slice(0, named).map((no) => no ?? '—')
  throw new Refusal('import.leanedOn', { documents: list.join('、'), count: documents.length })
}

const openingsOf = (work: Work, importId: Id) =>
  work.json<Id[]>(`select json_group_array(record_id) from (${ownOpenings})`, [importId])

/** Takes the further contacts, addresses and titles away that the import added to customers. */
async function removeLists(work: Work, importId: Id): Promise<void> {
  for (const [record, table] of Object.entries(partTables))
    await work.run(
      `delete from ${table} where id in (select record_id from import_records
        where import_id = ? and record = '${record}' and before is null)`,
      [importId],
    )
}

/** Takes away what the import added, documents before the records they name, and lets the customers forget those orders. */
async function removeAdded(work: Work, importId: Id): Promise<void> {
  await work.progress(20, 100)
  const added = (record: string) =>
    `select record_id from import_records where import_id = ? and record = '${record}' and before is null`
  const customers = await work.text(
    `select json_group_array(customer_id) from (select distinct customer_id from sales_orders where import_id = ?)`,
    [importId],
  )
  for (const table of ['sales_order_lines', 'order_members'])
    await work.run(`delete from ${table} where order_id in (select id from sales_orders where import_id = ?)`, [
      importId,
    ])
  await work.progress(60, 100)
  await work.run(`delete from sales_orders where import_id = ?`, [importId])
  await work.progress(80, 100)
  await work.run(`delete from stock_movements where document_id = ? and product_id in (${added('product')})`, [
    importId,
    importId,
  ])
  for (const table of ofProducts)
    await work.run(`delete from ${table} where product_id in (${added('product')})`, [importId])
  await work.run(`delete from customer_prices where customer_id in (${added('customer')})`, [importId])
  await work.run(`delete from products where id in (${added('product')})`, [importId])
  for (const table of [...Object.values(partTables), 'customer_field_values'])
    await work.run(`delete from ${table} where customer_id in (${added('customer')})`, [importId])
  await work.run(`delete from customers where id in (${added('customer')})`, [importId])
  await work.run(
    `update customers set last_order_on = (select max(o.order_on) from sales_orders o
      where o.customer_id = customers.id and o.state <> 'CANCELLED' and o.no is not null)
     where id in (select value from json_each(?))`,
    [customers],
  )
}
