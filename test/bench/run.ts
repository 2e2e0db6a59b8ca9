import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseName } from '../../main/shop'
import { measureAging } from './aging-speed'
import { measureEditor } from './editor-speed'
import { measureGrid } from './grid-speed'
import { measureCustomerImport, measureImport } from './import-speed'
import { makeLargeShop } from './large-shop'
import { measureLists } from './list-speed'
import { costOf } from './measure'
import { measureOrders } from './order-speed'
import { enterBenchShop } from './place'
import { print, printFigure } from './report'
import { measureSearch } from './search-speed'
import { makeShop, type Size } from './shop-of-size'
import { measureStart } from './start-speed'
import { measureStock } from './stock-speed'
import { measureWorkbook } from './workbook-speed'

const usage = `npm run bench -- [options]
--orders 100000     orders in the history
--rows 100000       rows of the workbook that is imported
--only grid,aging   some of: orders, editor, grid, lists, search, aging, stock, import, customers, workbook, start
--folder <folder>   keep the made-up shops there, and use them again; otherwise they are thrown away at the end`

const { values: options } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '100000' },

    only: { type: 'string', default: 'orders,editor,grid,lists,search,aging,stock,import,customers,workbook,start' },
    folder: { type: 'string' },
    part: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const [orders, rows] = [Number(options.orders), Number(options.rows)]

/** What a shop with so many orders sells to whom; the empty shop has the same, so that only the history differs. */
const catalogue = { customers: Math.max(100, orders / 40), products: Math.max(100, orders / 50) }

const parts: Record<string, (folder: string) => Promise<void>> = {
  make: makeShops,
  orders: (folder) => measureOrders(join(folder, 'empty'), join(folder, 'full')),
  editor: async () => measureEditor(),
  grid: (folder) => measureGrid(join(folder, 'full'), orders),
  lists: async (folder) => {
    await makeLarge(join(folder, 'large'))
    await measureLists(join(folder, 'large'))
  },
  search: (folder) => measureSearch(join(folder, 'full'), orders),
  aging: (folder) => measureAging(join(folder, 'full')),
  stock: async (folder) => {
    await makeLarge(join(folder, 'large'))
    await measureStock(join(folder, 'large'))
  },
  import: (folder) => measureImport(join(folder, 'full'), folder, orders, rows),
  customers: (folder) => measureCustomerImport(join(folder, 'full'), folder, rows),
  workbook: (folder) => measureWorkbook(folder, rows),
  start: (folder) => measureStart(join(folder, 'full'), folder),
}

async function makeShops(folder: string): Promise<void> {
  await makeOnce(join(folder, 'empty'), { ...catalogue, orders: 0 })
  await makeOnce(join(folder, 'full'), { ...catalogue, orders })
}

/** As many customers as orders are asked for, and ten order lines, and as many movements of stock, to each: 100,000 and 1,000,000. */
async function makeLarge(folder: string): Promise<void> {
  if (existsSync(join(folder, databaseName))) return
  const making = await costOf(() =>
    makeLargeShop(folder, { customers: orders, products: Math.max(100, orders / 10), orders: orders * 2.5 }),
  )
  print(`a shop of ${orders} customers and ${orders * 10} order lines made`, `${(making.wall / 1000).toFixed(1)} s`)
}

/** Makes a shop that is not there yet and proves its books: figures of a shop that does not add up would mean nothing. */
async function makeOnce(folder: string, size: Size): Promise<void> {
  if (existsSync(join(folder, databaseName))) return print(`a shop of ${size.orders} orders`, `is there: ${folder}`)
  let written = 0
  const making = await costOf(async () => {
    written = await makeShop(folder, size)
  })
  print(`a shop of ${size.orders} orders made`, `${written} rows in ${(making.wall / 1000).toFixed(1)} s`)
  const shop = await enterBenchShop(folder)
  const proving = await costOf(async () => {
    const { results } = await shop.ask('book.prove', {})
    const wrong = results.filter((result) => result.disagreements.length > 0)
    if (wrong.length > 0) throw new Error(`The books do not agree: ${JSON.stringify(wrong).slice(0, 500)}`)
    const records = results.reduce((sum, result) => sum + result.records, 0)
    print('its books agree', `${records} figures of ${results.length} kinds compared`)
  })
  printFigure('book.prove', proving.wall / 1000, 's')
  await shop.close()
}

/** Each part runs in a process of its own, so that none pays for another's memory or profits from its warm caches. */
async function main(): Promise<number> {
  const folder = options.folder ? resolve(options.folder) : await mkdtemp(join(tmpdir(), 'shundan-bench-'))
  if (options.part !== undefined) return runPart(options.part, folder)
  if (options.help) return say(usage)
  await mkdir(folder, { recursive: true })
  try {
    const wanted = options.only.split(',')
    const shops = wanted.some((part) => !['workbook', 'editor', 'stock', 'lists'].includes(part)) ? ['make'] : []
    for (const part of [...shops, ...wanted]) {
      print(`— ${part}`, '')
      const args = [...process.execArgv, __filename, ...process.argv.slice(2), '--folder', folder, '--part', part]
      const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
      if (status !== 0) return status ?? 1
    }
    return 0
  } finally {
    if (!options.folder) await rm(folder, { recursive: true, force: true })
  }
}

async function runPart(name: string, folder: string): Promise<number> {
  const part = parts[name]
  if (!part) return say(`There is no part ${name}.\n${usage}`)
  await part(folder)
  return 0
}

function say(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

void main().then((code) => {
  process.exitCode = code
})
