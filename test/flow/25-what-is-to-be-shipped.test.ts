import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// What the shipper sees in the morning: every order of which goods are to go, late ones first, and what is missing for them.
describe('what is to be shipped', () => {
  let test: TestShop
  let customer: Id
  const goods = new Map<string, Id>()

  const product = async (name: string, stock: string) => {
    const about = { name, unit: '箱', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty(stock) }
    goods.set(name, (await test.ask('product.create', about)).id)
  }
  const ordered = async (promisedOn: string | null, ...wanted: [string, string][]) => {
    const lines = wanted.map(([name, qty]) => ({
      productId: goods.get(name) ?? 0,
      qty: parseQty(qty),
      listPrice: parsePrice('100'),
    }))
    const draft = { customerId: customer, orderOn: '2026-03-05', promisedOn, lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    const { no } = await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    return { id, no }
  }
  const listed = () => test.ask('toShip.list', {})

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    customer = (await test.ask('customer.create', { name: '杭州晨光商贸有限公司' })).id
    await product('A4复印纸', '10')
    await product('墨盒', '3')
    const kit = { name: '开学套装', unit: '套', kind: 'bundle' as const, listPrice: parsePrice('100'), taxRate: 1300 }
    const components = [{ productId: goods.get('墨盒') ?? 0, qty: parseQty('2') }]
    goods.set('开学套装', (await test.ask('product.create', { ...kit, components })).id)
  })
  afterAll(() => test.close())

  it('late ones first, then by the promised day, those without one last; each says what is left and what is short (DLV-04)', async () => {
    const open = await ordered(null, ['A4复印纸', '1'])
    const soon = await ordered('2026-03-09', ['A4复印纸', '4'], ['墨盒', '1'])
    const late = await ordered('2026-03-05', ['A4复印纸', '5'])
    const kit = await ordered('2026-03-10', ['开学套装', '2'])
    expect((await listed()).map(({ no, late: is, openLines, shortLines }) => [no, is, openLines, shortLines])).toEqual([
      [late.no, true, 1, 0],
      [soon.no, false, 2, 1],
      [kit.no, false, 1, 1],
      [open.no, false, 1, 0],
    ])
    // The list of orders, and what is to be done, say the same of them: a bundle is short where its goods are.
    const troubles = new Map((await test.ask('order.list', {})).map(({ id, trouble }) => [id, trouble]))
    expect([late, soon, kit, open].map(({ id }) => troubles.get(id))).toEqual(['late', 'short', 'short', ''])
    const toDos = (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'short')
    expect(toDos?.count).toBe(2)
    const missing = await test.ask('shortage.list', {})
    expect(missing).toMatchObject([
      { name: '墨盒', wanted: parseQty('5'), onHand: parseQty('3'), missing: parseQty('2'), orders: 2 },
    ])
    expect(missing[0]?.promisedOn).toBe('2026-03-09')
    const waiting = await test.ask('toShip.list', { productId: goods.get('墨盒') ?? 0 })
    expect(waiting.map(({ no }) => no)).toEqual([soon.no, kit.no])
  })

  it('what has gone is left no more, a held order stands there and says so, and what is whole is gone from the list', async () => {
    const [late, soon] = await listed()
    await test.ask('order.ship', { id: late?.id ?? 0, version: 2, deliveredOn: '2026-03-06' })
    await test.ask('order.hold', { id: soon?.id ?? 0, version: 2, reason: '客户要改地址' })
    const [paper] = (await test.ask('order.read', { id: soon?.id ?? 0 })).lines
    await test.ask('order.release', { id: soon?.id ?? 0, version: 3 })
    const part = [{ lineId: paper?.id ?? 0, qty: parseQty('4') }]
    await test.ask('order.ship', { id: soon?.id ?? 0, version: 4, deliveredOn: '2026-03-06', lines: part })
    await test.ask('order.hold', { id: soon?.id ?? 0, version: 5, reason: '等墨盒' })
    const rows = await listed()
    expect(rows.map(({ id }) => id)).not.toContain(late?.id)
    expect(rows[0]).toMatchObject({ id: soon?.id, state: 'PART_SHIPPED', onHold: true, openLines: 1, left: 10_000 })
  })

  it('what was sent to a supplier stands beside what is missing', async () => {
    const { id: supplierId } = await test.ask('supplier.create', { name: '上海墨业' })
    const line = { productId: goods.get('墨盒') ?? 0, qty: parseQty('6'), price: parsePrice('60'), taxRate: 1300 }
    const draft = { supplierId, orderedOn: '2026-03-06', lines: [line] }
    const { id } = await test.ask('purchase.save', { id: null, draft })
    const [none, six] = [0, parseQty('6')]
    const coming = async () =>
      (await test.ask('shortage.list', {})).map(({ inTransit, projected }) => [inTransit, projected])
    expect(await coming()).toEqual([[none, parseQty('-2')]])
    await test.ask('purchase.submit', { id, version: 1 })
    expect(await coming()).toEqual([[none, parseQty('-2')]])
    await test.ask('purchase.send', { id, version: 2, way: 'phone' })
    expect(await coming()).toEqual([[six, parseQty('4')]])
  })
})
