import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approvedRequests } from '../../db/bureau'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// An invoice of one line stands for no other: what is left, and what a red letter is due for, is judged line by line and by money.
describe('what is invoiced counts line by line (R-INV)', () => {
  let test: TestShop
  let paper: Id
  let service: Id
  let customer: Id

  const day = '2026-03-06'
  const yuan = (text: string) => Math.round(Number(text) * 100) as Fen
  const refused = (code: string) => expect.objectContaining({ code })
  const title = { kind: 'ordinary', title: '晨光', naturalPerson: true } as const
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const take = (...quantities: [Id, string, string][]) => takeAt(null, ...quantities)
  const takeAt = async (amount: Fen | null, ...quantities: [Id, string, string][]) => {
    const lines = quantities.map(([productId, qty, price]) => {
      return { productId, qty: parseQty(qty), listPrice: parsePrice(price) }
    })
    const discount = amount === null ? {} : { discount: { mode: 'amount' as const, amount } }
    const draft = { customerId: customer, orderOn: day, lines, ...discount }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    return id
  }
  const order = (id: Id) => test.ask('order.read', { id })
  const ship = async (id: Id, quantities: [Id, string][] | null = null) => {
    const { lines, version } = await order(id)
    const picked = quantities?.map(([productId, qty]) => {
      return { lineId: lines.find((line) => line.productId === productId)?.id ?? (0 as Id), qty: parseQty(qty) }
    })
    const shipment = { id, version, deliveredOn: day, ...(picked ? { lines: picked } : {}) }
    return (await test.ask('order.ship', shipment)).deliveryId
  }
  const bringBack = async (id: Id, deliveryId: Id, productId: Id, qty: string) => {
    const { deliveries, lines } = await order(id)
    const wanted = lines.find((line) => line.productId === productId)?.id
    const found = deliveries.find((one) => one.id === deliveryId)?.lines.find((one) => one.orderLineId === wanted)
    const back = [{ deliveryLineId: found?.id ?? (0 as Id), qty: parseQty(qty) }]
    return test.ask('salesReturn.create', { deliveryId, returnedOn: day, lines: back })
  }
  const pay = async (orderId: Id, amount: Fen) => {
    const receipt = { customerId: customer, orderId, receivedOn: day, method: 'bank', amount } as const
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', receipt)).id })
  }
  const echo = (orderId: Id, deliveryId: Id | null = null) => test.ask('invoice.echo', { orderId, deliveryId })
  const ask = (orderId: Id, more: object = {}) => test.ask('invoice.request', { orderId, ...title, ...more })
  const part = async (orderId: Id, name: string) => {
    const found = (await echo(orderId)).parts.find((one) => one.name === name)
    if (!found) throw new Error(`no line ${name}`)
    return found
  }
  const row = async (id: Id) => (await test.ask('orderInvoice.list', { end: 100 })).find((one) => one.id === id)
  const redToDo = async (id: Id) => {
    const kinds = await test.ask('toDo.list', {})
    return kinds.find(({ kind }) => kind === 'redLetter')?.items.find(({ opensId }) => opensId === id)
  }
  let numbers = 0
  const nextNumber = () => {
    numbers += 1
    return `2633200000${String(numbers).padStart(10, '0')}`
  }
  const issue = async (id: Id, approved = async () => {}) => {
    await test.ask('invoice.approve', { id })
    await approved()
    await test.ask('invoice.writeBack', { id, number: nextNumber(), issuedOn: day })
  }
  const takeBack = async (id: Id, reason: 'goodsReturned' | 'allowance', gross: Fen, qty: string) => {
    const [line] = (await test.ask('invoice.read', { id })).redParts
    const lines = [{ requestLineId: line?.requestLineId ?? (0 as Id), qty: parseQty(qty), gross }]
    const red = await test.ask('invoice.startRed', { id, reason, used: false, lines })
    await test.ask('invoice.issueRed', { id, redId: red.id, number: nextNumber(), issuedOn: day })
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { unit: '箱', listPrice: parsePrice('100'), openingStock: parseQty('100000') }
    paper = (await test.ask('product.create', { name: '卷筒纸', taxRate: 1300, ...goods })).id
    service = (await test.ask('product.create', { name: '上门安装', taxRate: 600, ...goods })).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    customer = (await test.ask('customer.create', { name: `杭州晨光印刷厂 ${test.shop.newId()}` })).id
  })

  it('an invoice of goods that came back stands for nothing else: its red letter is due, the other line may be invoiced', async () => {
    const id = await take([paper, '10', '100'], [service, '10', '100'])
    const deliveryId = await ship(id)
    const paperLine = (await part(id, '卷筒纸')).orderLineId
    const invoice = await ask(id, { lines: [{ orderLineId: paperLine }] })
    const waiting = await ask(id, { lines: [{ orderLineId: (await part(id, '上门安装')).orderLineId }] })
    await issue(invoice.id)
    expect(await row(id)).toMatchObject({ toInvoice: 0, left: 0, redDue: 0, unpaid: yuan('1000') })
    const returned = await bringBack(id, deliveryId, paper, '10')
    expect(await row(id)).toMatchObject({ due: yuan('1000'), toInvoice: 0, left: 0, redDue: yuan('1000') })
    expect(await redToDo(id)).toMatchObject({ amount: yuan('1000') })
    expect((await test.ask('invoice.read', { id: invoice.id })).orders).toMatchObject([{ redDue: yuan('1000') }])
    await agree()
    // What waits is of the other line: it is due, and goes out.
    await issue(waiting.id, async () => {
      const [asked] = await approvedRequests(test.shop.engine(), [waiting.id])
      expect(asked?.beyond).toBe(0)
    })
    expect(await row(id)).toMatchObject({ invoiced: yuan('2000'), redDue: yuan('1000'), left: 0 })
    await takeBack(waiting.id, 'goodsReturned', yuan('1000'), '10')
    expect(await row(id)).toMatchObject({ invoiced: yuan('1000'), toInvoice: yuan('1000'), left: yuan('1000') })
    expect(await echo(id)).toMatchObject({ requestable: yuan('1000'), toInvoice: yuan('1000') })
    expect(await order(id)).toMatchObject({ requestable: yuan('1000'), redDue: yuan('1000') })
    const read = await test.ask('salesReturn.read', { id: returned.id })
    expect(read.state).toBe('COMPLETED')
    await issue((await ask(id)).id)
    await takeBack(invoice.id, 'goodsReturned', yuan('1000'), '10')
    expect(await row(id)).toMatchObject({ invoiced: yuan('1000'), toInvoice: 0, left: 0, redDue: 0 })
    expect(await redToDo(id)).toBeUndefined()
    await agree()
  })

  it('what waits for goods that come back meanwhile is not issued, whatever else of the order is due', async () => {
    const id = await take([paper, '10', '100'], [service, '10', '100'])
    const deliveryId = await ship(id)
    const request = await ask(id, { lines: [{ orderLineId: (await part(id, '卷筒纸')).orderLineId }] })
    await bringBack(id, deliveryId, paper, '1')
    await expect(test.ask('invoice.approve', { id: request.id })).rejects.toEqual(refused('invoice.tooMuch'))
    expect(await row(id)).toMatchObject({ left: yuan('1000'), toInvoice: yuan('1000'), redDue: 0 })
    await test.ask('invoice.cancel', { id: request.id })
    expect(await row(id)).toMatchObject({ left: yuan('1900'), toInvoice: yuan('1900') })
    await agree()
  })

  it('invoiced before it is shipped: what of another line is shipped is still to be invoiced', async () => {
    const id = await take([paper, '10', '100'], [service, '10', '100'])
    const request = await ask(id, { lines: [{ orderLineId: (await part(id, '卷筒纸')).orderLineId }] })
    await ship(id, [[service, '10']])
    expect(await row(id)).toMatchObject({ sent: yuan('1000'), toInvoice: yuan('1000'), left: yuan('1000') })
    await issue(request.id)
    await ship(id)
    expect(await row(id)).toMatchObject({ sent: yuan('2000'), toInvoice: yuan('1000'), left: yuan('1000') })
    await agree()
  })

  it('a red letter of money alone leaves money to be asked for, without a quantity', async () => {
    const id = await take([paper, '10', '100'])
    const first = await ask(id)
    await issue(first.id)
    await takeBack(first.id, 'allowance', yuan('100'), '0')
    expect(await part(id, '卷筒纸')).toMatchObject({ qty: 0, gross: yuan('100') })
    expect(await echo(id)).toMatchObject({ requestable: yuan('100'), lines: [{ qty: 0, gross: yuan('100') }] })
    const again = await ask(id)
    expect((await test.ask('invoice.read', { id: again.id })).lines).toMatchObject([{ qty: 0, gross: yuan('100') }])
    await test.ask('invoice.withdraw', { id: again.id })
    const { orderLineId } = await part(id, '卷筒纸')
    const lines = [{ orderLineId, qty: 0, gross: yuan('60') }] as never
    await test.ask('invoice.submit', { id: again.id, orderId: id, ...title, lines })
    await issue(again.id)
    expect(await row(id)).toMatchObject({ invoiced: yuan('960'), left: yuan('40') })
    await agree()
  })

  it('what a red letter is due for of each invoice is told, until one takes it back', async () => {
    const id = await takeAt(yuan('230'), [paper, '7', '33'])
    const deliveryId = await ship(id)
    const invoice = await ask(id)
    await issue(invoice.id)
    const worth = (await order(id)).gross
    expect(worth).toBe(yuan('230'))
    const due = async () => (await test.ask('invoice.read', { id: invoice.id })).redParts
    expect(await due()).toMatchObject([{ gross: worth, dueQty: 0, dueGross: 0 }])
    await bringBack(id, deliveryId, paper, '1')
    expect(await due()).toMatchObject([{ dueQty: parseQty('1'), dueGross: yuan('32.86') }])
    await takeBack(invoice.id, 'goodsReturned', yuan('32.86'), '1')
    await bringBack(id, deliveryId, paper, '1')
    expect(await due()).toMatchObject([{ dueQty: parseQty('1'), dueGross: yuan('32.85') }])
    const [line] = await due()
    const lines = [{ requestLineId: line?.requestLineId ?? (0 as Id), qty: parseQty('1'), gross: yuan('32.85') }]
    await test.ask('invoice.startRed', { id: invoice.id, reason: 'goodsReturned', used: true, lines })
    expect(await due()).toMatchObject([{ dueQty: 0, dueGross: 0 }])
    await agree()
  })

  it('what is settled without money counts as paid: nothing is left unpaid, and the invoice may be asked for (FPA-04)', async () => {
    const id = await take([paper, '10', '100'])
    await ship(id)
    await pay(id, yuan('999.50'))
    const [item] = (await test.ask('settlement.read', { customerId: customer })).items
    const off = [{ itemId: item?.id ?? (0 as Id), amount: yuan('0.50') }]
    await test.ask('writeOff.create', { kind: 'smallChange', customerId: customer, writtenOn: day, lines: off })
    await test.ask('invoiceSettings.change', { afterPayment: true })
    expect(await echo(id)).toMatchObject({ paidLeft: yuan('1000') })
    const { id: asked } = await ask(id)
    await test.ask('invoiceSettings.change', { afterPayment: false })
    expect(await echo(id)).toMatchObject({ requestable: 0 })
    await issue(asked)
    expect(await row(id)).toMatchObject({ invoiced: yuan('1000'), received: yuan('999.50'), unpaid: 0 })
    await agree()
  })

  it('asked for by quantity first, then by delivery: what is left of the order may be asked for', async () => {
    const id = await take([paper, '20', '100'])
    const [first, second] = [await ship(id, [[paper, '12']]), await ship(id)]
    const { orderLineId } = await part(id, '卷筒纸')
    await ask(id, { lines: [{ orderLineId, qty: parseQty('12') }] })
    for (const deliveryId of [first, second]) {
      const told = await echo(id, deliveryId)
      expect(told).toMatchObject({ requestable: yuan('800'), parts: [{ qty: parseQty('8'), gross: yuan('800') }] })
    }
    await ask(id, { deliveryId: second })
    expect(await echo(id, first)).toMatchObject({ requestable: 0, lines: [] })
    await expect(ask(id, { deliveryId: second })).rejects.toEqual(refused('invoice.nothing'))
    await agree()
  })

  it('of 4,500.00, 2,000.00 issued and 1,000.00 asked for: 2,500.00 to invoice, 1,500.00 to ask for (FPA-01)', async () => {
    const id = await take([paper, '45', '100'])
    const { orderLineId } = await part(id, '卷筒纸')
    await issue((await ask(id, { lines: [{ orderLineId, gross: yuan('2000') }] })).id)
    await ask(id, { lines: [{ orderLineId, gross: yuan('1000') }] })
    const told = await echo(id)
    expect(told).toMatchObject({ due: yuan('4500'), issued: yuan('2000'), pending: yuan('1000') })
    expect(told.requestable).toBe(yuan('1500'))
    const more = [{ orderLineId, gross: yuan('1500.01') }]
    await without(test, 'invoice.over', () =>
      expect(ask(id, { lines: more })).rejects.toEqual(refused('invoice.lineTooMuch')),
    )
    await ask(id)
    expect((await echo(id)).requestable).toBe(0)
    await agree()
  })
})
