import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { PayPercent } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop, without } from '../shop'

// An invoice holds several orders, whole or in parts; it is taken back, changed, corrected, voided, and reversed by red letters.
describe('an invoice and its life (R-INV)', () => {
  let test: TestShop
  let paper: Id
  let ink: Id
  let customer: Id

  const day = '2026-03-06'
  const yuan = (text: string) => Math.round(Number(text) * 100) as Fen
  const refused = (code: string) => expect.objectContaining({ code })
  const title = { kind: 'ordinary', title: '晨光', naturalPerson: true } as const
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const newCustomer = async () =>
    (await test.ask('customer.create', { name: `杭州晨光印刷厂 ${test.shop.newId()}` })).id
  const take = async (of: Id, quantities: [Id, string][], more: { taxInclusive?: boolean; pay?: number } = {}) => {
    const { taxInclusive = true, pay = 10_000 } = more
    const lines = quantities.map(([productId, qty]) => {
      return { productId, qty: parseQty(qty), listPrice: parsePrice('100'), pay: pay as PayPercent }
    })
    const draft = { customerId: of, orderOn: day, taxInclusive, lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    return id
  }
  const order = (id: Id) => test.ask('order.read', { id })
  const echo = (orderId: Id, ...alsoOrderIds: Id[]) => test.ask('invoice.echo', { orderId, alsoOrderIds })
  const invoiced = async (...ids: Id[]) => {
    const pages = await Promise.all(ids.map(order))
    return pages.map(({ invoiced: issued, invoicePending }) => [issued, invoicePending])
  }
  const ask = (orderId: Id, more: object = {}) => test.ask('invoice.request', { orderId, ...title, ...more })
  let numbers = 0
  const count = () => {
    numbers += 1
    return String(numbers)
  }
  const nextNumber = () => `2633200000${count().padStart(10, '0')}`
  const nextPaper = () => `3300184130 ${count().padStart(8, '0')}`
  const issue = async (id: Id, number = nextNumber(), issuedOn = day) => {
    await test.ask('invoice.approve', { id })
    await test.ask('invoice.writeBack', { id, number, issuedOn })
  }
  const read = (id: Id) => test.ask('invoice.read', { id })

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { unit: '公斤', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('100000') }
    paper = (await test.ask('product.create', { name: '卷筒纸', ...goods })).id
    ink = (await test.ask('product.create', { name: '油墨', ...goods })).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    test.onDay(day)
    customer = await newCustomer()
  })

  it('a shop that invoices what is paid refuses more than that', async () => {
    const id = await take(customer, [[paper, '10']])
    await test.ask('invoiceSettings.change', { afterPayment: true })
    await expect(ask(id)).rejects.toEqual(refused('invoice.notPaid'))
    const receipt = {
      customerId: customer,
      orderId: id,
      receivedOn: day,
      method: 'bank',
      amount: 30_000 as Fen,
    } as const
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', receipt)).id })
    const told = await echo(id)
    expect(told.paidLeft).toBe(30_000)
    const lines = [{ orderLineId: told.parts[0]?.orderLineId ?? (0 as Id), gross: yuan('300') }]
    await ask(id, { lines })
    const more = [{ orderLineId: told.parts[0]?.orderLineId ?? (0 as Id), gross: yuan('0.01') }]
    await expect(ask(id, { lines: more })).rejects.toEqual(refused('invoice.notPaid'))
    await test.ask('invoiceSettings.change', { afterPayment: false })
    await ask(id, { lines: more })
  })

  it('two orders of a customer stand on one invoice; each counts for its share, and the remark names both', async () => {
    const [one, other] = [await take(customer, [[paper, '10']]), await take(customer, [[ink, '5']])]
    expect((await echo(one)).others.map(({ id }) => id)).toEqual([other])
    const told = await echo(one, other)
    expect(told).toMatchObject({ due: 150_000, requestable: 150_000, others: [] })
    const { id, no } = await ask(one, { alsoOrderIds: [other] })
    expect(await invoiced(one, other)).toEqual([
      [0, 100_000],
      [0, 50_000],
    ])
    const page = await read(id)
    expect(page.remark).toBe(told.remark)
    expect(page.remark).toBe(page.orders.map((found) => found.no).join('、'))
    expect(page.orders.map(({ gross }) => gross)).toEqual([100_000, 50_000])
    const row = (await test.ask('invoice.list', { search: no }))[0]
    expect(row).toMatchObject({ gross: 150_000, counted: 0, orderNo: page.remark })
    await issue(id)
    expect(await invoiced(one, other)).toEqual([
      [100_000, 0],
      [50_000, 0],
    ])
    expect((await order(other)).invoices).toMatchObject([{ id, gross: 50_000, red: 0 }])
    await agree()
  })

  it('orders of two customers, with and without tax in their prices, or a delivery beside another order are refused', async () => {
    const one = await take(customer, [[paper, '1']])
    const another = await take(await newCustomer(), [[paper, '1']])
    const without = await take(customer, [[paper, '1']], { taxInclusive: false })
    await expect(ask(one, { alsoOrderIds: [another] })).rejects.toEqual(refused('invoice.otherCustomer'))
    await expect(ask(one, { alsoOrderIds: [without] })).rejects.toEqual(refused('invoice.mixedPrices'))
    const { deliveryId } = await test.ask('order.ship', { id: one, version: 2, deliveredOn: day })
    const second = await take(customer, [[paper, '1']])
    const both = ask(one, { alsoOrderIds: [second], deliveryId })
    await expect(both).rejects.toEqual(refused('invoice.deliveryAlone'))
    await expect(ask(one, { remark: '长'.repeat(231) })).rejects.toEqual(refused('invoice.remarkTooLong'))
  })

  it('parts by quantity and by amount, until nothing is left; more only by the right to it', async () => {
    const id = await take(customer, [
      [paper, '10'],
      [ink, '3'],
    ])
    const [first, second] = (await echo(id)).parts
    if (!first || !second) throw new Error('no parts')
    const part = (orderLineId: Id, more: object) => ask(id, { lines: [{ orderLineId, ...more }] })
    await part(first.orderLineId, { qty: parseQty('4') })
    expect((await echo(id)).parts[0]).toMatchObject({ qty: parseQty('6'), gross: 60_000 })
    await part(first.orderLineId, { gross: yuan('150') })
    expect((await echo(id)).parts[0]).toMatchObject({ qty: parseQty('4.5'), gross: 45_000 })
    const twice = [{ orderLineId: first.orderLineId }, { orderLineId: first.orderLineId }]
    await expect(ask(id, { lines: twice })).rejects.toEqual(refused('invoice.lineUnknown'))
    const more = { orderId: id, ...title, lines: [{ orderLineId: first.orderLineId, gross: yuan('450.01') }] }
    await without(test, 'invoice.over', async () => {
      await expect(test.ask('invoice.request', more)).rejects.toEqual(refused('invoice.lineTooMuch'))
    })
    await part(first.orderLineId, {})
    await part(second.orderLineId, {})
    expect(await echo(id)).toMatchObject({ requestable: 0, lines: [] })
    await expect(ask(id)).rejects.toEqual(refused('invoice.nothing'))
    const over = await part(first.orderLineId, { qty: parseQty('1'), gross: yuan('100') })
    expect(await read(over.id)).toMatchObject({ overAsked: true, gross: 10_000 })
    await issue(over.id)
    await agree()
  })

  it('what was taken off stands in rows of its own where that is wished, and the invoice comes to the same', async () => {
    const id = await take(
      customer,
      [
        [paper, '3'],
        [ink, '7'],
      ],
      { pay: 9_500 },
    )
    const net = (await echo(id)).lines
    const asked = await ask(id, { discounts: true })
    const page = await read(asked.id)
    expect(page.gross).toBe(95_000)
    expect(page.lines.map(({ gross, discount }) => [gross, discount])).toEqual([
      [28_500, 1_500],
      [66_500, 3_500],
    ])
    expect(net.map(({ discount }) => discount)).toEqual([0, 0])
    expect(page.net + page.tax).toBe(page.gross)
  })

  it('is taken back, changed and submitted again under its number; what it held is free meanwhile', async () => {
    const id = await take(customer, [[paper, '10']])
    const asked = await ask(id)
    await test.ask('invoice.withdraw', { id: asked.id })
    expect(await invoiced(id)).toEqual([[0, 0]])
    const [line] = (await echo(id)).parts
    const lines = [{ orderLineId: line?.orderLineId ?? (0 as Id), qty: parseQty('2') }]
    await test.ask('invoice.submit', { id: asked.id, orderId: id, ...title, title: '晨光二', lines, remark: '急' })
    expect(await read(asked.id)).toMatchObject({ no: asked.no, state: 'PENDING', gross: 20_000, remark: '急' })
    await test.ask('invoice.reject', { id: asked.id, reason: '抬头错了' })
    await test.ask('invoice.submit', { id: asked.id, orderId: id, ...title })
    expect(await read(asked.id)).toMatchObject({ state: 'PENDING', gross: 100_000, title: '晨光' })
    const again = { id: asked.id, orderId: id, ...title }
    await expect(test.ask('invoice.submit', again)).rejects.toEqual(refused('invoice.eventNotAllowed'))
    expect((await test.ask('invoice.list', { search: '晨光' })).map(({ no }) => no)).toContain(asked.no)
    await test.ask('invoice.approve', { id: asked.id })
    await test.ask('invoice.cancel', { id: asked.id })
    expect(await invoiced(id)).toEqual([[0, 0]])
    await agree()
  })

  it('a number typed wrong is mended by who may, and the log keeps both', async () => {
    const { id } = await ask(await take(customer, [[paper, '1']]))
    const [wrong, right] = [nextNumber(), nextNumber()]
    await issue(id, wrong)
    const mend = { id, number: right, issuedOn: '2026-03-05', reason: '抄错了' }
    await without(test, 'invoice.correct', async () => {
      await expect(test.ask('invoice.correct', mend)).rejects.toEqual(refused('right.missing'))
    })
    await test.ask('invoice.correct', mend)
    expect(await read(id)).toMatchObject({ invoiceNo: right, issuedOn: '2026-03-05', state: 'ISSUED' })
    const change = (await read(id)).history[0]?.changes.find(({ field }) => field === 'invoiceNo')
    expect(change).toMatchObject({ before: wrong, after: right })
    const found = async (search: string) => (await test.ask('invoice.list', { search })).map((row) => row.id)
    expect([await found(right), await found(wrong)]).toEqual([[id], []])
  })

  it('only a paper invoice of this month is voided; what it held may be invoiced again', async () => {
    const id = await take(customer, [[paper, '10']])
    const electronic = await ask(id)
    await issue(electronic.id)
    const reason = '打印坏了'
    const voided = (of: { id: Id }) => test.ask('invoice.void', { id: of.id, reason })
    await expect(voided(electronic)).rejects.toEqual(refused('invoice.voidElectronic'))
    const other = await take(customer, [[paper, '10']])
    const onPaper = await ask(other)
    await issue(onPaper.id, nextPaper())
    test.onDay('2026-04-01')
    await expect(voided(onPaper)).rejects.toEqual(refused('invoice.voidMonth'))
    test.onDay('2026-03-31')
    await voided(onPaper)
    expect(await invoiced(other)).toEqual([[0, 0]])
    expect(await echo(other)).toMatchObject({ requestable: 100_000 })
    await agree()
  })

  it('red letters take an invoice back in part and whole, at its own rate, and the orders count for so much less', async () => {
    const [one, other] = [await take(customer, [[paper, '3']]), await take(customer, [[ink, '3']])]
    const { id } = await ask(one, { alsoOrderIds: [other] })
    const begin = { id, reason: 'goodsReturned', used: false } as const
    await expect(test.ask('invoice.startRed', begin)).rejects.toEqual(refused('invoice.eventNotAllowed'))
    await issue(id)
    const [line] = (await read(id)).redParts
    const requestLineId = line?.requestLineId ?? (0 as Id)
    const lines = [{ requestLineId, qty: parseQty('1'), gross: yuan('100') }]
    const tooMuch = [{ requestLineId, qty: parseQty('1'), gross: yuan('300.01') }]
    await expect(test.ask('invoice.startRed', { ...begin, lines: tooMuch })).rejects.toEqual(
      refused('invoice.redTooMuch'),
    )
    const part = await test.ask('invoice.startRed', { ...begin, lines })
    await expect(
      test.ask('invoice.issueRed', { id, redId: part.id, number: nextNumber(), issuedOn: '2026-03-05' }),
    ).rejects.toEqual(refused('invoice.redBeforeInvoice'))
    await test.ask('invoice.issueRed', { id, redId: part.id, number: nextNumber(), issuedOn: day })
    expect(await read(id)).toMatchObject({
      state: 'PART_RED',
      redGross: 10_000,
      reds: [{ gross: -10_000, net: -8_850 }],
    })
    expect(await invoiced(one, other)).toEqual([
      [20_000, 0],
      [30_000, 0],
    ])
    expect((await echo(one)).parts[0]).toMatchObject({ qty: parseQty('1'), gross: 10_000 })
    const rest = await test.ask('invoice.startRed', { ...begin, reason: 'wrongInvoice' })
    await expect(test.ask('invoice.startRed', begin)).rejects.toEqual(refused('invoice.nothing'))
    await test.ask('invoice.withdrawRed', { id, redId: rest.id, reason: '不红冲了' })
    const whole = await test.ask('invoice.startRed', { ...begin, reason: 'wrongInvoice' })
    const taken = (await read(id)).invoiceNo ?? ''
    const issued = { id, redId: whole.id, issuedOn: day }
    await expect(test.ask('invoice.issueRed', { ...issued, number: taken })).rejects.toEqual(
      refused('invoice.numberTaken'),
    )
    const number = nextNumber()
    await test.ask('invoice.issueRed', { ...issued, number })
    const page = await read(id)
    expect(page).toMatchObject({ state: 'RED', redGross: page.gross })
    for (const sum of ['gross', 'net', 'tax'] as const) {
      const red = page.reds.filter(({ state }) => state === 'ISSUED')
      expect(red.reduce((all, one) => all + one[sum], 0)).toBe(-page[sum])
    }
    expect(await invoiced(one, other)).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect((await test.ask('invoice.list', { search: number })).map((row) => row.id)).toEqual([id])
    await ask(one, { alsoOrderIds: [other] })
    await agree()
  })

  it('an invoice the buyer has used waits 72 hours for both sides, then it must begin again', async () => {
    const { id } = await ask(await take(customer, [[paper, '3']]))
    await issue(id)
    const begin = { id, reason: 'allowance', used: true, startedBy: 'buyer', confirmationNo: '3300' } as const
    const red = await test.ask('invoice.startRed', begin)
    const number = nextNumber()
    const issued = { id, redId: red.id, number, issuedOn: day }
    await expect(test.ask('invoice.issueRed', issued)).rejects.toEqual(refused('invoice.redNotAllowed'))
    expect((await read(id)).reds).toMatchObject([{ state: 'WAITING', startedBy: 'buyer' }])
    test.onDay('2026-03-09')
    expect((await read(id)).reds).toMatchObject([{ state: 'EXPIRED' }])
    const late = { id, redId: red.id, confirmationNo: '' }
    await expect(test.ask('invoice.confirmRed', late)).rejects.toEqual(refused('invoice.redRunOut'))
    const second = await test.ask('invoice.startRed', { ...begin, startedAt: null })
    await test.ask('invoice.confirmRed', { id, redId: second.id, confirmationNo: '3301' })
    await test.ask('invoice.issueRed', { id, redId: second.id, number, issuedOn: '2026-03-09' })
    expect(await read(id)).toMatchObject({
      state: 'RED',
      reds: [{ state: 'ISSUED', confirmationNo: '3301' }, { state: 'EXPIRED' }],
    })
    await agree()
  })

  it('goods that come back of an invoiced order make a red letter due, which the list says until it is there', async () => {
    const id = await take(customer, [[paper, '10']])
    const row = async () =>
      (await test.ask('orderInvoice.list', { filters: {}, end: 100 })).find((one) => one.id === id)
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: day })
    expect(await row()).toMatchObject({ sent: 100_000, toInvoice: 100_000, redDue: 0 })
    const asked = await ask(id)
    await issue(asked.id)
    expect(await row()).toMatchObject({ toInvoice: 0, unpaid: 100_000, redDue: 0 })
    const line = (await order(id)).deliveries[0]?.lines[0]?.id ?? (0 as Id)
    const lines = [{ deliveryLineId: line, qty: parseQty('4') as Qty }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: day, lines })
    expect(await row()).toMatchObject({ due: 60_000, invoiced: 100_000, redDue: 40_000 })
    const due = (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'redLetter')
    expect(due?.items).toContainEqual(expect.objectContaining({ opensId: id, amount: 40_000 }))
    const [part] = (await read(asked.id)).redParts
    const back = [{ requestLineId: part?.requestLineId ?? (0 as Id), qty: parseQty('4'), gross: yuan('400') }]
    const begin = { id: asked.id, reason: 'goodsReturned', used: false, lines: back } as const
    const red = await test.ask('invoice.startRed', begin)
    await test.ask('invoice.issueRed', { id: asked.id, redId: red.id, number: nextNumber(), issuedOn: day })
    expect(await row()).toMatchObject({ invoiced: 60_000, redDue: 0 })
    const toDo = await test.ask('toDo.list', {})
    expect(toDo.find(({ kind }) => kind === 'redLetter')?.items.map(({ opensId }) => opensId) ?? []).not.toContain(id)
    const { sums } = await test.ask('orderInvoice.totals', {})
    expect(sums.invoiced).toBe((await test.ask('invoice.totals', {})).sums.counted)
    await agree()
  })

  it('whatever happens to invoices, the books agree and no line is invoiced beyond what is due', async () => {
    const steps = [
      'ask',
      'askBoth',
      'withdraw',
      'again',
      'reject',
      'cancel',
      'approve',
      'issue',
      'void',
      'red',
      'redPart',
      'issueRed',
      'withdrawRed',
      'takeBack',
    ] as const
    const walk = fc.array(
      fc.tuple(
        fc.constantFrom(
          ...steps,
          'ask',
          'approve',
          'issue',
          'issue',
          'redPart',
          'issueRed',
          'withdrawRed',
          'void',
          'void',
        ),
        fc.nat(20),
      ),
      { minLength: 26, maxLength: 34 },
    )
    const out = ['ISSUED', 'PART_RED']
    const fits: Partial<Record<(typeof steps)[number], string[]>> = {
      withdraw: ['PENDING'],
      again: ['DRAFT', 'REJECTED'],
      reject: ['PENDING', 'APPROVED'],
      void: ['ISSUED'],
      cancel: ['PENDING', 'APPROVED', 'DRAFT'],
      approve: ['PENDING'],
      issue: ['PENDING', 'APPROVED'],
      red: out,
      redPart: out,
      issueRed: out,
      withdrawRed: out,
    }
    const happened = new Set<string>()
    await fc.assert(
      fc.asyncProperty(walk, async (taken) => {
        const of = await newCustomer()
        const orders = [
          await take(
            of,
            [
              [paper, '7'],
              [ink, '3'],
            ],
            { pay: 9_700 },
          ),
          await take(of, [[ink, '5']]),
        ]
        for (const id of orders) await test.ask('order.ship', { id, version: 2, deliveredOn: day })
        const made: Id[] = []
        const step = async (what: (typeof steps)[number], which: number): Promise<unknown> => {
          const fit = fits[what] ?? []
          const filters = { customerId: { kind: 'oneOf' as const, values: [of] } }
          const rows = fit.length === 0 ? [] : await test.ask('invoice.list', { filters })
          const onPaper = (no: string | null) => what !== 'void' || no?.length === 8
          const fitting = rows.filter(({ state, invoiceNo }) => fit.includes(state) && onPaper(invoiceNo))
          const id = fitting[which % Math.max(1, fitting.length)]?.id
          const [one = 0 as Id, other = 0 as Id] = which % 2 === 0 ? orders : orders.toReversed()
          const page = id === undefined ? null : await read(id)
          const reds = page?.reds.filter(({ state }) => state === 'CONFIRMED') ?? []
          const redId = reds[which % Math.max(1, reds.length)]?.id
          if (what === 'ask' || what === 'askBoth') {
            const told = await echo(one)
            const lines = told.lines.slice(0, 1 + (which % 2)).map(({ orderLineId, gross }) => {
              return { orderLineId, gross: Math.max(1, Math.floor(gross / (1 + (which % 3)))) as Fen }
            })
            const asked = what === 'ask' ? { lines, discounts: which % 3 === 0 } : { alsoOrderIds: [other] }
            return made.push((await ask(one, asked)).id)
          }
          if (what === 'takeBack') {
            const delivery = (await order(one)).deliveries[0]
            const line = delivery?.lines[0]
            const lines = [{ deliveryLineId: line?.id ?? (0 as Id), qty: 10_000 as Qty }]
            return test.ask('salesReturn.create', { deliveryId: delivery?.id ?? (0 as Id), returnedOn: day, lines })
          }
          if (id === undefined || page === null) return undefined
          const reason = '试试看'
          if (what === 'withdraw') return test.ask('invoice.withdraw', { id })
          if (what === 'again') return test.ask('invoice.submit', { id, orderId: one, ...title })
          if (what === 'reject') return test.ask('invoice.reject', { id, reason })
          if (what === 'cancel') return test.ask('invoice.cancel', { id })
          if (what === 'approve') return test.ask('invoice.approve', { id })
          if (what === 'issue') {
            if (page.state === 'PENDING') await test.ask('invoice.approve', { id })
            const number = which % 4 === 3 ? nextNumber() : nextPaper()
            return test.ask('invoice.writeBack', { id, number, issuedOn: day })
          }
          if (what === 'void') return test.ask('invoice.void', { id, reason })
          const begin = { id, reason: 'wrongInvoice', used: false } as const
          if (what === 'red') return test.ask('invoice.startRed', begin)
          if (what === 'redPart') {
            const lines = page.redParts.slice(0, 1).map(({ requestLineId, qty, gross }) => {
              return { requestLineId, qty: Math.floor(qty / 2) as Qty, gross: Math.ceil(gross / 2) as Fen }
            })
            return test.ask('invoice.startRed', { ...begin, lines })
          }
          if (redId === undefined) return undefined
          if (what === 'issueRed')
            return test.ask('invoice.issueRed', { id, redId, number: nextNumber(), issuedOn: day })
          return test.ask('invoice.withdrawRed', { id, redId, reason })
        }
        for (const [what, which] of taken) {
          try {
            if ((await step(what, which)) !== undefined) happened.add(what)
          } catch (error) {
            if (!(error instanceof AskRefused) || error.code === 'unexpected') throw error
          }
        }
        const pages = await Promise.all(made.map(read))
        for (const id of orders) {
          const page = await order(id)
          const issued = pages.filter(({ state }) => ['ISSUED', 'PART_RED', 'RED'].includes(state))
          const counted = issued.flatMap((found) => found.orders).filter((one) => one.id === id)
          expect(page.invoiced).toBe(counted.reduce((sum, { gross, red }) => sum + gross - red, 0))
          for (const { gross, qty } of (await echo(id)).parts)
            if (page.returned === 0) expect([gross >= 0, qty >= 0]).toEqual([true, true])
        }
        for (const page of pages) {
          const live = page.reds.filter(({ state }) => state !== 'WITHDRAWN').flatMap(({ lines }) => lines)
          for (const line of page.lines) {
            const red = live.filter(({ requestLineId }) => requestLineId === line.id)
            expect(red.reduce((sum, { gross }) => sum - gross, 0)).toBeLessThanOrEqual(line.gross)
          }
        }
      }),
      { numRuns: 9, seed: 20260306 },
    )
    await agree()
    expect([...steps].filter((one) => !happened.has(one))).toEqual([])
  })
})
