import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectedSql } from '../../db/available'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// 20 包 are on hand. Whatever is bought, moved and sold: what is available, on its way and to be available is the same on every screen.
const today = '2026-03-06'
let test: TestShop
let paper: Id
let supplierId: Id
let store: Id
let shop: Id
beforeEach(async () => {
  test = await openReadyShop(today)
  const units = [{ name: '箱', ratio: parseQty('8') }]
  const made = { name: '示例纸', unit: '包', listPrice: parsePrice('25'), taxRate: 1300, units }
  paper = (await test.ask('product.create', { ...made, openingStock: parseQty('20') })).id
  supplierId = (await test.ask('supplier.create', { name: '示例纸业' })).id
  shop = (await test.ask('warehouse.list', {}))[0]?.id ?? (0 as Id)
  store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
})
afterEach(() => test.close())

const purchase = (id: Id) => test.ask('purchase.read', { id })
const event = async (id: Id) => ({ id, version: (await purchase(id)).version })
const draft = async (qty: string, unit = '') => {
  const line = { productId: paper, unit, qty: parseQty(qty), price: parsePrice('11.30'), taxRate: 1300 }
  return (await test.ask('purchase.save', { id: null, draft: { supplierId, orderedOn: today, lines: [line] } })).id
}
const approved = async (qty: string, unit = '') => {
  const id = await draft(qty, unit)
  await test.ask('purchase.submit', await event(id))
  return id
}
const sent = async (qty: string, unit = '') => {
  const id = await approved(qty, unit)
  await test.ask('purchase.send', { ...(await event(id)), way: 'phone' })
  return id
}
const confirmed = async (asked: string, said: string) => {
  const id = await sent(asked)
  const lines = (await purchase(id)).lines.map((line) => ({ lineId: line.id, qty: parseQty(said), promisedOn: null }))
  await test.ask('purchase.confirm', { ...(await event(id)), lines })
  return id
}
const receive = async (id: Id, qty: string) => {
  const lines = (await purchase(id)).lines.map((line) => ({ lineId: line.id, qty: parseQty(qty) }))
  return (await test.ask('purchase.receive', { ...(await event(id)), receivedOn: today, lines })).receiptId
}
const inspect = async (id: Id, goodsReceiptId: Id, rejected = '0', rejectedWay: 'replace' | 'return' = 'replace') => {
  const receipt = (await purchase(id)).receipts.find((one) => one.id === goodsReceiptId)
  const bad = rejected === '0' ? [] : [{ lineId: receipt?.lines[0]?.id ?? (0 as Id), qty: parseQty(rejected) }]
  const looked = { goodsReceiptId, inspectedOn: today, rejected: bad, rejectedWay, reason: '受潮' }
  return test.ask('purchase.inspect', { ...(await event(id)), ...looked })
}
const transfer = async (qty: string) => {
  const lines = [{ productId: paper, qty: parseQty(qty) }]
  const { id } = await test.ask('transfer.save', { id: null, fromId: shop, toId: store, lines })
  await test.ask('transfer.confirmNeed', { id, version: 1 })
  await test.ask('transfer.plan', { id, version: 2, plannedOn: today, carrier: '' })
  return id
}
const onTheRoad = async (qty: string) => {
  const id = await transfer(qty)
  await test.ask('transfer.ship', { id, version: 3, shippedOn: today })
  return id
}
const arrives = async (id: Id, qty: string) => {
  const { version, lines } = await test.ask('transfer.read', { id })
  const came = lines.map((line) => ({ lineId: line.id, qty: parseQty(qty) }))
  return test.ask('transfer.receive', { id, version, arrivedOn: today, lines: came })
}
const sold = async (qty: string) => {
  const customerId = (await test.ask('customer.create', { name: '晨光' })).id
  const lines = [{ productId: paper, qty: parseQty(qty), listPrice: parsePrice('25') }]
  const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: today, lines } })
  await test.ask('order.confirm', { id, version: 1 })
  return id
}

/** On hand, available, in transit, projected: as the page says, and every other screen with it. */
async function figures(): Promise<number[]> {
  const pick = (of: { available: number; inTransit: number; projected: number }) =>
    [of.available, of.inTransit, of.projected].map((qty) => qty / 10_000)
  const page = await test.ask('product.read', { id: paper })
  const [row] = await test.ask('product.list', { search: '示例纸' })
  expect(row && pick(row)).toEqual(pick(page))
  expect(pick(await test.ask('product.stock', { id: paper }))).toEqual(pick(page))
  return [page.onHand / 10_000, ...pick(page)]
}

