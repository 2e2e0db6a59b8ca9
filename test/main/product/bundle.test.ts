import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { formatQty, parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

// 一套 = 2 支笔 + 1.5 包纸: sold at the price of the set, taken from stock as pens and paper.
let test: TestShop
let customerId: Id
let pen: Id
let paper: Id
let bundle: Id

const product = async (name: string, more: object = {}) =>
  (await test.ask('product.create', { name, listPrice: parsePrice('10'), taxRate: 1300, ...more })).id
const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)
const part = (productId: Id, qty: string) => ({ productId, qty: parseQty(qty) })
const stockOf = async (id: Id) => {
  const { onHand, reserved } = await test.ask('product.read', { id })
  return [formatQty(onHand), formatQty(reserved)]
}
const save = async (lines: { productId: Id; qty: string; unit?: string }[]) => {
  const priced = lines.map((line) => ({ ...line, qty: parseQty(line.qty), listPrice: parsePrice('25') }))
  return test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines: priced } })
}
const confirm = async (lines: Parameters<typeof save>[0]) => {
  const { id } = await save(lines)
  await test.ask('order.confirm', { id, version: 1 })
  return id
}
const disagreeing = async () =>
  (await test.ask('book.prove', {})).results.filter((result) => result.disagreements.length > 0)

const open = async () => {
  test = await openReadyShop('2026-03-05')
  customerId = (await test.ask('customer.create', { name: '晨光' })).id
  pen = await product('笔', { unit: '支', openingStock: parseQty('100') })
  paper = await product('纸', { unit: '包', openingStock: parseQty('30') })
  bundle = await product('文具套装', {
    kind: 'bundle',
    unit: '套',
    components: [part(pen, '2'), part(paper, '1.5')],
    units: [{ name: '箱', ratio: parseQty('4') }],
  })
}

describe('a bundle', () => {
  beforeEach(open)
  afterEach(() => test.close())

  it('has as many available as its scarcest component makes, in the list, the picker and on an order', async () => {
    expect((await test.ask('product.list', { search: '套装' }))[0]?.available).toBe(parseQty('20'))
    expect((await test.ask('product.pick', { text: '套装' }))[0]?.available).toBe(parseQty('20'))
    const { id } = await save([{ productId: bundle, qty: '1' }])
    const [line] = (await test.ask('order.read', { id })).lines
    expect(line).toMatchObject({ available: parseQty('20'), stocked: true, amount: 2500 })
    expect(line?.components.map(({ name, qty }) => [name, formatQty(qty)]).sort()).toEqual([
      ['笔', '2'],
      ['纸', '1.5'],
    ])
  })

  it('reserves, ships and takes back its components, also by the box of four', async () => {
    const id = await confirm([
      { productId: bundle, qty: '3' },
      { productId: bundle, qty: '1', unit: '箱' },
    ])
    expect([await stockOf(pen), await stockOf(paper)]).toEqual([
      ['100', '14'],
      ['30', '10.5'],
    ])
    const [sets, boxes] = (await test.ask('order.read', { id })).lines
    const some = [
      { lineId: sets?.id ?? 0, qty: parseQty('1') },
      { lineId: boxes?.id ?? 0, qty: parseQty('0.5') },
    ]
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05', lines: some })
    expect([await stockOf(pen), await stockOf(paper)]).toEqual([
      ['94', '8'],
      ['25.5', '6'],
    ])
    const lines = (await test.ask('order.read', { id })).deliveries[0]?.lines ?? []
    const back = lines.slice(0, 1).map((line) => ({ deliveryLineId: line.id, qty: parseQty('1') }))
    await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-05', reason: '', lines: back })
    expect([await stockOf(pen), await stockOf(paper)]).toEqual([
      ['96', '8'],
      ['27', '6'],
    ])
    expect(await stockOf(bundle)).toEqual(['0', '0'])
    expect(await disagreeing()).toEqual([])
  })

  it('is short when one component is, which is named', async () => {
    const { id } = await save([
      { productId: paper, qty: '20' },
      { productId: bundle, qty: '7' },
    ])
    const reply = await test.reply('order.confirm', { id, version: 1 })
    expect(reply).toMatchObject({ code: 'stock.short', message: expect.stringContaining('纸') })
    expect(await stockOf(pen)).toEqual(['100', '0'])
  })

  it('a changed bundle leaves old orders as they were: what was reserved is what is freed', async () => {
    const id = await confirm([{ productId: bundle, qty: '2' }])
    const { version, ...fields } = await test.ask('product.read', { id: bundle })
    await test.ask('product.change', { ...fields, components: [part(pen, '5')], version })
    await test.ask('order.cancel', { id, version: 2, reason: '' })
    expect([await stockOf(pen), await stockOf(paper)]).toEqual([
      ['100', '0'],
      ['30', '0'],
    ])
    const fresh = await confirm([{ productId: bundle, qty: '2' }])
    expect([await stockOf(pen), await stockOf(paper)]).toEqual([
      ['100', '10'],
      ['30', '0'],
    ])
    expect((await test.ask('order.read', { id: fresh })).lines[0]?.components).toHaveLength(1)
    expect(await disagreeing()).toEqual([])
  })

  it('consists of goods, each once, and never of nothing; it has no stock of its own', async () => {
    const service = await product('安装', { kind: 'service' })
    const made = (components: object[]) => refusal(product('另一套', { kind: 'bundle', components }))
    expect(await made([])).toBe('bundle.empty')
    expect(await made([part(service, '1')])).toBe('bundle.component')
    expect(await made([part(bundle, '1')])).toBe('bundle.component')
    expect(await made([part(pen, '1'), part(pen, '2')])).toBe('bundle.component')
    const adjust = { id: bundle, qty: parseQty('1'), movedOn: '2026-03-05' }
    expect(await refusal(test.ask('product.adjustStock', adjust))).toBe('stock.notKept')
  })

  it('what has stock, orders or a place in a bundle keeps its kind', async () => {
    const change = async (id: Id, kind: 'goods' | 'service' | 'bundle', components: object[] = []) => {
      const { version, ...fields } = await test.ask('product.read', { id })
      return refusal(test.ask('product.change', { ...fields, kind, components: components as never, version }))
    }
    const fresh = await product('订书机')
    expect(await change(fresh, 'service')).toBe('no refusal')
    expect(await change(pen, 'service')).toBe('product.kindFixed')
    await save([{ productId: bundle, qty: '1' }])
    expect(await change(bundle, 'service')).toBe('product.kindFixed')
    const part2 = await product('夹子')
    await product('夹子套装', { kind: 'bundle', components: [part(part2, '3')] })
    expect(await change(part2, 'bundle', [part(pen, '1')])).toBe('product.kindFixed')
  })
})

