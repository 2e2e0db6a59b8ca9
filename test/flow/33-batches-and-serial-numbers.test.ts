import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { oneUnit, parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

let test: TestShop
let milk: Id
let phone: Id
let customer: Id
let store: Id
const today = '2026-03-05'
beforeEach(async () => {
  test = await openReadyShop(today)
  customer = (await test.ask('customer.create', { name: '晨光' })).id
  const goods = { listPrice: parsePrice('20'), costPrice: parsePrice('10'), taxRate: 1300 }
  milk = (await test.ask('product.create', { ...goods, name: '牛奶', tracking: 'batch', shelfDays: 30 })).id
  phone = (await test.ask('product.create', { ...goods, name: '手机', tracking: 'serial' })).id
  store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
})
afterEach(async () => {
  const { results } = await test.ask('book.prove', {})
  expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
  await test.close()
})

it('a new product brings its opening stock with its batches or serial numbers, and with just so many', async () => {
  const goods = { listPrice: parsePrice('20'), costPrice: parsePrice('3.33'), taxRate: 1300 }
  const openingLots = [batch('A1', '2', '2026-04-01'), batch('B2', '1.5')]
  const yoghurt = { ...goods, name: '酸奶', tracking: 'batch', openingStock: parseQty('3.5') } as const
  await expect(test.ask('product.create', yoghurt)).rejects.toEqual(refused('lot.needed'))
  const tooFew = { ...yoghurt, openingStock: parseQty('4'), openingLots }
  await expect(test.ask('product.create', tooFew)).rejects.toEqual(refused('lot.sum'))
  const plain = { ...goods, name: '纸', openingStock: parseQty('3.5'), openingLots }
  await expect(test.ask('product.create', plain)).rejects.toEqual(refused('lot.notTracked'))
  const { id } = await test.ask('product.create', { ...yoghurt, openingLots })
  expect((await lying(id)).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['A1 2', 'B2 1.5'])
  expect(await test.ask('product.read', { id })).toMatchObject({ onHand: 35_000, stockValue: 1166 })
  const serials = ['S1', 'S2'].map((code) => batch(code, '1'))
  const tablet = {
    ...goods,
    name: '平板',
    tracking: 'serial',
    openingStock: parseQty('2'),
    openingLots: serials,
  } as const
  expect(await lying((await test.ask('product.create', tablet)).id)).toHaveLength(2)
  // Nothing to begin with asks for nothing.
  await test.ask('product.create', { ...goods, name: '奶酪', tracking: 'batch' })
})

const refused = (code: string) => expect.objectContaining({ code })
const batch = (code: string, qty: string, expiresOn: string | null = null) => {
  return { code, qty: parseQty(qty), expiresOn, madeOn: null }
}
const adjust = (id: Id, qty: string, more: object = {}) =>
  test.ask('product.adjustStock', { id, qty: parseQty(qty), movedOn: today, note: '', ...more })
/** What is there of each batch: its number, how much, and in which warehouse and place. */
const lying = async (productId: Id) =>
  (await test.ask('lot.ofProduct', { productId })).flatMap(({ code, places }) =>
    places.map(({ warehouse, place, qty }) => `${code} ${qty / 10_000} ${warehouse} ${place}`),
  )
const lot = async (productId: Id, code: string) =>
  (await test.ask('lot.list', {})).find((row) => row.productId === productId && row.code === code)?.id ?? (0 as Id)
const choose = async (productId: Id, code: string, qty: string) => {
  return { lotId: await lot(productId, code), qty: parseQty(qty) }
}
const ordered = async (...wanted: [Id, string][]) => {
  const lines = wanted.map(([productId, qty]) => ({ productId, qty: parseQty(qty), listPrice: parsePrice('20') }))
  const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: today, lines } })
  await test.ask('order.confirm', { id, version: 1 })
  return id
}
const ship = (id: Id, version: number, more: object = {}) =>
  test.ask('order.ship', { id, version, deliveredOn: today, ...more })
const deliveredLine = async (orderId: Id, at = 0) => {
  const { deliveries } = await test.ask('order.read', { id: orderId })
  return deliveries[0]?.lines[at]?.id ?? (0 as Id)
}

