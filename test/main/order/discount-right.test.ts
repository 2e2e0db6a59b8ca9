import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop, without } from '../../shop'

describe('who may give no discount (IDP-06)', () => {
  let test: TestShop
  let draft: {
    customerId: Id
    orderOn: string
    lines: { productId: Id; qty: number; listPrice: number; pay?: number; typedAmount?: number }[]
  }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const { id: customerId } = await test.ask('customer.create', { name: '示例客户' })
    const { id: productId } = await test.ask('product.create', {
      name: '示例商品',
      unit: '件',
      listPrice: 10_0000_0000,
      taxKind: 'taxed',
      taxRate: 1300,
    } as never)
    draft = { customerId, orderOn: '2026-03-05', lines: [{ productId, qty: 2_0000, listPrice: 10_0000_0000 }] }
  })
  afterAll(() => test.close())

  const line = (more: object) => ({ ...draft, lines: draft.lines.map((one) => ({ ...one, ...more })) })
  const save = (sent: object, id: Id | null = null, version = 0) =>
    test.reply('order.save', { id, version, draft: sent })

  it.each([
    ['a percentage paid on a line', () => line({ pay: 9500 })],
    ['a typed amount on a line', () => line({ typedAmount: 1900 })],
    ['a percentage off the whole', () => ({ ...draft, discount: { mode: 'percent', pay: 9500 } })],
    ['an agreed total', () => ({ ...draft, discount: { mode: 'amount', amount: 1900 } })],
  ])('is refused %s by the program itself', async (_, given) => {
    await without(test, 'order.discount', async () => {
      expect(await save(given())).toMatchObject({ code: 'right.missing' })
      expect(await save(draft)).toMatchObject({ ok: true })
    })
  })

  it('goes on with an order that has one, as long as it stays as it is', async () => {
    const given = { ...line({ pay: 9000 }), discount: { mode: 'percent', pay: 9800 } }
    const { id, version } = (await test.ask('order.save', { id: null, version: 0, draft: given } as never)) as {
      id: Id
      version: number
    }
    await without(test, 'order.discount', async () => {
      expect(await save({ ...given, discount: { mode: 'percent', pay: 9700 } }, id, version)).toMatchObject({
        code: 'right.missing',
      })
      expect(
        await save({ ...given, lines: given.lines.map((one) => ({ ...one, pay: 8000 })) }, id, version),
      ).toMatchObject({
        code: 'right.missing',
      })
      expect(await save({ ...given, note: '请尽快' }, id, version)).toMatchObject({ ok: true })
    })
  })
})
