import { type ListSpec, listPage, listTotals } from '../../db/list'
import { customerList } from '../../main/customer/list-customers'
import type { ListAsk } from '../../main/list/list'
import { orderLineList } from '../../main/order/list-lines'
import { type Cost, costOf, medianCosts } from './measure'
import { enterBenchShop, today } from './place'
import { print, printFigure, printRatio } from './report'

const turns = 15
const pageRows = 100
/** A page deep in a list may cost this much of the first. */
const most = { cpu: 8, wall: 8 }

interface Case {
  name: string
  sort?: ListAsk['sort']
  filters?: ListAsk['filters']
  search?: string
}

const by = (column: string, descending = false) => [{ column, descending }]

/** The two longest lists of a large shop: opened, sorted by any column, narrowed, searched, and scrolled to the end. */
export async function measureLists(large: string): Promise<void> {
  const shop = await enterBenchShop(large)
  const all = { customerId: null, productId: null, from: null, to: null }
  await measureList(shop, 'customers', customerList(today), [
    { name: 'in its own order' },
    { name: 'by name', sort: by('name') },
    { name: 'by phone, without an index', sort: by('phone') },
    { name: 'by balance', sort: by('balance', true) },
    { name: 'that contain 鑫', search: '鑫' },
  ])
  await measureList(shop, 'order lines', orderLineList(all), [
    { name: 'in its own order' },
    { name: 'by customer', sort: by('customerName') },
    { name: 'by amount', sort: by('gross', true) },
    { name: 'by category, of another table', sort: by('category') },
    { name: 'of a month', filters: { orderOn: { kind: 'range', from: '2025-03-01', to: '2025-03-31' } } },
    { name: 'that contain 鑫隆 and 复印纸', search: '鑫隆 复印纸' },
  ])
  await shop.close()
}

async function measureList(
  { session }: Awaited<ReturnType<typeof enterBenchShop>>,
  what: string,
  spec: ListSpec,
  cases: readonly Case[],
): Promise<void> {
  const engine = session.shop.engine()
  for (const { name, sort = [], filters = {}, search = '' } of cases) {
    const scope = { sort, filters, search }
    let count = 0
    const totals = await costOf(async () => {
      count = (await listTotals(engine.aside, spec, scope)).count
    })
    const page = (start: number) => () => listPage(engine, spec, { ...scope, start, end: start + pageRows })
    const deep = Math.max(0, Math.floor(count * 0.9) - pageRows)
    const first = await costOf(page(0))
    const jump = await costOf(page(deep))
    const [again, later] = await medianCosts(turns, [page(0), page(deep)])
    print(
      `${count} ${what} ${name}`,
      `${inMs(totals)} counted, ${inMs(first)} opened, ${inMs(jump)} first jump to row ${deep}`,
    )
    if (again && later) printRatio(`  row ${deep} against row 0`, later, again, most)
    if (again) printFigure('  a first page', again.wall, 'ms')
  }
}

const inMs = ({ wall }: Cost) => `${wall.toFixed(0)} ms`
