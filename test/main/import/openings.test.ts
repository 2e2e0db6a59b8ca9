import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

const today = '2026-03-01' as Day
const header = ['客户编码', '客户名称', '账期', '期初余额', '期初日期']
const rows = [
  header,
  ['C1', '晨光文具', 30, 1234.56, '2026-01-01'],
  ['C2', '永盛五金', '', -500, ''],
  ['C3', '街角小店', '', '', ''],
]

describe('customers come in with what they owed before', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop(today)
  })
  afterEach(() => test.close())

  const customer = async (code: string) => {
    const [row] = await test.ask('customer.list', { search: code })
    return test.ask('customer.read', { id: row?.id ?? (0 as Id) })
  }
  const balances = async () =>
    (await test.ask('customer.list', { sort: [{ column: 'code', descending: false }] })).map(({ balance }) => balance)

  it('each once, due by its term; below zero it is an advance; no day is the day of the import', async () => {
    const { check } = importing(test, 'customers')
    const { id: draft, counts } = await check(rows)
    expect(counts).toMatchObject({ added: 3, refused: 0, hinted: 1, amount: 73_456 })
    expect(await test.ask('import.rows', { draft, hinted: true })).toMatchObject([
      { row: 3, hints: [{ field: 'openingBalance', code: 'openingAdvance', values: { amount: '500.00' } }] },
    ])
    await test.ask('import.run', { draft })
    expect(await balances()).toEqual([123_456, -50_000, 0])
    const c1 = await customer('C1')
    expect(await test.ask('opening.read', { id: c1.id })).toMatchObject({
      openings: [{ no: 'QCD20260101-0001', openedOn: '2026-01-01', dueOn: '2026-01-31', amount: 123_456 }],
    })
    expect(await test.ask('opening.read', { id: (await customer('C2')).id })).toMatchObject({
      openings: [{ openedOn: today, amount: -50_000 }],
    })
    expect(await test.ask('aging.list', { asOf: today })).toMatchObject([
      { customerName: '晨光文具', band1: 123_456 },
      { customerName: '永盛五金', unallocated: -50_000 },
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it('the same file twice opens nothing twice; another figure is refused with the one that is there', async () => {
    const { bring, check, refused } = importing(test, 'customers')
    await bring(rows)
    expect((await check(rows)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, amount: 0 })
    const { id: draft, counts } = await check([
      header,
      ['C1', '晨光文具', '', 99, ''],
      ['C2', '永盛五金', '', -500, '2026-02-01'],
    ])
    expect(counts).toMatchObject({ refused: 2 })
    const [first, second] = await refused(draft)
    expect(first).toEqual([2, 'openingBalance', expect.stringContaining('1,234.56')])
    expect(second).toEqual([3, 'openingBalance', expect.stringContaining('-500.00')])
  })

  it('a customer who is here gets one too, shown before; it can be taken back with the import', async () => {
    const { id } = await test.ask('customer.create', { code: 'C3', name: '街角小店' })
    const { check } = importing(test, 'customers')
    const { id: draft, counts } = await check([header, ['C3', '街角小店', '', 70, '2026-02-01']])
    expect(counts).toMatchObject({ added: 0, changed: 1, ready: 1 })
    const [row] = await test.ask('import.rows', { draft, states: ['changed'] })
    expect(row?.changes).toEqual([{ field: 'openingBalance', before: null, after: 7000 }])
    const done = await test.ask('import.run', { draft })
    expect(await test.ask('customer.read', { id })).toMatchObject({ receivable: 7000, version: 2 })
    await test.ask('import.undo', { id: done.id })
    expect(await test.ask('customer.read', { id })).toMatchObject({ receivable: 0 })
    expect(await test.ask('opening.read', { id })).toMatchObject({ openings: [] })
    expect(await disagreements(test)).toEqual([])
  })

  it('but not once a receipt has settled it: the receipt is named, and nothing is taken back', async () => {
    const { bring } = importing(test, 'customers')
    const done = await bring(rows)
    const { id } = await customer('C1')
    const receipt = await test.ask('receipt.create', { customerId: id, receivedOn: today, method: 'cash', amount: 100 })
    await test.ask('receipt.confirm', { id: receipt.id })
    const reply = await test.reply('import.undo', { id: done.id })
    expect(reply).toMatchObject({ code: 'import.leanedOn', message: expect.stringContaining(receipt.no) })
    expect(await balances()).toEqual([123_356, -50_000, 0])
  })

  it('an opening after the account has begun is hinted at, a day to come is refused', async () => {
    const { bring, check, refused } = importing(test, 'customers')
    await bring([header.slice(0, 3), ['C1', '晨光文具', '']])
    const { id } = await customer('C1')
    const receipt = { customerId: id, receivedOn: '2026-02-01', method: 'cash' as const, amount: 100 }
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', receipt)).id })
    const { id: draft } = await check([
      header,
      ['C1', '晨光文具', '', 10, '2026-02-15'],
      ['C9', '明天商行', '', 10, '2026-03-02'],
    ])
    expect(await test.ask('import.rows', { draft, hinted: true })).toMatchObject([
      { row: 2, state: 'changed', hints: [{ code: 'openingLate', values: { day: '2026-02-01' } }] },
    ])
    expect(await refused(draft)).toEqual([[3, 'openingOn', '日期不能晚于今天。']])
  })

  it('a thousand of them come in at once and go again', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => [`M${i}`, `客户${i}`, '', i % 2 ? i : -i, '2026-01-01'])
    const done = await importing(test, 'customers').bring([header, ...many])
    expect(await test.ask('openItem.totals', { asOf: today })).toMatchObject({ count: 500, sums: { open: 25_000_000 } })
    expect(await disagreements(test)).toEqual([])
    await test.ask('import.undo', { id: done.id })
    expect(await test.ask('openItem.totals', { asOf: today })).toMatchObject({ count: 0 })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 0 })
    expect(await disagreements(test)).toEqual([])
  })
})
