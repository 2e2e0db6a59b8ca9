import type { Reading } from '../../db/engine'
import { listFields } from '../../db/field'
import { type KindName, masters, type ShopKind } from './kind'
import type { Level } from './level'

/** A kind of import with the fields the shop has defined for its records, those in use, and of prices with its price levels. */
export async function listOwn(shop: Reading, kind: KindName) {
  const record = masters[kind]?.record
  const own = record ? (await listFields(shop, record)).filter(({ active }) => active) : []
  const levels = kind === 'prices' ? await listLevels(shop) : []
  return { kind, own, levels } satisfies ShopKind
}

const listLevels = (shop: Reading) =>
  shop.json<Level[]>(
    `select json_group_array(json_object('id', id, 'name', name)) from (select * from price_levels order by name, id)`,
  )