describe('a product whose pieces are told apart', () => {
  it('comes in only with its batches, as much as they add up to', async () => {
    await expect(adjust(milk, '10')).rejects.toEqual(refused('lot.needed'))
    await expect(adjust(milk, '10', { lots: [batch('A', '9')] })).rejects.toEqual(refused('lot.sum'))
    await expect(adjust(milk, '10', { lots: [batch('A', '5'), batch('a', '5')] })).rejects.toEqual(refused('lot.twice'))
    await adjust(milk, '10', { lots: [batch('A', '6', '2026-04-01'), batch('B', '4', '2026-03-20')] })
    expect(await lying(milk)).toEqual(['B 4 主仓 sale', 'A 6 主仓 sale'])
  })

  it('knows a batch again however it is typed, and its last day from the day it was made', async () => {
    await adjust(milk, '1', { lots: [{ code: 'l-1', qty: oneUnit, madeOn: '2026-03-01' }] })
    await adjust(milk, '2', { lots: [batch(' L-1 ', '2')] })
    expect(await test.ask('lot.ofProduct', { productId: milk })).toMatchObject([
      { code: 'l-1', qty: parseQty('3'), madeOn: '2026-03-01', expiresOn: '2026-03-31' },
    ])
    await expect(adjust(milk, '1', { lots: [batch('L-1', '1', '2026-05-05')] })).rejects.toEqual(
      refused('lot.otherDays'),
    )
  })

  it('has every serial number once: twice in one delivery or over the years is refused', async () => {
    const piece = (code: string) => batch(code, '1')
    await expect(adjust(phone, '2', { lots: [batch('S1', '2')] })).rejects.toEqual(refused('lot.onePiece'))
    await adjust(phone, '2', { lots: [piece('S1'), piece('S2')] })
    await expect(adjust(phone, '1', { lots: [piece('s1')] })).rejects.toEqual(refused('lot.serialHere'))
    await adjust(phone, '-1', { chosen: [await choose(phone, 'S1', '1')] })
    await adjust(phone, '1', { lots: [piece('S1')] })
    expect(await lying(phone)).toEqual(['S1 1 主仓 sale', 'S2 1 主仓 sale'])
  })

  it('changes the way it is told apart only while none is here', async () => {
    await adjust(milk, '1', { lots: [batch('A', '1')] })
    const page = await test.ask('product.read', { id: milk })
    await expect(test.ask('product.change', { ...page, tracking: 'none' })).rejects.toEqual(
      refused('lot.trackingFixed'),
    )
    await adjust(milk, '-1')
    await test.ask('product.change', { ...page, tracking: 'none' })
    await expect(adjust(milk, '1', { lots: [batch('A', '1')] })).rejects.toEqual(refused('lot.notTracked'))
    await adjust(milk, '5')
    expect(await test.ask('product.read', { id: milk })).toMatchObject({ tracking: 'none', onHand: parseQty('5') })
  })
})

