import { listPage } from '../../db/list'
import type { ListAsk } from '../../main/list/list'
import { orderList } from '../../main/order/list-orders'
import type { Day } from '../../main/value/day'
import { medianCosts } from './measure'
import { enterBenchShop } from './place'
import { printRatio } from './report'

const turns = 25
const pageRows = 100
const spec = orderList(null, '2026-03-05' as Day, false)

const sorts: { name: string; sort: ListAsk['sort']; most?: number }[] = [
  { name: 'default sort (day, newest first)', sort: [], most: 8 },
  { name: 'by amount', sort: [{ column: 'gross', descending: true }] },
  { name: 'by customer name', sort: [{ column: 'customerName', descending: false }] },
]

/**
 * What a page of 100 rows of the order list costs deep in the list against its beginning, the database's part alone; and the
 * first page of each sort against the first page of the default one. Then what the window waits for: the same across the border.
 */
export async function measureGrid(full: string, orders: number): Promise<void> {
  const shop = await enterBenchShop(full)
  const engine = shop.session.shop.engine()
  const deep = Math.floor(orders * 0.9)
  const page = (sort: ListAsk['sort'], start: number) => (turn: number) => {
    const from = start + (start > 0 ? (turn + turns) % 8 : 0) * pageRows
    return listPage(engine, spec, { start: from, end: from + pageRows, sort, filters: {}, search: '' })
  }
  const costs = await medianCosts(
    turns,
    sorts.flatMap(({ sort }) => [page(sort, 0), page(sort, deep)]),
  )
  sorts.forEach(({ name, most }, i) => {
    const [first, later, usual] = [costs[2 * i], costs[2 * i + 1], costs[0]]
    if (!first || !later || !usual) return
    const target = most === undefined ? {} : { cpu: most, wall: most }
    printRatio(`order list at row ${deep} against row 0, ${name}`, later, first, target)
    if (i > 0) printRatio(`order list at row 0, ${name}, against default sort`, first, usual)
  })
  const ask = (start: number) => () => shop.ask('order.list', { start, end: start + pageRows })
  const [first, later] = await medianCosts(turns, [ask(0), ask(deep)])
  if (first && later) printRatio(`order.list across the border at row ${deep} against row 0`, later, first)
  await shop.close()
}
