import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit, parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'
import { importing } from '../import/sheet'

describe('what goods cost is for those who may see it (IDP-07)', () => {
  const day = '2026-03-01'
  let test: TestShop
  let paper: Id
  let pen: Id
  let bundle: Id
  let customerId: Id
  const product = async (name: string, cost: string | null, more: object = {}) => {
    const price = { listPrice: parsePrice('11.3'), taxRate: 1300, openingStock: parseQty('100') }
    const costPrice = cost === null ? null : parsePrice(cost)
    return (await test.ask('product.create', { name, ...price, costPrice, ...more })).id
  }
  beforeAll(async () => {
    test = await openReadyShop(day)
    paper = await product('纸', '7.31')
    pen = await product('笔', null)
    bundle = await product('套装', null, {
      kind: 'bundle',
      openingStock: 0,
      components: [{ productId: paper, qty: parseQty('2') }],
    })
    customerId = (await test.ask('customer.create', { name: '示例晨光' })).id
  })
  afterAll(() => test.close())

  const order = async (productIds: readonly Id[], submit: 'order.confirm' | 'order.submit' = 'order.confirm') => {
    const lines = productIds.map((productId) => ({ productId, qty: oneUnit, listPrice: parsePrice('11.3') }))
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: day, lines } })
    await test.ask(submit, { id, version: 1 })
    return id
  }
  const seen = (text: string) => /731000000|"margin":\{|"rate"/.test(text)

  it('an order earns what it brings less what it costs; what nobody knows is not nothing', async () => {
    expect(await test.ask('order.read', { id: await order([paper]) })).toMatchObject({
      margin: { net: 1000, cost: 731, margin: 269, rate: 2690, unknown: 0 },
    })
    expect(await test.ask('order.read', { id: await order([paper, pen]) })).toMatchObject({
      margin: { net: 1000, cost: 731, unknown: 1, unknownNet: 1000 },
    })
    expect(await test.ask('order.read', { id: await order([bundle]) })).toMatchObject({
      margin: { cost: 1462, margin: -462 },
    })
  })

  it('a completed order counts what went and did not come back', async () => {
    const lines = [{ productId: paper, qty: parseQty('4'), listPrice: parsePrice('11.3') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: day, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: day })
    const { deliveries, version } = await test.ask('order.read', { id })
    const [sent] = deliveries
    const back = [{ deliveryLineId: sent?.lines[0]?.id ?? 0, qty: oneUnit }]
    await test.ask('salesReturn.create', { deliveryId: sent?.id ?? 0, returnedOn: day, lines: back })
    expect(await test.ask('order.read', { id })).toMatchObject({ margin: { net: 4000, cost: 2924 } })
    const { version: now } = await test.ask('order.read', { id })
    expect(now).toBeGreaterThanOrEqual(version)
    await test.ask('order.complete', { id, version: now })
    expect(await test.ask('order.read', { id })).toMatchObject({ margin: { net: 3000, cost: 2193, margin: 807 } })
  })

  it('who may not finds no cost and no margin in any reply, sorts and narrows by none, and exports none', async () => {
    const orderId = await order([paper])
    const path = join(test.folder, 'goods.csv')
    await without(test, 'cost.read', async () => {
      const page = await test.ask('product.read', { id: paper })
      expect(page.costPrice).toBeNull()
      const replies = [
        ...[page, await test.ask('product.list', {}), await test.ask('order.read', { id: orderId })],
        ...[await test.ask('approval.read', { orderId }), await test.ask('product.pick', { text: '纸' })],
        await test.ask('activity.list', { record: 'product', recordId: paper }),
      ]
      expect(replies.filter((reply) => seen(JSON.stringify(reply)))).toEqual([])
      const refused = { ok: false, code: 'right.missing' }
      expect(await test.reply('product.list', { sort: [{ column: 'costPrice', descending: true }] })).toMatchObject(
        refused,
      )
      const narrowed = { filters: { costPrice: { kind: 'range', from: 1, to: null } } }
      expect(await test.reply('product.list', narrowed)).toMatchObject(refused)
      const columns = [{ key: 'costPrice', title: '成本' }]
      expect(await test.reply('product.export', { columns, sheet: '商品', path })).toMatchObject(refused)
    })
    expect(seen(JSON.stringify(await test.ask('product.read', { id: paper })))).toBe(true)
    await test.ask('product.export', { columns: [{ key: 'costPrice', title: '成本' }], sheet: '商品', path })
    expect(await readFile(path, 'utf8')).toContain('7.31')
  })

  it('nor sets one: what they save leaves it as it is', async () => {
    await without(test, 'cost.read', async () => {
      const page = await test.ask('product.read', { id: paper })
      expect(await test.reply('product.change', { ...page, costPrice: 1 })).toMatchObject({
        ok: false,
        code: 'right.missing',
        fields: { costPrice: expect.any(String) },
      })
      await test.ask('product.change', { ...page, spec: 'A4' })
    })
    expect(await test.ask('product.read', { id: paper })).toMatchObject({ spec: 'A4', costPrice: parsePrice('7.31') })
  })

  it('a workbook brings costs for who may see them, and for nobody else', async () => {
    const rows = [
      ['编码', '名称', '成本'],
      ['P9', '尺', '1.25'],
    ]
    const { bring, check } = importing(test, 'products')
    await without(test, 'cost.read', async () => {
      const { id } = await check(rows)
      expect((await test.ask('import.rows', { draft: id })).map(({ state }) => state)).toEqual(['new'])
      const path = join(test.folder, 'forced.csv')
      await writeFile(path, '编码,名称,成本\nP9,尺,1.25\n')
      const { sheet, headerRow, mapping, keys } = await test.ask('import.look', { path, kind: 'products' })
      expect(mapping).not.toHaveProperty('costPrice')
      const forced = { path, kind: 'products', sheet, headerRow, mapping: { ...mapping, costPrice: 2 }, keys }
      expect(await test.reply('import.check', forced)).toMatchObject({ ok: false, code: 'right.missing' })
    })
    await bring(rows)
    const [ruler] = await test.ask('product.list', { search: 'P9' })
    expect(ruler).toMatchObject({ costPrice: parsePrice('1.25') })
  })

  it('an order that earns too little asks somebody, who is told the margin if they may see it (R-APR)', async () => {
    const rules = [
      { rule: 'margin' as const, active: true, limit: 3000 },
      { rule: 'cost' as const, active: true, limit: 0 },
    ]
    await test.ask('approval.changeRules', { rules, limits: [] })
    await without(test, 'cost.read', async () => {
      const id = await order([paper, pen], 'order.submit')
      const { rounds, margin } = await test.ask('approval.read', { orderId: id })
      expect(margin).toBeNull()
      expect(rounds[0]?.failures).toEqual([
        { rule: 'margin', values: {} },
        { rule: 'cost', values: { count: 1 } },
      ])
      const known = await order([paper], 'order.submit')
      expect((await test.ask('order.read', { id: known })).state).toBe('PENDING')
    })
    const [asked] = await test.ask('approval.inbox', {})
    expect(asked?.failures[0]).toEqual({ rule: 'margin', values: { rate: '26.9', least: '30', margin: '2.69' } })
    expect(await test.ask('approval.read', { orderId: asked?.orderId ?? 0 })).toMatchObject({
      margin: { net: 1000, margin: 269, unknown: 1 },
      marginAfter: null,
    })
    await test.ask('approval.changeRules', { rules: [], limits: [] })
  })
})