describe('what goes out', () => {
  beforeEach(async () => {
    const lots = [batch('旧', '5', '2026-03-04'), batch('近', '5', '2026-03-10'), batch('远', '5', '2026-06-01')]
    await adjust(milk, '15', { lots })
    await adjust(phone, '3', { lots: [batch('S1', '1'), batch('S2', '1'), batch('S3', '1')] })
  })

  it('goes by the day it expires, and nothing expired goes unless somebody says so', async () => {
    await ship(await ordered([milk, '7']), 2)
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '远 3 主仓 sale'])
    const id = await ordered([milk, '8'])
    await expect(ship(id, 2)).rejects.toEqual(refused('lot.expired'))
    const lots = [await choose(milk, '旧', '5'), await choose(milk, '远', '3')]
    await expect(ship(id, 2, { lots })).rejects.toEqual(refused('lot.expired'))
    await ship(id, 2, { lots, expiredToo: true })
    expect(await lying(milk)).toEqual([])
  })

  it('takes the batches somebody chose, exactly as many as go', async () => {
    const id = await ordered([milk, '4'])
    const far = (qty: string) => choose(milk, '远', qty)
    await expect(ship(id, 2, { lots: [await far('3')] })).rejects.toEqual(refused('lot.tooFew'))
    await expect(ship(id, 2, { lots: [await far('5')] })).rejects.toEqual(refused('lot.notNeeded'))
    const some = [await choose(milk, '近', '6')]
    await expect(ship(await ordered([milk, '6']), 2, { lots: some })).rejects.toEqual(refused('lot.notThere'))
    await ship(id, 2, { lots: [await far('4')] })
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '近 5 主仓 sale', '远 1 主仓 sale'])
  })

  it('wants to know which serial numbers, unless all go', async () => {
    const id = await ordered([phone, '2'])
    await expect(ship(id, 2)).rejects.toEqual(refused('lot.choose'))
    await ship(id, 2, { lots: [await choose(phone, 'S1', '1'), await choose(phone, 'S3', '1')] })
    expect(await lying(phone)).toEqual(['S2 1 主仓 sale'])
    await ship(await ordered([phone, '1']), 2)
    expect(await lying(phone)).toEqual([])
  })

  it('is named on the picking list: which would be taken first, and which a delivery has', async () => {
    const id = await ordered([milk, '7'], [phone, '2'])
    const picked = async (of: { orderIds: Id[] } | { deliveryIds: Id[] }) =>
      (await test.ask('delivery.picking', of)).map(({ name, lots }) => [
        name,
        ...lots.map(({ code, qty, expiresOn }) => `${code} ${qty / 10_000} ${expiresOn ?? '-'}`),
      ])
    expect(await picked({ orderIds: [id] })).toEqual([
      ['牛奶', '近 5 2026-03-10', '远 2 2026-06-01'],
      ['手机', 'S1 1 -', 'S2 1 -'],
    ])
    const chosen = [await choose(milk, '远', '4'), await choose(milk, '近', '3'), await choose(phone, 'S3', '1')]
    const { deliveryId } = await ship(id, 2, { lots: [...chosen, await choose(phone, 'S1', '1')] })
    expect(await picked({ deliveryIds: [deliveryId] })).toEqual([
      ['牛奶', '近 3 2026-03-10', '远 4 2026-06-01'],
      ['手机', 'S1 1 -', 'S3 1 -'],
    ])
    const [line] = await test.ask('delivery.picking', { deliveryIds: [deliveryId] })
    expect(line?.lots[0]).toMatchObject({ warehouse: '主仓', place: '' })
    // What is wanted beyond what may still go is named by nobody, and what is void has nothing.
    expect(await picked({ orderIds: [await ordered([milk, '8'])] })).toEqual([
      ['牛奶', '近 2 2026-03-10', '远 1 2026-06-01'],
    ])
    await test.ask('delivery.void', { id, version: 3, deliveryId, reason: '车没来' })
    expect(await picked({ deliveryIds: [deliveryId] })).toEqual([])
  })

  it('is found from anywhere by its number or its beginning, by who may see products', async () => {
    await adjust(milk, '1', { lots: [batch('SN-2026 01', '1', '2026-06-01')] })
    const found = async (text: string) =>
      (await test.ask('search.everything', { text }))
        .filter(({ kind }) => kind === 'lot')
        .map(({ title, detail, id, pageId }) => [title, detail, id === pageId])
    const code = (await test.ask('product.read', { id: milk })).code
    const own = ['SN-2026 01', `牛奶  ${code}  2026-06-01`, true]
    for (const text of ['SN-2026 01', 'sn-2026', ' ｓｎ-2026  01 ']) expect(await found(text)).toEqual([own])
    expect((await found('s')).map(([title]) => title)).toEqual(['S1', 'S2', 'S3', 'SN-2026 01'])
    for (const text of ['2026 01', 'S4', '%', '_1', ' ']) expect(await found(text)).toEqual([])
    await without(test, 'product.read', async () => expect(await found('S1')).toEqual([]))
  })

  it('is there again as it was when its delivery is void', async () => {
    const id = await ordered([milk, '7'], [phone, '1'])
    const { deliveryId } = await ship(id, 2, { lots: [await choose(phone, 'S2', '1')] })
    await test.ask('delivery.void', { id, version: 3, deliveryId, reason: '车没来' })
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '近 5 主仓 sale', '远 5 主仓 sale'])
    expect(await lying(phone)).toEqual(['S1 1 主仓 sale', 'S2 1 主仓 sale', 'S3 1 主仓 sale'])
  })

  it('goes out in a bundle by the batches of its components', async () => {
    const bundle = { name: '套装', kind: 'bundle', listPrice: parsePrice('60'), taxRate: 1300 } as const
    const components = [
      { productId: milk, qty: parseQty('2') },
      { productId: phone, qty: parseQty('1') },
    ]
    const set = (await test.ask('product.create', { ...bundle, components })).id
    const id = await ordered([set, '2'])
    const { parts } = await test.ask('lot.forOrder', { orderId: id })
    expect(parts.map(({ name, ratio }) => `${name} ${ratio / 10_000}`).sort()).toEqual(['手机 1', '牛奶 2'])
    await ship(id, 2, { lots: [await choose(phone, 'S1', '1'), await choose(phone, 'S2', '1')] })
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '近 1 主仓 sale', '远 5 主仓 sale'])
  })

  it('comes back as what it was; where it could be several, somebody says which', async () => {
    const id = await ordered([milk, '7'])
    const { deliveryId } = await ship(id, 2)
    const line = await deliveredLine(id)
    const back = (qty: string, lots: object[] = []) =>
      test.ask('salesReturn.create', {
        deliveryId,
        returnedOn: today,
        reason: '多了',
        lots: lots as never,
        lines: [{ deliveryLineId: line, qty: parseQty(qty) }],
      })
    await expect(back('1')).rejects.toEqual(refused('lot.choose'))
    await expect(back('1', [await choose(milk, '旧', '1')])).rejects.toEqual(refused('lot.notThere'))
    await back('1', [await choose(milk, '远', '1')])
    await back('6')
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '近 5 主仓 sale', '远 5 主仓 sale'])
  })

  it('is inspected by batch when it comes back: the good for sale, the bad apart', async () => {
    const id = await ordered([milk, '6'])
    const { deliveryId } = await ship(id, 2)
    const lines = [{ deliveryLineId: await deliveredLine(id), qty: parseQty('3') }]
    const asked = await test.ask('salesReturn.save', { id: null, deliveryId, cause: 'quality', reason: '胀袋', lines })
    await test.ask('salesReturn.submit', { id: asked.id, version: 1 })
    await test.ask('salesReturn.approve', { id: asked.id, version: 2 })
    await test.ask('salesReturn.receive', { id: asked.id, version: 3, returnedOn: today })
    const own = await test.ask('salesReturn.read', { id: asked.id })
    const bad = [{ lineId: own.lines[0]?.id ?? (0 as Id), qty: parseQty('1') }]
    const lots = [
      { ...(await choose(milk, '近', '2')), bad: false },
      { ...(await choose(milk, '远', '1')), bad: true },
    ]
    await expect(test.ask('salesReturn.inspect', { id: asked.id, version: own.version, bad })).rejects.toEqual(
      refused('lot.choose'),
    )
    await test.ask('salesReturn.inspect', { id: asked.id, version: own.version, bad, lots })
    expect(await lying(milk)).toEqual(['旧 5 主仓 sale', '近 2 主仓 sale', '远 4 主仓 sale', '远 1 主仓 bad'])
  })

  it('that did not arrive is shipped again from the batches that are named', async () => {
    const id = await ordered([phone, '2'])
    await ship(id, 2, { lots: [await choose(phone, 'S1', '1'), await choose(phone, 'S2', '1')] })
    const difference = { deliveryLineId: await deliveredLine(id), receivedQty: oneUnit, outcome: 'reship' as const }
    await test.ask('delivery.receive', { id, version: 3, receivedOn: today, differences: [difference] })
    expect(await lying(phone)).toEqual([])
  })
})

