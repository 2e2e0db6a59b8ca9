import type { Engine } from '../../db/engine'
import { counters } from '../../db/schema/access'
import { customers } from '../../db/schema/customer'
import { products } from '../../db/schema/product'
import { stockLevels, stockMovements } from '../../db/schema/stock'
import { placeOf, usualWarehouse } from '../../db/stock'
import { nameKey } from '../../main/customer/name'
import { phoneKey } from '../../main/customer/phone'
import { addDays, type Day } from '../../main/value/day'
import { zeroFen } from '../../main/value/fen'
import { type Id, idSource } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import { zeroQty } from '../../main/value/qty'
import { owner } from '../owner'
import { type Goods, makeGoods, makeParties, openingStock, type Party } from './catalogue'
import { addStory, type History, historyTables } from './history'
import { openBenchShop, today } from './place'
import { randomFrom } from './random'
import { gatherRows } from './row'
import { storyOf, usualRate } from './story'

/** How big a made-up shop is. */
export interface Size {
  orders: number
  customers: number
  products: number
}

/** The days the orders are spread over, and the orders written in one transaction. */
const days = 730
const ordersAtOnce = 4000
/** Whose shop it is. */
export const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }

/**
 * Makes up a shop in an empty folder, the same for the same size: its owner, its customers and products, and two years of
 * orders with their deliveries, receipts and log. Every figure the shop maintains is in step. Tells how many rows it wrote.
 */
export async function makeShop(folder: string, size: Size): Promise<number> {
  const firstDay = addDays(today, -days)
  const shop = await openBenchShop(folder, addDays(firstDay, -1))
  await shop.ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
  const engine = shop.session.shop.engine()
  const random = randomFrom(size.orders + 1)
  const ids = idSource(0)
  const newId = (at: Instant) => ids(at)
  const opening = noon(firstDay)
  const parties = makeParties(random, size.customers, () => newId(opening))
  const goods = makeGoods(random, size.products, () => newId(opening))
  let rows = await writeCatalogue(engine, parties, goods, firstDay, () => newId(opening))
  const userId = shop.session.user?.id ?? (0 as Id)
  const lastHash = await engine.json<string>('select json_quote(hash) from activity_log order by id desc limit 1')
  const saleId = await placeOf(engine, await usualWarehouse(engine))
  const history: History = {
    rows: gatherRows(historyTables),
    random,
    userId,
    saleId,
    newId,
    lastHash,
    counters: new Map(),
  }
  for (let order = 0; order < size.orders; order += 1) {
    const on = addDays(firstDay, Math.floor((order * days) / size.orders))
    addStory(history, storyOf(random, parties, goods, on, today), noon(on))
    if (order % ordersAtOnce === ordersAtOnce - 1) rows += await engine.tx((tx) => history.rows.write(tx))
  }
  rows += await writeEnd(engine, history, parties, goods)
  await shop.close()
  return rows
}

/** Noon of a day in the shop. */
export const noon = (day: Day) => Date.parse(`${day}T12:00:00+08:00`) as Instant

/** Writes customers and products with the opening stock; tells how many rows it were. */
export async function writeCatalogue(
  engine: Engine,
  parties: readonly Party[],
  goods: readonly Goods[],
  on: Day,
  newId: () => Id,
): Promise<number> {
  const rows = gatherRows([customers, products, stockMovements, stockLevels])
  const fresh = { active: true, version: 1, createdAt: noon(on) }
  for (const { term, ...party } of parties) {
    rows.add(customers, {
      ...party,
      ...fresh,
      segment: '',
      rating: '',
      country: '中国',
      region: '华东',
      province: '浙江',
      city: '杭州',
      address: '',

      taxId: '',
      termMethod: term.method,
      termDays: term.days,
      termDay: term.day,
      creditLimit: null,
      priceLevelId: null,
      note: '',
      receivable: zeroFen,
      unallocated: zeroFen,
      lastOrderOn: null,
      level: '',
      kind: '',
      industry: '',
      ownerId: null,
      position: '',
      email: '',
      nameKey: nameKey(party.name),
      phoneKey: phoneKey(party.phone),
    })
  }
  const saleId = await placeOf(engine, await usualWarehouse(engine))
  const plain = { categoryId: null, brandId: null, floorPrice: null, minStock: null }
  for (const product of goods) {
    const kind = { kind: 'goods', taxKind: 'taxed', taxRate: usualRate } as const
    rows.add(products, {
      ...product,
      ...fresh,
      ...kind,
      ...plain,
      importKey: null,
      onHand: openingStock,
      reserved: zeroQty,
    })
    const opening = { kind: 'opening', documentId: product.id, documentNo: '', movedOn: on, note: '' } as const
    const moved = { productId: product.id, locationId: saleId, qty: openingStock, value: zeroFen, createdAt: noon(on) }
    rows.add(stockLevels, { productId: product.id, locationId: saleId, qty: openingStock })
    rows.add(stockMovements, { id: newId(), ...opening, ...moved })
  }
  return engine.tx((tx) => rows.write(tx))
}

/** The orders left over, the counters, and what each customer and product has come to. */
function writeEnd(
  engine: Engine,
  history: History,
  parties: readonly Party[],
  goods: readonly Goods[],
): Promise<number> {
  const { rows } = history
  for (const counter of history.counters.values()) rows.add(counters, counter)
  return engine.tx(async (tx) => {
    const written = await rows.write(tx)
    await tx.run(
      `update customers set receivable = f.a, unallocated = f.b, last_order_on = f.c
       from (select value ->> 0 as id, value ->> 1 as a, value ->> 2 as b, value ->> 3 as c from json_each(?)) f where f.id = customers.id`,
      [JSON.stringify(parties.map((party) => [party.id, party.receivable, party.unallocated, party.lastOrderOn]))],
    )
    await tx.run(
      `update products set on_hand = f.a, reserved = f.b
       from (select value ->> 0 as id, value ->> 1 as a, value ->> 2 as b from json_each(?)) f where f.id = products.id`,
      [JSON.stringify(goods.map((product) => [product.id, product.onHand, product.reserved]))],
    )
    await tx.run(`update stock_levels set qty = p.on_hand from products p where p.id = stock_levels.product_id`, [])
    return written
  })
}
