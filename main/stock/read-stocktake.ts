import type { Reading } from '../../db/engine'
import { logOf } from '../../db/log'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { findStocktake } from './find-stocktake'
import { type StocktakeLine, type StocktakePage, varianceOf } from './stocktake'

/** A stocktake with its lines by place and code. While it is counted blind, nobody is told what the books say (R-STK). */
export async function readStocktake(reading: Reading, { id }: { id: Id }): Promise<StocktakePage> {
  const found = await findStocktake(reading, id)
  const { no, state, version, blind, note, postedOn, answer, createdAt: startedAt } = found
  const names = await reading.json<Pick<StocktakePage, 'warehouse' | 'category' | 'createdBy'>>(
    `select json_object('warehouse', (select name from warehouses where id = ?1), 'category',
      coalesce((select path from categories where id = ?2), ''), 'createdBy', coalesce((select name from users where id = ?3), ''))`,
    [found.warehouseId, found.categoryId, found.createdBy],
  )
  const rows = await reading.json<(Omit<StocktakeLine, 'variance'> & { expectedQty: Qty | null })[]>(linesSql, [id])
  const hidden = blind && state === 'COUNTING'
  const lines = rows.map(({ expectedQty, ...line }) => {
    const variance = hidden ? null : varianceOf({ expectedQty, countedQty: line.countedQty })
    return { ...line, bookQty: hidden ? null : line.bookQty, variance }
  })
  const log = await logOf(reading, 'stocktake', id)
  const history = log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) }))
  return { id, no, state, version, blind, note, postedOn, answer, startedAt, ...names, lines, history }
}

const linesSql = `select json_group_array(json_object('id', id, 'productId', product_id, 'code', code, 'name', name, 'spec', spec, 'unit', unit,
    'barcodes', json(barcodes), 'tracking', tracking, 'lot', lot, 'expiresOn', expires_on, 'place', kind, 'placeCode', place_code, 'bookQty', book_qty, 'firstQty', first_qty, 'countedQty', counted_qty,
    'expectedQty', expected_qty, 'value', value)) from (
  select l.id, l.product_id, p.code, p.name, p.spec, p.unit, k.kind, k.code as place_code, l.book_qty, l.first_qty, l.counted_qty, l.expected_qty,
    p.tracking, coalesce(b.code, '') as lot, b.expires_on,
    (select json_group_array(c.barcode) from product_barcodes c where c.product_id = p.id) as barcodes,
    (select sum(m.value) from stock_movements m where m.document_id = l.stocktake_id and m.product_id = l.product_id
      and m.location_id = l.location_id and m.lot_id is l.lot_id) as value
  from stocktake_lines l join products p on p.id = l.product_id join locations k on k.id = l.location_id left join lots b on b.id = l.lot_id
  where l.stocktake_id = ? order by case k.kind when 'sale' then 1 when 'bad' then 2 else 3 end, k.code, p.code, p.id,
    b.expires_on nulls last, b.id)`