describe('where it came from and where it went', () => {
  it('a number finds its goods receipt and its customer; names out of sight are not told', async () => {
    const supplierId = (await test.ask('supplier.create', { name: '示例供应商' })).id
    const lines = [{ productId: phone, qty: parseQty('2'), price: parsePrice('10'), taxRate: 1300 }]
    const { id } = await test.ask('purchase.save', { id: null, draft: { supplierId, orderedOn: today, lines } })
    await test.ask('purchase.submit', { id, version: 1 })
    const page = await test.ask('purchase.read', { id })
    const came = [{ lineId: page.lines[0]?.id ?? (0 as Id), qty: parseQty('2') }]
    const { receiptId } = await test.ask('purchase.receive', { id, version: 2, receivedOn: today, lines: came })
    const { parts } = await test.ask('lot.forReceipt', { goodsReceiptId: receiptId })
    expect(parts).toMatchObject([{ name: '手机', tracking: 'serial', ratio: oneUnit }])
    const look = { id, version: 3, goodsReceiptId: receiptId, inspectedOn: today }
    await expect(test.ask('purchase.inspect', look)).rejects.toEqual(refused('lot.needed'))
    const lots = ['X1', 'X2'].map((code) => ({ ...batch(code, '1'), lineId: parts[0]?.lineId ?? (0 as Id) }))
    await test.ask('purchase.inspect', { ...look, lots })
    await ship(await ordered([phone, '1']), 2, { lots: [await choose(phone, 'X2', '1')] })
    const told = async () => {
      const { movements } = await test.ask('lot.read', { id: await lot(phone, 'X2') })
      return movements.map(({ kind, partner, qty }) => [kind, partner, qty / 10_000])
    }
    expect(await told()).toEqual([
      ['delivery', '晨光', -1],
      ['goodsReceipt', '示例供应商', 1],
    ])
    expect((await test.ask('lot.list', { search: 'x2' })).map(({ code, qty }) => [code, qty])).toEqual([['X2', 0]])
    await without(test, 'purchase.read', async () => expect((await told())[1]?.[1]).toBe(''))
    const void2 = { id, version: 4, goodsReceiptId: receiptId, reason: '送错了' }
    await expect(test.ask('purchase.voidReceipt', void2)).rejects.toEqual(refused('lot.notThere'))
  })

  it('what expires soon is told by the days that are left, and a number typed wrongly is corrected', async () => {
    const lots = [batch('过', '1', '2026-03-04'), batch('今', '1', today), batch('近', '1', '2026-04-04')]
    await adjust(milk, '4', { lots: [...lots, batch('远', '1', '2026-04-05')] })
    const rows = async () =>
      (await test.ask('lot.list', {})).map(({ code, daysLeft, freshness }) => `${code} ${daysLeft} ${freshness}`)
    expect(await rows()).toEqual(['过 -1 expired', '今 0 soon', '近 30 soon', '远 31 fresh'])
    const id = await lot(milk, '过')
    const change = { id, version: 1, code: '对', expiresOn: '2026-05-04' }
    await expect(test.ask('lot.change', { ...change, code: '今' })).rejects.toEqual(refused('lot.taken'))
    await test.ask('lot.change', change)
    expect(await rows()).toEqual(['今 0 soon', '近 30 soon', '远 31 fresh', '对 60 fresh'])
    await expect(test.ask('lot.change', change)).rejects.toEqual(refused('record.changed'))
  })
})

