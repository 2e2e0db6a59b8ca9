import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { PriceLevel, ProductPrices } from './offer'

/** Every price level by name, with how many customers and products it has. */
export function listLevels(reading: Reading): Promise<PriceLevel[]> {
  return reading.json<PriceLevel[]>(
    `select json_group_array(json_object('id', id, 'name', name, 'customers', customers, 'products', products)) from (
      select l.*, (select count(*) from customers c where c.price_level_id = l.id) as customers,
        (select count(*) from level_prices p where p.level_id = l.id) as products from price_levels l order by l.name, l.id)`,
  )
}

/** A product's price on each level, and its last two hundred changes of price, newest first. */
export function readPrices(reading: Reading, { id }: { id: Id }): Promise<ProductPrices> {
  return reading.json<ProductPrices>(
    `select json_object(
      'levels', (select json_group_array(json_object('levelId', id, 'name', name, 'price', price)) from (
        select l.id, l.name, p.price from price_levels l left join level_prices p on p.level_id = l.id and p.product_id = ?1
        order by l.name, l.id)),
      'changes', (select json_group_array(json_object('id', id, 'kind', kind, 'name', name, 'oldPrice', old_price,
          'newPrice', new_price, 'changedAt', changed_at, 'changedBy', user_name)) from (
        select k.*, u.name as user_name from price_changes k join users u on u.id = k.changed_by
        where k.product_id = ?1 order by k.id desc limit 200)))`,
    [id],
  )
}
