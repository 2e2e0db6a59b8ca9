import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import { oneUnit, type Qty } from '../../main/value/qty'
import { type Cost, costOf, medianCost } from './measure'
import { type BenchShop, enterBenchShop, today } from './place'
import { type Random, randomFrom } from './random'
import { printRatio } from './report'

const orders = 60
const warmUp = 15
const steps = ['save', 'confirm', 'ship'] as const
const target = { cpu: 1.5, wall: 1.5 }

type Catalogue = { customers: Id[]; products: [Id, Price][] }
type Costs = Record<(typeof steps)[number], Cost[]>

/**
 * What it costs to save, confirm and ship an order of four lines, each across the border as the window does it, with a long
 * history behind it against none. The two shops take turns.
 */
export async function measureOrders(empty: string, full: string): Promise<void> {
  const shops = [await enterBenchShop(empty), await enterBenchShop(full)]
  const costs: Costs[] = shops.map(() => ({ save: [], confirm: [], ship: [] }))
  const catalogues = await Promise.all(shops.map(catalogueOf))
  const randoms = shops.map(() => randomFrom(7))
  for (let order = -warmUp; order < orders; order += 1) {
    for (const [i, shop] of shops.entries()) {
      const cost = await sell(shop, catalogues[i] as Catalogue, randoms[i] as Random)
      if (order >= 0) for (const step of steps) costs[i]?.[step].push(cost[step])
    }
  }
  const [none, long] = costs.map((cost) => steps.map((step) => medianCost(cost[step])))
  steps.forEach((step, i) => {
    const [cost, against] = [long?.[i], none?.[i]]
    if (cost && against) printRatio(`order.${step}: with the history against none`, cost, against, target)
  })
  for (const shop of shops) await shop.close()
}

function catalogueOf({ session }: BenchShop): Promise<Catalogue> {
  return session.shop.engine().json<Catalogue>(
    `select json_object('customers', (select json_group_array(id) from customers),
      'products', (select json_group_array(json_array(id, list_price)) from products))`,
  )
}

async function sell(shop: BenchShop, catalogue: Catalogue, random: Random): Promise<Record<keyof Costs, Cost>> {
  const lines = Array.from({ length: 4 }, () => {
    const [productId, listPrice] = random.pick(catalogue.products)
    return { productId, listPrice, qty: (random.whole(1, 20) * oneUnit) as Qty }
  })
  const draft = { customerId: random.pick(catalogue.customers), orderOn: today, lines }
  let id = 0 as Id
  const save = await costOf(async () => {
    id = (await shop.ask('order.save', { id: null, draft })).id
  })
  const confirm = await costOf(() => shop.ask('order.confirm', { id, version: 1 }))
  const ship = await costOf(() => shop.ask('order.ship', { id, version: 2, deliveredOn: today }))
  return { save, confirm, ship }
}
