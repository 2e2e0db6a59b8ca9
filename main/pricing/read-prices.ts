import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { PriceLevel, PriceOffer, ProductPrices } from './offer'

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

/**
 * What one customer may get each of some products for (R-PRICE); with no customer only list prices and floors. Which of the
 * offers a line gets depends on its day and quantity, and is chosen where it is typed.
 */
export function offerPrices(
  reading: Reading,
  input: { customerId: Id | null; productIds: Id[] },
): Promise<PriceOffer[]> {
  return reading.json<PriceOffer[]>(offersSql, [input.customerId, JSON.stringify(input.productIds)])
}

const offersSql = `select json_group_array(json_object('productId', p.id, 'listPrice', p.list_price, 'floorPrice', p.floor_price, 'unit', p.unit,
    'units', (select json_group_array(json_object('name', name, 'ratio', ratio, 'listPrice', list_price)) from (
      select * from product_units u where u.product_id = p.id order by u.place)),
    'level', (select json_object('name', v.name, 'price', l.price) from customers c
      join price_levels v on v.id = c.price_level_id join level_prices l on l.level_id = v.id
      where c.id = ?1 and l.product_id = p.id),
    'customer', (select json_group_array(json_object('fromQty', k.from_qty, 'validFrom', k.valid_from, 'validTo', k.valid_to,
      'price', k.price)) from customer_prices k where k.customer_id = ?1 and k.product_id = p.id)))
  from products p where p.id in (select value from json_each(?2))`
