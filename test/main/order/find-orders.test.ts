import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Condition } from '../../../db/search'
import { findsTerms, meetsTerm } from '../../../db/search-roads'
import { orderRoads } from '../../../main/order/list-orders'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

describe('an order is found by anything that is known of it (ORD-27)', () => {
  let test: TestShop
  const orders: Record<string, Id> = {}
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const customer = async (name: string, phone: string) => (await test.ask('customer.create', { name, phone })).id
    const product = async (code: string, name: string) => {
      const opening = { listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('100') }
      return (await test.ask('product.create', { code, name, ...opening })).id
    }
    const [paper, pen, ink] = [
      await product('P-70', '复印纸'),
      await product('P-71', '签字笔'),
      await product('P-72', '墨水'),
    ]
    const [first, second] = [await customer('示例甲', '13800005555'), await customer('示例笔行', '13900006666')]
    const write = async (who: Id, note: string, products: Id[]) => {
      const lines = products.map((productId) => ({ productId, qty: parseQty('1'), listPrice: parsePrice('10') }))
      const phone = who === first ? '13800005555' : '13900006666'
      const draft = { customerId: who, orderOn: '2026-03-05', phone, note, lines }
      return (await test.ask('order.save', { id: null, draft })).id
    }
    orders.both = await write(first, '', [paper, pen])
    orders.paper = await write(first, '急用', [paper])
    orders.brush = await write(second, '', [ink])
    await test.ask('order.confirm', { id: orders.paper, version: 1 })
    const more = { deliveredOn: '2026-03-05', carrier: '示例快递', trackingNo: 'SF99887766' }
    await test.ask('order.ship', { id: orders.paper, version: 2, ...more })
    const asked = { orderId: orders.paper, kind: 'ordinary', title: '示例甲', naturalPerson: true } as const
    const { id } = await test.ask('invoice.request', asked)
    await test.ask('invoice.approve', { id })
    await test.ask('invoice.writeBack', { id, number: '25332000000012345678', issuedOn: '2026-03-05' })
  })
  afterAll(() => test.close())

  it.each([
    ['its customer', '示例甲', ['both', 'paper']],
    ['the end of the phone', '5555', ['both', 'paper']],
    ['its remark', '急用', ['paper']],
    ['a product', '签字笔', ['both']],
    ['a product by its initials', 'fyz', ['both', 'paper']],
    ['a product by its code', 'p-70', ['both', 'paper']],
    ['a sign that stands in products and in a customer', '笔', ['both', 'brush']],
    ['a customer and a product', '示例甲 签字笔', ['both']],
    ['two products in one order', '复印纸 签字笔', ['both']],
    ['the number of its invoice', '25332000000012345678', ['paper']],
    ['a part of that', '2345678', ['paper']],
    ['the tracking number of a delivery', 'SF99887766', ['paper']],
    ['a tracking number and a product', '99887766 复印', ['paper']],
    ['what nothing contains', '没有这个', []],
    ['a customer and a product of another', '示例甲 墨水', []],
  ])('by %s: %s', async (_, search, names) => {
    const found = names.map((name) => orders[name])
    expect((await test.ask('order.list', { search })).map(({ id }) => id).toSorted()).toEqual(found.toSorted())
    expect((await test.ask('order.totals', { search })).count).toBe(found.length)
    const engine = test.shop.engine()
    const idsOf = ({ sql, params }: Condition) =>
      engine.json<Id[]>(
        `select json_group_array(o.id) from (select * from sales_orders order by id) o where ${sql}`,
        params,
      )
    const terms = search.toLowerCase().split(' ')
    for (const some of [...terms.map((term) => [term]), terms]) {
      const met = some.map((term) => meetsTerm(orderRoads, term, 'o.id', 'o.search_key'))
      const all = { sql: met.map(({ sql }) => `(${sql})`).join(' and '), params: met.flatMap(({ params }) => params) }
      expect(await idsOf(findsTerms(orderRoads, some, 'o.id'))).toEqual(await idsOf(all))
    }
  })
})
