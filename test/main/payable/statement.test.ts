import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SupplierStatement } from '../../../main/payable/view'
import { followAccount } from '../../../main/receivable/account'
import { accountAddress, readAccountAddress } from '../../../main/receivable/accountpaper'
import { addDays, type Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop } from '../../shop'

const first = '2026-02-01' as Day
const today = '2026-04-30' as Day
const dayAt = (n: number) => addDays(first, n)
const sum = (amounts: readonly number[]) => amounts.reduce((whole, one) => whole + one, 0)

describe('an account over a period', () => {
  const moved = [
    { on: '2026-03-01' as Day, by: 5 },
    { on: '2026-03-02' as Day, by: -2 },
    { on: '2026-03-04' as Day, by: 7 },
  ]
  it('begins with what moved before and says the balance after each movement', () => {
    const period = { from: '2026-03-02' as Day, to: '2026-03-31' as Day }
    expect(followAccount(moved, period, ({ by }) => by)).toEqual({
      opening: 5,
      closing: 10,
      lines: [
        { on: '2026-03-02', by: -2, balance: 3 },
        { on: '2026-03-04', by: 7, balance: 10 },
      ],
    })
  })
  it('a period that ends before it begins is refused', () => {
    const period = { from: '2026-03-02' as Day, to: '2026-03-01' as Day }
    expect(() => followAccount(moved, period, ({ by }) => by)).toThrow('period.reversed')
  })
})

describe('the address of a printed statement', () => {
  it('says which one, and nothing else is one', () => {
    for (const partner of ['customer', 'supplier'] as const) {
      const of = { partner, id: 12 as Id, from: first, to: today }
      expect(readAccountAddress(`#${accountAddress(of, 'en')}`)).toEqual({ ...of, language: 'en' })
    }
    for (const other of [
      '#order/12/zh',
      '#statement/12/zh',
      `#account/user/12/${first}/${today}/zh`,
      `#account/customer/12/${first}/${today}/fr`,
      '#account/supplier/x/a/b/zh',
    ])
      expect(readAccountAddress(other)).toBeNull()
  })
})

