import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { priceInUnit, splitUnit } from '../../../main/product/unit'
import type { Id } from '../../../main/value/id'
import { formatPrice, type Price, parsePrice } from '../../../main/value/price'
import { formatQty, inBase, inUnit, oneUnit, parseQty, type Qty } from '../../../main/value/qty'
import { Refusal } from '../../../main/value/refusal'
import { openReadyShop, type TestShop } from '../../shop'

describe('a quantity in another unit', () => {
  it.each([
    ['2', '12', '24'],
    ['0.5', '12', '6'],
    ['2.0833', '12', '24.9996'],
    ['3', '0.5', '1.5'],
    ['0', '12', '0'],
    ['-2', '12', '-24'],
  ])('%s of %s are %s', (qty, ratio, base) => {
    expect(formatQty(inBase(parseQty(qty), parseQty(ratio)))).toBe(base)
  })

  it.each([
    ['0.0001', '0.5', 'quantity.notExact'],
    ['0.0003', '0.3333', 'quantity.notExact'],
    ['99999999', '12', 'quantity.tooLarge'],
  ])('%s of %s is refused', (qty, ratio, code) => {
    expect(() => inBase(parseQty(qty), parseQty(ratio))).toThrow(new Refusal(code as 'quantity.notExact').message)
  })

  const ratio = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n as Qty)

  it('there and back: what fills a unit is never more than there is, and less than one 1/10 000 of it is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), ratio, (base, r) => {
        const filled = BigInt(inUnit(base as Qty, r)) * BigInt(r)
        const left = BigInt(base) * BigInt(oneUnit) - filled
        expect(left >= 0n && left < BigInt(r)).toBe(true)
      }),
    )
  })

  it('parts of a whole come out as the whole, to the last 1/10 000', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), fc.nat(500), (parts, pieces) => {
        const whole = (pieces + 1) * 10_000
        const sum = parts.reduce((total, part) => total + part, 0)
        const inParts = parts.reduce((total, part) => total + inBase(part as Qty, whole as Qty), 0)
        expect(inParts).toBe(inBase(sum as Qty, whole as Qty))
      }),
    )
  })

  it('its price is so many times the price of the base unit, and going back misses by less than what a price holds', () => {
    expect(formatPrice(priceInUnit(parsePrice('24'), parseQty('12')))).toBe('288.00')
    expect(formatPrice(priceInUnit(parsePrice('100'), oneUnit, parseQty('12')))).toBe('8.33333333')
    fc.assert(
      fc.property(fc.nat(1e9), ratio, (known, r) => {
        const there = priceInUnit(known as Price, r)
        expect(Math.abs(priceInUnit(there, oneUnit, r) - known)).toBeLessThanOrEqual(Math.ceil(oneUnit / 2 / r) + 1)
      }),
    )
  })
})

describe('a unit typed behind the quantity', () => {
  const units = ['盒', '大盒', '箱'].map((name, i) => ({ name, ratio: ((i + 1) * 10_000) as Qty, listPrice: null }))
  it.each([
    ['2箱', '2', '箱'],
    ['2 大盒 ', '2', '大盒'],
    ['1.5盒', '1.5', '盒'],
    ['2包', null, null],
    ['箱', null, null],
    ['2', null, null],
  ])('%j', (text, qty, unit) => {
    const split = splitUnit(text, units)
    expect([split?.text ?? null, split?.unit.name ?? null]).toEqual([qty, unit])
  })
})