describe('other ways out of the house', () => {
  beforeEach(() => adjust(phone, '3', { lots: [batch('S1', '1'), batch('S2', '1'), batch('S3', '1')] }))

  it('a part of a service is a known piece, and the one that was not used is back', async () => {
    const { id } = await test.ask('service.save', { id: null, kind: 'repair', customerId: customer, need: '换机' })
    const at = async () => ({ id, version: (await test.ask('service.read', { id })).version })
    await test.ask('service.submit', await at())
    await test.ask('service.confirmNeed', await at())
    const technicianId = test.session.user?.id ?? (0 as Id)
    const plan = { technicianId, plannedOn: today, startsAt: 540, endsAt: 600, reason: '' }
    await test.ask('service.plan', { ...(await at()), ...plan })
    const part = { productId: phone, qty: parseQty('2'), price: parsePrice('20') }
    await expect(test.ask('service.takePart', { ...(await at()), ...part })).rejects.toEqual(refused('lot.choose'))
    const lots = [await choose(phone, 'S1', '1'), await choose(phone, 'S2', '1')]
    const { partId } = await test.ask('service.takePart', { ...(await at()), ...part, lots })
    expect((await test.ask('lot.forPart', { partId })).lots.map(({ code }) => code)).toEqual(['S1', 'S2'])
    const back = { ...(await at()), partId, qty: oneUnit }
    await expect(test.ask('service.giveBack', back)).rejects.toEqual(refused('lot.choose'))
    await test.ask('service.giveBack', { ...back, lots: [await choose(phone, 'S2', '1')] })
    expect(await lying(phone)).toEqual(['S2 1 主仓 sale', 'S3 1 主仓 sale'])
  })

  it('what goes back to the supplier is a known piece', async () => {
    const supplierId = (await test.ask('supplier.create', { name: '示例供应商' })).id
    const lines = [{ productId: phone, qty: oneUnit, price: parsePrice('10'), taxRate: 1300 }]
    const draft = { supplierId, returnedOn: today, cause: '坏了', handling: 'credit' as const, lines }
    const { id } = await test.ask('purchaseReturn.save', { id: null, draft })
    await test.ask('purchaseReturn.submit', { id, version: 1 })
    const { version } = await test.ask('purchaseReturn.read', { id })
    const { parts, lots } = await test.ask('lot.forPurchaseReturn', { purchaseReturnId: id })
    expect([parts.length, lots.length]).toEqual([1, 3])
    const send = { id, version, shippedOn: today }
    await expect(test.ask('purchaseReturn.send', send)).rejects.toEqual(refused('lot.choose'))
    await test.ask('purchaseReturn.send', { ...send, lots: [await choose(phone, 'S2', '1')] })
    expect(await lying(phone)).toEqual(['S1 1 主仓 sale', 'S3 1 主仓 sale'])
  })
})

