import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { categories } from '../../db/schema/product'
import { stocktakes, warehouses } from '../../db/schema/stock'
import { chosenWarehouse } from '../../db/stock'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

interface Start {
  warehouseId: Id
  /** Only what lies in this category or under it; null means everything. */
  categoryId: Id | null
  /** Also goods of which the books say that none are there. */
  emptyToo: boolean
  blind: boolean
  note: string
}

/**
 * Begins to count a warehouse (R-STK): what the books say of each product in each of its places is written down. Refuses a second count of
 * a warehouse (`stocktake.open`), one out of use (`warehouse.inactive`), and one in which there is nothing to count (`stocktake.empty`).
 */
export async function startStocktake(work: Work, input: Start): Promise<{ id: Id; no: string }> {
  const warehouseId = await chosenWarehouse(work, input.warehouseId)
  const { name } = one(await work.db.select().from(warehouses).where(eq(warehouses.id, warehouseId)), 'warehouse')
  const open = await work.json<string | null>(
    `select json_quote((select no from stocktakes where warehouse_id = ? and state in ('COUNTING', 'COUNTED')))`,
    [warehouseId],
  )
  if (open !== null)
    throw new Refusal('stocktake.open', { warehouse: name, no: open }, { warehouseId: 'stocktake.open' })
  const id = work.newId()
  const no = await nextNumber(work, 'PDD', work.today)
  const { categoryId, blind, note } = input
  const category = await categoryName(work, categoryId)
  await work.db.insert(stocktakes).values({
    id,
    no,
    state: 'COUNTING',
    warehouseId,
    categoryId,
    blind,
    note,
    version: 1,
    searchKey: searchKey(no, name, category, note),
    createdBy: work.user.id,
    createdAt: work.now,
  })
  const lines = await linesToCount(work, warehouseId, input)
  if (lines.length === 0) throw new Refusal('stocktake.empty', { warehouse: name })
  const rows = lines.map((line) => [work.newId(), ...line])
  await work.bulk('stocktake_lines', ['id', 'product_id', 'location_id', 'lot_id', 'book_qty'], rows, {
    stocktake_id: id,
  })
  work.log({ record: 'stocktake', recordId: id, after: { no, warehouse: name, lines: rows.length } })
  return { id, no }
}

async function categoryName(work: Work, id: Id | null): Promise<string> {
  if (id === null) return ''
  return one(await work.db.select().from(categories).where(eq(categories.id, id)), 'category').path
}

/** What lies in the warehouse, place by place and batch by batch; and, when wanted, goods of which nothing does, at its own place. */
function linesToCount(work: Work, warehouseId: Id, { categoryId, emptyToo }: Start): Promise<(number | null)[][]> {
  return work.json<(number | null)[][]>(
    `with recursive under (id) as (select ?2 union all select k.id from categories k join under u on k.parent_id = u.id),
      wanted as (select p.id, p.code, p.tracking from products p where p.kind = 'goods' and (?2 is null or p.category_id in (select id from under))),
      found as (
        select w.id, w.code, l.id as location_id, null as lot_id, s.qty from wanted w join stock_levels s on s.product_id = w.id
          join locations l on l.id = s.location_id
          where w.tracking = 'none' and l.warehouse_id = ?1 and l.kind <> 'transit' and s.qty <> 0
        union all
        select w.id, w.code, l.id, s.lot_id, s.qty from wanted w join lot_levels s on s.product_id = w.id
          join locations l on l.id = s.location_id
          where w.tracking <> 'none' and l.warehouse_id = ?1 and l.kind <> 'transit' and s.qty <> 0
        union all
        select w.id, w.code, l.id, null, 0 from wanted w join products p on p.id = w.id and p.active = 1
          join locations l on l.warehouse_id = ?1 and l.kind = 'sale' and l.code = ''
        where ?3 = 1 and w.tracking = 'none' and not exists (select 1 from stock_levels s where s.product_id = w.id and s.location_id = l.id and s.qty <> 0))
    select json_group_array(json_array(id, location_id, lot_id, qty)) from (select * from found order by code, id, location_id, lot_id)`,
    [warehouseId, categoryId, emptyToo ? 1 : 0],
  )
}
