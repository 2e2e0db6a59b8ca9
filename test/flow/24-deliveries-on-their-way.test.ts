import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../shop'

// Deliveries as documents of their own: found, followed on their way, and called out when something is wrong with one.
describe('deliveries on their way', () => {
  let test: TestShop
  let paper: Id
  let customer: Id
  let order: Id
  let sent: { deliveryId: Id; no: string }

  const refused = (code: string) => expect.objectContaining({ code })
  const read = () => test.ask('delivery.read', { id: sent.deliveryId })
  const listed = async () => (await test.ask('delivery.list', {})).find(({ id }) => id === sent.deliveryId)
  const trouble = async () => (await test.ask('order.list', {})).find(({ id }) => id === order)?.trouble
  const now = async () => ({ id: order, version: (await test.ask('order.read', { id: order })).version })

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), openingStock: parseQty('1000') }
    paper = (await test.ask('product.create', { ...goods, taxRate: 1300 })).id
    customer = (await test.ask('customer.create', { name: '杭州晨光商贸有限公司' })).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const place = { contact: '王经理', phone: '13900001111', address: '文三路 1 号' }
    const draft = { customerId: customer, orderOn: '2026-03-05', ...place, lines }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
    const [line] = (await test.ask('order.read', { id: order })).lines
    const part = [{ lineId: line?.id ?? 0, qty: parseQty('6') }]
    const carried = { carrier: '顺丰', trackingNo: ' sf 1234 5678 ' }
    sent = await test.ask('order.ship', { ...(await now()), deliveredOn: '2026-03-06', lines: part, ...carried })
  })

  it('who shipped it, whether it is gone and whether it is there are answered with name and time (DLV-06)', async () => {
    expect(await read()).toMatchObject({
      state: 'SHIPPED',
      shippedBy: '老板',
      shippedAt: expect.any(Number),
      receivedBy: null,
      receivedOn: null,
      carrier: '顺丰',
      trackingNo: 'sf12345678',
      phoneEnd: '1111',
      contact: '王经理',
      lines: [{ productName: 'A4复印纸', qty: parseQty('6'), gross: 60_000 }],
    })
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    expect(await read()).toMatchObject({ state: 'RECEIVED', receivedBy: '老板', receivedAt: expect.any(Number) })
    expect(await listed()).toMatchObject({ receivedOn: '2026-03-06', receivedBy: '老板', shippedBy: '老板' })
    await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent.deliveryId })
    expect(await read()).toMatchObject({ state: 'SHIPPED', receivedBy: null, receivedAt: null, receivedOn: null })
  })

  it('a delivery is found by its number, the carrier’s and its customer; a carrier said later counts from then on', async () => {
    const found = async (text: string) =>
      (await test.ask('search.everything', { text })).filter(({ kind }) => kind === 'delivery').map(({ id }) => id)
    expect(await found(sent.no)).toEqual([sent.deliveryId])
    expect(await found('12345678')).toContain(sent.deliveryId)
    expect(await found('hzcg')).toContain(sent.deliveryId)
    const later = { deliveryId: sent.deliveryId, carrier: '中通快递', phoneEnd: '2222' }
    await test.ask('delivery.changeCarrier', { ...later, trackingNo: '75000000000001' })
    expect(await found('75000000000001')).toEqual([sent.deliveryId])
    expect((await test.ask('order.list', { search: '75000000000001' })).map(({ id }) => id)).toEqual([order])
    expect(await read()).toMatchObject({ carrier: '中通快递', trackingNo: '75000000000001', phoneEnd: '2222' })
    expect((await test.ask('delivery.carriers', {})).slice(0, 2)).toEqual(['中通快递', '顺丰'])
    await expect(test.ask('delivery.changeCarrier', { ...later, trackingNo: '一二三' })).rejects.toEqual(
      refused('delivery.trackingNo'),
    )
  })

  it('what is heard of it stands newest first, and the same pasted twice stands there once (LOG-01)', async () => {
    const heard = [
      { happenedOn: '2026-03-05', minute: 552, place: '杭州市', said: '已揽收' },
      { happenedOn: '2026-03-06', minute: 485, place: '上海市', said: '派送中' },
    ]
    const { deliveryId } = sent
    expect(await test.ask('delivery.track', { deliveryId, events: heard })).toEqual({ added: 2 })
    const more = { happenedOn: '2026-03-06', minute: 600, place: '', said: '已签收' }
    expect(await test.ask('delivery.track', { deliveryId, events: [...heard, more, more] })).toEqual({ added: 1 })
    expect((await read()).events.map(({ said }) => said)).toEqual(['已签收', '派送中', '已揽收'])
    expect(await listed()).toMatchObject({ lastSaid: '已签收' })
    const tomorrow = { ...more, happenedOn: '2026-03-07' }
    await expect(test.ask('delivery.track', { deliveryId, events: [tomorrow] })).rejects.toEqual(refused('day.future'))
  })

  it('one in trouble makes its order red and calls the owner until it is settled (LOG-03)', async () => {
    const seller = await colleague(test, `李销售 ${test.shop.newId()}`)
    await test.ask('order.assign', { orders: [order], ownerId: seller })
    const { deliveryId } = sent
    await test.ask('delivery.raise', { deliveryId, reason: '外箱破损，客户拒收' })
    expect(await trouble()).toBe('delivery')
    expect(await listed()).toMatchObject({ inTrouble: true, trouble: '外箱破损，客户拒收' })
    const inTrouble = { filters: { inTrouble: { kind: 'oneOf' as const, values: [1] } } }
    expect((await test.ask('delivery.list', inTrouble)).map(({ id }) => id)).toEqual([deliveryId])
    await expect(test.ask('delivery.raise', { deliveryId, reason: '再来' })).rejects.toEqual(
      refused('delivery.inTrouble'),
    )
    const told = await test.shop
      .engine()
      .json('select json_group_array(json_array(user_id, because)) from notices where event = ? and record_id = ?', [
        'deliveryTrouble',
        order,
      ])
    expect(told).toEqual([[seller, 'owner']])
    const toDo = async () => (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'astray')?.items ?? []
    expect((await toDo()).map(({ opens, opensId }) => [opens, opensId])).toEqual([['delivery', deliveryId]])
    await test.ask('delivery.settle', { deliveryId, answer: '承运方赔付，重新包装' })
    expect(await trouble()).toBe('')
    expect(await toDo()).toEqual([])
    expect((await read()).troubles).toMatchObject([{ reason: '外箱破损，客户拒收', answer: '承运方赔付，重新包装' }])
    await expect(test.ask('delivery.settle', { deliveryId, answer: '又' })).rejects.toEqual(
      refused('delivery.noTrouble'),
    )
  })

  it('one that was voided is not followed any more, and leaves its order in no trouble', async () => {
    const { deliveryId } = sent
    await test.ask('delivery.raise', { deliveryId, reason: '丢件' })
    await test.ask('delivery.void', { ...(await now()), deliveryId, reason: '没有发出' })
    expect(await trouble()).toBe('')
    const event = { happenedOn: '2026-03-06', minute: 1, place: '', said: '已揽收' }
    await expect(test.ask('delivery.track', { deliveryId, events: [event] })).rejects.toEqual(refused('delivery.gone'))
  })
})
