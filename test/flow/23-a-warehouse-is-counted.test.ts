import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { varianceOf } from '../../main/stock/stocktake'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

let test: TestShop
let paper: Id
let pen: Id
let main: Id
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
  const made = { listPrice: parsePrice('20'), taxRate: 1300 }
  const opened = { ...made, openingStock: parseQty('10') }
  paper = (await test.ask('product.create', { ...opened, name: '纸', costPrice: parsePrice('10') })).id
  pen = (await test.ask('product.create', { ...opened, name: '笔', costPrice: parsePrice('1.5') })).id
  main = (await test.ask('warehouse.list', {}))[0]?.id ?? (0 as Id)
})
afterEach(async () => {
  const { results } = await test.ask('book.prove', {})
  expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  await test.close()
})

const refused = (code: string) => expect.objectContaining({ code })
const read = (id: Id) => test.ask('stocktake.read', { id })
const at = async (id: Id) => ({ id, version: (await read(id)).version })
const start = async (more: object = {}) =>
  (await test.ask('stocktake.start', { warehouseId: main, note: '', ...more })).id
const lineOf = async (id: Id, product: Id) => (await read(id)).lines.find(({ productId }) => productId === product)
const count = async (id: Id, product: Id, qty: string | null) => {
  const lineId = (await lineOf(id, product))?.id ?? (0 as Id)
  return test.ask('stocktake.count', { id, lines: [{ lineId, qty: qty === null ? null : parseQty(qty) }] })
}
const adjust = (id: Id, qty: string) =>
  test.ask('product.adjustStock', { id, qty: parseQty(qty), movedOn: '2026-03-05', note: '' })
const stock = async (id: Id) => {
  const { onHand, stockValue } = await test.ask('product.read', { id })
  return [onHand / 10_000, (stockValue ?? 0) / 100]
}

