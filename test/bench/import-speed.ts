import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { readRows } from '../../main/excel/read-workbook'
import { databaseName } from '../../main/shop'
import { sheet, writeImportBook } from './import-book'
import { type Cost, costOf, percentile } from './measure'
import { type BenchShop, enterBenchShop } from './place'
import { type Random, randomFrom } from './random'
import { printFigure, printRatio } from './report'

const idleMs = 5000
/** A clerk who scrolls asks for a page about so often. */
const pauseMs = 50

/**
 * What it costs to bring a workbook of past orders into a shop with a long history, from the file to the last row, against
 * reading the file alone; how long the program stands still meanwhile, and how long a page of the order list takes.
 */
export async function measureImport(full: string, folder: string, orders: number, rows: number): Promise<void> {
  const own = join(folder, 'import')
  await mkdir(own, { recursive: true })
  await copyFile(join(full, databaseName), join(own, databaseName))
  const shop = await enterBenchShop(own)
  const path = join(own, 'past-orders.xlsx')
  const written = await costOf(() => writeImportBook(shop.session.shop.excelWorker, path, rows))
  printFigure(`${rows} rows written to .xlsx`, rows / (written.wall / 1000), 'rows/s')
  const reading = await costOf(() => readAll(shop, path))
  printFigure('the workbook read alone', rows / (reading.wall / 1000), 'rows/s')
  const idle = await pagesWhile(shop, orders, randomFrom(3), () => wait(idleMs))
  const before = process.resourceUsage().maxRSS
  const during = await watched(() => pagesWhile(shop, orders, randomFrom(3), () => run(shop, path)))
  report(rows, reading, idle, during)
  printFigure('peak memory (RSS) of the program while importing', process.resourceUsage().maxRSS / 1024, 'MB')
  printFigure('… and before it', before / 1024, 'MB')
  await shop.close()
  await rm(own, { recursive: true, force: true })
}

async function readAll({ session }: BenchShop, path: string): Promise<void> {
  let rows = 0
  for await (const batch of readRows(session.shop.excelWorker, path, { sheet })) rows += batch.rows.length
  if (rows === 0) throw new Error('The workbook has no rows')
}

async function run(shop: BenchShop, path: string): Promise<void> {
  const { headerRow, mapping, keys } = await shop.ask('import.look', { path, sheet })
  const { id } = await shop.ask('import.check', { path, sheet, headerRow, mapping, keys })
  await shop.ask('import.run', { draft: id })
}

interface Paged {
  cost: Cost
  pages: number[]
}

/** Asks for pages of the order list, one after another at random places, until the work is done. */
async function pagesWhile(
  shop: BenchShop,
  orders: number,
  random: Random,
  work: () => Promise<unknown>,
): Promise<Paged> {
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
  const cost = await costOf(work).finally(() => {
    done = true
  })
  await scrolling
  return { cost, pages }
}

interface Watched extends Paged {
  busy: number
  stalls: number[]
}

/** Watches the main loop meanwhile: the share of the time it worked, and how late a clock of 5 ms ever was. */
async function watched(work: () => Promise<Paged>): Promise<Watched> {
  const stalls: number[] = []
  let last = performance.now()
  const probe = setInterval(() => {
    const now = performance.now()
    stalls.push(now - last - 5)
    last = now
  }, 5)
  const began = performance.eventLoopUtilization()
  const paged = await work()
  clearInterval(probe)
  return { ...paged, busy: performance.eventLoopUtilization(began).utilization, stalls }
}

function report(rows: number, reading: Cost, idle: Paged, during: Watched): void {
  const { cost, pages, busy, stalls } = during
  printFigure(`import.run of ${rows} rows, end to end`, cost.wall / 1000, 's')
  printFigure('… rows', rows / (cost.wall / 1000), 'rows/s')
  printRatio('import.run against reading the file alone', cost, reading, { wall: 1.6 })
  printFigure('main loop: share of the import it works', busy * 100, '%', 15)
  printFigure('main loop: longest stall', Math.max(...stalls), 'ms', 100)
  printFigure('main loop: stalls above 100 ms', stalls.filter((stall) => stall > 100).length, 'times')
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(pages, share))
  const [idle50, idle95] = [0.5, 0.95].map((share) => percentile(idle.pages, share))
  printFigure(`order list page while idle, p50 (of ${idle.pages.length})`, idle50 ?? 0, 'ms')
  printFigure('order list page while idle, p95', idle95 ?? 0, 'ms')
  printFigure(`order list page while importing, p50 (of ${pages.length}, none refused)`, p50 ?? 0, 'ms')
  printFigure('order list page while importing, p95', p95 ?? 0, 'ms')
  printFigure('… p95 against idle', (p95 ?? 0) / (idle95 ?? 1), '×', 2.5)
}
