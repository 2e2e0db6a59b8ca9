import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

let test: TestShop
let paper: Id
let customer: Id
let store: Id
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
  customer = (await test.ask('customer.create', { name: '晨光' })).id
  const goods = { name: '纸', listPrice: parsePrice('20'), costPrice: parsePrice('10'), taxRate: 1300 }
  paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('100') })).id
  store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
})
afterEach(async () => {
  const { results } = await test.ask('book.prove', {})
  expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
  await test.close()
})

const read = () => test.ask('product.read', { id: paper })
const worth = async () => {
  const { onHand, stockValue, unitCost } = await read()
  return [onHand / 10_000, (stockValue ?? 0) / 100, (unitCost ?? 0) / 10 ** 8]
}
const lies = async () => (await read()).levels.map(({ warehouse, place, qty }) => [warehouse, place, qty / 10_000])
const place = async (warehouse: string, kind: string) =>
  (await test.ask('warehouse.places', {})).find((one) => one.warehouse === warehouse && one.place === kind)?.id ??
  (0 as Id)
const adjust = async (qty: string, more: object = {}) =>
  test.ask('product.adjustStock', { id: paper, qty: parseQty(qty), movedOn: '2026-03-05', note: '', ...more })
const ordered = async (qty: string) => {
  const lines = [{ productId: paper, qty: parseQty(qty), listPrice: parsePrice('20') }]
  const draft = { customerId: customer, orderOn: '2026-03-05', lines } as const
  const { id } = await test.ask('order.save', { id: null, draft })
  await test.ask('order.confirm', { id, version: 1 })
  return id
}
const ship = (id: Id, version: number, more: object = {}) =>
  test.ask('order.ship', { id, version, deliveredOn: '2026-03-05', ...more })

