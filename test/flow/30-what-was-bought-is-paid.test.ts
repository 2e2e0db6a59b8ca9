import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop, without } from '../shop'

// What was accepted of a purchase is owed to its supplier, is paid, and every figure says so.
describe('what was bought is paid', () => {
  let test: TestShop
  const ids = { supplier: 0 as Id, paper: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-09')
    ids.paper = (
      await test.ask('product.create', { name: '示例纸', unit: '包', listPrice: parsePrice('25'), taxRate: 1300 })
    ).id
    ids.supplier = await supplierOf('示例纸业')
  })
  afterAll(() => test.close())

  const supplierOf = async (name: string) =>
    (await test.ask('supplier.create', { name, term: { method: 'net', days: 30, day: 0 } })).id
  const read = (id: Id) => test.ask('purchase.read', { id })
  const supplier = (id = ids.supplier) => test.ask('supplier.read', { id })
  const owed = (supplierId = ids.supplier, asOf = '2026-03-09') => test.ask('payable.list', { asOf, supplierId })
  const paymentsOf = (supplierId = ids.supplier) => test.ask('payment.list', { supplierId })

  const proved = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  }

  /** An order of so many 包 for 11.30 each with tax, approved. */
  async function ordered(qty: string, supplierId = ids.supplier): Promise<Id> {
    const line = { productId: ids.paper, unit: '', qty: parseQty(qty), price: parsePrice('11.30'), taxRate: 1300 }
    const { id } = await test.ask('purchase.save', {
      id: null,
      draft: { supplierId, orderedOn: '2026-03-02', lines: [line] },
    })
    await test.ask('purchase.submit', { id, version: (await read(id)).version })
    return id
  }

  async function receive(id: Id, qty: number): Promise<void> {
    const { version, lines } = await read(id)
    const came = [{ lineId: lines[0]?.id ?? 0, qty: (qty * 10_000) as Qty }]
    await test.ask('purchase.receive', { id, version, receivedOn: '2026-03-06', note: '', lines: came })
  }

  async function inspect(id: Id, rejected = 0): Promise<void> {
    const { version, receipts } = await read(id)
    const receipt = receipts.findLast(({ state }) => state === 'RECEIVED')
    const bad = rejected === 0 ? [] : [{ lineId: receipt?.lines[0]?.id ?? 0, qty: (rejected * 10_000) as Qty }]
    const about = { id, version, goodsReceiptId: receipt?.id ?? 0, inspectedOn: '2026-03-09', reason: '' }
    await test.ask('purchase.inspect', { ...about, rejected: bad, rejectedWay: 'replace' })
  }

  async function arrived(qty: string, supplierId = ids.supplier): Promise<Id> {
    const id = await ordered(qty, supplierId)
    await receive(id, Number(qty))
    await inspect(id)
    return id
  }

  const voidReceipt = async (id: Id) => {
    const { version, receipts } = await read(id)
    const live = receipts.find(({ state }) => state !== 'VOIDED')
    if (live) await test.ask('purchase.voidReceipt', { id, version, goodsReceiptId: live.id, reason: '记错' })
  }

  const enter = (amount: number, more: object = {}) =>
    test.ask('payment.create', {
      supplierId: ids.supplier,
      paidOn: '2026-03-09',
      method: 'bank',
      amount,
      bankReference: '',
      payee: '',
      note: '',
      ...more,
    })

  it('what was accepted is owed from the day it was looked at, due by the supplier’s term, with its tax', async () => {
    const id = await ordered('100')
    await receive(id, 60)
    await inspect(id, 4)
    expect(await owed()).toMatchObject([
      { amount: 63_280, open: 63_280, itemOn: '2026-03-09', dueOn: '2026-04-08', purchaseNo: 'CGDD20260302-0001' },
    ])
    await receive(id, 44)
    await inspect(id)
    expect(await supplier()).toMatchObject({ payable: 113_000, overdue: 0, unallocated: 0 })
    expect(await read(id)).toMatchObject({ state: 'ACCEPTED', billed: 113_000, unpaid: 113_000, prepaid: 0 })
    expect(await test.ask('purchase.list', {})).toMatchObject([{ billed: 113_000, unpaid: 113_000 }])
    expect(await owed(ids.supplier, '2026-04-10')).toMatchObject([{ overdueDays: 2 }, { overdueDays: 2 }])
    await proved()
  })

  it('a payment changes nothing until it is confirmed; then the earliest due is paid, and a purchase that is paid is completed', async () => {
    const { id, no } = await enter(100_000)
    expect(no).toBe('FKD20260309-0001')
    expect(await supplier()).toMatchObject({ payable: 113_000, unallocated: 0 })
    expect(await test.ask('payment.echo', { supplierId: ids.supplier })).toEqual({
      payable: 113_000,
      unallocated: 0,
      pending: 100_000,
    })
    expect(await test.ask('payment.confirm', { id })).toEqual({ allocated: 100_000, unallocated: 0 })
    expect(await owed()).toMatchObject([{ open: 13_000, settled: 36_720 }])
    const rest = await enter(15_000)
    expect(await test.ask('payment.confirm', { id: rest.id })).toEqual({ allocated: 13_000, unallocated: 2_000 })
    expect(await supplier()).toMatchObject({ payable: 0, unallocated: 2_000 })
    const [order] = await test.ask('purchase.list', {})
    expect(order).toMatchObject({ state: 'COMPLETED', billed: 113_000, unpaid: 0 })
    await proved()
  })

  it('voided, a payment never was: what it had paid is owed again, and the purchase is no longer completed', async () => {
    const [last] = await paymentsOf()
    await test.ask('payment.void', { id: last?.id ?? 0, reason: '付错了' })
    expect(await supplier()).toMatchObject({ payable: 13_000, unallocated: 0 })
    expect(await test.ask('purchase.list', {})).toMatchObject([{ state: 'ACCEPTED', unpaid: 13_000 }])
    expect(await paymentsOf()).toMatchObject([{ state: 'VOIDED', unallocated: 0 }, { state: 'CONFIRMED' }])
    await expect(test.ask('payment.void', { id: last?.id ?? 0, reason: '又' })).rejects.toMatchObject({
      code: 'payment.eventNotAllowed',
    })
    await proved()
  })

  it('somebody says what a payment pays; never more than is open, nor more than the payment', async () => {
    const id = await arrived('10')
    const [first, second] = await owed()
    const payment = await enter(20_000)
    const pay = (amount: number, itemId = second?.id ?? 0) =>
      test.ask('payment.confirm', { id: payment.id, shares: [{ itemId, amount }] })
    await expect(pay(11_301)).rejects.toMatchObject({ code: 'settlement.tooMuchOfOne' })
    await expect(pay(1, 1)).rejects.toMatchObject({ code: 'record.notFound' })
    const both = [first, second].map((item) => ({ itemId: item?.id ?? 0, amount: item?.open ?? 0 }))
    await expect(test.ask('payment.confirm', { id: payment.id, shares: both })).rejects.toMatchObject({
      code: 'settlement.tooMuch',
    })
    expect(await pay(11_300)).toEqual({ allocated: 11_300, unallocated: 8_700 })
    expect((await read(id)).state).toBe('COMPLETED')
    expect(await owed()).toMatchObject([{ open: 13_000 }])
    expect(await test.ask('payment.allocate', { id: payment.id, shares: null })).toEqual({
      allocated: 8_700,
      unallocated: 0,
    })
    expect(await supplier()).toMatchObject({ payable: 4_300, unallocated: 0 })
    await proved()
  })

  it('paid in advance for a purchase: it waits as an advance and pays the goods of that purchase when they come', async () => {
    const other = await supplierOf('示例文具厂')
    const [early, late] = [await ordered('10', other), await ordered('20', other)]
    const { id } = await enter(15_000, { supplierId: other, purchaseId: late })
    expect(await test.ask('payment.confirm', { id })).toEqual({ allocated: 0, unallocated: 15_000 })
    expect(await read(late)).toMatchObject({ billed: 0, prepaid: 15_000 })
    await receive(early, 10)
    await inspect(early)
    expect(await supplier(other)).toMatchObject({ payable: 11_300, unallocated: 15_000 })
    await receive(late, 20)
    await inspect(late)
    expect(await read(late)).toMatchObject({ billed: 22_600, unpaid: 7_600, prepaid: 0 })
    expect(await read(early)).toMatchObject({ unpaid: 11_300 })
    await voidReceipt(late)
    expect(await read(late)).toMatchObject({ state: 'APPROVED', billed: 0, unpaid: 0, prepaid: 15_000 })
    expect(await owed(other)).toMatchObject([{ open: 11_300 }])
    await proved()
  })

  it('nothing, a day of tomorrow, another supplier’s purchase, a draft, and what waits to be confirmed are refused', async () => {
    const other = await supplierOf('示例五金')
    const theirs = await ordered('1', other)
    await expect(enter(0)).rejects.toMatchObject({ code: 'payment.amount' })
    await expect(enter(1, { paidOn: '2026-03-10' })).rejects.toMatchObject({ code: 'day.future' })
    await expect(enter(1, { purchaseId: theirs })).rejects.toMatchObject({ code: 'payment.purchaseOfAnother' })
    const { id } = await enter(1)
    await expect(test.ask('payment.allocate', { id, shares: null })).rejects.toMatchObject({
      code: 'payment.notConfirmed',
    })
    await test.ask('payment.reject', { id, reason: '不付' })
    await expect(test.ask('payment.confirm', { id })).rejects.toMatchObject({ code: 'payment.eventNotAllowed' })
    const [row] = await test.ask('supplier.list', { search: '示例五金' })
    const page = await supplier(row?.id ?? (0 as Id))
    await expect(test.ask('supplier.delete', { id: page.id, version: page.version })).rejects.toMatchObject({
      code: 'supplier.inUse',
    })
  })

  it('a purchase that costs nothing is completed once it is accepted', async () => {
    const free = { productId: ids.paper, unit: '', qty: parseQty('3'), price: parsePrice('0'), taxRate: 1300 }
    const draft = { supplierId: ids.supplier, orderedOn: '2026-03-02', lines: [free] }
    const { id } = await test.ask('purchase.save', { id: null, draft })
    await test.ask('purchase.submit', { id, version: 1 })
    await receive(id, 3)
    await inspect(id)
    expect(await read(id)).toMatchObject({ state: 'COMPLETED', billed: 0 })
    await voidReceipt(id)
    expect((await read(id)).state).toBe('APPROVED')
    await proved()
  })

  it('whatever comes in whatever turn: the balance is what is open, nothing is paid twice, and what is voided never was', async () => {
    const turn = fc.record({
      act: fc.constantFrom('receive', 'inspect', 'pay', 'prepay', 'allocate', 'voidPayment', 'voidReceipt'),
      part: fc.integer({ min: 1, max: 4 }),
      amount: fc.integer({ min: 1, max: 9_000 }),
    })
    const confirmed = async (of: Id, amount: number, purchaseId: Id | null) => {
      const { id } = await enter(amount, { supplierId: of, purchaseId })
      await test.ask('payment.confirm', { id })
    }
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 3, maxLength: 9 }), async (turns) => {
        const of = await supplierOf('示例供应商')
        const id = await ordered('7', of)
        for (const { act, part, amount } of turns) {
          const before = await supplier(of)
          const { lines, receipts, state } = await read(id)
          const left = ((lines[0]?.qty ?? 0) - (lines[0]?.receivedQty ?? 0)) / 10_000
          const live = (await paymentsOf(of)).filter((one) => one.state === 'CONFIRMED')
          if (act === 'receive' && left > 0) await receive(id, Math.max(1, Math.floor(left / part)))
          if (act === 'inspect' && receipts.some((one) => one.state === 'RECEIVED')) await inspect(id)
          if (act === 'pay' || act === 'prepay') await confirmed(of, amount, act === 'pay' ? null : id)
          if (act === 'allocate' && live[0]) await test.ask('payment.allocate', { id: live[0].id, shares: null })
          if (act === 'voidReceipt' && state !== 'APPROVED') await voidReceipt(id)
          if (act === 'voidPayment' && live[0]) await test.ask('payment.void', { id: live[0].id, reason: '付错' })
          const after = await supplier(of)
          if (act === 'pay' || act === 'prepay') expect(balance(after)).toBe(balance(before) - amount)
          if (act === 'allocate') expect(balance(after)).toBe(balance(before))
          if (act === 'voidPayment' && live[0]) expect(balance(after)).toBe(balance(before) + live[0].amount)
        }
        const items = await owed(of)
        const payments = (await paymentsOf(of)).filter(({ state }) => state === 'CONFIRMED')
        const order = await read(id)
        const page = await supplier(of)
        expect(page.payable).toBe(sum(items.map(({ open }) => open)))
        expect(page.unallocated).toBe(sum(payments.map(({ unallocated }) => unallocated)))
        expect(balance(page)).toBe((order.billed ?? 0) - sum(payments.map(({ amount }) => amount)))
        expect(order.billed).toBe(Math.round(((order.lines[0]?.acceptedQty ?? 0) / 10_000) * 1_130))
        for (const { id: payment } of payments) await test.ask('payment.void', { id: payment, reason: '全部作废' })
        expect(await supplier(of)).toMatchObject({ payable: order.billed, unallocated: 0 })
        expect((await read(id)).unpaid).toBe(order.billed)
      }),
      { numRuns: 15 },
    )
    await proved()
  })

  const sum = (amounts: readonly number[]) => amounts.reduce((whole, one) => whole + one, 0)
  const balance = ({ payable, unallocated }: { payable: Fen | null; unallocated: Fen | null }) =>
    (payable ?? 0) - (unallocated ?? 0)

  it('who is to be paid, what waits to be confirmed and what waits to be looked at stand among what is to be done', async () => {
    const of = await supplierOf('示例待办厂')
    const toDo = async () =>
      (await test.ask('toDo.list', {})).flatMap(({ kind, items }) =>
        items.filter(({ title, detail }) => `${title}${detail}`.includes('待办厂')).map(({ day }) => [kind, day]),
      )
    const id = await ordered('10', of)
    await receive(id, 10)
    expect(await toDo()).toEqual([['inspectGoods', '2026-03-06']])
    await inspect(id)
    expect(await toDo()).toEqual([])
    test.onDay('2026-04-05')
    expect(await toDo()).toEqual([['pay', '2026-04-08']])
    const payment = await enter(11_300, { supplierId: of })
    expect(await toDo()).toEqual([
      ['pay', '2026-04-08'],
      ['confirmPayment', '2026-03-09'],
    ])
    await test.ask('payment.confirm', { id: payment.id })
    expect(await toDo()).toEqual([])
    test.onDay('2026-03-09')
  })

  it('the aging of what is owed adds up to it, today and as of any day before', async () => {
    const of = await supplierOf('示例账龄厂')
    await arrived('10', of)
    const paid = await enter(3_000, { supplierId: of, paidOn: '2026-03-08' })
    await test.ask('payment.confirm', { id: paid.id, shares: [] })
    const row = async (asOf: string) =>
      (await test.ask('payableAging.list', { asOf })).find(({ supplierId }) => supplierId === of)
    const all = { days31To60: 0, days61To90: 0, over90: 0, unallocated: -3_000, balance: 8_300 }
    expect(await row('2026-03-09')).toMatchObject({ ...all, notDue: 11_300, days1To30: 0 })
    expect(await row('2026-04-09')).toMatchObject({ ...all, notDue: 0, days1To30: 11_300 })
    expect(await row('2026-03-08')).toMatchObject({ notDue: 0, unallocated: -3_000, balance: -3_000 })
    expect(await row('2026-03-07')).toBeUndefined()
    await test.ask('payment.allocate', { id: paid.id, shares: null })
    expect(await row('2026-03-09')).toMatchObject({ notDue: 8_300, unallocated: 0, balance: 8_300 })
    test.onDay('2026-05-20')
    expect(await row('2026-03-08')).toMatchObject({ balance: -3_000 })
    expect(await row('2026-05-10')).toMatchObject({ days31To60: 8_300, balance: 8_300 })
    test.onDay('2026-03-09')
  })

  it('with two people nobody confirms an own payment, and who may not see what is owed sees none of it', async () => {
    await colleague(test, '小李', 'accountant')
    const { id } = await enter(100)
    await expect(test.ask('payment.confirm', { id })).rejects.toMatchObject({ code: 'payment.ownConfirmation' })
    await without(test, 'payable.read', async () => {
      await expect(owed()).rejects.toMatchObject({ code: 'right.missing' })
      expect(await supplier()).toMatchObject({ payable: null, overdue: null, unallocated: null })
      expect((await test.ask('purchase.list', {}))[0]).not.toHaveProperty('billed')
      expect(await read((await test.ask('purchase.list', {}))[0]?.id ?? (0 as Id))).toMatchObject({ billed: null })
      await test.ask('payment.confirm', { id })
    })
  })
})
