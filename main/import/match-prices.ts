import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import { priceInUnit } from '../product/unit'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { formatPrice, type Price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { type Agreed, type Entry, placeRow, refuseTwice, type Whose, written, writtenColumns } from './agreed'
import { at, Fault, quiet } from './fault'
import { customerFinder, type Goods, goodsFinder } from './find-goods'
import { hintDays, hintsSql, jumpSql, noHintsSql, yuanSql } from './give-hints'
import { type Level, levelColumn, levelKey } from './level'
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
  price: Price | null
  unit: string
  fromQty: Qty | null
  validFrom: Day | null
  validTo: Day | null
  /** What it has for the levels in columns of their own. */
  levels: [id: Id, price: Price | null][]
}

/** One price of a row, for one unit of the product's base: the field it stands in, and whose it is. */
interface Said {
  field: string
  whose: Whose
  price: Price
  hint: Record<string, string> | null
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
    const rows = await draft.json<Row[]>(rowsSql(draft.plan.levels), [last, page])
    if (rows.length === 0) break
    await placing.known(rows)
    await refuseRows(draft, rows.flatMap(placing.place))
    last = rows.at(-1)?.row ?? last
  }
  await placing.write()
  await draft.exec(jumpsSql)
  await hintDays(draft, [
    ['validFrom', 'valid_from'],
    // From 2099 on is how people write for ever.
    ['validTo', `iif(valid_to < '2099', valid_to, null)`],
  ])
  await draft.exec(statesSql)
  await draft.exec('commit')
}

const rowsSql = (levels: readonly Level[]) => `select json_group_array(json_object('row', row, 'code', product_code,
    'barcode', barcode, 'name', product_name, 'spec', spec, 'level', level, 'customerCode', customer_code,
    'customerName', customer_name, 'price', price, 'unit', unit, 'fromQty', from_qty, 'validFrom', valid_from, 'validTo', valid_to,
    'levels', json_array(${levels.map((level) => `json_array(${level.id}, ${levelColumn(level)})`).join(', ')})))
  from (select * from rows where problems is null and skipped = 0 and row > ? order by row limit ?)`

/** What finds and places rows, one after the other, and keeps what comes of it. */
async function placer(draft: OpenDraft, shop: Reading) {
  const saidBy = await finder(draft, shop)
  const entries = new Map<string, { whose: Whose; list: Entry[] }>()
  const hints: (string | number)[][] = []
  const listOf = (whose: Whose) => {
    const key = keyOf(whose)
    const known = entries.get(key) ?? { whose, list: [] }
    entries.set(key, known)
    return known.list
  }
  const place = (row: Row) => {
    const all = saidBy(row)
    // A row comes in whole or not at all.
    for (const { field, whose } of all) if (whose.kind === 'level') at(field, () => refuseTwice(listOf(whose)))
    for (const { field, whose, price, hint } of all) {
      const given = placeRow(listOf(whose), whose, { ...row, price }, draft.today)
      if (hint) given.push({ field, code: 'priceConverted', values: hint })
      hints.push(...given.map(({ field: at, code, values }) => [row.row, at, code, JSON.stringify(values)]))
    }
  }
  return {
    /** Brings over the prices that are here of the products and owners of some rows. */
    known: async (rows: readonly Row[]) => {
      const wanted = rows
        .flatMap((row) => quiet(() => saidBy(row).map(({ whose }) => whose)))
        .filter((one) => !entries.has(keyOf(one)))
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

/** Finds the product of a row, the level or customer its price is for, and what it says for the levels. */
async function finder(draft: OpenDraft, shop: Reading): Promise<(row: Row) => Said[]> {
  const findGoods = await goodsFinder(shop, draft.plan.keys)
  const findCustomer = await customerFinder(shop)
  const { levels } = draft.plan
  const byName = new Map(levels.map((level) => [foldName(level.name), level]))
  const ownerOf = ({ level, customerCode: code, customerName: name }: Row) =>
    level === ''
      ? {
          kind: 'customer' as const,
          ...at(code === '' ? 'customerName' : 'customerCode', () => findCustomer({ code, name })),
        }
      : { kind: 'level' as const, ...at('priceLevel', () => levelOf(byName, level)) }
  return (row) => {
    const { goods } = at(draft.plan.keys[0] ?? 'productCode', () => findGoods(row))
    const said = (field: string, price: Price, { kind, id, name }: Level & Pick<Whose, 'kind'>): Said => ({
      field,
      whose: { kind, ownerId: id, ownerName: name, productId: goods.id },
      ...at('unit', () => basePrice(row, price, goods)),
    })
    const prices = levels.flatMap((level) => {
      const [, price = null] = row.levels.find(([id]) => id === level.id) ?? []
      return price === null ? [] : [said(levelKey(level), price, { kind: 'level', ...level })]
    })
    return row.price === null ? prices : [said('price', row.price, ownerOf(row)), ...prices]
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

function levelOf(levels: ReadonlyMap<string, Level>, text: string): Level {
  const found = levels.get(foldName(text))
  if (found) return found
  const names = [...levels.values()].map(({ name }) => name).join('、')
  throw new Refusal('import.levelUnknown', { text, levels: names || '—' })
}

/** The price for one base unit, with a hint of it when the sheet has it for another unit of the product. */
function basePrice({ unit }: Row, price: Price, goods: Goods): Pick<Said, 'price' | 'hint'> {
  if (unit === '' || foldName(unit) === foldName(goods.unit)) return { price, hint: null }
  const found = goods.units.find(({ name }) => foldName(name) === foldName(unit))
  if (!found && goods.unit === '') return { price, hint: null }
  if (!found) throw new Refusal('import.unitUnknown', { text: unit, product: goods.name, base: goods.unit })
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

const changeSql = (what: string, field: string) =>
  `select json_object('field', ${field}, 'before', p.before ->> '${what}', 'after', p.after ->> '${what}') as change
    from prices p where p.row = r.row and p.before is not null and p.before ->> '${what}' is not p.after ->> '${what}'`

/** A price of a level stands in the level's own column where no other names the level. */
const priceField = `iif(p.kind = 'level' and r.level = '', 'level:' || p.owner_id, 'price')`

const jumpsSql = `insert into hints (row, field, code, vals)
  select row, field, 'priceJump', json_object('before', ${yuanSql('before')}, 'after', ${yuanSql('after')}) from (
    select p.row, ${priceField} as field, p.before ->> 'price' as before, p.after ->> 'price' as after
    from prices p join rows r on r.row = p.row where p.before is not null) where ${jumpSql('before', 'after')}`

const statesSql = `drop view if exists row_states; create view row_states as select r.*, ${hintsSql} as hints,
    (select json_group_array(json(change)) from (${changeSql('price', priceField)} union all ${changeSql('validTo', `'validTo'`)})) as changes,
    case when r.skipped = 1 then 'skipped' when r.problems is not null then 'refused'
      when exists (select 1 from prices p where p.row = r.row and p.before is null) then 'new'
      when exists (select 1 from prices p where p.row = r.row) then 'changed' else 'unchanged' end as state
  from rows r`