describe('what goods cost (R-STK)', () => {
  it('opening stock is worth its typed cost; what comes in dearer raises the average; what goes out leaves at it', async () => {
    expect(await worth()).toEqual([100, 1000, 10])
    await adjust('50', { unitCost: parsePrice('11.5') })
    expect(await worth()).toEqual([150, 1575, 10.5])
    await ship(await ordered('60'), 2)
    expect(await worth()).toEqual([90, 945, 10.5])
    await adjust('30', { unitCost: parsePrice('12.34') })
    expect(await worth()).toEqual([120, 1315.2, 10.96])
    await adjust('-120')
    expect(await worth()).toEqual([0, 0, 0])
  })

  it('goods that come back are worth what they cost when they left, whatever others cost by now', async () => {
    const { deliveryId } = await ship(await ordered('60'), 2)
    await adjust('60', { unitCost: parsePrice('20') })
    expect(await worth()).toEqual([100, 1600, 16])
    const { deliveries } = await test.ask('order.read', { id: (await test.ask('order.list', {}))[0]?.id ?? (0 as Id) })
    const lines = [{ deliveryLineId: deliveries[0]?.lines[0]?.id ?? (0 as Id), qty: parseQty('30') }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-05', reason: '受潮', lines })
    expect(await worth()).toEqual([130, 1900, 14.615385])
  })

  it('a delivery that never left leaves nothing behind', async () => {
    const id = await ordered('60')
    const { deliveryId } = await ship(id, 2)
    await test.ask('delivery.void', { id, version: 3, deliveryId, reason: '车没来' })
    expect(await worth()).toEqual([100, 1000, 10])
    expect(await lies()).toEqual([['主仓', 'sale', 100]])
  })

  it('who may not see costs sees none, and sets none', async () => {
    await without(test, 'cost.read', async () => {
      const page = await read()
      expect([page.stockValue, page.unitCost, page.movements[0]?.value]).toEqual([null, null, null])
      await expect(adjust('1', { unitCost: parsePrice('1') })).rejects.toMatchObject({ code: 'right.missing' })
      await adjust('1')
    })
    expect(await worth()).toEqual([101, 1010, 10])
  })
})

describe('what an order earns (ORD-21)', () => {
  const margin = async (id: Id) => {
    const found = (await test.ask('order.read', { id })).margin
    return [(found?.net ?? 0) / 100, (found?.cost ?? 0) / 100, found?.unknown]
  }
  const net = 17.7

  it('the typed cost before it leaves; what it cost when it left ever after, whatever others cost by then', async () => {
    const id = await ordered('10')
    expect(await margin(id)).toEqual([176.99, 100, 0])
    await adjust('100', { unitCost: parsePrice('14') })
    expect(await margin(id)).toEqual([176.99, 100, 0])
    const [line] = (await test.ask('order.read', { id })).lines
    await ship(id, 2, { lines: [{ lineId: line?.id ?? (0 as Id), qty: parseQty('4') }] })
    expect(await margin(id)).toEqual([176.99, 48 + 60, 0])
    await ship(id, 3)
    await adjust('1000', { unitCost: parsePrice('99') })
    expect(await margin(id)).toEqual([176.99, 120, 0])
  })

  it('where no cost was typed, the average', async () => {
    const goods = { name: '笔', listPrice: parsePrice('20'), taxRate: 1300 }
    const pen = (await test.ask('product.create', goods)).id
    const lines = [{ productId: pen, qty: parseQty('2'), listPrice: parsePrice('20') }]
    const draft = { customerId: customer, orderOn: '2026-03-05', lines } as const
    const { id } = await test.ask('order.save', { id: null, draft })
    expect(await margin(id)).toEqual([0, 0, 1])
    const bought = { id: pen, qty: parseQty('5'), movedOn: '2026-03-05', note: '', unitCost: parsePrice('3') } as const
    await test.ask('product.adjustStock', bought)
    expect(await margin(id)).toEqual([net * 2, 6, 0])
    await without(test, 'cost.read', async () => {
      expect((await test.ask('order.read', { id })).margin).toBeNull()
    })
  })

  it('what was lost on the way cost all the same, what came back did not', async () => {
    const id = await ordered('10')
    await ship(id, 2)
    const { deliveries, version } = await test.ask('order.read', { id })
    const deliveryLineId = deliveries[0]?.lines[0]?.id ?? (0 as Id)
    const differences = [{ deliveryLineId, receivedQty: parseQty('8'), outcome: 'loss' as const }]
    await test.ask('delivery.receive', { id, version, receivedOn: '2026-03-05', differences })
    const lines = [{ deliveryLineId, qty: parseQty('3') }]
    const deliveryId = deliveries[0]?.id ?? (0 as Id)
    await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-05', reason: '多了', lines })
    await test.ask('order.complete', { id, version: version + 1 })
    expect(await margin(id)).toEqual([net * 5, 70, 0])
  })
})

describe('where goods lie', () => {
  it('an order leaves from the warehouse that is named, and only as much as lies there', async () => {
    await adjust('5', { locationId: await place('门店', 'sale') })
    const id = await ordered('8')
    await expect(ship(id, 2, { warehouseId: store })).rejects.toMatchObject({
      code: 'stock.notThere',
      message: expect.stringMatching(/门店.*5.*8/),
    })
    const [line] = (await test.ask('order.read', { id })).lines
    const some = [{ lineId: line?.id ?? (0 as Id), qty: parseQty('5') }]
    await ship(id, 2, { warehouseId: store, lines: some })
    await ship(id, 3)
    expect(await lies()).toEqual([['主仓', 'sale', 97]])
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'SHIPPED' })
  })

  it('bad and frozen goods are on hand and not available; what they cost goes with them', async () => {
    const [sale, bad] = [await place('主仓', 'sale'), await place('主仓', 'bad')]
    const move = { productId: paper, fromId: sale, toId: bad, qty: parseQty('4'), movedOn: '2026-03-05', note: '破损' }
    await test.ask('warehouse.move', move)
    expect(await lies()).toEqual([
      ['主仓', 'sale', 96],
      ['主仓', 'bad', 4],
    ])
    expect(await read()).toMatchObject({ onHand: 1_000_000, blocked: 40_000, available: 960_000, stockValue: 100_000 })
    await expect(test.ask('warehouse.move', { ...move, qty: parseQty('97') })).rejects.toMatchObject({
      code: 'stock.notThere',
    })
    await expect(test.ask('warehouse.move', { ...move, toId: sale })).rejects.toMatchObject({
      code: 'transfer.samePlace',
    })
    const elsewhere = { ...move, toId: await place('门店', 'sale') }
    await expect(test.ask('warehouse.move', elsewhere)).rejects.toMatchObject({ code: 'place.elsewhere' })
    await adjust('-4', { locationId: bad, note: '报废' })
    expect(await worth()).toEqual([96, 960, 10])
  })

  it('a warehouse out of use ships nothing', async () => {
    await test.ask('warehouse.change', { id: store, code: '02', name: '门店', active: false })
    await expect(ship(await ordered('1'), 2, { warehouseId: store })).rejects.toMatchObject({
      code: 'warehouse.inactive',
    })
  })
})