describe('orders in another unit', () => {
  let test: TestShop
  let customerId: Id
  let productId: Id
  const box = (ratio: string) => [{ name: '箱', ratio: parseQty(ratio) }]
  beforeEach(async () => {
    test = await openReadyShop('2026-03-05')
    customerId = (await test.ask('customer.create', { name: '晨光' })).id
    const goods = { name: '中性笔', unit: '盒', listPrice: parsePrice('24'), taxRate: 1300 }
    productId = (await test.ask('product.create', { ...goods, units: box('12'), openingStock: parseQty('100') })).id
  })
  afterEach(() => test.close())

  const line = (qty: string, unit = '箱') => ({ productId, unit, qty: parseQty(qty), listPrice: parsePrice('288') })
  const save = (lines: ReturnType<typeof line>[], id: Id | null = null, version = 0) =>
    test.ask('order.save', { id, version, draft: { customerId, orderOn: '2026-03-05', lines } })
  const stock = async () => {
    const { onHand, reserved } = await test.ask('product.read', { id: productId })
    return [formatQty(onHand), formatQty(reserved)]
  }
  const changeUnits = async (units: ReturnType<typeof box>) => {
    const { version, ...fields } = await test.ask('product.read', { id: productId })
    await test.ask('product.change', { ...fields, units, version })
  }
  const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)
  const disagreeing = async () =>
    (await test.ask('book.prove', {})).results.filter((result) => result.disagreements.length > 0)

  it('the line keeps unit and price as typed, stock moves in the base unit, part by part and back', async () => {
    const { id } = await save([line('5')])
    expect((await test.ask('order.read', { id })).lines[0]).toMatchObject({
      unit: '箱',
      unitRatio: 120_000,
      baseUnit: '盒',
      qty: 50_000,
      amount: 144_000,
    })
    await test.ask('order.confirm', { id, version: 1 })
    expect(await stock()).toEqual(['100', '60'])
    const lineId = (await test.ask('order.read', { id })).lines[0]?.id ?? 0
    const part = { deliveredOn: '2026-03-05', lines: [{ lineId, qty: parseQty('2') }] }
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, ...part })
    expect(await stock()).toEqual(['76', '36'])
    const delivered = (await test.ask('order.read', { id })).deliveries[0]?.lines[0]
    const back = { deliveryLineId: delivered?.id ?? 0, qty: parseQty('0.5') }
    await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-05', reason: '', lines: [back] })
    expect(await stock()).toEqual(['82', '36'])
    expect(await disagreeing()).toEqual([])
  })

  it('five boxes of twelve are too many for 59', async () => {
    const day = { movedOn: '2026-03-05' }
    await test.ask('product.adjustStock', { id: productId, qty: parseQty('-41'), ...day })
    const { id } = await save([line('5')])
    expect(await refusal(test.ask('order.confirm', { id, version: 1 }))).toBe('stock.short')
  })

  it('a changed ratio counts only for new documents: the old draft and the confirmed order keep theirs', async () => {
    const { id } = await save([line('1')])
    const { id: confirmed } = await save([line('1')])
    await test.ask('order.confirm', { id: confirmed, version: 1 })
    await changeUnits(box('10'))
    await save([line('2')], id, 1)
    expect((await test.ask('order.read', { id })).lines[0]?.unitRatio).toBe(120_000)
    const { id: fresh } = await save([line('1')])
    expect((await test.ask('order.read', { id: fresh })).lines[0]?.unitRatio).toBe(100_000)
    await test.ask('order.cancel', { id: confirmed, version: 2, reason: '' })
    expect(await stock()).toEqual(['100', '0'])
    expect(await disagreeing()).toEqual([])
  })

  it('a unit the product is not sold in is refused, and a quantity that does not come out', async () => {
    expect(await refusal(save([line('1', '打')]))).toBe('unit.unknown')
    await changeUnits(box('0.5'))
    expect(await refusal(save([line('0.0001')]))).toBe('quantity.notExact')
    expect(await refusal(changeUnits([...box('12'), ...box('10')]))).toBe('unit.twice')
    expect(await refusal(changeUnits([{ name: '盒', ratio: parseQty('2') }]))).toBe('unit.twice')
  })

  it('the price last paid is told with its unit', async () => {
    const { id } = await save([line('5')])
    await test.ask('order.confirm', { id, version: 1 })
    const [last] = await test.ask('order.lastPrices', { customerId, productIds: [productId] })
    expect(last).toMatchObject({ dealPrice: parsePrice('288'), unit: '箱', unitRatio: 120_000 })
  })
})
