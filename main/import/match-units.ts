import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import type { ProductUnit } from '../product/unit'
import type { Id } from '../value/id'
import type { OpenDraft } from './open-draft'
import { refuseRows } from './refuse-rows'

/** A unit that lines of past orders give a product; `id` null where the product is not here yet. */
interface SaidUnit {
  key: string
  unit: string
  id: Id | null
}

/** A unit the product is not sold in, and the one it is. */
type UnknownUnit = SaidUnit & { base: string }

/** The units a product is sold in; a base unit that nobody has written down is ''. */
interface Units {
  unit: string
  units: Pick<ProductUnit, 'name' | 'ratio'>[]
}

/**
 * Finds how much of the product's base unit the unit of each line holds: quantities of boxes and of pieces do not add up. The base
 * unit of a new product is the first that the sheet gives it. Refuses lines in a unit that the product is not sold in
 * (`import.unitUnknown`, bad-input 43).
 */
export async function matchUnits(draft: OpenDraft, shop: Reading): Promise<void> {
  await draft.exec(`drop table if exists unit_ratios; create table unit_ratios (product_key text, unit text, ratio integer not null,
    primary key (product_key, unit)) without rowid`)
  if (draft.plan.mapping.unit === undefined) return
  const said = await draft.json<SaidUnit[]>(saidSql)
  const here = await unitsHere(shop, said)
  const fresh = new Map<string, Units>()
  const ratios: (string | number)[][] = []
  const unknown: UnknownUnit[] = []
  for (const one of said) {
    const product = (one.id === null ? fresh.get(one.key) : here.get(one.id)) ?? { unit: one.unit, units: [] }
    if (one.id === null) fresh.set(one.key, product)
    if (product.unit === '' || foldName(product.unit) === foldName(one.unit)) continue
    const found = product.units.find(({ name }) => foldName(name) === foldName(one.unit))
    if (found) ratios.push([one.key, one.unit, found.ratio])
    else unknown.push({ ...one, base: product.unit })
  }
  await draft.bulk('unit_ratios', ['product_key', 'unit', 'ratio'], ratios)
  await refuseUnits(draft, unknown)
}

const saidSql = `select json_group_array(json_object('key', product_key, 'unit', unit, 'id', id)) from (
    select g.product_key, g.unit, h.id from (select product_key, unit, min(row) as first from sheet
      where unit <> '' and problems is null and skipped = 0 group by product_key, unit) g
    left join here_products h on h.key = g.product_key order by g.first)`

async function unitsHere(shop: Reading, said: readonly SaidUnit[]): Promise<Map<Id, Units>> {
  const ids = [...new Set(said.flatMap(({ id }) => id ?? []))]
  const found = await shop.json<[Id, Units][]>(
    `select json_group_array(json_array(p.id, json_object('unit', p.unit, 'units', (
        select json_group_array(json_object('name', u.name, 'ratio', u.ratio)) from product_units u where u.product_id = p.id))))
      from products p where p.id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  return new Map(found)
}

async function refuseUnits(draft: OpenDraft, unknown: readonly UnknownUnit[]): Promise<void> {
  if (unknown.length === 0) return
  const rows = await draft.json<[number, string, string, string][]>(
    `select json_group_array(json_array(row, product_key, product_name, unit)) from sheet where problems is null and skipped = 0
      and (product_key, unit) in (select value ->> 0, value ->> 1 from json_each(?))`,
    [JSON.stringify(unknown.map(({ key, unit }) => [key, unit]))],
  )
  const bases = new Map(unknown.map(({ key, base }) => [key, base]))
  const problem = { field: 'unit', code: 'import.unitUnknown' as const }
  await refuseRows(
    draft,
    rows.map(([row, key, product, unit]) => ({
      row,
      ...problem,
      value: unit,
      values: { text: unit, product, base: bases.get(key) ?? '' },
    })),
  )
}
