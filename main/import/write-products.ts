import { postPriceChange } from '../../db/price'
import { placeOf, usualWarehouse } from '../../db/stock'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import type { Qty } from '../value/qty'
import { costAt } from '../value/worth'
import type { OpenDraft } from './open-draft'

/** What a new product brings beside its columns: its barcode, its opening stock as a movement, its first prices. */
export async function addProductParts(work: Work, draft: OpenDraft, importId: Id): Promise<void> {
  const barcodes = await draft.text(
    `select json_group_array(json_array(r.barcode, a.id)) from added a join rows r on r.row = a.row where r.barcode is not null`,
  )
  await work.bulk('product_barcodes', ['barcode', 'product_id'], barcodes, { place: 0 })
  const stocked = await draft.json<[Id, Qty, Price | null][]>(
    `select json_group_array(json_array(a.id, r.opening_stock, r.cost_price)) from added a join rows r on r.row = a.row
      where r.opening_stock > 0`,
  )
  const locationId = await placeOf(work, await usualWarehouse(work))
  const opened = stocked.map(([productId, qty, cost]) => ({
    productId,
    qty,
    value: cost === null ? 0 : costAt(qty, cost),
  }))
  const movements = opened.map(({ productId, qty, value }) => [work.newId(), productId, qty, value])
  await work.bulk('stock_movements', ['id', 'product_id', 'qty', 'value'], movements, {
    kind: 'opening',
    location_id: locationId,
    document_id: importId,
    document_no: '',
    moved_on: work.today,
    note: '',
    created_at: work.now,
  })
  const levels = opened.map(({ productId, qty }) => [productId, qty])
  await work.bulk('stock_levels', ['product_id', 'qty'], levels, { location_id: locationId })
  await work.run(
    `update products set on_hand = v.value ->> 1, stock_value = v.value ->> 2 from jsonb_each(?) v where products.id = v.value ->> 0`,
    [JSON.stringify(opened.map(({ productId, qty, value }) => [productId, qty, value]))],
  )
  const prices = await draft.json<[Id, Price | null, Price | null][]>(
    `select json_group_array(json_array(a.id, r.list_price, r.floor_price)) from added a join rows r on r.row = a.row`,
  )
  const changes = prices.flatMap(([productId, list, floor]) => [
    ...(list === null ? [] : [[work.newId(), productId, 'list', list]]),
    ...(floor === null ? [] : [[work.newId(), productId, 'floor', floor]]),
  ])
  const who = { name: '', old_price: null, changed_by: work.user.id, changed_at: work.now }
  await work.bulk('price_changes', ['id', 'product_id', 'kind', 'new_price'], changes, who)
}

/** Adds to the history what the import changes of list price and floor (PRD-07). */
export async function notePrices(work: Work, draft: OpenDraft, ids: string): Promise<void> {
  const rows = await draft.json<[Id, Price, Price | null, Price | null, Price | null][]>(
    `select json_group_array(json_array(m.id, h.list_price, coalesce(r.list_price, h.list_price), h.floor_price,
        coalesce(r.floor_price, h.floor_price)))
      from matches m join here h on h.id = m.id join rows r on r.row = m.row where m.id in (select value from json_each(?))`,
    [ids],
  )
  for (const [productId, oldList, newList, oldFloor, newFloor] of rows) {
    await postPriceChange(work, work, { productId, kind: 'list', name: '', oldPrice: oldList, newPrice: newList })
    await postPriceChange(work, work, { productId, kind: 'floor', name: '', oldPrice: oldFloor, newPrice: newFloor })
  }
}