describe('whatever is sold, shipped, cancelled and taken back', () => {
  beforeAll(open)
  afterAll(() => test.close())

  it('the components’ stock is what it was, less what is with customers, and the books agree', async () => {
    const act = fc.record({
      sets: fc.integer({ min: 1, max: 3 }),
      pens: fc.integer({ min: 0, max: 2 }),
      ship: fc.integer({ min: 0, max: 3 }),
      back: fc.integer({ min: 0, max: 3 }),
    })
    let [pensOut, paperOut] = [0, 0]
    let [pensHeld, paperHeld] = [0, 0]
    await fc.assert(
      fc.asyncProperty(act, async ({ sets, pens, ship, back }) => {
        const lines = [{ productId: bundle, qty: String(sets) }]
        if (pens > 0) lines.push({ productId: pen, qty: String(pens) })
        const { id } = await save(lines)
        await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
        const shipped = Math.min(ship, sets)
        const returned = Math.min(back, shipped)
        if (shipped === 0) await test.ask('order.cancel', { id, version: 2, reason: '' })
        else {
          const lineId = (await test.ask('order.read', { id })).lines[0]?.id ?? 0
          const wanted = { deliveredOn: '2026-03-05', lines: [{ lineId, qty: parseQty(String(shipped)) }] }
          const { deliveryId } = await test.ask('order.ship', { id, version: 2, ...wanted })
          const deliveryLineId = (await test.ask('order.read', { id })).deliveries[0]?.lines[0]?.id ?? 0
          const lines = [{ deliveryLineId, qty: parseQty(String(returned)) }]
          if (returned > 0)
            await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-05', reason: '', lines })
          pensHeld += 2 * (sets - shipped) + pens
          paperHeld += 1.5 * (sets - shipped)
          pensOut += 2 * (shipped - returned)
          paperOut += 1.5 * (shipped - returned)
        }
        expect(await stockOf(pen)).toEqual([String(100 - pensOut), String(pensHeld)])
        expect(await stockOf(paper)).toEqual([String(30 - paperOut), String(paperHeld)])
        expect(await disagreeing()).toEqual([])
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})
