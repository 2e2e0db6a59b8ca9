import { afterAll, beforeAll, beforeEach, test as cases, describe, expect, it } from 'vitest'
import { judgePromises } from '../../../main/dunning/dunning'
import { moneyAddress, readMoneyAddress } from '../../../main/receivable/moneypaper'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Instant } from '../../../main/value/instant'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'

// Days of June and moments of them; what is promised and received is told as [day of the talk, written at, for which day, how much]
// and [received on, confirmed at, how much].
cases.each<[string, [number, number, number, number][], [number, number, number][], number, string[]]>([
  ['nothing came, the day is still to come', [[1, 100, 10, 1000]], [], 10, ['open']],
  ['too little came', [[1, 100, 10, 1000]], [[5, 500, 999]], 11, ['broken']],
  ['it came', [[1, 100, 10, 1000]], [[10, 1001, 1000]], 11, ['kept']],
  ['it came too late', [[1, 100, 10, 1000]], [[11, 1100, 1000]], 12, ['broken']],
  [
    'it came in two parts',
    [[1, 100, 10, 1000]],
    [
      [4, 400, 600],
      [6, 600, 400],
    ],
    11,
    ['kept'],
  ],
  ['it came that day, before it was promised', [[1, 110, 10, 1000]], [[1, 105, 1000]], 11, ['broken']],
  ['it came that day, after it was promised', [[1, 110, 10, 1000]], [[1, 115, 1000]], 11, ['kept']],
  ['it had come, and was confirmed later', [[2, 200, 10, 1000]], [[1, 300, 1000]], 11, ['kept']],
  ['it was known before', [[2, 200, 10, 1000]], [[1, 100, 1000]], 11, ['broken']],
  ['the talk was written down later', [[1, 500, 10, 1000]], [[3, 300, 1000]], 11, ['kept']],
  [
    'one amount keeps one of two',
    [
      [1, 100, 10, 1000],
      [2, 200, 20, 1000],
    ],
    [[5, 500, 1000]],
    21,
    ['kept', 'broken'],
  ],
  [
    'of two the earlier day first',
    [
      [1, 100, 20, 1000],
      [2, 200, 10, 1000],
    ],
    [[5, 500, 1000]],
    15,
    ['open', 'kept'],
  ],
  [
    'what is over keeps the next',
    [
      [1, 100, 10, 1000],
      [2, 200, 20, 500],
    ],
    [[5, 500, 1500]],
    21,
    ['kept', 'kept'],
  ],
  [
    'what came too late keeps the next',
    [
      [1, 100, 10, 1000],
      [11, 1100, 20, 1000],
    ],
    [[12, 1200, 1000]],
    21,
    ['broken', 'kept'],
  ],
])('promises: %s', (_, promises, received, today, states) => {
  const june = (day: number) => `2026-06-${String(day).padStart(2, '0')}` as Day
  const judged = judgePromises(
    promises.map(([noted, at, day, amount], i) => ({
      id: (i + 1) as Id,
      notedOn: june(noted),
      createdAt: at as Instant,
      promisedOn: june(day),
      promisedAmount: amount as Fen,
    })),
    received.map(([day, at, amount]) => ({ on: june(day), at: at as Instant, amount: amount as Fen })),
    june(today),
  )
  expect(promises.map((__, i) => judged.get((i + 1) as Id))).toEqual(states)
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
    return id
  }

  it('who is late stands in the list with the longest first, and is gone when nothing is overdue', async () => {
    expect(await row()).toMatchObject({
      customerName: name,
      items: 1,
      oldestOn: '2026-05-01',
      overdueDays: 31,
      overdue: 30_000,
      level: 0,
      lastOn: null,
      nextOn: null,
      promisedOn: null,
      promisedAmount: null,
      promise: null,
    })
    await pay(30_000, '2026-06-01')
    expect(await row()).toBeUndefined()
    await expect(note()).rejects.toMatchObject({ code: 'dunning.nothing' })
  })

  it('a contact is noted with its level, the next day and a promise, and is something to do on its day', async () => {
    await note({ nextOn: '2026-06-05', promisedOn: '2026-06-10', promisedAmount: 10_000 })
    expect(await row()).toMatchObject({
      level: 1,
      lastOn: '2026-06-01',
      nextOn: '2026-06-05',
      promisedOn: '2026-06-10',
      promisedAmount: 10_000,
      promise: 'open',
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

  it('money keeps one promise, not two, and none that was made after it', async () => {
    await pay(5_000, '2026-06-01')
    await note({ promisedOn: '2026-06-10', promisedAmount: 5_000 })
    await note({ promisedOn: '2026-06-20', promisedAmount: 5_000, level: 2 })
    const promises = async () =>
      (await test.ask('dunning.read', { customerId: customer })).notes.map(({ promise }) => promise)
    expect(await promises()).toEqual(['open', 'open'])
    test.onDay('2026-06-08')
    const paid = await pay(5_000, '2026-06-08')
    test.onDay('2026-06-21')
    expect(await promises()).toEqual(['broken', 'kept'])
    expect(await row()).toMatchObject({ promisedOn: '2026-06-20', promise: 'broken' })
    await test.ask('receipt.void', { id: paid, reason: '录错' })
    expect(await promises()).toEqual(['broken', 'broken'])
  })

  it('what is in hand is told beside what is overdue', async () => {
    const advance = { customerId: customer, orderId: null, receivedOn: '2026-06-01', method: 'bank' as const }
    const { id } = await test.ask('receipt.create', { ...advance, amount: 400 })
    await test.ask('receipt.confirm', { id, shares: [] })
    const told = { overdue: 30_000, unallocated: -400, left: 29_600 }
    expect(await row()).toMatchObject(told)
    expect(await test.ask('dunning.read', { customerId: customer })).toMatchObject(told)
  })

  it('what was noted by mistake is taken back with a reason; its level and promise count no more', async () => {
    await note({ level: 1, nextOn: '2026-06-05' })
    const wrong = await note({ level: 3, promisedOn: '2026-06-10', promisedAmount: 10_000 })
    await test.ask('dunning.withdraw', { id: wrong.id, reason: '点错级别' })
    expect(await row()).toMatchObject({ level: 1, nextOn: '2026-06-05', promisedOn: null, promise: null })
    const { level, notes } = await test.ask('dunning.read', { customerId: customer })
    expect([level, notes.map(({ withdrawn }) => withdrawn)]).toEqual([1, [{ reason: '点错级别', by: '老板' }, null]])
    await note({ level: 2 })
    await expect(test.ask('dunning.withdraw', { id: wrong.id, reason: '再撤' })).rejects.toMatchObject({
      code: 'dunning.withdrawn',
    })
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