describe('what a day brings', () => {
  it('what is near its last day or past it stands among what is to be done, and is gone with the goods', async () => {
    const lots = [batch('过', '1', '2026-03-04'), batch('近', '2', '2026-04-04'), batch('远', '3', '2026-04-05')]
    await adjust(milk, '6', { lots })
    const due = async () =>
      (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'expire')?.items.map(({ detail }) => detail)
    expect(await due()).toEqual(['过', '近'])
    await adjust(milk, '-1', { chosen: [await choose(milk, '过', '1')], note: '报废' })
    expect(await due()).toEqual(['近'])
  })

  it('a delivery says which batches left with it', async () => {
    await adjust(milk, '9', { lots: [batch('近', '4', '2026-03-10'), batch('远', '5', '2026-06-01')] })
    const { deliveryId } = await ship(await ordered([milk, '6']), 2)
    const { lots } = await test.ask('delivery.read', { id: deliveryId })
    expect(lots.map(({ product, code, qty }) => `${product} ${code} ${qty / 10_000}`)).toEqual([
      '牛奶 近 4',
      '牛奶 远 2',
    ])
  })

  it('a count goes out as a workbook without what the books say, and comes back checked', async () => {
    await adjust(milk, '9', { lots: [batch('近', '4', '2026-03-10'), batch('远', '5', '2026-06-01')] })
    const main = (await test.ask('warehouse.list', {})).find(({ name }) => name === '主仓')?.id ?? (0 as Id)
    const { id } = await test.ask('stocktake.start', { warehouseId: main })
    const path = join(test.folder, 'count.csv')
    expect(await test.ask('stocktake.writeSheet', { id, path })).toEqual({ path, rows: 2 })
    const text = await readFile(path, 'utf8')
    const [head = '', ...rows] = text
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/)
    expect(head).toBe('编号,商品,规格,批号 / 序列号,位置,单位,实盘')
    expect(rows.map((row) => row.split(',').slice(3))).toEqual([
      ['近', '主仓', '', ''],
      ['远', '主仓', '', ''],
    ])
    await writeFile(path, [head, `${rows[0]}3`, `${rows[1]}五`].join('\n'))
    const draft = await test.ask('stocktake.readSheet', { id, path })
    expect(draft).toMatchObject({
      fileName: 'count.csv',
      counts: [{ row: 2, lot: '近', qty: parseQty('3'), was: null }],
    })
    expect(draft.faults).toMatchObject([{ row: 3, column: '实盘', sentence: expect.stringContaining('五') }])
    expect((await test.ask('stocktake.read', { id })).lines.every(({ countedQty }) => countedQty === null)).toBe(true)
    await test.ask('stocktake.count', { id, lines: draft.counts.map(({ lineId, qty }) => ({ lineId, qty })) })
    await test.ask('stocktake.finish', { id, version: 1 })
    await test.ask('stocktake.post', { id, version: 2, postedOn: today })
    expect(await lying(milk)).toEqual(['近 3 主仓 sale', '远 5 主仓 sale'])
  })
})

