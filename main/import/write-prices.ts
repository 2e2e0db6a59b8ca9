import { postPriceChanges } from '../../db/price'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Agreed, Whose } from './agreed'
import type { OpenDraft } from './open-draft'

/** Prices written in one go. */
const page = 500

/** A price of the draft: whose it is, which one it changes, and its values before and after. */
interface Written extends Whose {
  n: number
  id: Id | null
  before: Agreed | null
  after: Agreed
}

/** Writes the new and the changed prices of a matched draft, with their history (PRD-07), and keeps what was there before. */
export async function writePrices(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  await work.progress(0, 100)
  const count = await draft.json<number>('select coalesce(max(n), 0) from prices')
  for (let last = 0; last < count; ) {
    const rows = await draft.json<Written[]>(pageSql, [last, page])
    await writeLevels(work, rows)
    const agreed = await writeAgreed(work, rows)
    await work.bulk('import_records', recordColumns, agreed, { import_id: importId, record: 'price' })
    await postPriceChanges(work, work, rows.map(changeOf))
    last = rows.at(-1)?.n ?? count
    await work.progress(Math.floor((95 * last) / count), 100)
  }
  await work.bulk('import_records', recordColumns, await draft.text(levelRecordsSql), {
    import_id: importId,
    record: 'levelPrices',
  })
}

const pageSql = `select json_group_array(json_object('n', n, 'kind', kind, 'ownerId', owner_id, 'ownerName', owner_name,
    'productId', product_id, 'id', id, 'before', json(before), 'after', json(after)))
  from (select * from prices where n > ? order by n limit ?)`

const recordColumns = ['record_id', 'before', 'after']

/** What became of each product's prices on the levels: level by level before and after; null was none. */
const levelRecordsSql = `select json_group_array(json_array(product_id, json(before), json(after))) from (
  select product_id, json_group_object(owner_id, before ->> 'price') as before, json_group_object(owner_id, after ->> 'price') as after
  from prices where kind = 'level' group by product_id)`

async function writeLevels(work: Work, rows: readonly Written[]): Promise<void> {
  const prices = rows.filter(({ kind }) => kind === 'level').map((row) => [row.productId, row.ownerId, row.after.price])
  if (prices.length === 0) return
  await work.run(
    `insert into level_prices (product_id, level_id, price) select v.value ->> 0, v.value ->> 1, v.value ->> 2 from jsonb_each(?) v
      where true on conflict (product_id, level_id) do update set price = excluded.price`,
    [JSON.stringify(prices)],
  )
}

/** Writes the prices agreed with customers; gives what is to be kept of each. */
async function writeAgreed(work: Work, rows: readonly Written[]): Promise<(Id | string | null)[][]> {
  const agreed = rows.filter(({ kind }) => kind === 'customer').map((row) => ({ ...row, id: row.id ?? work.newId() }))
  const termsOf = ({ fromQty, validFrom, validTo, price }: Agreed) => [fromQty, validFrom, validTo, price]
  const fresh = agreed.filter(({ before }) => before === null)
  await work.bulk(
    'customer_prices',
    ['id', 'customer_id', 'product_id', 'from_qty', 'valid_from', 'valid_to', 'price'],
    fresh.map((row) => [row.id, row.ownerId, row.productId, ...termsOf(row.after)]),
  )
  await work.run(
    `update customer_prices set valid_to = v.value ->> 1, price = v.value ->> 2 from jsonb_each(?) v
      where customer_prices.id = v.value ->> 0`,
    [
      JSON.stringify(
        agreed.filter(({ before }) => before !== null).map(({ id, after }) => [id, after.validTo, after.price]),
      ),
    ],
  )
  return agreed.map(({ id, before, after }) => [id, before && kept(before), kept(after)])
}

/** What of a price is kept for taking it back: what an import can change. */
const kept = ({ validTo, price }: Agreed) => JSON.stringify({ validTo, price })

const changeOf = ({ kind, ownerName, productId, before, after }: Written) => ({
  productId,
  kind,
  name: ownerName,
  oldPrice: before?.price ?? null,
  newPrice: after.price,
})
