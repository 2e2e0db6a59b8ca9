import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

let test: TestShop
let paper: Id
let shop: Id
let store: Id
beforeEach(async () => {
  test = await openReadyShop('2026-03-06')
  const made = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
  paper = (await test.ask('product.create', { ...made, openingStock: parseQty('20') })).id
  shop = (await test.ask('warehouse.list', {}))[0]?.id ?? (0 as Id)
  store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
})

const refused = (code: string) => expect.objectContaining({ code })
const read = (id: Id) => test.ask('transfer.read', { id })
const at = async (id: Id) => ({ id, version: (await read(id)).version })
const goods = () => ({ fromId: shop, toId: store, lines: [{ productId: paper, qty: parseQty('5') }] })
const written = async () => (await test.ask('transfer.save', { id: null, ...goods(), note: '' })).id

describe('a transfer on its way (TRF-02, TRF-03)', () => {
  const levels = async () =>
    (await test.ask('product.read', { id: paper })).levels.map(({ warehouse, place, qty }) => [
      warehouse,
      place,
      qty / 10_000,
    ])
  const planned = async () => {
    const id = await written()
    await test.ask('transfer.confirmNeed', await at(id))
    await test.ask('transfer.plan', { ...(await at(id)), plannedOn: '2026-03-05', carrier: '老陈' })
    return id
  }
  const sent = async () => {
    const id = await planned()
    await test.ask('transfer.ship', { ...(await at(id)), shippedOn: '2026-03-05' })
    return id
  }
  const arrive = async (id: Id, qty: string | null) => {
    const [line] = (await read(id)).lines
    const lines = qty === null ? null : [{ lineId: line?.id ?? (0 as Id), qty: parseQty(qty) }]
    return test.ask('transfer.receive', { ...(await at(id)), arrivedOn: '2026-03-05', lines })
  }
  afterEach(async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap((result) => result.disagreements)).toEqual([])
    await test.close()
  })

  it('it leaves one warehouse, is on the way, arrives in two parts; the shop has as much as before and it is worth as much', async () => {
    const before = await test.ask('product.read', { id: paper })
    const id = await sent()
    expect(await read(id)).toMatchObject({ state: 'IN_TRANSIT', shippedOn: '2026-03-05' })
    expect(await levels()).toEqual([
      ['主仓', 'sale', 15],
      ['门店', 'transit', 5],
    ])
    await arrive(id, '2')
    expect(await read(id)).toMatchObject({ state: 'PART_IN', arrivedOn: null, lines: [{ receivedQty: 20_000 }] })
    await expect(arrive(id, '4')).rejects.toEqual(refused('transfer.tooMuch'))
    await arrive(id, null)
    expect(await read(id)).toMatchObject({ state: 'COMPLETED', arrivedOn: '2026-03-05' })
    expect(await levels()).toEqual([
      ['主仓', 'sale', 15],
      ['门店', 'sale', 5],
    ])
    const { onHand, stockValue, available } = await test.ask('product.read', { id: paper })
    expect({ onHand, stockValue, available }).toEqual({
      onHand: before.onHand,
      stockValue: before.stockValue,
      available: before.available,
    })
  })

  it('what does not arrive is a loss of its own, at what it cost', async () => {
    await test.ask('product.adjustStock', {
      id: paper,
      qty: 10_000,
      movedOn: '2026-03-05',
      note: '',
      unitCost: parsePrice('210'),
    })
    const id = await sent()
    await arrive(id, '3')
    const done = await test.ask('transfer.confirmDifference', {
      ...(await at(id)),
      arrivedOn: '2026-03-05',
      reason: '路上打湿',
    })
    const page = await read(id)
    expect(page).toMatchObject({ state: 'COMPLETED', lines: [{ receivedQty: 30_000, lostQty: 20_000 }] })
    // 20 at nothing and one at 210.00: ten yuan each.
    expect(page.loss).toEqual({ no: done.no, lostOn: '2026-03-05', reason: '路上打湿', value: 2000 })
    expect(await test.ask('product.read', { id: paper })).toMatchObject({ onHand: 190_000, stockValue: 19_000 })
    await without(test, 'cost.read', async () => expect((await read(id)).loss?.value).toBeNull())
  })

  it('nothing is missing, nothing is lost; not before it left; not more than lies there; called back it lies where it came from', async () => {
    const id = await sent()
    await expect(
      test.ask('transfer.receive', { ...(await at(id)), arrivedOn: '2026-03-04', lines: null }),
    ).rejects.toEqual(refused('transfer.beforeShipped'))
    await test.ask('transfer.recall', { ...(await at(id)), reason: '车坏了' })
    expect(await levels()).toEqual([['主仓', 'sale', 20]])
    expect(await read(id)).toMatchObject({ state: 'PLANNED', shippedOn: null })
    await test.ask('product.adjustStock', { id: paper, qty: -160_000, movedOn: '2026-03-05', note: '' })
    await expect(test.ask('transfer.ship', { ...(await at(id)), shippedOn: '2026-03-05' })).rejects.toEqual(
      refused('transfer.short'),
    )
    await test.ask('product.adjustStock', { id: paper, qty: 10_000, movedOn: '2026-03-05', note: '' })
    await test.ask('transfer.ship', { ...(await at(id)), shippedOn: '2026-03-05' })
    await arrive(id, null)
    await expect(
      test.ask('transfer.confirmDifference', { ...(await at(id)), arrivedOn: '2026-03-05', reason: '少' }),
    ).rejects.toEqual(refused('order.eventNotAllowed'))
  })
})
