import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../main/excel/cell'
import { listSheets, readRows } from '../../main/excel/read-workbook'
import { performanceFigures, performanceGroups } from '../../main/report/performance'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import type { Name, Sent } from '../../preload/contract'
import { beginDealing, type Dealings, dayAt, first, today } from '../main/statement/dealings'
import { colleague, openReadyShop, type TestShop, without } from '../shop'
import { excelWorker } from '../worker'

// What accountants take out of the program, and the figures of who sold what (REP-13, REP-14, ARR-02, ARR-04).
describe('what accountants take out', () => {
  let test: TestShop
  let deal: Dealings
  const people: Id[] = []
  const customers: Id[] = []
  const sent: { order: Id; delivery: Id }[] = []
  const all = { from: first, to: today }
  const add = (amounts: readonly (number | null)[]) => amounts.reduce<number>((whole, one) => whole + (one ?? 0), 0)

  /** Goods come back whose order nobody knows, worth so many yuan. */
  const returnedFreely = async (customerId: Id, on: Day, yuan: number, productId: Id) => {
    const lines = [{ productId, unit: '', qty: yuan * 10_000, price: parsePrice('1') }]
    const { id } = await test.ask('salesReturn.saveFree', {
      id: null,
      version: 0,
      customerId,
      wish: 'credit',
      cause: 'notNeeded',
      reason: '以前卖的',
      lines,
    })
    const now = async () => ({ id, version: (await test.ask('salesReturn.read', { id })).version })
    await test.ask('salesReturn.submit', await now())
    await test.ask('salesReturn.approve', await now())
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: on })
    const [line] = (await test.ask('salesReturn.read', { id })).lines
    await test.ask('salesReturn.inspect', { ...(await now()), bad: [{ lineId: line?.id ?? 0, qty: 0 }] })
    await test.ask('salesReturn.credit', { ...(await now()), settledOn: on })
    return id
  }

  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
    const [{ id: product } = { id: 0 as Id }] = await test.ask('product.list', {})
    for (const name of ['示例晨光', '示例永盛', '示例散客']) customers.push(await deal.newCustomer(name))
    const [chen = 0 as Id, yong = 0 as Id, loose = 0 as Id] = customers
    await test.ask('opening.create', { customerId: chen, amount: 12_345 as Fen, openedOn: first })
    await test.ask('opening.create', { customerId: loose, amount: -5_000 as Fen, openedOn: first })
    for (const [customer, on, yuan] of [
      [chen, 3, 300],
      [chen, 40, 77],
      [yong, 12, 500],
      [yong, 60, 41],
      [loose, 20, 90],
    ] as const) {
      sent.push(await deal.delivered(customer, dayAt(on), yuan))
    }
    await deal.paid(chen, dayAt(30), 25_050)
    await deal.paid(yong, dayAt(70), 60_000)
    await deal.unpaid(await deal.paid(yong, dayAt(71), 111))
    await deal.returned(sent[0] ?? { order: 0 as Id }, dayAt(35), 20)
    await deal.voidDelivery(sent[4] ?? { order: 0 as Id, delivery: 0 as Id })
    await returnedFreely(yong, dayAt(65), 13, product)
    await returnedFreely(loose, dayAt(66), 4, product)
    await deal.refunded(yong, dayAt(80), 2_000)
    // Paid for an order that has not left yet.
    const lines = [{ productId: product, qty: 250_000, listPrice: parsePrice('1') }]
    const { id: waiting } = await test.ask('order.save', {
      id: null,
      draft: { customerId: chen, orderOn: dayAt(82), lines },
    })
    await test.ask('order.confirm', { id: waiting, version: 1 })
    const deposit = { customerId: chen, orderId: waiting, receivedOn: dayAt(83), method: 'cash' as const }
    await test.ask('receipt.confirm', {
      id: (await test.ask('receipt.create', { ...deposit, amount: 1_000 as Fen })).id,
    })
    const title = { title: '示例晨光', taxId: '91330106MA2H0DEM0E' }
    await test.ask('invoice.request', { orderId: sent[0]?.order ?? 0, kind: 'ordinary', ...title })
    const made = await test.ask('statement.make', { customerId: chen, from: first, to: '2026-03-31' })
    await test.ask('statement.send', { id: made.id, version: 1, way: 'chat', recipient: '李四', note: '' })
    // Who enters money may confirm it while nobody else is there.
    people.push(test.session.user?.id ?? (0 as Id), await colleague(test, '王业务'))
    await test.shop.engine().tx(async (tx) => {
      await tx.run('update customers set level = ?, owner_id = ? where id = ?', ['A', people[1] ?? 0, yong])
    })
    const theirs = sent.slice(2, 4).map(({ order }) => order)
    await test.ask('order.assign', { orders: theirs, ownerId: people[1] ?? (0 as Id) })
  })
  afterAll(() => test.close())

  it('the performance of people: six amounts of the orders they own, and returns without an order of their customers', async () => {
    const rows = await test.ask('performance.list', all)
    expect(rows.map(({ employee, orders, ordered, returned }) => [employee, orders, ordered, returned])).toEqual([
      ['王业务', 2, 54_100, 1_300],
      ['老板', 4, 30_000 + 7_700 + 9_000 + 2_500, 2_000],
      [null, 0, 0, 400],
    ])
    const [wang, boss] = rows
    // Of the 20.00 that went back 13.00 are for the goods that came back, the rest was paid too much and for no order.
    expect(wang).toMatchObject({ received: 54_100, refunded: 1_300, outstanding: 0, requested: 0 })
    expect(boss).toMatchObject({ requested: 28_000 })
  })

  it('is added up in four ways, each to the same; every amount is what its documents add up to', async () => {
    const period = fc.tuple(fc.integer({ min: 0, max: 88 }), fc.integer({ min: 0, max: 88 }))
    await fc.assert(
      fc.asyncProperty(period, async ([one, other]) => {
        const days = { from: dayAt(Math.min(one, other)), to: dayAt(Math.max(one, other)) }
        const sums: unknown[] = []
        for (const by of performanceGroups) {
          const rows = await test.ask('performance.list', { ...days, by })
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
          const totals = await test.ask('performance.totals', { ...days, by })
          sums.push(totals.sums)
          for (const figure of ['orders', ...performanceFigures] as const)
            expect(totals.sums[figure]).toBe(add(rows.map((row) => row[figure])))
          for (const row of rows)
            expect(row.outstanding).toBe(row.ordered - row.returned - row.received - row.cleared + row.refunded)
        }
        expect(sums).toEqual(sums.map(() => sums[0]))
      }),
      { numRuns: 6, examples: [[[0, 88]]] },
    )
    for (const by of performanceGroups)
      for (const row of await test.ask('performance.list', { ...all, by }))
        for (const figure of performanceFigures) {
          const { ownerId, level, customerId } = row
          const behind = { ...all, by, figure, ownerId, level, customerId }
          const documents = await test.ask('performanceDocument.list', behind)
          expect([by, figure, add(documents.map(({ amount }) => amount))]).toEqual([by, figure, row[figure]])
          expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
        }
  })

  it('what is outstanding of orders is what the list of orders says', async () => {
    const { sums } = await test.ask('order.totals', {})
    const documents = await test.ask('performanceDocument.list', {
      ...all,
      by: 'level',
      figure: 'outstanding',
      level: '',
    })
    const more = await test.ask('performanceDocument.list', { ...all, by: 'level', figure: 'outstanding', level: 'A' })
    const ofOrders = [...documents, ...more].filter(({ kind }) => kind === 'order')
    expect(add(ofOrders.map(({ amount }) => amount))).toBe(sums.outstanding)
  })

  it('by level and customer it says how many orders there were this month, and what they come to (REP-14)', async () => {
    const april = { from: '2026-04-01', to: '2026-04-30' }
    const levels = await test.ask('performance.list', { ...april, by: 'level' })
    expect(levels.map(({ level, orders, ordered, returned }) => [level, orders, ordered, returned])).toEqual([
      ['A', 1, 4_100, 1_300],
      ['', 1, 2_500, 400],
    ])
    const filters = { customerName: { kind: 'contains' as const, text: '永盛' } }
    const [row] = await test.ask('performance.list', { ...april, by: 'customer', filters })
    expect(row).toMatchObject({ level: 'A', customerName: '示例永盛', orders: 1, ordered: 4_100, employee: null })
  })

  it('who may not read what customers owe is told of orders and returns only', async () => {
    await without(test, 'receivable.read', async () => {
      const [row] = await test.ask('performance.list', all)
      expect(Object.keys(row ?? {})).not.toContain('outstanding')
      const money = { ...all, figure: 'received' as const }
      expect(await test.reply('performanceDocument.list', money)).toMatchObject({ code: 'right.missing' })
      expect(await test.reply('ledger.list', all)).toMatchObject({ code: 'right.missing' })
    })
  })

  it('the accounts of all customers are their statements, one after the other', async () => {
    const days = { from: '2026-03-01', to: today }
    const rows = await test.ask('ledger.list', { ...days, sort: [] })
    const { sums } = await test.ask('ledger.totals', days)
    const { opening = 0, debit = 0, credit = 0, closing } = sums
    expect(opening + debit - credit).toBe(closing)
    expect(closing).toBe((await test.ask('aging.totals', { asOf: today })).sums.balance)
    for (const id of customers) {
      const told = await test.ask('customer.statement', { id, ...days })
      const own = rows.filter(({ customerId }) => customerId === id)
      expect(own.at(0)).toMatchObject({ kind: 'brought', opening: told.opening, balance: told.opening })
      expect(own.at(-1)).toMatchObject({ kind: 'carried', closing: told.closing, balance: told.closing })
      expect(
        own.slice(1, -1).map(({ on, documentNo, debit, credit, balance }) => [on, documentNo, debit, credit, balance]),
      ).toEqual(
        told.lines.map(({ on, documentNo, debit, credit, balance }) => [
          ...[on, documentNo, debit || null, credit || null, balance],
        ]),
      )
      expect((await test.ask('ledger.list', { ...days, customerId: id })).map((row) => row.id)).toEqual(
        own.map((row) => row.id),
      )
    }
  })

  /** The lists accountants take out, each with its amounts, a column of days and one of numbers of documents or codes. */
  const lists = {
    openItem: {
      extra: { asOf: today },
      sums: ['amount', 'settled', 'open'],
      days: ['itemOn', 'dueOn'],
      codes: ['documentNo'],
    },
    aging: {
      extra: { asOf: today },
      days: [],
      codes: ['customerCode'],
      sums: ['balance', 'notDue', 'band1', 'band2', 'band3', 'band4', 'unallocated'],
    },
    receipt: { extra: {}, sums: ['amount', 'unallocated'], days: ['receivedOn'], codes: ['no'] },
    refund: { extra: {}, sums: ['amount'], days: ['paidOn'], codes: ['no'] },
    invoice: { extra: {}, sums: ['gross', 'net', 'tax'], days: ['requestedOn'], codes: ['no', 'orderNo'] },
    statement: {
      extra: {},
      sums: ['debit', 'credit', 'closing', 'overdue'],
      days: ['from', 'to'],
      codes: ['no', 'customerCode'],
    },
    ledger: {
      extra: all,
      sums: ['opening', 'debit', 'credit', 'closing'],
      days: ['on'],
      codes: ['customerCode', 'documentNo'],
    },
    performance: {
      extra: { ...all, by: 'customer' },
      sums: [...performanceFigures],
      days: [],
      codes: ['customerCode'],
    },
    performanceDocument: {
      extra: { ...all, by: 'employee', figure: 'ordered', ownerId: 0 },
      sums: ['amount'],
      days: ['on'],
      codes: ['no'],
    },
  } as const

  it.each(Object.keys(lists) as (keyof typeof lists)[])(
    'the export of %s reads back: amounts are numbers that add up to the screen, days are days, codes are text',
    async (name) => {
      const { extra, sums, days, codes } = lists[name]
      const scope = { ...extra, ...('ownerId' in extra ? { ownerId: people[0] } : {}) }
      const keys = [...codes, ...days, ...sums]
      const path = join(test.folder, `${name}.xlsx`)
      const columns = keys.map((key) => ({ key, title: key }))
      await test.ask(`${name}.export` as 'aging.export', { ...scope, columns, path } as Sent<'aging.export'>)
      const totals = await test.ask(`${name}.totals` as Name & 'aging.totals', scope as Sent<'aging.totals'>)
      const [head, ...rows] = await cells(path)
      expect(head).toEqual(keys)
      const last = rows.pop() ?? []
      expect(rows.length).toBe(totals.count)
      expect(rows.length).toBeGreaterThan(0)
      for (const [column, key] of keys.entries()) {
        const found = rows.map((row) => row[column] ?? null)
        const filled = found.filter((cell) => cell !== null)
        if (sums.some((one) => one === key)) {
          expect(filled.every((cell) => typeof cell === 'number')).toBe(true)
          const fen = add(filled.map((cell) => Math.round(Number(cell) * 100)))
          expect([key, fen]).toEqual([key, totals.sums[key]])
          expect([key, Math.round(Number(last[column]) * 100)]).toEqual([key, fen])
        } else if (days.some((one) => one === key))
          expect(filled.every((cell) => typeof cell === 'object' && 'date' in cell)).toBe(true)
        else expect(filled.every((cell) => typeof cell === 'string')).toBe(true)
      }
    },
  )

  async function cells(path: string): Promise<Cell[][]> {
    const worker = await excelWorker()
    const [sheet] = await listSheets(worker, path)
    const rows: Cell[][] = []
    for await (const batch of readRows(worker, path, { sheet: sheet?.name ?? '' })) rows.push(...batch.rows)
    return rows
  }
})
