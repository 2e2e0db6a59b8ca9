import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type Instant, instantAt } from '../../main/value/instant'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { InvoicePaper } from '../../renderer/invoice/invoice-paper'
import { openReadyShop, type TestShop } from '../shop'

// The 72 hours of a red letter count from when it was begun to when it was confirmed, and a period tells what was taken back by its end.
describe('red letters by their days (R-INV, REP-13)', () => {
  let test: TestShop
  let paper: Id
  let customer: Id
  let id: Id

  const day = '2026-03-06' as Day
  const at = (on: string, time: string): Instant => instantAt(on as Day, time)
  const yuan = (amount: number) => (amount * 100) as Fen
  const refused = (code: string) => expect.objectContaining({ code })
  const read = () => test.ask('invoice.read', { id })
  const used = { reason: 'allowance', used: true, startedBy: 'buyer', confirmationNo: '3300' } as const
  const start = (moments: object = {}) => test.ask('invoice.startRed', { id, ...used, ...moments })
  const startPart = async (amount: Fen, moments: object = {}) => {
    const [line] = (await read()).redParts
    const lines = [{ requestLineId: line?.requestLineId ?? (0 as Id), qty: parseQty('0'), gross: amount }]
    return start({ lines, ...moments })
  }
  const confirm = (redId: Id, confirmedAt: Instant | null) =>
    test.ask('invoice.confirmRed', { id, redId, confirmationNo: '', confirmedAt })
  const issueRed = (redId: Id, issuedOn: Day) =>
    test.ask('invoice.issueRed', { id, redId, number: nextNumber(), issuedOn })
  let numbers = 0
  const nextNumber = () => {
    numbers += 1
    return `2633200000${String(numbers).padStart(10, '0')}`
  }
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { unit: '箱', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('1000') }
    paper = (await test.ask('product.create', { name: '卷筒纸', ...goods })).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    test.onDay(day)
    customer = (await test.ask('customer.create', { name: `杭州晨光印刷厂 ${test.shop.newId()}` })).id
    const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const order = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
    await test.ask('order.confirm', { id: order.id, version: 1 })
    const title = { kind: 'ordinary', title: '晨光', naturalPerson: true } as const
    id = (await test.ask('invoice.request', { orderId: order.id, ...title })).id
    await test.ask('invoice.approve', { id })
    await test.ask('invoice.writeBack', { id, number: nextNumber(), issuedOn: day })
  })

  it('one confirmed in time is confirmed, however late that is entered', async () => {
    const red = await start({ startedAt: at(day, '00:01') })
    expect((await read()).reds).toMatchObject([{ state: 'WAITING', deadlineAt: at('2026-03-09', '00:01') }])
    test.onDay('2026-03-11')
    expect((await read()).reds).toMatchObject([{ state: 'EXPIRED' }])
    await expect(confirm(red.id, null)).rejects.toEqual(refused('invoice.redRunOut'))
    await expect(confirm(red.id, at('2026-03-09', '00:01'))).rejects.toEqual(refused('invoice.redRunOut'))
    await expect(confirm(red.id, at('2026-03-20', '09:00'))).rejects.toEqual(refused('invoice.redConfirmedLater'))
    await expect(confirm(red.id, at('2026-03-05', '09:00'))).rejects.toEqual(refused('invoice.redConfirmedEarlier'))
    await confirm(red.id, at('2026-03-09', '00:00'))
    expect((await read()).history.flatMap(({ changes }) => changes)).toContainEqual(
      expect.objectContaining({ field: 'redConfirmedAt', after: '2026-03-09 00:00' }),
    )
    await issueRed(red.id, '2026-03-11' as Day)
    expect(await read()).toMatchObject({ state: 'RED' })
    await agree()
  })

  it('one that ran out here holds its lines again, unless another took them; Σ red stays Σ blue', async () => {
    const first = await startPart(yuan(333))
    test.onDay('2026-03-11')
    const second = await startPart(yuan(400), { used: false })
    expect((await read()).reds).toMatchObject([{ state: 'CONFIRMED' }, { state: 'EXPIRED' }])
    await confirm(first.id, at('2026-03-07', '09:00'))
    const third = await start({ used: false })
    for (const { id: redId } of [first, second, third]) await issueRed(redId, '2026-03-11' as Day)
    const page = await read()
    expect(page.state).toBe('RED')
    for (const sum of ['gross', 'net', 'tax'] as const)
      expect(page.reds.reduce((all, one) => all + one[sum], 0)).toBe(-page[sum])
    await agree()
  })

  it('one whose lines another has taken is not confirmed any more', async () => {
    const first = await startPart(yuan(700))
    test.onDay('2026-03-11')
    await startPart(yuan(400), { used: false })
    await expect(confirm(first.id, at('2026-03-07', '09:00'))).rejects.toEqual(refused('invoice.redTooMuch'))
    await agree()
  })

  it('is entered afterwards as it was: begun, and confirmed within 72 hours of that', async () => {
    test.onDay('2026-03-11')
    const startedAt = at('2026-03-06', '10:00')
    await expect(start({ startedAt: at('2026-03-05', '10:00') })).rejects.toEqual(
      refused('invoice.redBegunBeforeInvoice'),
    )
    await expect(start({ startedAt: at('2026-03-12', '10:00') })).rejects.toEqual(refused('invoice.redTooEarly'))
    await expect(start({ startedAt })).rejects.toEqual(refused('invoice.redRunOut'))
    await expect(start({ startedAt, confirmedAt: at('2026-03-09', '10:00') })).rejects.toEqual(
      refused('invoice.redRunOut'),
    )
    await start({ startedAt, confirmedAt: at('2026-03-09', '09:59') })
    expect((await read()).reds).toMatchObject([{ state: 'CONFIRMED', startedAt }])
    await agree()
  })

  it('what was asked for in a period stays what it was when a red letter is issued later', async () => {
    const requested = async (to: string) => {
      const rows = await test.ask('performance.list', { from: '2026-03-01' as Day, to: to as Day, by: 'customer' })
      return rows.find(({ customerId }) => customerId === customer)?.requested
    }
    expect(await requested('2026-03-31')).toBe(yuan(1000))
    test.onDay('2026-04-02')
    const part = await startPart(yuan(300), { used: false })
    await issueRed(part.id, '2026-04-02' as Day)
    expect([await requested('2026-03-31'), await requested('2026-04-30')]).toEqual([yuan(1000), yuan(700)])
    test.onDay('2026-04-03')
    const rest = await start({ used: false })
    await issueRed(rest.id, '2026-04-03' as Day)
    expect(await requested('2026-03-31')).toBe(yuan(1000))
    expect(await requested('2026-04-02')).toBe(yuan(700))
    expect(await requested('2026-04-30')).toBe(0)
  })

  it.each(['zh', 'en'] as const)(
    'its paper has the price of one and what red letters took back (%s)',
    async (language) => {
      const company = { name: '示例', contact: '', email: '', mobile: '', address: '', bankAccount: '' }
      const cells = async () => {
        const html = renderToStaticMarkup(createElement(InvoicePaper, { page: await read(), company, language }))
        return [...html.matchAll(/<(?:td|th|dd)[^>]*>([^<]*)</g)].map(([, text]) => text)
      }
      const before = await cells()
      expect(before).toEqual(expect.arrayContaining([language === 'zh' ? '单价' : 'Net price', '88.496', '884.96']))
      expect(before).not.toContain('-300.00')
      const part = await startPart(yuan(300), { used: false })
      expect(await cells()).toEqual(before)
      await issueRed(part.id, day)
      const [red] = (await read()).reds
      const after = await cells()
      expect(after).toEqual(
        expect.arrayContaining([red?.redNo, '-265.49', '-34.51', '-300.00', '¥ -300.00', '¥ 700.00']),
      )
    },
  )
})
