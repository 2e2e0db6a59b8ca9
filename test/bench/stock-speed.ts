import type { Engine, Reading, SqlValue } from '../../db/engine'
import { listPage, listTotals } from '../../db/list'
import { psiList } from '../../main/stock/list-psi'
import { addDays } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { type Cost, costOf, medianCost, medianCosts } from './measure'
import { enterBenchShop, today } from './place'
import { print, printFigure, printRatio } from './report'
import { findShell, openShell, type Shell } from './shell'

/** Ours and the shell's take turns query by query, because the machine may be busier with one of them. */
const turns = 7
const warmUp = 2
const whole = { start: 0, end: 100, sort: [], filters: {}, search: '' }
/** A report that reads every movement costs what the database itself needs for it, and little more. */
const most = { cpu: 1.2, wall: 1.4 }

/**
 * What stock costs to look at with very many movements: purchases, sales and stock of a month and of all days, against the sqlite3
 * shell with the same text on the same file; and the page of the product that moved most, against one that never did.
 */
export async function measureStock(large: string): Promise<void> {
  const shop = await enterBenchShop(large)
  const engine = shop.session.shop.engine()
  const count = await engine.json<number>('select count(*) from stock_movements')
  print(`${count} movements`, '')
  const shell = findShell()
  if (!shell) print('sqlite3 shell to compare with', 'none: no C compiler and no sqlite3 here, so nothing is compared')
  for (const [name, from] of [
    ['of a month', addDays(today, -30)],
    ['of four years', addDays(today, -1460)],
  ] as const) {
    const spec = psiList(from, today)
    await measure(engine, shop.file, shell, `stock in and out ${name}, page`, (on) => listPage(on, spec, whole))
    await measure(engine, shop.file, shell, `stock in and out ${name}, totals`, (on) => listTotals(on, spec, whole))
  }
  const [busiest, still] = await engine.json<[Id, Id]>(endsSql)
  const page = (id: Id) => () => shop.ask('product.read', { id })
  const [often, never] = await medianCosts(turns * 3, [page(busiest), page(still)])
  if (often && never)
    printRatio('page of the product that moved most, against one that never did', often, never, { cpu: 3 })
  if (often) printFigure('  that page', often.wall, 'ms')
  await shop.close()
}

const endsSql = `select json_array(
  (select product_id from stock_movements group by product_id order by count(*) desc, product_id limit 1),
  (select p.id from products p where not exists (select 1 from stock_movements m where m.product_id = p.id and m.kind <> 'opening') order by p.id limit 1))`

async function measure(
  engine: Engine,
  file: string,
  shell: Shell | null,
  name: string,
  ask: (engine: Engine) => Promise<unknown>,
): Promise<void> {
  const asked: [string, readonly SqlValue[]][] = []
  const json: Reading['json'] = (sql, params = []) => {
    asked.push([sql, params])
    return engine.json(sql, params)
  }
  await ask({ ...engine, json })
  const [sql, params] = asked[0] ?? ['', []]
  const held = shell && openShell(shell, file, sql, params)
  const [ours, inShell]: [Cost[], Cost[]] = [[], []]
  for (let turn = -warmUp; turn < turns; turn += 1) {
    const cost = await costOf(() => ask(engine))
    const other = await held?.run()
    if (turn < 0) continue
    ours.push(cost)
    if (other) inShell.push(other)
  }
  await held?.close()
  if (held) printRatio(`${name}, against the shell`, medianCost(ours), medianCost(inShell), most)
  else printFigure(name, medianCost(ours).wall, 'ms')
}