describe('within the house', () => {
  const place = async (warehouse: string, kind: string) =>
    (await test.ask('warehouse.places', {})).find((one) => one.warehouse === warehouse && one.place === kind)?.id ??
    (0 as Id)
  beforeEach(async () => {
    await adjust(milk, '9', { lots: [batch('近', '4', '2026-03-10'), batch('远', '5', '2026-06-01')] })
    await adjust(phone, '2', { lots: [batch('S1', '1'), batch('S2', '1')] })
  })

  it('a batch lies among the bad goods as the batch it is', async () => {
    const [fromId, toId] = [await place('主仓', 'sale'), await place('主仓', 'bad')]
    const move = { productId: milk, fromId, toId, qty: parseQty('2'), movedOn: today, note: '' }
    await test.ask('warehouse.move', { ...move, lots: [await choose(milk, '远', '2')] })
    expect(await lying(milk)).toEqual(['近 4 主仓 sale', '远 3 主仓 sale', '远 2 主仓 bad'])
    await test.ask('warehouse.move', { ...move, fromId: toId, toId: fromId })
    expect(await lying(milk)).toEqual(['近 4 主仓 sale', '远 5 主仓 sale'])
  })

  it('a transfer takes its batches along: sent, arrived in parts, the rest lost', async () => {
    const main = (await test.ask('warehouse.list', {})).find(({ name }) => name === '主仓')?.id ?? (0 as Id)
    const lines = [
      { productId: milk, qty: parseQty('6') },
      { productId: phone, qty: parseQty('2') },
    ]
    const { id } = await test.ask('transfer.save', { id: null, fromId: main, toId: store, lines })
    await test.ask('transfer.confirmNeed', { id, version: 1 })
    await test.ask('transfer.plan', { id, version: 2, plannedOn: today, carrier: '' })
    await test.ask('transfer.ship', { id, version: 3, shippedOn: today })
    expect(await lying(milk)).toEqual(['近 4 门店 transit', '远 3 主仓 sale', '远 2 门店 transit'])
    await test.ask('transfer.recall', { id, version: 4, reason: '车坏了' })
    expect(await lying(milk)).toEqual(['近 4 主仓 sale', '远 5 主仓 sale'])
    await test.ask('transfer.ship', { id, version: 5, shippedOn: today })
    const page = await test.ask('transfer.read', { id })
    const line = (at: number, qty: string) => ({ lineId: page.lines[at]?.id ?? (0 as Id), qty: parseQty(qty) })
    const some = { id, version: 6, arrivedOn: today, lines: [line(0, '5'), line(1, '1')] }
    await expect(test.ask('transfer.receive', some)).rejects.toEqual(refused('lot.choose'))
    await test.ask('transfer.receive', { ...some, lots: [await choose(phone, 'S2', '1')] })
    await test.ask('transfer.confirmDifference', { id, version: 7, arrivedOn: today, reason: '破了' })
    expect(await lying(milk)).toEqual(['近 4 门店 sale', '远 3 主仓 sale', '远 1 门店 sale'])
    expect(await lying(phone)).toEqual(['S2 1 门店 sale'])
  })

  it('is counted batch by batch; a serial number found elsewhere moves there', async () => {
    const toId = await place('主仓', 'bad')
    const main = (await test.ask('warehouse.list', {})).find(({ name }) => name === '主仓')?.id ?? (0 as Id)
    const move = { productId: phone, fromId: await place('主仓', 'sale'), toId, qty: oneUnit, movedOn: today, note: '' }
    await test.ask('warehouse.move', { ...move, lots: [await choose(phone, 'S1', '1')] })
    const { id } = await test.ask('stocktake.start', { warehouseId: main })
    const { lines } = await test.ask('stocktake.read', { id })
    expect(lines.map(({ lot: code, place, bookQty }) => `${code} ${place} ${(bookQty ?? 0) / 10_000}`)).toEqual([
      ...['近 sale 4', '远 sale 5', 'S2 sale 1', 'S1 bad 1'],
    ])
    const lineOf = (code: string) => lines.find((line) => line.lot === code)?.id ?? (0 as Id)
    const count = (lineId: Id, qty: string) =>
      test.ask('stocktake.count', { id, lines: [{ lineId, qty: parseQty(qty) }] })
    await expect(count(lineOf('S1'), '2')).rejects.toEqual(refused('lot.onePiece'))
    await expect(test.ask('stocktake.add', { id, productId: phone })).rejects.toEqual(refused('lot.codeNeeded'))
    const found = await test.ask('stocktake.add', { id, productId: phone, lot: { code: 'S1' } })
    await count(found.lineId, '1')
    await count(lineOf('S1'), '0')
    await count(lineOf('近'), '3')
    const fresh = await test.ask('stocktake.add', { id, productId: milk, lot: { code: '新', expiresOn: '2026-07-01' } })
    await count(fresh.lineId, '2')
    await test.ask('stocktake.finish', { id, version: 1 })
    await test.ask('stocktake.post', { id, version: 2, postedOn: today })
    expect(await lying(milk)).toEqual(['近 3 主仓 sale', '远 5 主仓 sale', '新 2 主仓 sale'])
    expect(await lying(phone)).toEqual(['S1 1 主仓 sale', 'S2 1 主仓 sale'])
  })
})
