import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { colleague, openReadyShop, type TestShop, without } from '../../shop'

const day = '2026-03-05' as Day

describe('a supplier comes with what it was owed before', () => {
  let test: TestShop
  let supplier: Id
  beforeEach(async () => {
    test = await openReadyShop(day)
    supplier = (await test.ask('supplier.create', { name: '示例纸业', term: { method: 'net', days: 30, day: 0 } })).id
  })
  afterEach(() => test.close())

  const enter = (amount: number, openedOn = '2026-01-01') =>
    test.ask('payable.enterOpening', { supplierId: supplier, amount, openedOn })
  const balance = async () => {
    const { payable, unallocated, overdue } = await test.ask('supplier.read', { id: supplier })
    return { payable, unallocated, overdue }
  }
  const disagreements = async () => {
    const { results } = await test.ask('book.prove', {})
    return results.flatMap(({ disagreements }) => disagreements)
  }
  const aged = async (asOf: string) =>
    (await test.ask('payableAging.list', { asOf })).filter(({ supplierId }) => supplierId === supplier)
  const pay = async (amount: number) => {
    const about = { supplierId: supplier, bankReference: '', payee: '', note: '', paidOn: day, method: 'bank' as const }
    const { id, no } = await test.ask('payment.create', { ...about, amount })
    await test.ask('payment.confirm', { id })
    return { id, no }
  }

  it('which is in the balance, the list of what is owed, the aging and the statement', async () => {
    await enter(12_345)
    expect(await balance()).toEqual({ payable: 12_345, unallocated: 0, overdue: 12_345 })
    expect(await test.ask('payable.list', { asOf: day, supplierId: supplier })).toMatchObject([
      {
        kind: 'opening',
        documentNo: 'QCYF20260101-0001',
        itemOn: '2026-01-01',
        dueOn: '2026-01-31',
        open: 12_345,
        overdueDays: 33,
        purchaseNo: null,
      },
    ])
    expect(await aged(day)).toMatchObject([{ balance: 12_345, days31To60: 12_345, notDue: 0, unallocated: 0 }])
    expect(await aged('2026-01-31')).toMatchObject([{ balance: 12_345, notDue: 12_345 }])
    expect(await aged('2025-12-31')).toEqual([])
    expect(await test.ask('supplier.list', {})).toMatchObject([{ payable: 12_345 }])
    expect(await disagreements()).toEqual([])
  })

  it('due as its term says or on the day that was typed', async () => {
    await test.ask('payable.enterOpening', { supplierId: supplier, amount: 1, openedOn: day, dueOn: '2026-06-30' })
    expect(await test.ask('payable.list', { asOf: day })).toMatchObject([{ dueOn: '2026-06-30' }])
  })

  it('a payment settles it first, and then it stays', async () => {
    const { id } = await enter(10_000)
    const payment = await pay(4000)
    expect(await balance()).toMatchObject({ payable: 6000, unallocated: 0 })
    const reply = await test.reply('payable.removeOpening', { id })
    expect(reply).toMatchObject({ code: 'opening.settled', message: expect.stringContaining(payment.no) })
    await test.ask('payment.void', { id: payment.id, reason: '重复' })
    await test.ask('payable.removeOpening', { id })
    expect(await balance()).toEqual({ payable: 0, unallocated: 0, overdue: 0 })
    expect(await disagreements()).toEqual([])
  })

  it('there is one for each supplier; taken back, it may be entered anew, and the log tells of both', async () => {
    const { id } = await enter(10_000)
    const reply = await test.reply('payable.enterOpening', { supplierId: supplier, amount: -5, openedOn: day })
    expect(reply).toMatchObject({ code: 'opening.exists', message: expect.stringContaining('100.00') })
    await test.ask('payable.removeOpening', { id })
    await enter(5)
    expect(await test.ask('payable.opening', { id: supplier })).toMatchObject({
      openings: [{ amount: 5, open: 5, no: 'QCYF20260101-0002' }],
      firstOn: null,
    })
    const told = `select json_group_array(json_array(command, coalesce("before", "after") ->> 'amount')) from (
      select * from activity_log where command like 'payable.%' and record = 'supplier' order by id)`
    expect(await test.shop.engine().json(told)).toEqual([
      ['payable.enterOpening', 10_000],
      ['payable.removeOpening', 10_000],
      ['payable.enterOpening', 5],
    ])
    expect(await test.reply('payable.removeOpening', { id })).toMatchObject({ code: 'record.notFound' })
  })

  it('below zero it was paid in advance, and pays for what comes to be owed', async () => {
    const { id } = await enter(-1500)
    expect(await balance()).toMatchObject({ payable: 0, unallocated: 1500 })
    expect(await aged(day)).toMatchObject([{ balance: -1500, unallocated: -1500 }])
    const { id: productId } = await test.ask('product.create', { name: '纸', listPrice: 0, taxRate: 0 })
    const line = { productId, unit: '', qty: 20_000, price: 1_000_000_000, taxRate: 0 }
    const draft = { supplierId: supplier, orderedOn: day, lines: [line] }
    const { id: purchase } = await test.ask('purchase.save', { id: null, draft })
    await test.ask('purchase.submit', { id: purchase, version: 1 })
    const { version, lines } = await test.ask('purchase.read', { id: purchase })
    const came = [{ lineId: lines[0]?.id ?? 0, qty: 20_000 }]
    await test.ask('purchase.receive', { id: purchase, version, receivedOn: day, note: '', lines: came })
    const { version: newer, receipts } = await test.ask('purchase.read', { id: purchase })
    const about = { id: purchase, version: newer, goodsReceiptId: receipts[0]?.id ?? 0, inspectedOn: day, reason: '' }
    await test.ask('purchase.inspect', { ...about, rejected: [], rejectedWay: 'replace' })
    if ((await balance()).unallocated !== 0) await test.ask('payable.settleAdvance', { supplierId: supplier })
    expect(await balance()).toMatchObject({ payable: 500, unallocated: 0 })
    const reply = await test.reply('payable.removeOpening', { id })
    expect(reply).toMatchObject({ code: 'opening.settled', message: expect.stringContaining('RKD') })
    expect(await test.ask('payable.opening', { id: supplier })).toMatchObject({
      openings: [{ amount: -1500, open: 0, dueOn: null }],
      firstOn: day,
    })
    expect(await disagreements()).toEqual([])
  })

  it.each<[string, object, string]>([
    ['nothing', { amount: 0 }, 'opening.zero'],
    ['a day to come', { openedOn: '2026-03-06' }, 'day.future'],
    ['due before it began', { dueOn: '2025-12-31' }, 'period.reversed'],
    ['a supplier that is not there', { supplierId: 4711 }, 'record.notFound'],
  ])('%s is refused', async (_, typed, code) => {
    const usual = { supplierId: supplier, amount: 100, openedOn: '2026-01-01' }
    expect(await test.reply('payable.enterOpening', { ...usual, ...typed })).toMatchObject({ code })
    expect(await balance()).toEqual({ payable: 0, unallocated: 0, overdue: 0 })
  })

  it('a supplier with one cannot be deleted, and the books say when its figure does not agree', async () => {
    await enter(700)
    const reply = await test.reply('supplier.delete', { id: supplier, version: 1 })
    expect(reply).toMatchObject({ code: 'supplier.inUse', message: expect.stringContaining('1') })
    await test.shop.engine().tx((tx) => tx.run('update suppliers set payable = payable + 1'))
    expect(await disagreements()).toEqual([{ document: '示例纸业', maintained: 701, facts: 700 }])
  })

  it('who may not confirm payments enters none, and who may not see what is owed sees none', async () => {
    await colleague(test, '小李')
    await without(test, 'payment.confirm', async () => {
      await expect(enter(1)).rejects.toMatchObject({ code: 'right.missing' })
    })
    await without(test, 'payable.read', async () => {
      const statement = { id: supplier, from: '2026-01-01', to: day }
      expect(await test.reply('payable.opening', { id: supplier })).toMatchObject({ code: 'right.missing' })
      expect(await test.reply('supplier.statement', statement)).toMatchObject({ code: 'right.missing' })
    })
  })
})
