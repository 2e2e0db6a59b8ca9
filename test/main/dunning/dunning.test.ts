import { afterAll, beforeAll, beforeEach, test as cases, describe, expect, it } from 'vitest'
import { promiseState } from '../../../main/dunning/dunning'
import { moneyAddress, readMoneyAddress } from '../../../main/receivable/moneypaper'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'

cases.each([
  ['2026-06-10', 0, 'open'],
  ['2026-06-11', 999, 'broken'],
  ['2026-06-10', 1000, 'kept'],
  ['2026-06-30', 1001, 'kept'],
])('1000 promised for 10 June, seen on %s with %d received, is %s', (today, paid, state) => {
  const promise = { promisedOn: '2026-06-10' as Day, promisedAmount: 1000 as Fen }
  expect(promiseState(promise, paid as Fen, today as Day)).toBe(state)
})

it('papers are found again by their address', () => {
  const letter = { paper: 'dunning', customerId: 12 as Id, level: 2 } as const
  expect(readMoneyAddress(`#${moneyAddress(letter, 'en')}`)).toEqual({ of: letter, language: 'en' })
  const about = { asOf: '2026-06-30' as Day, basis: 'document', band: 'band2' } as const
  const figure = { paper: 'figure', figure: 'band', ...about, customerId: null, orderId: 7 as Id } as const
  expect(readMoneyAddress(`#${moneyAddress(figure, 'zh')}`)).toEqual({ of: figure, language: 'zh' })
  for (const wrong of [
    '#dunning/12/4/zh',
    '#dunning/12/2/de',
    '#figure/nothing/2026-06-30/due/-/-/-/zh',
    '#order/12/zh',
  ])
    expect(readMoneyAddress(wrong)).toBeNull()
})

describe('asking for what is overdue (R-AR)', () => {
  let test: TestShop
  let customer: Id
  let name: string
  beforeAll(async () => {
    test = await openReadyShop('2026-06-01')
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    test.onDay('2026-06-01')
    name = `示例商行 ${test.shop.newId()}`
    customer = (await test.ask('customer.create', { name, contact: '张三' })).id
    const dueOn = '2026-05-01'
    await test.ask('opening.create', { customerId: customer, amount: 30_000, openedOn: '2026-04-01', dueOn })
  })

  const note = (more: Partial<Sent<'dunning.note'>> = {}) => {
    const about = {
      customerId: customer,
      notedOn: '2026-06-01',
      channel: 'phone' as const,
      said: '说月底付',
      level: 1 as const,
    }
    return test.ask('dunning.note', { ...about, ...more })
  }
  const row = async () =>
    (await test.ask('dunning.list', { end: 500 })).find(({ customerId }) => customerId === customer)
  const toDo = async () =>
    (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'dun')?.items.find(({ id }) => id === customer)
  const pay = async (amount: number, receivedOn: string) => {
    const about = { customerId: customer, orderId: null, receivedOn, method: 'bank' as const }
    const { id } = await test.ask('receipt.create', { ...about, amount })
    await test.ask('receipt.confirm', { id })
  }

  it('who is late stands in the list with the longest first, and is gone when nothing is overdue', async () => {
    expect(await row()).toMatchObject({
      ...{ customerName: name, items: 1, oldestOn: '2026-05-01', overdueDays: 31, overdue: 30_000, level: 0 },
      ...{ lastOn: null, nextOn: null, promisedOn: null, promisedAmount: null, promise: null },
    })
    await pay(30_000, '2026-06-01')
    expect(await row()).toBeUndefined()
    await expect(note()).rejects.toMatchObject({ code: 'dunning.nothing' })
  })

  it('a contact is noted with its level, the next day and a promise, and is something to do on its day', async () => {
    await note({ nextOn: '2026-06-05', promisedOn: '2026-06-10', promisedAmount: 10_000 })
    expect(await row()).toMatchObject({
      ...{ level: 1, lastOn: '2026-06-01', nextOn: '2026-06-05' },
      ...{ promisedOn: '2026-06-10', promisedAmount: 10_000, promise: 'open' },
    })
    expect(await toDo()).toBeUndefined()
    test.onDay('2026-06-05')
    expect(await toDo()).toMatchObject({ title: name, detail: '说月底付', amount: 30_000, day: '2026-06-05' })
    await note({ notedOn: '2026-06-05', channel: 'letter', said: '寄了催款函', level: 2 })
    expect(await toDo()).toBeUndefined()
    test.onDay('2026-06-11')
    expect(await row()).toMatchObject({ level: 2, lastOn: '2026-06-05', nextOn: null, promise: 'broken' })
    const page = await test.ask('dunning.read', { customerId: customer })
    expect(page).toMatchObject({ customerName: name, level: 2, overdue: 30_000, count: 1, contact: '张三' })
    expect(page.items).toMatchObject([{ dueOn: '2026-05-01', days: 41, amount: 30_000, settled: 0, open: 30_000 }])
    expect(page.notes.map(({ level, promise }) => [level, promise])).toEqual([
      [2, null],
      [1, 'broken'],
    ])
  })

  it('a promise is kept by what is received until its day', async () => {
    await note({ promisedOn: '2026-06-10', promisedAmount: 10_000 })
    test.onDay('2026-06-09')
    await pay(10_000, '2026-06-09')
    test.onDay('2026-06-12')
    expect(await row()).toMatchObject({ overdue: 20_000, promise: 'kept' })
    expect(await toDo()).toBeUndefined()
  })

  it('once all was paid, asking begins anew for what is late later', async () => {
    await note({ level: 3 })
    await pay(30_000, '2026-06-01')
    const goods = { name: '纸', listPrice: 1_000_000_000, taxRate: 1300, openingStock: 100_000 }
    const { id: productId } = await test.ask('product.create', { ...goods, code: `P${test.shop.newId()}` })
    const lines = [{ productId, qty: 10_000, listPrice: 1_000_000_000 }]
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: customer, orderOn: '2026-06-01', lines },
    })
    await test.ask('order.confirm', { id, version: 1 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-06-01' })
    test.onDay('2026-06-10')
    expect(await row()).toMatchObject({ overdue: 1000, level: 0, lastOn: '2026-06-01' })
    expect((await test.ask('dunning.read', { customerId: customer })).level).toBe(0)
  })

  it.each([
    ['day.future', { notedOn: '2026-06-02' }],
    ['dunning.before', { nextOn: '2026-05-31' }],
    ['dunning.before', { promisedOn: '2026-05-31', promisedAmount: 1 }],
    ['dunning.promise', { promisedOn: '2026-06-03' }],
    ['dunning.promise', { promisedAmount: 100 }],
    ['dunning.promise', { promisedOn: '2026-06-03', promisedAmount: 0 }],
  ])('%s is refused: %j', async (code, wrong) => {
    await expect(note(wrong)).rejects.toMatchObject({ code })
  })

  it('a level is not taken back', async () => {
    await note({ level: 2 })
    await expect(note({ level: 1 })).rejects.toMatchObject({ code: 'dunning.lower' })
    await note({ level: 3 })
    expect(await row()).toMatchObject({ level: 3 })
  })
})
