import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { orderEvents } from '../../../main/order/order'
import { ordinaryType, typeAllows } from '../../../main/order/ordertype'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { leaveAndComeBack } from '../../leave'
import { colleague, openReadyShop, type TestShop, without } from '../../shop'

test.each([
  [ordinaryType, []],
  [{ ...ordinaryType, prepares: false }, ['start']],
  [{ ...ordinaryType, receipt: 'off' as const }, ['confirmReceipt']],
  [{ ...ordinaryType, receipt: 'needed' as const }, []],
])('a type may switch off only what is optional: %j', (config, off) => {
  expect(orderEvents.filter((event) => !typeAllows(config, event))).toEqual(off)
})

describe('the shop’s own types of order (TYP)', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let sample: Id

  const refused = (code: string) => expect.objectContaining({ code })
  const read = (id: Id) => test.ask('order.read', { id })
  const write = async (typeId: Id | null, more: object = {}, price = '100') => {
    const lines = [{ productId: paper, qty: parseQty('2'), listPrice: parsePrice(price) }]
    const draft = { typeId, customerId: customer, orderOn: '2026-03-05', lines, ...more }
    return (await test.ask('order.save', { id: null, draft })).id
  }
  const confirm = async (id: Id) => test.ask('order.confirm', { id, version: (await read(id)).version })
  const now = async (id: Id) => ({ id, version: (await read(id)).version })
  const ship = async (id: Id) => test.ask('order.ship', { ...(await now(id)), deliveredOn: '2026-03-06' })
  const config = { receipt: 'needed' as const, prepares: false, zeroAmount: true, needed: ['note' as const] }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    customer = (await test.ask('customer.create', { name: '杭州晨光商贸有限公司' })).id
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('1000') })).id
    sample = (await test.ask('orderType.create', { name: '样品单', config })).id
  })
  afterAll(() => test.close())

  it('a clerk uses a type at once: it asks for what it needs, may come to nothing, and prints its name (TYP-02)', async () => {
    const given = { discount: { mode: 'amount' as const, amount: 0 as Fen } }
    await expect(write(null, given)).rejects.toEqual(refused('order.zeroAmount'))
    const empty = await write(sample, given)
    const reply = await test.reply('order.confirm', { id: empty, version: 1 })
    expect(reply).toMatchObject({ ok: false, code: 'field.missing', fields: { note: expect.any(String) } })
    expect(reply).toMatchObject({ message: '「备注」必须填写。' })
    const filled = await write(sample, { ...given, note: '给展会用' })
    await confirm(filled)
    expect(await read(filled)).toMatchObject({ typeId: sample, type: { name: '样品单' }, gross: 0, state: 'CONFIRMED' })
    await ship(filled)
    expect(await read(filled)).toMatchObject({ state: 'SHIPPED', outstanding: 0 })
  })

  it('it leaves out the preparing of goods, and is completed only after they are confirmed', async () => {
    const id = await write(sample, { note: '给展会用' })
    await confirm(id)
    await expect(test.ask('order.prepare', await now(id))).rejects.toThrow(/样品单.*备货/)
    await ship(id)
    await expect(test.ask('order.complete', await now(id))).rejects.toThrow(/请先确认签收/)
    await test.ask('delivery.receive', { ...(await now(id)), receivedOn: '2026-03-06' })
    await test.ask('order.complete', await now(id))
    expect((await read(id)).state).toBe('COMPLETED')
  })

  it('where the receipt of goods is not noted at all, a shipped order is completed at once', async () => {
    const { id: quick } = await test.ask('orderType.create', { name: '现货单', config: { receipt: 'off' } })
    const id = await write(quick)
    await confirm(id)
    await ship(id)
    const receive = { ...(await now(id)), receivedOn: '2026-03-06' }
    await expect(test.ask('delivery.receive', receive)).rejects.toEqual(refused('order.typeForbids'))
    await test.ask('order.complete', await now(id))
  })

  it('a rename shows everywhere, and orders keep what was asked for when they were written (TYP-04)', async () => {
    const old = await write(sample)
    const [type] = (await test.ask('orderType.list', {})).filter(({ id }) => id === sample)
    const changed = { ...config, needed: ['note' as const, 'contact' as const] }
    await test.ask('orderType.change', {
      id: sample,
      version: type?.version ?? 0,
      name: '样品单（展会）',
      config: changed,
    })
    expect((await read(old)).type).toMatchObject({ name: '样品单（展会）', config: { needed: ['note'] } })
    const young = await write(sample, { note: '给展会用' })
    await expect(confirm(young)).rejects.toThrow(/联系人/)
    const draft = { typeId: sample, customerId: customer, orderOn: '2026-03-05', note: '给展会用' }
    const lines = [{ productId: paper, qty: parseQty('2'), listPrice: parsePrice('100') }]
    await test.ask('order.save', { ...(await now(old)), draft: { ...draft, lines } })
    await confirm(old)
    const listed = await test.ask('order.list', { type: sample, end: 100 })
    expect(new Set(listed.map(({ typeName }) => typeName))).toEqual(new Set(['样品单（展会）']))
    await expect(test.ask('orderType.change', { id: sample, version: 1, name: '样品单', config })).rejects.toEqual(
      refused('record.changed'),
    )
    await expect(test.ask('orderType.create', { name: '样品单（展会）', config })).rejects.toEqual(
      refused('name.taken'),
    )
  })

  it('the types of the list add up to the whole of it (TYP-03, TYP-05)', async () => {
    await confirm(await write(null))
    const of = async (type: Id | 'ordinary' | null) => test.ask('order.totals', { type })
    const types = await test.ask('orderType.list', {})
    const parts = await Promise.all([of('ordinary'), ...types.map(({ id }) => of(id))])
    const whole = await of(null)
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count)
    expect(parts.reduce((sum, { sums }) => sum + (sums.gross ?? 0), 0)).toBe(whole.sums.gross)
    for (const { id, count } of types) expect((await of(id)).count).toBe(count)
  })

  it('a type that orders are of is put out of use, not deleted; one that none is of is deleted (TYP-04)', async () => {
    await expect(test.ask('orderType.delete', { id: sample })).rejects.toEqual(refused('record.inUse'))
    await test.ask('orderType.retire', { id: sample })
    await expect(write(sample)).rejects.toEqual(refused('record.inactive'))
    const { id } = await test.ask('orderType.create', { name: '写错了', config: {} })
    await test.ask('orderType.delete', { id })
    expect((await test.ask('orderType.list', {})).map(({ name, active }) => [name, active])).toEqual([
      ['现货单', true],
      ['样品单（展会）', false],
    ])
    await test.ask('orderType.retire', { id: sample, active: true })
    expect(await read(await write(sample))).toMatchObject({ type: { name: '样品单（展会）' } })
  })

  it('an order that every flow would ask about passes where its type needs no approval', async () => {
    const id = await colleague(test, '小王', 'salesManager')
    const nodes = [{ mode: 'anyOne' as const, members: [{ kind: 'person' as const, id }] }]
    await test.ask('approvalFlow.create', { name: '每张', always: true, nodes })
    const { id: counter } = await test.ask('orderType.create', { name: '柜台单', config: { approves: false } })
    const [asked, free] = [await write(null), await write(counter)]
    expect(await test.ask('order.submit', { id: asked, version: 1 })).toMatchObject({ state: 'PENDING' })
    expect(await test.ask('order.submit', { id: free, version: 1 })).toMatchObject({ state: 'CONFIRMED' })
  })

  it('only who manages the shop’s data manages types (TYP-06), and all of it leaves with the shop', async () => {
    await without(test, 'company.manage', async () => {
      await expect(test.ask('orderType.create', { name: '偷偷加的', config: {} })).rejects.toEqual(
        refused('right.missing'),
      )
      expect(await test.ask('orderType.list', {})).toHaveLength(3)
    })
    await leaveAndComeBack(test, async (other) => {
      expect(await other.ask('orderType.list', {})).toEqual(await test.ask('orderType.list', {}))
    })
  })
})
