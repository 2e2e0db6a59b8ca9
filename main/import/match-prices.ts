import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import { priceInUnit } from '../product/unit'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { formatPrice, type Price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { type Agreed, type Entry, placeRow, type Whose, written, writtenColumns } from './agreed'
import { at, Fault, quiet } from './fault'
import { customerFinder, type Goods, goodsFinder } from './find-goods'
import { hintDays, hintsSql, noHintsSql } from './give-hints'
import type { OpenDraft } from './open-draft'
import { forgetRefused, refuseRows } from './refuse-rows'

/** Rows looked at in one go. */
const page = 2000

type Row = {
  row: number
  code: string
  barcode: string
  name: string
  spec: string
  level: string
  customerCode: string
  customerName: string
  price: Price
  unit: string
  fromQty: Qty | null
  validFrom: Day | null
  validTo: Day | null
}

/**
 * Finds the product and the level or customer of every good row, and says what it changes, adds or leaves as it is. Prices of
 * a larger unit are kept for the base unit, as everywhere. A price that goes on when a new one begins ends the day before.
 */
export async function matchPrices(draft: OpenDraft, shop: Reading): Promise<void> {
  await draft.exec('begin')
  await forgetRefused(draft)
  await draft.exec(noHintsSql)
  await draft.exec(`drop table if exists prices; create table prices (n integer primary key, row integer not null, kind text not null,
      owner_id integer not null, owner_name text not null, product_id integer not null, id integer, before text, after text not null);
    create index prices_row on prices (row)`)
  const placing = await placer(draft, shop)
  for (let last = 0; ; ) {
    const rows = await draft.json<Row[]>(rowsSql, [last, page])
    if (rows.length === 0) break
    await placing.known(rows)
    await refuseRows(draft, rows.flatMap(placing.place))
    last = rows.at(-1)?.row ?? last
  }
  await placing.write()
  await hintDays(draft, [
    ['validFrom', 'valid_from'],
    // From 2099 on is how people write for ever.
    ['validTo', `iif(valid_to < '2099', valid_to, null)`],
  ])
  await draft.exec(statesSql)
  await draft.exec('commit')
}

const rowsSql = `select json_group_array(json_object('row', row, 'code', product_code, 'barcode', barcode, 'name', product_name,
    'spec', spec, 'level', level, 'customerCode', customer_code, 'customerName', customer_name, 'price', price, 'unit', unit,
    'fromQty', from_qty, 'validFrom', valid_from, 'validTo', valid_to))
  from (select * from rows where problems is null and skipped = 0 and row > ? order by row limit ?)`

/** What finds and places rows, one after the other, and keeps what comes of it. */
async function placer(draft: OpenDraft, shop: Reading) {
  const target = await targetFinder(draft, shop)
  const entries = new Map<string, { whose: Whose; list: Entry[] }>()
  const hints: (string | number)[][] = []
  const listOf = (whose: Whose) => {
    const key = keyOf(whose)
    const known = entries.get(key) ?? { whose, list: [] }
    entries.set(key, known)
    return known.list
  }
  const place = (row: Row) => {
    const { goods, whose } = target(row)
    const { price, hint } = at('unit', () => basePrice(row, goods))
    const given = placeRow(listOf(whose), whose, { ...row, price }, draft.today)
    if (hint) given.push({ field: 'price', code: 'priceConverted', values: hint })
    hints.push(...given.map(({ field, code, values }) => [row.row, field, code, JSON.stringify(values)]))
  }
  return {
    /** Brings over the prices that are here of the products and owners of some rows. */
    known: async (rows: readonly Row[]) => {
      const wanted = rows.flatMap((row) => quiet(() => [target(row).whose])).filter((one) => !entries.has(keyOf(one)))
      const fresh = [...new Map(wanted.map((whose) => [keyOf(whose), whose])).values()]
      for (const whose of fresh) listOf(whose)
      for (const [kind, ownerId, productId, agreed] of await knownPrices(shop, fresh))
        listOf({ kind, ownerId, productId, ownerName: '' }).push({ row: null, was: agreed, is: agreed })
    },
    /** Places a row; gives why it cannot be. */
    place: (row: Row) => faultOf(row.row, () => place(row)),
    write: async () => {
      const lists = [...entries.values()]
      const prices = lists.flatMap(({ whose, list }) => written(whose, list))
      await draft.bulk('prices', writtenColumns, prices)
      await draft.bulk('hints', ['row', 'field', 'code', 'vals'], hints)
    },
  }
}

/** Finds the product of a row, and the level or customer its price is for. */
async function targetFinder(draft: OpenDraft, shop: Reading) {
  const findGoods = await goodsFinder(shop, draft.plan.keys)
  const findCustomer = await customerFinder(shop)
  const levels = await knownLevels(shop)
  return (row: Row): { whose: Whose; goods: Goods } => {
    const { goods } = at(draft.plan.keys[0] ?? 'productCode', () => findGoods(row))
    const { customerCode: code, customerName: name } = row
    const [kind, owner] =
      row.level === ''
        ? (['customer', at(code === '' ? 'customerName' : 'customerCode', () => findCustomer({ code, name }))] as const)
        : (['level', at('priceLevel', () => levelOf(levels, row.level))] as const)
    return { goods, whose: { kind, ownerId: owner.id, ownerName: owner.name, productId: goods.id } }
  }
}

/** Runs a step for a row; gives why the row cannot be imported, nothing where it can. */
function faultOf(row: number, step: () => void) {
  try {
    step()
    return []
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { code, values } = error.refusal
    return [{ row, field: error.field, value: String(values.text ?? ''), code, values }]
  }
}

const keyOf = ({ kind, ownerId, productId }: Whose) => `${kind} ${ownerId} ${productId}`

async function knownLevels(shop: Reading): Promise<Map<string, { id: Id; name: string }>> {
  const all = await shop.json<{ id: Id; name: string }[]>(
    `select json_group_array(json_object('id', id, 'name', name)) from (select * from price_levels order by name)`,
  )
  return new Map(all.map((level) => [foldName(level.name), level]))
}

function levelOf(levels: Map<string, { id: Id; name: string }>, text: string): { id: Id; name: string } {
  const found = levels.get(foldName(text))
  if (found) return found
  const names = [...levels.values()].map(({ name }) => name).join('、')
  throw new Refusal('import.levelUnknown', { text, levels: names || '—' })
}

/** The price for one base unit, with a hint of it when the sheet has it for another unit of the product. */
function basePrice({ row, price, unit }: Row, goods: Goods): { price: Price; hint: Record<string, string> | null } {
  if (unit === '' || foldName(unit) === foldName(goods.unit)) return { price, hint: null }
  const found = goods.units.find(({ name }) => foldName(name) === foldName(unit))
  if (!found) throw new Refusal('unit.unknown', { line: row, product: goods.name, unit })
  const base = priceInUnit(price, oneUnit, found.ratio)
  return { price: base, hint: { price: formatPrice(price), unit, base: formatPrice(base), baseUnit: goods.unit } }
}

type Found = [kind: Whose['kind'], ownerId: Id, productId: Id, agreed: Agreed]

/** The prices that are here of some products for some levels and customers. */
async function knownPrices(shop: Reading, wanted: readonly Whose[]): Promise<Found[]> {
  const pairs = (kind: Whose['kind']) =>
    JSON.stringify(wanted.filter((whose) => whose.kind === kind).map(({ ownerId, productId }) => [ownerId, productId]))
  return shop.json<Found[]>(
    `select json_group_array(json_array(kind, owner, product, json(agreed))) from (
      select 'level' as kind, p.level_id as owner, p.product_id as product,
        json_object('id', null, 'fromQty', 0, 'validFrom', '', 'validTo', null, 'price', p.price) as agreed
      from json_each(?1) w join level_prices p on p.level_id = w.value ->> 0 and p.product_id = w.value ->> 1
      union all
      select 'customer', k.customer_id, k.product_id,
        json_object('id', k.id, 'fromQty', k.from_qty, 'validFrom', k.valid_from, 'validTo', k.valid_to, 'price', k.price)
      from json_each(?2) w join customer_prices k on k.customer_id = w.value ->> 0 and k.product_id = w.value ->> 1)`,
    [pairs('level'), pairs('customer')],
  )
}

const shownSql = (
  field: string,
) => `select json_object('field', '${field}', 'before', p.before ->> '${field}', 'after', p.after ->> '${field}')
  as change from prices p where p.row = r.row and p.before is not null and p.before ->> '${field}' is not p.after ->> '${field}'`

const statesSql = `drop view if exists row_states; create view row_states as select r.*, ${hintsSql} as hints,
    (select json_group_array(json(change)) from (${shownSql('price')} union all ${shownSql('validTo')})) as changes,
    case when r.skipped = 1 then 'skipped' when r.problems is not null then 'refused'
      when exists (select 1 from prices p where p.row = r.row and p.before is null) then 'new'
      when exists (select 1 from prices p where p.row = r.row) then 'changed' else 'unchanged' end as state
  from rows r`