describe('the statement of a supplier', () => {
  let test: TestShop
  let paper: Id
  beforeAll(async () => {
    test = await openReadyShop(today)
    paper = (await test.ask('product.create', { name: '示例纸', listPrice: 0, taxRate: 0 })).id
  })
  afterAll(() => test.close())

  const newSupplier = async () =>
    (
      await test.ask('supplier.create', {
        name: '示例纸业',
        contact: '李四',
        term: { method: 'net', days: 30, day: 0 },
      })
    ).id
  const statement = (id: Id, from: Day, to: Day) => test.ask('supplier.statement', { id, from, to })

  /** Goods for so many yuan ordered, received and accepted on a day; some of them rejected. */
  async function accepted(supplierId: Id, on: Day, qty: number): Promise<Id> {
    const line = { productId: paper, unit: '', qty: qty * 10_000, price: 1_000_000_00, taxRate: 0 }
    const { id } = await test.ask('purchase.save', { id: null, draft: { supplierId, orderedOn: on, lines: [line] } })
    await test.ask('purchase.submit', { id, version: 1 })
    const { version, lines } = await test.ask('purchase.read', { id })
    const came = [{ lineId: lines[0]?.id ?? 0, qty: qty * 10_000 }]
    await test.ask('purchase.receive', { id, version, receivedOn: on, note: '', lines: came })
    const page = await test.ask('purchase.read', { id })
    const about = { id, version: page.version, goodsReceiptId: page.receipts[0]?.id ?? 0, inspectedOn: on, reason: '' }
    await test.ask('purchase.inspect', { ...about, rejected: [], rejectedWay: 'replace' })
    return id
  }
  async function paid(supplierId: Id, paidOn: Day, amount: number): Promise<Id> {
    const about = { supplierId, bankReference: '', payee: '', note: '', method: 'bank' as const }
    const { id } = await test.ask('payment.create', { ...about, paidOn, amount })
    await test.ask('payment.confirm', { id })
    return id
  }
  async function sentBack(supplierId: Id, on: Day, qty: number, way: 'credit' | 'refund' | 'exchange'): Promise<void> {
    const line = { productId: paper, unit: '', qty: qty * 10_000, price: 1_000_000_00, taxRate: 0 }
    const draft = { supplierId, returnedOn: on, cause: '坏', lines: [line] }
    const { id } = await test.ask('purchaseReturn.save', { id: null, draft })
    await test.ask('purchaseReturn.submit', { id, version: 1 })
    const read = async () => ({ id, version: (await test.ask('purchaseReturn.read', { id })).version })
    await test.ask('purchaseReturn.send', { ...(await read()), shippedOn: on })
    await test.ask('purchaseReturn.settle', { ...(await read()), way, settledOn: on, method: 'bank' })
  }
  const voidGoods = async (id: Id) => {
    const { version, receipts } = await test.ask('purchase.read', { id })
    const live = receipts.find(({ state }) => state !== 'VOIDED')
    if (live) await test.reply('purchase.voidReceipt', { id, version, goodsReceiptId: live.id, reason: '记错' })
  }

  it('tells of each document in the order of its days, and what of the end is due when', async () => {
    const id = await newSupplier()
    await test.ask('payable.enterOpening', { supplierId: id, amount: 50_000, openedOn: '2026-02-10' })
    await accepted(id, '2026-03-05' as Day, 300)
    await paid(id, '2026-03-20' as Day, 60_000)
    const gone = await accepted(id, '2026-03-21' as Day, 7)
    await voidGoods(gone)
    const payment = await paid(id, '2026-03-22' as Day, 4)
    await test.ask('payment.void', { id: payment, reason: '错' })
    await sentBack(id, '2026-04-02' as Day, 20, 'credit')
    expect(await statement(id, '2026-03-01' as Day, '2026-03-31' as Day)).toMatchObject({
      supplierName: '示例纸业',
      contact: '李四',
      opening: 50_000,
      increase: 30_000,
      decrease: 60_000,
      closing: 20_000,
      lines: [
        {
          on: '2026-03-05',
          kind: 'goodsReceipt',
          increase: 30_000,
          decrease: 0,
          balance: 80_000,
          purchaseNo: 'CGDD20260305-0001',
        },
        {
          on: '2026-03-20',
          kind: 'payment',
          documentNo: 'FKD20260320-0001',
          increase: 0,
          decrease: 60_000,
          balance: 20_000,
        },
      ],
      aged: { notDue: 20_000, days1To30: 0, unallocated: 0 },
    })
    const april = await statement(id, '2026-04-01' as Day, today)
    expect(april).toMatchObject({ opening: 20_000, closing: 18_000, aged: { notDue: 0, days1To30: 18_000 } })
    expect(april.lines).toMatchObject([{ kind: 'return', decrease: 2_000 }])
    expect((await statement(id, '2026-02-01' as Day, '2026-02-28' as Day)).lines).toMatchObject([
      { kind: 'opening', documentNo: 'QCYF20260210-0001', increase: 50_000 },
    ])
  })

  it('is written as a workbook with days, numbers and sums', async () => {
    const id = await newSupplier()
    await test.ask('payable.enterOpening', { supplierId: id, amount: -10_050, openedOn: '2026-02-10' })
    await accepted(id, '2026-03-05' as Day, 300)
    await paid(id, '2026-03-20' as Day, 60_001)
    const path = join(test.folder, 'statement.xlsx')
    const about = { id, from: '2026-03-01', to: '2026-03-31', path }
    expect(await test.ask('supplier.writeStatement', about)).toEqual({ path, rows: 4 })
    const { Sheets, SheetNames } = read(await readFile(path), { cellFormula: true, cellDates: false })
    const sheet = Sheets[SheetNames[0] ?? ''] ?? {}
    expect(SheetNames).toEqual(['示例纸业'])
    expect(utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null })).toEqual([
      ['日期', '摘要', '单据', '采购订单', '应付增加', '应付减少', '余额'],
      [46_082, '期初余额', null, null, null, null, -100.5],
      [46_086, '到货', expect.stringContaining('RKD'), expect.stringContaining('CGDD'), 300, null, 199.5],
      [46_101, '付款', expect.stringContaining('FKD'), null, null, 600.01, -400.51],
      [46_112, '期末余额', null, null, null, null, -400.51],
      ['合计', null, null, null, 300, 600.01, null],
    ])
    expect([sheet.E6?.f, sheet.F6?.f]).toEqual(['SUM(E2:E5)', 'SUM(F2:F5)'])
    expect(await test.reply('supplier.writeStatement', { ...about, from: '2026-04-01' })).toMatchObject({
      code: 'period.reversed',
    })
  })

  it('whatever happened: it adds up, one period ends as the next begins, it is what is owed as of that day, and nothing later changes it', async () => {
    const act = fc.record({
      what: fc.constantFrom('goods', 'goods', 'pay', 'pay', 'credit', 'refund', 'exchange', 'void', 'unpay', 'opening'),
      on: fc.integer({ min: 0, max: 80 }),
      amount: fc.integer({ min: 1, max: 40 }),
    })
    type Act = { what: string; on: number; amount: number }
    const run = async (id: Id, acts: readonly Act[]) => {
      const bought: Id[] = []
      const payments: Id[] = []
      for (const { what, on, amount } of acts) {
        const day = dayAt(on)
        const last = (of: Id[]) => of.pop()
        if (what === 'goods') bought.push(await accepted(id, day, amount))
        if (what === 'pay') payments.push(await paid(id, day, amount * 77))
        if (what === 'credit' || what === 'refund' || what === 'exchange') await sentBack(id, day, 1, what)
        const [goods, payment] = [
          what === 'void' ? last(bought) : undefined,
          what === 'unpay' ? last(payments) : undefined,
        ]
        if (goods) await voidGoods(goods)
        if (payment) await test.ask('payment.void', { id: payment, reason: '错' })
        if (what === 'opening')
          await test.reply('payable.enterOpening', { supplierId: id, amount: (amount - 20) * 100, openedOn: day })
      }
    }
    const adds = (one: SupplierStatement) => {
      expect(one.opening + one.increase - one.decrease).toBe(one.closing)
      expect([sum(one.lines.map((line) => line.increase)), sum(one.lines.map((line) => line.decrease))]).toEqual([
        ...[one.increase, one.decrease],
      ])
      expect(one.lines.at(-1)?.balance ?? one.opening).toBe(one.closing)
      expect(sum(Object.values(one.aged))).toBe(one.closing)
      expect(one.lines.map(({ on }) => on)).toEqual(one.lines.map(({ on }) => on).sort())
    }
    // Enough lies there for what goes back.
    await accepted(await newSupplier(), first, 4000)
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 2, maxLength: 9 }),
        fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80)),
        async (acts, cuts) => {
          const id = await newSupplier()
          await run(id, acts)
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
          const owed = (await test.ask('payableAging.list', { asOf: b })).find(({ supplierId }) => supplierId === id)
          expect(early.closing).toBe(owed?.balance ?? 0)
          const { payable, unallocated } = await test.ask('supplier.read', { id })
          expect((await statement(id, first, today)).closing).toBe((payable ?? 0) - (unallocated ?? 0))
          await accepted(id, addDays(b, 1), 3)
          await paid(id, addDays(b, 2), 500)
          await sentBack(id, addDays(b, 3), 1, 'credit')
          expect(await statement(id, a, b)).toEqual(early)
        },
      ),
      { numRuns: 20 },
    )
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })
})
