import type { Engine, Reading, SqlValue } from '../../db/engine'
import { listPage, listTotals } from '../../db/list'
import { type AgingBasis, usualBounds } from '../../main/receivable/band'
import { agingList } from '../../main/receivable/list-aging'
import { figureList } from '../../main/receivable/list-figure'
import { addDays, type Day } from '../../main/value/day'
import { type Cost, costOf, medianCost } from './measure'
import { enterBenchShop, today } from './place'
import { print, printRatio } from './report'
import { findShell, openShell, type Shell } from './shell'

/** Ours and the shell's take turns query by query, because the machine may be busier with one of them. */
const turns = 21
const warmUp = 3
const whole = { start: 0, end: 100, sort: [], filters: {}, search: '' }

/**
 * What the aging costs, page and totals, as of today (from the maintained figures) and as of a past day (from the ledger),
 * against the sqlite3 shell running the same text on the same file; and the first against the second. So too by document date, and
 * the documents behind the balance of all.
 */
export async function measureAging(full: string): Promise<void> {
  const shop = await enterBenchShop(full)
  const engine = shop.session.shop.engine()
  const shell = findShell()
  print(
    'sqlite3 shell to compare with',
    shell?.which ?? 'none: no C compiler and no sqlite3 here, so nothing is compared',
  )
  const maintained = await measure(engine, shop.file, shell, today, 'today, maintained', { cpu: 1.5 })
  await measure(engine, shop.file, shell, today, 'today by document, maintained', { cpu: 1.5 }, 'document')
  const ledger = await measure(engine, shop.file, shell, addDays(today, -30), '30 days ago, ledger', {
    cpu: 1.2,
    wall: 1.4,
  })
  printRatio('aging page: maintained against ledger', maintained.page, ledger.page, { cpu: 0.15 })
  printRatio('aging totals: maintained against ledger', maintained.totals, ledger.totals, { cpu: 0.15 })
  const of = { figure: 'balance', asOf: today, basis: 'due', band: null, customerId: null, orderId: null } as const
  const figure = figureList(of, today, { bounds: usualBounds, useAdvance: true, overdueDays: null })
  const documents = await measureQuery(engine, shop.file, shell, (reading) => listPage(reading, figure, whole))
  const sum = await measureQuery(engine, shop.file, shell, (reading) => listTotals(reading, figure, whole))
  if (documents.inShell)
    printRatio('documents of the balance, page, against the shell', documents.ours, documents.inShell)
  if (sum.inShell) printRatio('documents of the balance, totals, against the shell', sum.ours, sum.inShell)
  await shop.close()
}

async function measure(
  engine: Engine,
  file: string,
  shell: Shell | null,
  asOf: Day,
  name: string,
  target: Partial<Cost>,
  basis: AgingBasis = 'due',
) {
  const spec = agingList(asOf, today, { basis, bounds: usualBounds })
  const page = await measureQuery(engine, file, shell, (reading) => listPage(reading, spec, whole))
  const totals = await measureQuery(engine, file, shell, (reading) => listTotals(reading, spec, whole))
  if (page.inShell) printRatio(`aging page as of ${name}, against the shell`, page.ours, page.inShell, target)
  if (totals.inShell) printRatio(`aging totals as of ${name}, against the shell`, totals.ours, totals.inShell, target)
  return { page: page.ours, totals: totals.ours }
}

async function measureQuery(
  engine: Engine,
  file: string,
  shell: Shell | null,
  ask: (engine: Engine) => Promise<unknown>,
): Promise<{ ours: Cost; inShell: Cost | null }> {
  const asked: [string, readonly SqlValue[]][] = []
  const json: Reading['json'] = (sql, params = []) => {
    asked.push([sql, params])
    return engine.json(sql, params)
  }
  await ask({ ...engine, json })
  const [sql, params] = asked[0] ?? ['', []]
  const held = shell && openShell(shell, file, sql, params)
  const ours: Cost[] = []
  const inShell: Cost[] = []
  for (let turn = -warmUp; turn < turns; turn += 1) {
    const cost = await costOf(() => ask(engine))
    const other = await held?.run()
    if (turn < 0) continue
    ours.push(cost)
    if (other) inShell.push(other)
  }
  await held?.close()
  return { ours: medianCost(ours), inShell: held && medianCost(inShell) }
}
