import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { readRows } from '../../main/excel/read-workbook'
import { startThread } from '../../main/excel/thread'
import type { KindName } from '../../main/import/kind'
import { checkedPlan } from '../../main/import/plan'
import { databaseName } from '../../main/shop'
import type { Id } from '../../main/value/id'
import { type Book, customerBook, orderBook, sheet, writeBook } from './import-book'
import { type Cost, costOf, medianCost, peakMemory, percentile } from './measure'
import { type BenchShop, enterBenchShop } from './place'
import { type Random, randomFrom } from './random'
import { printFigure, printRatio } from './report'

/** Reading, reading through the rules and checking take turns, because the machine may be busier with one of them. */
const turns = 3
const idleMs = 5000
/** A clerk who scrolls asks for a page about so often. */
const pauseMs = 50

/**
 * What it costs to bring a workbook of past orders into a shop with a long history: to read it, to read it through the rules,
 * to do that into a draft, and all of it to the last row in the shop; how long the program stands still meanwhile. Then the
 * same again in another copy of the shop, while a clerk scrolls through the order list.
 */
export async function measureImport(full: string, folder: string, orders: number, rows: number): Promise<void> {
  const own = join(folder, 'import')
  await mkdir(own, { recursive: true })
  const path = join(own, 'past-orders.xlsx')
  await inCopy(full, own, (shop) => measureAlone(shop, path, rows, orderBook))
  await inCopy(full, own, (shop) => measureWithClerk(shop, path, orders))
  await rm(own, { recursive: true, force: true })
}

/** The same for a workbook of customers, all of them new. */
export async function measureCustomerImport(full: string, folder: string, rows: number): Promise<void> {
  const own = join(folder, 'customers')
  await mkdir(own, { recursive: true })
  await inCopy(full, own, (shop) => measureAlone(shop, join(own, 'customers.xlsx'), rows, customerBook))
  await rm(own, { recursive: true, force: true })
}

async function inCopy(full: string, own: string, measure: (shop: BenchShop) => Promise<void>): Promise<void> {
  await copyFile(join(full, databaseName), join(own, databaseName))
  const shop = await enterBenchShop(own)
  await measure(shop)
  await shop.close()
}

async function measureAlone(shop: BenchShop, path: string, rows: number, book: Book): Promise<void> {
  const written = await costOf(() => writeBook(shop.session.shop.excelWorker, path, book, rows))
  printFigure(`${rows} rows written to .xlsx`, rows / (written.wall / 1000), 'rows/s')
  const readings: Cost[] = []
  const rulings: Cost[] = []
  const checkings: Watched[] = []
  let draft = 0 as Id
  const before = peakMemory()
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn > 0) await shop.ask('import.drop', { draft })
    readings.push(await costOf(() => readAll(shop, path)))
    rulings.push(await costOf(() => readThroughRules(shop, path, book.kind)))
    const checked = await watched(async () => {
      draft = await check(shop, path, book.kind)
    })
    checkings.push(checked)
  }
  const [reading, ruled] = [medianCost(readings), medianCost(rulings)]
  printFigure('the workbook read alone', rows / (reading.wall / 1000), 'rows/s')
  printRatio('the workbook read through the rules, against reading alone', ruled, reading)
  const checking = medianOf(checkings)
  const importing = await watched(() => shop.ask('import.run', { draft }))
  printRatio('… into a draft and compared with the shop, against reading through the rules', checking.cost, ruled, {
    wall: 1.6,
  })
  const whole = { wall: checking.cost.wall + importing.cost.wall, cpu: checking.cost.cpu + importing.cost.cpu }
  printRatio('… and all of it into the shop, its search and its log, against reading alone', whole, reading)
  printFigure('… rows', rows / (whole.wall / 1000), 'rows/s')
  const busy = checking.busy * checking.cost.wall + importing.busy * importing.cost.wall
  printFigure('main loop: share of the import it works', (busy * 100) / whole.wall, '%', 15)
  const stalls = [...checking.stalls, ...importing.stalls]
  printFigure('main loop: longest stall', Math.max(...stalls), 'ms', 100)
  printFigure('main loop: stalls above 100 ms', stalls.filter((stall) => stall > 100).length, 'times')
  printFigure('peak memory (RSS) of the program while importing', peakMemory() / 1024, 'MB')
  printFigure('… and before it', before / 1024, 'MB')
}