describe('bins of a warehouse (INV)', () => {
  const bins = async () => test.ask('warehouse.bins', { warehouseId: store })
  const put = (productId: Id, fromId: Id, toId: Id, qty: string) =>
    test.ask('warehouse.move', { productId, fromId, toId, qty: parseQty(qty), movedOn: '2026-03-05', note: '' })

  it('goods are put there and leave from there; a bin is renamed, and retired once it is empty', async () => {
    await adjust('10', { locationId: await place('门店', 'sale') })
    const { id: shelf } = await test.ask('warehouse.addBin', { warehouseId: store, code: 'A-01' })
    await put(paper, await place('门店', 'sale'), shelf, '10')
    expect(await bins()).toEqual([{ id: shelf, code: 'A-01', active: true, products: 1 }])
    await test.ask('warehouse.changeBin', { id: shelf, code: 'A-02', active: true })
    await expect(test.ask('warehouse.changeBin', { id: shelf, code: 'A-02', active: false })).rejects.toMatchObject({
      code: 'bin.holdsGoods',
    })
    expect((await read()).levels).toMatchObject([{ warehouse: '主仓' }, { warehouse: '门店', code: 'A-02' }])
    const id = await ordered('10')
    await ship(id, 2, { warehouseId: store })
    await test.ask('warehouse.changeBin', { id: shelf, code: 'A-02', active: false })
    const offered = (await test.ask('warehouse.places', {})).map((one) => one.id)
    expect(offered).not.toContain(shelf)
    await adjust('1', { locationId: await place('门店', 'sale') })
    await expect(put(paper, await place('门店', 'sale'), shelf, '1')).rejects.toMatchObject({ code: 'bin.inactive' })
    await expect(adjust('1', { locationId: shelf })).rejects.toMatchObject({ code: 'bin.inactive' })
  })

  it('what a voided delivery puts back into a retired bin is found there, and can be taken out', async () => {
    const { id: shelf } = await test.ask('warehouse.addBin', { warehouseId: store, code: 'A-01' })
    await adjust('5', { locationId: shelf })
    const id = await ordered('5')
    const { deliveryId } = await ship(id, 2, { warehouseId: store })
    await test.ask('warehouse.changeBin', { id: shelf, code: 'A-01', active: false })
    await test.ask('delivery.void', { id, version: 3, deliveryId, reason: '车没来' })
    expect((await test.ask('warehouse.places', {})).map((one) => one.id)).toContain(shelf)
    await put(paper, shelf, await place('门店', 'sale'), '5')
    expect((await test.ask('warehouse.places', {})).map((one) => one.id)).not.toContain(shelf)
  })

  it('no two bins of a warehouse have one code, two warehouses may; the own places of a warehouse are no bins', async () => {
    await test.ask('warehouse.addBin', { warehouseId: store, code: 'A-01' })
    await expect(test.ask('warehouse.addBin', { warehouseId: store, code: 'a-01' })).rejects.toMatchObject({
      code: 'code.taken',
    })
    const main = (await test.ask('warehouse.list', {}))[0]?.id ?? store
    await test.ask('warehouse.addBin', { warehouseId: main, code: 'A-01' })
    const own = { id: await place('主仓', 'bad'), code: '不良', active: true }
    await expect(test.ask('warehouse.changeBin', own)).rejects.toMatchObject({ code: 'record.notFound' })
    await without(test, 'company.manage', async () => {
      await expect(test.ask('warehouse.addBin', { warehouseId: main, code: 'B' })).rejects.toMatchObject({
        code: 'right.missing',
      })
    })
  })
})
