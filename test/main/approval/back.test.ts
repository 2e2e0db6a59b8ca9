import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { SignedInUser } from '../../../main/access/view'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../../shop'
import { disagreements } from '../import/sheet'

describe('an order goes back a step, is voted on, and goes the way of its type (R-APR)', () => {
  const day = '2026-03-05'
  let test: TestShop
  let customerId: Id
  let productId: Id
  let order: Id
  const who: Record<string, Id> = {}
  let owner: SignedInUser
  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const submitted = async (typeId: Id | null = null) => {
    await as('小李')
    const lines = [{ productId, qty: oneUnit, listPrice: parsePrice('100') }]
    order = (await test.ask('order.save', { id: null, draft: { typeId, customerId, orderOn: day, lines } })).id
    return test.ask('order.submit', { id: order, version: 1 })
  }
  const taskOf = async (name: string) => {
    await as(name)
    return (await test.ask('approval.inbox', {})).find(({ orderId }) => orderId === order)?.taskId ?? (0 as Id)
  }
  const approve = async (name: string) => test.ask('approval.approve', { taskId: await taskOf(name) })
  const reject = async (name: string, toNode: number | null = null) =>
    test.reply('approval.reject', { taskId: await taskOf(name), reason: '数量不对', toNode })
  const page = () => test.ask('approval.read', { orderId: order })
  const person = (name: string) => ({ kind: 'person' as const, id: who[name] ?? (0 as Id) })
  const state = async () => (await test.ask('order.read', { id: order })).state

  beforeAll(async () => {
    test = await openReadyShop(day)
    owner = test.session.user as SignedInUser
    for (const name of ['小李', '王主管', '赵会计', '孙仓管']) who[name] = await colleague(test, name, 'orderManager')
    customerId = (await test.ask('customer.create', { name: '示例晨光' })).id
    const goods = { name: '纸', taxRate: 1300, listPrice: parsePrice('100'), openingStock: 1_000_000 }
    productId = (await test.ask('product.create', goods)).id
    const nodes = ['王主管', '赵会计', '孙仓管'].map((name) => ({ mode: 'anyOne' as const, members: [person(name)] }))
    await test.ask('approvalFlow.create', { name: '三步', always: true, nodes })
  })
  afterAll(() => test.close())

  it('the third step sends it back to the second: that one is asked anew, the first stays, the order stays submitted', async () => {
    expect(await submitted()).toMatchObject({ state: 'PENDING' })
    await approve('王主管')
    await approve('赵会计')
    await as('孙仓管')
    expect((await page()).earlier).toEqual([1, 2])
    expect(await reject('孙仓管', 9)).toMatchObject({ code: 'approval.noSuchStep' })
    expect(await reject('孙仓管', 2)).toMatchObject({ ok: true })
    expect(await state()).toBe('PENDING')
    const [round] = (await page()).rounds
    expect(round?.nodes.map(({ over, asked }) => [over, ...asked.map((one) => `${one.name} ${one.state}`)])).toEqual([
      ...[
        [false, '王主管 APPROVED'],
        [true, '赵会计 APPROVED'],
        [true, '孙仓管 REJECTED'],
        [false, '赵会计 OPEN'],
        [false],
      ],
    ])
    await approve('赵会计')
    expect(await approve('孙仓管')).toEqual({ state: 'CONFIRMED' })
    await as('老板')
    expect(await disagreements(test)).toEqual([])
  })

  it('the first step can only send it back to who submitted it', async () => {
    await submitted()
    await as('王主管')
    expect((await page()).earlier).toEqual([])
    expect(await reject('王主管')).toMatchObject({ ok: true })
    expect(await state()).toBe('REJECTED')
  })

  it('a flow for one type of order is for no other, and by share of votes one against does not decide', async () => {
    await as('老板')
    const typeId = (await test.ask('orderType.create', { name: '样品单', config: { zeroAmount: true } })).id
    const [first] = (await test.ask('approval.settings', {})).flows
    const members = ['王主管', '赵会计', '孙仓管'].map(person)
    const nodes = [{ mode: 'ratio' as const, ratio: 5001, members }]
    const { id } = await test.ask('approvalFlow.create', { name: '样品', always: true, typeId, nodes })
    await test.ask('approvalFlow.order', { ids: [id, first?.id ?? (0 as Id)] })
    const kept = (await test.ask('approval.settings', {})).flows[0]
    expect(kept).toMatchObject({ name: '样品', typeId, nodes: [{ mode: 'ratio', ratio: 5001 }] })
    expect(await test.reply('approvalFlow.create', { name: 'x', nodes: [{ mode: 'ratio', members }] })).toMatchObject({
      code: 'input.invalid',
    })
    expect(await submitted()).toMatchObject({ waitingFor: ['王主管'] })
    expect(await submitted(typeId)).toMatchObject({ waitingFor: ['王主管', '赵会计', '孙仓管'] })
    expect(await reject('赵会计', 1)).toMatchObject({ code: 'approval.noSuchStep' })
    expect(await reject('赵会计')).toMatchObject({ ok: true })
    expect(await state()).toBe('PENDING')
    expect(await approve('王主管')).toEqual({ state: 'PENDING' })
    expect(await approve('孙仓管')).toEqual({ state: 'CONFIRMED' })
    await submitted(typeId)
    await reject('赵会计')
    await reject('王主管')
    expect(await state()).toBe('REJECTED')
    expect(await taskOf('孙仓管')).toBe(0)
    await as('老板')
    expect(await disagreements(test)).toEqual([])
  })

  it('a type that a flow is for is not deleted under it', async () => {
    const typeId = (await test.ask('orderType.create', { name: '赠品单', config: {} })).id
    const members = [person('王主管')]
    const nodes = [{ mode: 'anyOne' as const, members }]
    const { id } = await test.ask('approvalFlow.create', { name: '赠品', always: true, typeId, nodes })
    expect(await test.reply('orderType.delete', { id: typeId })).toMatchObject({ code: 'record.inUse' })
    await test.ask('approvalFlow.delete', { id })
    await test.ask('orderType.delete', { id: typeId })
  })
})