async function measureWithClerk(shop: BenchShop, path: string, orders: number): Promise<void> {
  const resting = () => pagesWhile(shop, orders, randomFrom(3), () => wait(idleMs))
  const before = await resting()
  const during = await pagesWhile(shop, orders, randomFrom(3), async () =>
    shop.ask('import.run', { draft: await check(shop, path, 'orders') }),
  )
  const idle = [...before, ...(await resting())]
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(during, share))
  const [idle50, idle95] = [0.5, 0.95].map((share) => percentile(idle, share))
  printFigure(`order list page while idle, p50 (of ${idle.length})`, idle50 ?? 0, 'ms')
  printFigure('order list page while idle, p95', idle95 ?? 0, 'ms')
  printFigure(`order list page while importing, p50 (of ${during.length}, none refused)`, p50 ?? 0, 'ms')
  printFigure('order list page while importing, p95', p95 ?? 0, 'ms')
  printFigure('… p95 against idle', (p95 ?? 0) / (idle95 ?? 1), '×', 2.5)
}

async function readAll({ session }: BenchShop, path: string): Promise<void> {
  let rows = 0
  for await (const batch of readRows(session.shop.excelWorker, path, { sheet })) rows += batch.rows.length
  if (rows === 0) throw new Error('The workbook has no rows')
}

async function planFor(shop: BenchShop, path: string, kind: KindName) {
  const { headerRow, mapping, keys } = await shop.ask('import.look', { path, kind, sheet })
  return { path, kind, sheet, headerRow, mapping, keys }
}

async function check(shop: BenchShop, path: string, kind: KindName): Promise<Id> {
  return (await shop.ask('import.check', await planFor(shop, path, kind))).id
}

/** What the worker does for a check, with nobody keeping the rows. */
async function readThroughRules(shop: BenchShop, path: string, kind: KindName): Promise<void> {
  const found = { ...(await planFor(shop, path, kind)), unknownProducts: 'create' as const }
  const plan = checkedPlan({ ...found, fillDown: [], levels: [], headers: [], own: [] })
  const thread = startThread(
    shop.session.shop.excelWorker,
    { do: 'checkRows', plan },
    path,
    new AbortController().signal,
  )
  for (let message = await thread.next(); message.kind === 'checked'; message = await thread.next())
    thread.send({ kind: 'taken' })
  await thread.stop()
}

/** Asks for pages of the order list, one after another at random places, until the work is done; how long each took. */
async function pagesWhile(
  shop: BenchShop,
  orders: number,
  random: Random,
  work: () => Promise<unknown>,
): Promise<number[]> {
  let done = false
  const pages: number[] = []
  const scroll = async () => {
    while (!done) {
      const start = random.whole(0, Math.max(0, orders - 100))
      pages.push((await costOf(() => shop.ask('order.list', { start, end: start + 100 }))).wall)
      await wait(pauseMs)
    }
  }
  const scrolling = scroll()
  await work().finally(() => {
    done = true
  })
  await scrolling
  return pages
}

interface Watched {
  cost: Cost
  busy: number
  stalls: number[]
}

/** Watches the main loop meanwhile: the share of the time it worked, and how late a clock of 5 ms ever was. */
async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const stalls: number[] = []
  let last = performance.now()
  const probe = setInterval(() => {
    const now = performance.now()
    stalls.push(now - last - 5)
    last = now
  }, 5)
  const began = performance.eventLoopUtilization()
  const [from, worked] = [performance.now(), mainThreadMs()]
  const cost = await costOf(work)
  clearInterval(probe)
  const busy =
    worked === null
      ? performance.eventLoopUtilization(began).utilization
      : ((mainThreadMs() ?? 0) - worked) / (performance.now() - from)
  return { cost, busy, stalls }
}

/**
 * The processor time of this very thread, ms, where the system tells (Linux); elsewhere the loop's own record has to do,
 * which counts as work the time in which others had the processor.
 */
function mainThreadMs(): number | null {
  const file = `/proc/self/task/${process.pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : null
}

/** The median of the costs and of the shares of work; all stalls count. */
function medianOf(all: readonly Watched[]): Watched {
  const busy = percentile(
    all.map((one) => one.busy),
    0.5,
  )
  return { cost: medianCost(all.map(({ cost }) => cost)), busy, stalls: all.flatMap(({ stalls }) => stalls) }
}
