import { postPriceChanges, type RepricedProduct } from '../../db/price'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/**
 * Takes the prices of an import back: what it added goes, what it changed is as it was, and the history tells of it. Refuses
 * when one of them was changed since, or when an old one would share a day with a later price, naming the products
 * (`import.changedSince`).
 */
export async function restorePrices(work: Work, importId: Id): Promise<void> {
  refuseChanged(await work.json<string[]>(changedLevelsSql, [importId]))
  refuseChanged(await work.json<string[]>(changedAgreedSql, [importId]))
  const changes = [
    ...(await work.json<RepricedProduct[]>(levelChangesSql, [importId])),
    ...(await work.json<RepricedProduct[]>(agreedChangesSql, [importId])),
  ]
  await work.run(
    `delete from level_prices where exists (select 1 from (${levelsSql}) v
      where v.product_id = level_prices.product_id and v.level_id = level_prices.level_id and v.old is null)`,
    [importId],
  )
  await work.run(
    `update level_prices set price = v.old from (${levelsSql}) v
      where v.product_id = level_prices.product_id and v.level_id = level_prices.level_id`,
    [importId],
  )
  await work.run(`delete from customer_prices where id in (${ofImport} and before is null)`, [importId])
  await work.run(
    `update customer_prices set valid_to = v.before ->> 'validTo', price = v.before ->> 'price' from import_records v
      where v.import_id = ? and v.record = 'price' and v.before is not null and v.record_id = customer_prices.id`,
    [importId],
  )
  refuseChanged(await work.json<string[]>(overlappingSql, [importId]))
  await postPriceChanges(work, work, changes)
}

const ofImport = `select record_id from import_records where import_id = ? and record = 'price'`

/** The prices by level that an import wrote: null was none. */
const levelsSql = `select r.record_id as product_id, cast(a.key as integer) as level_id, a.value as new, b.value as old
  from import_records r join json_each(r.after) a join json_each(r.before) b on b.key = a.key
  where r.import_id = ?1 and r.record = 'levelPrices'`

function refuseChanged(names: readonly string[]): void {
  if (names.length > 0) throw new Refusal('import.changedSince', { names: names.slice(0, 5).join('、') })
}

const changedLevelsSql = `select json_group_array(name) from (select p.name from (${levelsSql}) v join products p on p.id = v.product_id
  left join level_prices l on l.product_id = v.product_id and l.level_id = v.level_id where l.price is not v.new limit 6)`

const changedAgreedSql = `select json_group_array(name) from (select p.name from import_records r
  join customer_prices k on k.id = r.record_id join products p on p.id = k.product_id
  where r.import_id = ?1 and r.record = 'price'
    and (k.price is not r.after ->> 'price' or k.valid_to is not r.after ->> 'validTo') limit 6)`

/** Restored prices that share a day with another one for the same quantity. */
const overlappingSql = `select json_group_array(name) from (select p.name from import_records r
  join customer_prices k on k.id = r.record_id join products p on p.id = k.product_id
  join customer_prices o on o.customer_id = k.customer_id and o.product_id = k.product_id and o.from_qty = k.from_qty and o.id <> k.id
  where r.import_id = ?1 and r.record = 'price' and (o.valid_to is null or k.valid_from <= o.valid_to)
    and (k.valid_to is null or o.valid_from <= k.valid_to) limit 6)`

const levelChangesSql = `select json_group_array(json_object('productId', v.product_id, 'kind', 'level', 'name', l.name,
    'oldPrice', v.new, 'newPrice', v.old)) from (${levelsSql}) v join products p on p.id = v.product_id
  join price_levels l on l.id = v.level_id`

const agreedChangesSql = `select json_group_array(json_object('productId', k.product_id, 'kind', 'customer', 'name', c.name,
    'oldPrice', r.after ->> 'price', 'newPrice', r.before ->> 'price'))
  from import_records r join customer_prices k on k.id = r.record_id join customers c on c.id = k.customer_id
  where r.import_id = ?1 and r.record = 'price'`