describe('a warehouse is counted (R-STK)', () => {
  it.each([
    ['more than the books say', 12, 10, 2],
    ['less', 7, 10, -3],
    ['none at all', 0, 10, -10],
    ['not counted', null, null, null],
  ])('%s', (_name, counted, expected, variance) => {
    expect(varianceOf({ countedQty: counted as never, expectedQty: expected as never })).toBe(variance)
  })

  it('a surplus comes in at the average cost, a loss goes out at it; what is not counted stays as it is', async () => {
    const id = await start()
    expect((await read(id)).lines.map(({ name, bookQty }) => [name, bookQty])).toEqual([
      ['纸', 100_000],
      ['笔', 100_000],
    ])
    await count(id, paper, '8')
    await test.ask('stocktake.finish', await at(id))
    await test.ask('stocktake.post', { ...(await at(id)), postedOn: '2026-03-05' })
    expect(await stock(paper)).toEqual([8, 80])
    expect(await stock(pen)).toEqual([10, 15])
    expect(await read(id)).toMatchObject({ state: 'POSTED', postedOn: '2026-03-05' })
    expect(await lineOf(id, paper)).toMatchObject({ variance: -20_000, value: -2000 })
    expect((await test.ask('product.read', { id: paper })).movements[0]).toMatchObject({
      kind: 'stocktake',
      qty: -20_000,
    })
    const again = await start()
    await count(again, paper, '9.5')
    await test.ask('stocktake.finish', await at(again))
    await test.ask('stocktake.post', { ...(await at(again)), postedOn: '2026-03-05' })
    expect(await stock(paper)).toEqual([9.5, 95])
  })

  it('goods go on moving: what left before it was counted is no difference, nor what leaves after', async () => {
    const id = await start()
    await adjust(paper, '-3')
    await count(id, paper, '7')
    await adjust(paper, '-2')
    await adjust(pen, '-4')
    await count(id, pen, '5')
    await test.ask('stocktake.finish', await at(id))
    expect((await read(id)).lines.map(({ variance }) => variance)).toEqual([0, -10_000])
    await test.ask('stocktake.post', { ...(await at(id)), postedOn: '2026-03-05' })
    expect(await stock(paper)).toEqual([5, 50])
    expect(await stock(pen)).toEqual([5, 7.5])
  })

  it('what differs is counted again; the first count is kept beside', async () => {
    const id = await start()
    await count(id, paper, '8')
    await count(id, pen, '10')
    await test.ask('stocktake.finish', await at(id))
    const lineId = (await lineOf(id, paper))?.id ?? (0 as Id)
    await test.ask('stocktake.recount', { ...(await at(id)), lineIds: [lineId] })
    expect(await lineOf(id, paper)).toMatchObject({ firstQty: 80_000, countedQty: null, variance: null })
    await count(id, paper, '10')
    await test.ask('stocktake.finish', await at(id))
    await test.ask('stocktake.post', { ...(await at(id)), postedOn: '2026-03-05' })
    expect(await stock(paper)).toEqual([10, 100])
  })

  it('counted blind, nobody is told what the books say until it is done', async () => {
    const id = await start({ blind: true })
    await count(id, paper, '8')
    expect(await lineOf(id, paper)).toMatchObject({ bookQty: null, variance: null, countedQty: 80_000 })
    expect((await test.ask('stocktake.list', {}))[0]).toMatchObject({ counted: 1, differing: 0 })
    await test.ask('stocktake.finish', await at(id))
    expect(await lineOf(id, paper)).toMatchObject({ bookQty: 100_000, variance: -20_000 })
    expect((await test.ask('stocktake.list', {}))[0]).toMatchObject({ counted: 1, differing: 1 })
  })

  it('what the books do not know of is added, bundles and services are not', async () => {
    const { id: cup } = await test.ask('product.create', { name: '杯', listPrice: parsePrice('9'), taxRate: 1300 })
    const id = await start()
    const { lineId } = await test.ask('stocktake.add', { id, productId: cup })
    expect(await test.ask('stocktake.add', { id, productId: cup })).toEqual({ lineId })
    await count(id, cup, '3')
    const { id: fee } = await test.ask('product.create', {
      name: '费',
      kind: 'service',
      listPrice: parsePrice('9'),
      taxRate: 600,
    })
    await expect(test.ask('stocktake.add', { id, productId: fee })).rejects.toEqual(refused('stock.notKept'))
    await test.ask('stocktake.finish', await at(id))
    await test.ask('stocktake.post', { ...(await at(id)), postedOn: '2026-03-05' })
    expect(await stock(cup)).toEqual([3, 0])
  })

  it('refused: a second count of a warehouse, one of nothing, below none, nothing counted, no right, what is done', async () => {
    const id = await start()
    await expect(start()).rejects.toEqual(refused('stocktake.open'))
    await expect(count(id, paper, '-1')).rejects.toEqual(refused('stocktake.belowNone'))
    await expect(test.ask('stocktake.finish', await at(id))).rejects.toEqual(refused('stocktake.notCounted'))
    await expect(test.ask('stocktake.post', { ...(await at(id)), postedOn: '2026-03-05' })).rejects.toEqual(
      refused('order.eventNotAllowed'),
    )
    await count(id, paper, '8')
    await count(id, pen, '9')
    await count(id, pen, null)
    const done = await at(id)
    await test.ask('stocktake.finish', done)
    await expect(test.ask('stocktake.finish', done)).rejects.toEqual(refused('record.changed'))
    const counted = await at(id)
    await without(test, 'stock.adjust', async () => {
      await expect(test.ask('stocktake.post', { ...counted, postedOn: '2026-03-05' })).rejects.toEqual(
        refused('right.missing'),
      )
    })
    await expect(test.ask('stocktake.post', { ...counted, postedOn: '2026-03-06' })).rejects.toEqual(
      refused('day.future'),
    )
    await test.ask('stocktake.cancel', { ...counted, reason: '数错仓库' })
    expect(await read(id)).toMatchObject({ state: 'CANCELLED', answer: '数错仓库' })
    expect(await stock(paper)).toEqual([10, 100])
    const { id: store } = await test.ask('warehouse.create', { code: '02', name: '门店' })
    await expect(start({ warehouseId: store })).rejects.toEqual(refused('stocktake.empty'))
    expect((await read(await start({ warehouseId: store, emptyToo: true }))).lines).toHaveLength(2)
  })
})