describe('what is available, on its way and to be available (R-STK)', () => {
  it.each<[string, () => Promise<unknown>, number[]]>([
    ['nothing is bought', async () => null, [20, 20, 0, 20]],
    ['a draft', () => draft('10'), [20, 20, 0, 20]],
    ['approved, and nobody has told the supplier', () => approved('10'), [20, 20, 0, 20]],
    ['sent', () => sent('10'), [20, 20, 10, 30]],
    ['sent twice', async () => [await sent('10'), await sent('4')], [20, 20, 14, 34]],
    ['sent by the box of eight', () => sent('2', '箱'), [20, 20, 16, 36]],
    ['the supplier confirms less', () => confirmed('10', '6'), [20, 20, 6, 26]],
    ['the supplier confirms more', () => confirmed('10', '12'), [20, 20, 12, 32]],
    ['a part came, nobody looked yet', async () => receive(await sent('10'), '4'), [20, 20, 6, 26]],
    [
      'a part came without a word to the supplier in the books',
      async () => receive(await approved('10'), '4'),
      [20, 20, 6, 26],
    ],
    [
      'a part came and lies in stock',
      async () => {
        const id = await sent('10')
        await inspect(id, await receive(id, '4'))
      },
      [24, 24, 6, 30],
    ],
    [
      'of four one is replaced',
      async () => {
        const id = await sent('10')
        await inspect(id, await receive(id, '4'), '1')
      },
      [23, 23, 7, 30],
    ],
    [
      'of four one goes back',
      async () => {
        const id = await sent('10')
        await inspect(id, await receive(id, '4'), '1', 'return')
      },
      [23, 23, 6, 29],
    ],
    [
      'all came and lie in stock',
      async () => {
        const id = await sent('10')
        await inspect(id, await receive(id, '10'))
      },
      [30, 30, 0, 30],
    ],
    [
      'the receipt was a mistake',
      async () => {
        const id = await sent('10')
        const goodsReceiptId = await receive(id, '10')
        await inspect(id, goodsReceiptId)
        await test.ask('purchase.voidReceipt', { ...(await event(id)), goodsReceiptId, reason: '记错了单' })
      },
      [20, 20, 10, 30],
    ],
    [
      'the rest does not come any more',
      async () => {
        const id = await sent('10')
        await inspect(id, await receive(id, '4'))
        await test.ask('purchase.close', { ...(await event(id)), reason: '不等了' })
      },
      [24, 24, 0, 24],
    ],
    [
      'called off',
      async () => test.ask('purchase.cancel', { ...(await event(await sent('10'))), reason: '不要了' }),
      [20, 20, 0, 20],
    ],
    ['a transfer is planned', () => transfer('5'), [20, 20, 0, 20]],
    ['a transfer is on its way: on hand, not available, once in what will be', () => onTheRoad('5'), [20, 15, 5, 20]],
    ['a part of it arrived', async () => arrives(await onTheRoad('5'), '2'), [20, 17, 3, 20]],
    [
      'the rest of it is lost',
      async () => {
        const id = await onTheRoad('5')
        await arrives(id, '2')
        await test.ask('transfer.confirmDifference', { id, version: 5, arrivedOn: today, reason: '丢了' })
      },
      [17, 17, 0, 17],
    ],
    [
      'it turned round',
      async () => test.ask('transfer.recall', { id: await onTheRoad('5'), version: 4, reason: '不调了' }),
      [20, 20, 0, 20],
    ],
    ['sold and not shipped', () => sold('15'), [20, 5, 0, 5]],
    ['all at once', async () => [await sold('15'), await sent('10'), await onTheRoad('3')], [20, 2, 13, 15]],
  ])('%s', async (_, happens, expected) => {
    await happens()
    expect(await figures()).toEqual(expected)
  })

  it('a bundle: as many as its scarcest component makes now, and once all that is on its way is here', async () => {
    const made = { listPrice: parsePrice('1'), taxRate: 1300, unit: '支', openingStock: parseQty('100') }
    const pen = (await test.ask('product.create', { ...made, name: '笔' })).id
    const components = [
      { productId: paper, qty: parseQty('2') },
      { productId: pen, qty: parseQty('5') },
    ]
    const bundle = { name: '套装', kind: 'bundle', unit: '套', listPrice: parsePrice('60'), taxRate: 1300 } as const
    const { id } = await test.ask('product.create', { ...bundle, components })
    const of = async () => {
      const { available, inTransit, projected } = await test.ask('product.read', { id })
      return [available, inTransit, projected].map((qty) => qty / 10_000)
    }
    expect(await of()).toEqual([10, 0, 10])
    await sent('10')
    expect(await of()).toEqual([10, 5, 15])
    // With paper enough for fifteen more the pens are what is scarce.
    await sent('20')
    expect(await of()).toEqual([10, 10, 20])
  })

  it('stands in the lines of an order, at its approver, among what is short, to restock and asked for', async () => {
    await test.ask('orderSettings.change', { allowNegative: true })
    const id = await sold('25')
    await sent('8')
    const figures = { inTransit: parseQty('8'), projected: parseQty('3') }
    expect((await test.ask('order.read', { id })).lines).toMatchObject([{ available: parseQty('-5'), ...figures }])
    expect(await test.ask('shortage.list', {})).toMatchObject([{ missing: parseQty('5'), ...figures }])
    const { version, ...fields } = await test.ask('product.read', { id: paper })
    await test.ask('product.change', { ...fields, id: paper, version, minStock: parseQty('10') })
    expect(await test.ask('purchase.shortages', {})).toMatchObject([
      { available: parseQty('-5'), onOrder: parseQty('8'), inTransit: parseQty('8'), qty: parseQty('7') },
    ])
    const wish = { productId: paper, qty: parseQty('7') }
    const request = await test.ask('purchaseRequest.save', { id: null, reason: '缺货', lines: [wish] })
    expect((await test.ask('purchaseRequest.read', { id: request.id })).lines).toMatchObject([
      { available: parseQty('-5'), inTransit: parseQty('8') },
    ])
    const sorted = await test.ask('product.list', { sort: [{ column: 'projected', descending: true }] })
    expect(sorted[0]?.projected).toBe(figures.projected)
  })

  it('stands in the matrix of a style, colour by colour', async () => {
    const made = { name: '围巾', listPrice: parsePrice('50'), taxRate: 1300, colours: ['红', '蓝'], sizes: [] }
    const { id } = await test.ask('style.create', made)
    paper = (await test.ask('style.read', { id })).variants[0]?.id ?? (0 as Id)
    await sent('6')
    const { variants } = await test.ask('style.read', { id })
    expect(variants.map(({ available, inTransit, projected }) => [available, inTransit, projected])).toEqual([
      [0, parseQty('6'), parseQty('6')],
      [0, 0, 0],
    ])
  })

  it('what is short is what is not available, be it not for sale or between warehouses, as in the list of orders', async () => {
    const id = await sold('18')
    await test.ask('orderSettings.change', { allowNegative: true })
    await onTheRoad('5')
    expect(await figures()).toEqual([20, -3, 5, 2])
    expect(await test.ask('shortage.list', {})).toMatchObject([{ missing: parseQty('3'), projected: parseQty('2') }])
    expect((await test.ask('order.list', {})).find((row) => row.id === id)?.trouble).toBe('short')
    expect((await test.ask('toShip.list', {}))[0]?.shortLines).toBe(1)
  })

  it('is added up from what is still to come, however much was ever bought', async () => {
    const asked = sql.raw(`explain query plan select ${projectedSql} from products p`)
    const plan = await test.shop.engine().db.all<unknown[]>(asked)
    const steps = plan.map((step) => step.map(String).join(' ')).join('\n')
    expect(steps).toMatch(/pl USING COVERING INDEX purchase_order_lines_awaited \(product_id=\?\)/)
    expect(steps).toMatch(/sl USING (PRIMARY KEY|INDEX \w+) \(product_id=\?/)
    expect(steps).not.toMatch(/SCAN (pl|po|sl)/)
  })

  it('what is to be restocked goes by what is available now, below its minimum, in the list, among what is to be done and to be bought (INV-02)', async () => {
    const { version, ...fields } = await test.ask('product.read', { id: paper })
    await test.ask('product.change', { ...fields, id: paper, version, minStock: parseQty('18') })
    const told = async () => {
      const filters = { lacking: { kind: 'range' as const, from: 1, to: null } }
      const groups = await test.ask('toDo.list', {})
      return [
        (await test.ask('product.list', { filters })).map(({ lacking }) => lacking),
        groups.find(({ kind }) => kind === 'restock')?.count ?? 0,
        (await test.ask('purchase.shortages', {})).map(({ qty }) => qty),
      ]
    }
    await onTheRoad('2')
    expect(await told()).toEqual([[], 0, []])
    await onTheRoad('1')
    expect(await told()).toEqual([[parseQty('1')], 1, [parseQty('1')]])
    const id = await draft('1')
    expect(await told()).toEqual([[parseQty('1')], 1, []])
    await test.ask('purchase.submit', await event(id))
    await test.ask('purchase.send', { ...(await event(id)), way: 'phone' })
    expect(await figures()).toEqual([20, 17, 4, 21])
    expect(await told()).toEqual([[parseQty('1')], 1, []])
  })

  it('what has expired is said of what is available, on the page only; what came and waits to be looked at too', async () => {
    const goods = { listPrice: parsePrice('20'), costPrice: parsePrice('10'), taxRate: 1300, unit: '盒' }
    const batch = (code: string, qty: string, expiresOn: string) => ({
      code,
      qty: parseQty(qty),
      expiresOn,
      madeOn: null,
    })
    const { id } = await test.ask('product.create', {
      ...goods,
      name: '牛奶',
      tracking: 'batch',
      openingStock: parseQty('10'),
      openingLots: [batch('旧', '4', '2026-03-05'), batch('今', '1', today), batch('新', '5', '2026-04-01')],
    })
    const read = () => test.ask('product.read', { id })
    expect(await read()).toMatchObject({ available: parseQty('10'), expired: parseQty('4'), toInspect: 0 })
    const customerId = (await test.ask('customer.create', { name: '晨光' })).id
    const lines = [{ productId: id, qty: parseQty('7'), listPrice: parsePrice('20') }]
    const order = await test.ask('order.save', { id: null, draft: { customerId, orderOn: today, lines } })
    await test.ask('order.confirm', { id: order.id, version: 1 })
    expect(await read()).toMatchObject({ available: parseQty('3'), expired: parseQty('3') })
    const bought = await sent('10')
    await receive(bought, '4')
    expect(await test.ask('product.read', { id: paper })).toMatchObject({ expired: 0, toInspect: parseQty('4') })
  })
})
