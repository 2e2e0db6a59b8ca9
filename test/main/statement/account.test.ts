import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Statement } from '../../../main/statement/view'
import { addDays, type Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop, without } from '../../shop'
import { beginDealing, type Dealings, dayAt, first, today } from './dealings'

const sum = (amounts: readonly number[]) => amounts.reduce((whole, one) => whole + one, 0)

describe('the statement of a customer', () => {
  let test: TestShop
  let deal: Dealings
  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
  })
  afterAll(() => test.close())
  const statement = (id: Id, from: Day, to: Day) => test.ask('customer.statement', { id, from, to })

  it('tells of each document in the order of its days, what of the end is due when, and what of it is late', async () => {
    const id = await deal.newCustomer('杭州晨光')
    const order = await deal.delivered(id, '2026-02-10' as Day, 300)
    await test.ask('opening.create', { customerId: id, amount: 50_000, openedOn: '2026-02-10' })
    await deal.paid(id, '2026-03-05' as Day, 20_000)
    const gone = await deal.delivered(id, '2026-03-06' as Day, 7)
    await deal.voidDelivery(gone)
    await deal.returned(order, '2026-03-10' as Day, 20)
    expect(await statement(id, first, '2026-02-28' as Day)).toMatchObject({
      customerName: '杭州晨光',
      contact: '李四',
      opening: 0,
      debit: 80_000,
      credit: 0,
      closing: 80_000,
      overdue: 0,
      lines: [
        { kind: 'opening', debit: 50_000, balance: 50_000 },
        { kind: 'delivery', debit: 30_000, balance: 80_000, orderId: order.order },
      ],
    })
    expect(await statement(id, '2026-03-01' as Day, '2026-03-31' as Day)).toMatchObject({
      opening: 80_000,
      debit: 0,
      credit: 22_000,
      closing: 58_000,
      overdue: 58_000,
      lines: [
        { kind: 'receipt', credit: 20_000 },
        { kind: 'return', credit: 2_000 },
      ],
      aged: { notDue: 0, band1: 58_000, unallocated: 0 },
    })
  })

  it('is written as a workbook with days, numbers, sums, and room for what the customer has', async () => {
    const id = await deal.newCustomer('上海示例文具')
    await test.ask('opening.create', { customerId: id, amount: -10_050, openedOn: '2026-02-10' })
    await deal.delivered(id, '2026-03-05' as Day, 300)
    await deal.paid(id, '2026-03-20' as Day, 60_001)
    const path = join(test.folder, 'statement.xlsx')
    const about = { id, from: '2026-03-01', to: '2026-03-31', path }
    expect(await test.ask('customer.writeStatement', about)).toEqual({ path, rows: 4 })
    const { Sheets, SheetNames } = read(await readFile(path), { cellFormula: true, cellDates: false })
    const sheet = Sheets[SheetNames[0] ?? ''] ?? {}
    expect(utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null })).toEqual([
      [
        ...['日期', '摘要', '单据', '订单', '应收增加', '应收减少', '余额'],
        ...['客户金额', '差异说明', '行号（请勿改动）'],
      ],
      [46_082, '期初余额', null, null, null, null, -100.5, null, null, 'OPENING'],
      [
        ...[46_086, '发货', expect.stringContaining('CKD'), expect.stringContaining('XSDD'), 300, null, 199.5],
        ...[null, null, expect.stringMatching(/^D\d+$/)],
      ],
      [
        ...[46_101, '收款', expect.stringContaining('SKD'), null, null, 600.01, -400.51],
        ...[null, null, expect.stringMatching(/^C\d+$/)],
      ],
      [46_112, '期末余额', null, null, null, null, -400.51, null, null, 'CLOSING'],
      ['合计', null, null, null, 300, 600.01, null, null, null, null],
    ])
    expect([sheet.E6?.f, sheet.F6?.f]).toEqual(['SUM(E2:E5)', 'SUM(F2:F5)'])
    expect(await test.reply('customer.writeStatement', { ...about, from: '2026-04-01' })).toMatchObject({
      code: 'period.reversed',
    })
  })

  it('whatever happened: it adds up, one period ends as the next begins, it is what is owed as of that day, and nothing later changes it', async () => {
    const act = fc.record({
      what: fc.constantFrom(
        ...['goods', 'goods', 'pay', 'pay', 'return', 'refund', 'void', 'unpay', 'unrefund', 'opening'],
      ),
      on: fc.integer({ min: 0, max: 80 }),
      amount: fc.integer({ min: 1, max: 40 }),
    })
    type Act = { what: string; on: number; amount: number }
    const nothing = () => ({ sent: [] as { order: Id; delivery: Id }[], receipts: [] as Id[], refunds: [] as Id[] })
    const run = async (id: Id, acts: readonly Act[], { sent, receipts, refunds }: ReturnType<typeof nothing>) => {
      for (const { what, on, amount } of acts) {
        const day = dayAt(on)
        if (what === 'goods') sent.push(await deal.delivered(id, day, amount))
        if (what === 'pay') receipts.push(await deal.paid(id, day, amount * 77))
        const [goods, receipt] = [sent.at(-1), receipts.at(-1)]
        if (what === 'return' && goods) await deal.returned(goods, day, 1)
        if (what === 'refund')
          refunds.push(...[await deal.refunded(id, day, amount * 50)].filter((one) => one !== null))
        if (what === 'void' && goods) await deal.voidDelivery(goods)
        if (what === 'unpay' && receipt) await deal.unpaid(receipt)
        const refund = what === 'unrefund' ? refunds.pop() : undefined
        if (refund) await test.reply('refund.void', { id: refund, reason: '错' })
        if (what === 'opening')
          await test.reply('opening.create', { customerId: id, amount: (amount - 20) * 100, openedOn: day })
      }
    }
    const adds = (one: Statement) => {
      expect(one.opening + one.debit - one.credit).toBe(one.closing)
      expect(sum(one.lines.map(({ debit }) => debit))).toBe(one.debit)
      expect(sum(one.lines.map(({ credit }) => credit))).toBe(one.credit)
      expect(one.lines.at(-1)?.balance ?? one.opening).toBe(one.closing)
      expect(sum(Object.values(one.aged))).toBe(one.closing)
      expect(one.overdue).toBe(one.closing - one.aged.notDue - one.aged.unallocated)
      expect(one.lines.map(({ on }) => on)).toEqual(one.lines.map(({ on }) => on).sort())
      expect(new Set(one.lines.map(({ key }) => key)).size).toBe(one.lines.length)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 2, maxLength: 9 }),
        fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80)),
        fc.array(act, { maxLength: 5 }),
        async (acts, cuts, later) => {
          const id = await deal.newCustomer()
          const done = nothing()
          await run(id, acts, done)
          const [a = first, b = first, c = first] = cuts.sort((x, y) => x - y).map(dayAt)
          const [early, late, whole] = [
            await statement(id, a, b),
            await statement(id, addDays(b, 1), addDays(c, 1)),
            await statement(id, a, addDays(c, 1)),
          ]
          for (const one of [early, late, whole]) adds(one)
          expect(late.opening).toBe(early.closing)
          expect(whole).toMatchObject({
            opening: early.opening,
            closing: late.closing,
            lines: [...early.lines, ...late.lines],
          })
          const owed = (await test.ask('aging.list', { asOf: b })).find(({ customerId }) => customerId === id)
          expect(early.closing).toBe(owed?.balance ?? 0)
          expect(early.overdue).toBe((owed?.balance ?? 0) - (owed?.notDue ?? 0) - (owed?.unallocated ?? 0))
          const { receivable, unallocated } = await test.ask('customer.read', { id })
          expect((await statement(id, first, today)).closing).toBe((receivable ?? 0) - (unallocated ?? 0))
          await deal.delivered(id, addDays(b, 1), 3)
          await deal.paid(id, addDays(b, 2), 500)
          expect(await statement(id, a, b)).toEqual(early)
          if (early.lines.length === 0 && early.opening === 0) return
          // Once it is made it stays, and says by how much the books have moved on, as the list does and who is offered one.
          const made = await test.ask('statement.make', { customerId: id, from: a, to: b })
          await run(id, later, done)
          const page = await test.ask('statement.read', { id: made.id })
          expect(page).toMatchObject({ ...early, intact: true })
          const live = await statement(id, a, b)
          const moved = live.closing - early.closing
          expect(page.since?.closing ?? 0).toBe(moved)
          expect(page.since === null).toBe(
            JSON.stringify([live.opening, live.lines]) === JSON.stringify([early.opening, early.lines]),
          )
          const [row] = await test.ask('statement.list', { customerId: id })
          expect([row?.moved, row?.changed]).toEqual([moved, moved === 0 ? 'no' : 'yes'])
          const offered = await test.ask('statement.candidates', { from: a, to: b })
          const own = offered.find(({ customerId }) => customerId === id)
          expect([own?.closing ?? 0, own?.documents ?? 0]).toEqual([live.closing, live.lines.length])
        },
      ),
      { numRuns: 25 },
    )
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })

  it('is told to nobody who may not read receivables', async () => {
    const id = await deal.newCustomer()
    await without(test, 'receivable.read', async () => {
      expect(await test.reply('customer.statement', { id, from: first, to: today })).toMatchObject({
        code: 'right.missing',
      })
    })
  })
})
