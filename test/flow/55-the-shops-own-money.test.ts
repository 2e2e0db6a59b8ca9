import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import { percentOf, quartersOf, together } from '../../main/cashbook/target'
import type { CashBookRow, CashMovementRow } from '../../main/cashbook/view'
import { remindForgotten } from '../../main/notice/remind-forgotten'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { disagreements } from '../main/import/sheet'
import { colleague, openReadyShop, type TestShop } from '../shop'

const day = '2026-03-10'

// Money comes to an account and leaves from one; drafts wait; the cash book closes with what opened, came and went.
describe("the shop's own money", () => {
  let test: TestShop
  let customer: Id
  let supplier: Id
  let till: Id
  let bank: Id
  beforeEach(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: '示例纸业有限公司' })).id
    supplier = (await test.ask('supplier.create', { name: '示例纸厂' })).id
    till = (await test.ask('bankAccount.create', { name: '收银箱', kind: 'cash' })).id
    bank = (await test.ask('bankAccount.create', { name: '示例银行 0001', kind: 'bank' })).id
    await keepMethods((methods) =>
      methods.map((one) => ({ ...one, accountId: one.code === 'cash' ? till : one.code === 'bank' ? bank : null })),
    )
  })
  afterEach(() => test.close())

  type Methods = Awaited<ReturnType<typeof choices>>['methods']
  const choices = () => test.ask('settlementMethod.choices', {})
  const keepMethods = async (
    change: (methods: Methods) => { code: string | null; name: string; retired: boolean; accountId: Id | null }[],
  ) => test.ask('settlementMethod.save', { methods: change((await choices()).methods) })
  const receive = async (amount: number, more: object = {}) =>
    test.ask('receipt.create', { customerId: customer, receivedOn: day, method: 'cash', amount, ...more })
  const confirmed = async (amount: number, more: object = {}) => {
    const { id } = await receive(amount, more)
    await test.ask('receipt.confirm', { id })
    return id
  }
  const book = (from = '2026-03-01', to = '2026-03-31') => test.ask('cashBook.list', { from, to })
  const accountRow = async (name: string | null, from?: string, to?: string): Promise<CashBookRow> => {
    const found = (await book(from, to)).find(({ accountName }) => accountName === name)
    if (!found) throw new Error(`No row of ${name}`)
    return found
  }
  const journal = (accountId: Id | 0 | null = null, from = '2026-03-01', to = '2026-03-31') =>
    test.ask('cashMovement.list', { from, to, accountId, start: 0, end: 1000 })

  it('a receipt comes to the usual account of its method, with the fee beside what came', async () => {
    const id = await confirmed(100_000, { fee: 600, payer: '示例纸业老板个人' })
    expect(await test.ask('receipt.read', { id })).toMatchObject({
      accountName: '收银箱',
      method: 'cash',
      unallocated: 100_000,
      state: 'CONFIRMED',
      fields: { amount: 100_000, fee: 600, payer: '示例纸业老板个人' },
    })
    expect(await test.ask('receipt.list', {})).toMatchObject([{ accountName: '收银箱', fee: 600, net: 99_400 }])
    expect(await accountRow('收银箱')).toMatchObject({ opening: 0, received: 99_400, fee: 600, closing: 99_400 })
    expect(await test.ask('cashDay.list', { from: day, to: day })).toMatchObject([
      { day, method: 'cash', count: 1, received: 100_000, fee: 600, net: 99_400 },
    ])
    expect(await test.ask('receipt.payers', { customerId: customer })).toEqual(['示例纸业老板个人'])
    expect(await disagreements(test)).toEqual([])
  })

  it('accounts and methods in use are switched off, not deleted; own methods stand in lists by their name', async () => {
    await keepMethods((methods) => [{ code: null, name: '云闪付', retired: false, accountId: bank }, ...methods])
    const own = (await choices()).methods[0]
    expect(own).toMatchObject({ name: '云闪付', accountId: bank })
    await confirmed(500, { method: own?.code })
    expect(await test.ask('receipt.list', {})).toMatchObject([{ method: '云闪付', accountName: '示例银行 0001' }])
    await expect(keepMethods((methods) => methods.slice(1))).rejects.toMatchObject({ code: 'method.used' })
    await expect(keepMethods((methods) => methods.slice(0, -1))).rejects.toMatchObject({ code: 'method.builtIn' })
    await keepMethods((methods) => methods.map((one, i) => ({ ...one, retired: i === 0 })))
    await expect(receive(500, { method: own?.code })).rejects.toMatchObject({ code: 'method.unknown' })
    await expect(test.ask('bankAccount.delete', { id: bank })).rejects.toMatchObject({ code: 'account.used' })
    await test.ask('bankAccount.change', { id: bank, name: '老银行', opening: 0, openedOn: null, off: true })
    await expect(receive(500, { accountId: bank })).rejects.toMatchObject({ code: 'account.off' })
    const path = join(test.folder, 'receipts.csv')
    await test.ask('receipt.export', { path, columns: [{ key: 'method', title: '方式' }] })
    await expect(test.ask('bankAccount.create', { name: '备用金', kind: 'cash', opening: 5 })).rejects.toMatchObject({
      code: 'account.openingDay',
    })
    const spare = await test.ask('bankAccount.create', { name: '备用金', kind: 'cash' })
    await test.ask('bankAccount.delete', { id: spare.id })
  })

  it('a draft waits, is sent, taken back, changed and sent again; what never counted is deleted', async () => {
    const { id, no } = await receive(1000, { draft: true })
    const state = async () => (await test.ask('receipt.read', { id })).state
    await expect(test.ask('receipt.confirm', { id })).rejects.toMatchObject({ code: 'receipt.eventNotAllowed' })
    await test.ask('receipt.submit', { id })
    const fields = { customerId: customer, receivedOn: day, method: 'bank', amount: 2000 }
    await expect(test.ask('receipt.change', { id, ...fields })).rejects.toMatchObject({ code: 'receipt.notDraft' })
    await test.ask('receipt.withdraw', { id })
    await test.ask('receipt.change', { id, ...fields })
    await test.ask('receipt.submit', { id })
    await test.ask('receipt.reject', { id, reason: '没到账' })
    expect(await state()).toBe('REJECTED')
    await test.ask('receipt.submit', { id })
    await test.ask('receipt.confirm', { id })
    await expect(test.ask('receipt.delete', { id })).rejects.toMatchObject({ code: 'receipt.notDraft' })
    expect(await accountRow('示例银行 0001')).toMatchObject({ received: 2000 })
    const other = await receive(1, { draft: true })
    await test.ask('receipt.delete', { id: other.id })
    expect((await test.ask('receipt.list', {})).map((row) => [row.no, row.state])).toEqual([
      [other.no, 'DELETED'],
      [no, 'CONFIRMED'],
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it('a voided receipt is told to the owner of its customer, and leaves the book', async () => {
    const id = await confirmed(1000)
    const seller = await colleague(test, '小李')
    const page = await test.ask('customer.read', { id: customer })
    await test.ask('customer.change', {
      ...(page as object),
      id: customer,
      version: page.version,
      ownerId: seller,
    } as never)
    await test.ask('receipt.void', { id, reason: '退票' })
    const told = await test.shop
      .engine()
      .json<string[]>(`select json_group_array(event) from notices where user_id = ? and record = 'receipt'`, [seller])
    expect(told).toEqual(['receiptVoided'])
    expect((await accountRow('收银箱')).closing).toBe(0)
    expect((await test.ask('receipt.read', { id })).shares).toEqual([])
  })

  it('what moved before an account opens is in its opening balance; a transfer leaves one and comes to the other', async () => {
    await confirmed(700, { receivedOn: '2026-03-01' })
    await test.ask('bankAccount.change', {
      id: till,
      name: '收银箱',
      opening: 5000,
      openedOn: '2026-03-05',
      off: false,
    })
    await confirmed(1000)
    const moved = { fromId: till, toId: bank, movedOn: day, amount: 2000, fee: 20, note: '' }
    const { id } = await test.ask('accountTransfer.create', moved)
    expect(await accountRow('收银箱')).toMatchObject({ opening: 5000, received: 1000, movedOut: 2000, closing: 4000 })
    expect(await accountRow('示例银行 0001')).toMatchObject({ movedIn: 1980, fee: 20, closing: 1980 })
    expect(await accountRow('收银箱', '2026-03-01', '2026-03-04')).toMatchObject({
      opening: 0,
      received: 0,
      closing: 0,
    })
    expect((await journal(till)).map(({ balance }) => balance)).toEqual([4000, 6000])
    await expect(test.ask('accountTransfer.create', { ...moved, toId: till })).rejects.toMatchObject({
      code: 'account.same',
    })
    await test.ask('accountTransfer.void', { id, reason: '记错' })
    expect((await accountRow('收银箱')).closing).toBe(6000)
    await expect(test.ask('accountTransfer.void', { id, reason: '记错' })).rejects.toMatchObject({
      code: 'account.voided',
    })
  })

  it('what came in each month is seen against its target, refunds taken off', async () => {
    await confirmed(30_000)
    const paid = { customerId: customer, paidOn: day, method: 'cash', amount: 5_000 }
    await test.ask('refund.confirm', await test.ask('refund.create', paid))
    const months = Array.from({ length: 12 }, (_, i) => (i < 3 ? 20_000 : 0))
    await test.ask('receiptTarget.save', { year: 2026, months })
    const found = await test.ask('receiptTarget.read', { year: 2026 })
    expect(found[2]).toEqual({ received: 25_000, target: 20_000 })
    expect(found.map(percentOf).slice(0, 4)).toEqual([0, 0, 125, null])
    expect(quartersOf(found)[0]).toEqual({ received: 25_000, target: 60_000 })
    expect(percentOf(together(found))).toBe(41)
  })

  it('an order is paid in instalments: the next one and how late it is, told to who has to do with it', async () => {
    const goods = {
      name: '示例纸',
      code: 'P1',
      listPrice: parsePrice('100'),
      taxRate: 1300,
      openingStock: parseQty('100'),
    }
    const { id: productId } = await test.ask('product.create', goods)
    const lines = [{ productId, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const draft = { customerId: customer, orderOn: day, lines }
    const { id: orderId } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id: orderId, version: 1 })
    const plan = (...parts: [number, string][]) =>
      test.ask('instalment.save', {
        orderId,
        instalments: parts.map(([amount, dueOn]) => ({ name: '', dueOn, amount })),
      })
    const now = () => test.ask('instalment.read', { orderId })
    expect(await now()).toMatchObject({ amount: 100_000, instalments: null })
    await expect(plan([30_000, day], [60_000, '2026-03-20'])).rejects.toMatchObject({ code: 'instalment.sum' })
    await plan([50_000, '2026-03-20'], [30_000, '2026-03-12'], [20_000, '2026-04-20'])
    await confirmed(40_000, { orderId })
    expect((await now()).instalments).toMatchObject([
      { dueOn: '2026-03-12', paid: 30_000, open: 0 },
      { dueOn: '2026-03-20', paid: 10_000, open: 40_000, lateDays: 0 },
      { dueOn: '2026-04-20', paid: 0, open: 20_000 },
    ])
    const dues = () => test.ask('orderDue.list', {})
    expect(await dues()).toMatchObject([
      { outstanding: 60_000, received: 40_000, nextDueOn: '2026-03-20', overdueDays: 0, overdue: 0, owed: 0 },
    ])
    const seller = await colleague(test, '小李')
    const page = await test.ask('customer.read', { id: customer })
    await test.ask('customer.change', { ...page, ownerId: seller } as never)
    test.onDay('2026-03-18')
    const remind = () => remindForgotten(test.shop.engine(), { now: test.shop.now(), newId: test.shop.newId, findUser })
    const told = async () =>
      test.shop
        .engine()
        .json<string[]>(`select json_group_array(event) from notices where user_id = ? and event like 'money%'`, [
          seller,
        ])
    await remind()
    await remind()
    expect(await told()).toEqual(['moneyDue'])
    test.onDay('2026-03-25')
    await remind()
    expect(await told()).toEqual(['moneyDue', 'moneyOverdue'])
    expect(await dues()).toMatchObject([{ nextDueOn: '2026-03-20', overdueDays: 5, overdue: 40_000 }])
    await test.ask('order.ship', { id: orderId, version: 2, deliveredOn: day })
    const [due] = await dues()
    const totals = await test.ask('openItem.totals', { asOf: '2026-03-25' })
    expect(due?.owed).toBe(totals.sums.open)
    await plan()
    expect(await dues()).toMatchObject([{ planned: 'no', nextDueOn: day }])
    expect(await disagreements(test)).toEqual([])
  })

  it('closing is opening and what came less what went, day after day, and the book is the sum of its documents', async () => {
    const step = fc.record({
      kind: fc.constantFrom('receipt', 'refund', 'payment', 'move', 'void'),
      amount: fc.integer({ min: 1, max: 5000 }),
      fee: fc.integer({ min: 0, max: 50 }),
      on: fc.integer({ min: 1, max: 9 }),
      account: fc.constantFrom(0, 1, 2),
    })
    const steps = fc.sample(fc.array(step, { minLength: 45, maxLength: 45 }), { numRuns: 1, seed: 55 })[0] ?? []
    const ids = [till, bank, null]
    const receipts: Id[] = []
    await test.ask('bankAccount.change', {
      id: bank,
      name: '示例银行 0001',
      opening: -300,
      openedOn: '2026-03-04',
      off: false,
    })
    for (const { kind, amount, fee, on, account } of steps) {
      const accountId = ids[account] ?? null
      const method = accountId === null ? 'other' : 'cash'
      const when = `2026-03-0${on}`
      if (kind === 'receipt' || kind === 'refund')
        receipts.push(await confirmed(amount + 60, { receivedOn: when, method, accountId, fee }))
      if (kind === 'refund') {
        const paid = { customerId: customer, paidOn: when, method, accountId, amount: 1 }
        await test.ask('refund.confirm', await test.ask('refund.create', paid))
      }
      if (kind === 'payment') {
        const paid = { supplierId: supplier, paidOn: when, method, accountId, amount }
        await test.ask('payment.confirm', await test.ask('payment.create', paid))
      }
      if (kind === 'move')
        await test.ask('accountTransfer.create', {
          fromId: till,
          toId: bank,
          movedOn: when,
          amount: amount + 60,
          fee,
          note: '',
        })
      const last = receipts.at(-1)
      if (kind === 'void' && last !== undefined) await test.reply('receipt.void', { id: last, reason: '退票' })
    }
    const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null) =>
      rows.reduce((total, row) => total + (of(row) ?? 0), 0)
    for (const cut of ['2026-03-03', '2026-03-04', '2026-03-06']) {
      const next = `2026-03-0${Number(cut.at(-1)) + 1}`
      const [early, late] = [await book('2026-03-01', cut), await book(next, '2026-03-31')]
      for (const row of late) {
        const came = row.received + row.supplierRefunded + row.movedIn
        expect(row.closing).toBe(row.opening + came - row.refunded - row.paid - row.movedOut)
        const lines: CashMovementRow[] = await journal(row.id, next)
        expect(sum(lines, ({ amountIn }) => amountIn)).toBe(came)
        expect(sum(lines, ({ amountOut }) => amountOut)).toBe(row.refunded + row.paid + row.movedOut)
        if (lines.length > 0) expect(lines[0]?.balance).toBe(row.closing)
        const before = early.find(({ id }) => id === row.id)
        if (before && (row.id !== bank || cut >= '2026-03-04')) expect(before.closing).toBe(row.opening)
      }
    }
    const counted = (await test.ask('receipt.list', { start: 0, end: 1000 })).filter(
      ({ state }) => state === 'CONFIRMED',
    )
    const days = await test.ask('cashDay.list', { from: '2026-03-01', to: '2026-03-31', start: 0, end: 1000 })
    expect(sum(days, ({ received }) => received)).toBe(sum(counted, ({ amount }) => amount))
    expect(sum(days, ({ net }) => net)).toBe(sum(counted, ({ net }) => net))
    expect(await disagreements(test)).toEqual([])
  })
})
