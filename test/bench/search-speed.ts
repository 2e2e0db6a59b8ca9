import { type ListSpec, listPage, listTotals } from '../../db/list'
import { contains } from '../../db/term'
import { orderList } from '../../main/order/list-orders'
import type { Day } from '../../main/value/day'
import { costOf, medianCosts, percentile } from './measure'
import { enterBenchShop } from './place'
import { print, printFigure, printRatio } from './report'

const turns = 15
/** What people type of a name, a number, a phone; up to two signs no common index would find. */
const texts = [
  '鑫',
  '鑫隆',
  '隆恒',
  '光盛',
  'hz',
  '光商贸',
  'cgsm',
  'chenguang',
  '0777',
  '1380013',
  'XSDD20250305',
  '杭州 鑫隆',
]
/** A record among thirty is what one looks for; more often than that the first page is what counts. */
const seldom = 1 / 30
const most = { count: 0.05, page: 1, keystroke: 50 }

/**
 * What finding orders by a part of their words, or of what belongs to them, costs against LIKE over the same words: counting them, counting and summing them
 * as the foot of the list does, and the first page; and how long the palette takes for a text typed letter by letter.
 */
export async function measureSearch(full: string, orders: number): Promise<void> {
  const shop = await enterBenchShop(full)
  const engine = shop.session.shop.engine()
  const summed = orderList(null, '2026-03-05' as Day, false)
  const counted: ListSpec = { ...summed, columns: { id: summed.columns.id } }
  for (const search of texts) {
    const scope = { sort: [], filters: {}, search }
    const page = { ...scope, start: 0, end: 100 }
    const { count } = await listTotals(engine, counted, scope)
    const { count: countByLike } = await listTotals(engine, byLike(counted), scope)
    if (count !== countByLike) throw new Error(`${search}: ${count} orders by the index, ${countByLike} by LIKE`)
    const costs = await medianCosts(turns, [
      ...[counted, byLike(counted), summed, byLike(summed)].map((spec) => () => listTotals(engine, spec, scope)),
      ...[summed, byLike(summed)].map((spec) => () => listPage(engine, spec, page)),
    ])
    const [found, foundByLike, sums, sumsByLike, rows, rowsByLike] = costs
    if (!found || !foundByLike || !sums || !sumsByLike || !rows || !rowsByLike) continue
    const target = count <= orders * seldom ? { cpu: most.count } : {}
    printRatio(`${count} orders contain ${search}: counted, against LIKE`, found, foundByLike, target)
    printRatio('  counted and summed, against LIKE', sums, sumsByLike)
    printRatio('  first page, against LIKE', rows, rowsByLike)
  }
  await measureTyping(shop.ask)
  await shop.close()
}

/** The same orders found without an index: by their own words, by those of their goods, by the numbers of what came of them. */
function byLike(spec: ListSpec): ListSpec {
  const goods = 'sales_order_lines x join products r on r.id = x.product_id'
  const invoices =
    '(select k.order_id, v.search_key from invoice_request_orders k join invoice_requests v on v.id = k.request_id) x'
  const own = `o.search_key like ? escape '\\'`
  const of = (from: string) => `exists (select 1 from ${from} where x.order_id = o.id and`
  return {
    ...spec,
    searchIn: (term) => {
      const numbers = [...(term.length > 3 && /\d/.test(term) ? [invoices, 'deliveries x'] : [])]
      const roads = [
        `${of(goods)} r.search_key like ? escape '\\')`,
        ...numbers.map((from) => `${of(from)} x.search_key like ? escape '\\')`),
      ]
      return { sql: [own, ...roads].join(' or '), params: [own, ...roads].map(() => contains(term)) }
    },
  }
}

async function measureTyping(ask: Awaited<ReturnType<typeof enterBenchShop>>['ask']): Promise<void> {
  const walls: number[] = []
  for (const text of texts)
    for (let length = 1; length <= text.length; length += 1)
      walls.push((await costOf(() => ask('search.everything', { text: text.slice(0, length) }))).wall)
  print('the palette, for each letter typed', `${walls.length} answers`)
  printFigure('  half of them within', percentile(walls, 0.5), 'ms')
  printFigure('  95 of 100 within', percentile(walls, 0.95), 'ms', most.keystroke)
  printFigure('  the slowest', Math.max(...walls), 'ms')
}
