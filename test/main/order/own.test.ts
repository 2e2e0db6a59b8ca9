import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldKey } from '../../../main/value/fieldkey'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import { leaveAndComeBack } from '../../leave'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements } from '../import/sheet'

describe('the shop’s own fields of orders, needed by a type (TYP-02, SEC-04)', () => {
  const day = '2026-03-05'
  let test: TestShop
  let customerId: Id
  let productId: Id
  let use: Id
  let days: Id
  let sample: Id
  beforeAll(async () => {
    test = await openReadyShop(day)
    customerId = (await test.ask('customer.create', { name: '示例晨光' })).id
    const goods = { name: '纸', taxRate: 1300, listPrice: parsePrice('100'), openingStock: 1_000_000 }
    productId = (await test.ask('product.create', goods)).id
    use = (
      await test.ask('field.create', { record: 'order', name: '样品用途', kind: 'choice', words: ['试用', '展会'] })
    ).id
    days = (await test.ask('field.create', { record: 'order', name: '归还天数', kind: 'number' })).id
    sample = (await test.ask('orderType.create', { name: '样品单', config: { zeroAmount: true, neededOwn: [use] } })).id
  })
  afterAll(() => test.close())

  const draft = (typeId: Id | null, fields: Record<string, string | number | null> = {}) => ({
    typeId,
    customerId,
    orderOn: day,
    fields,
    lines: [{ productId, qty: oneUnit, listPrice: parsePrice('100') }],
  })
  const save = async (typeId: Id | null, fields = {}) =>
    (await test.ask('order.save', { id: null, draft: draft(typeId, fields) })).id
  const submit = (id: Id, version = 1) => test.reply('order.submit', { id, version })

  it('a draft may leave it out, confirming may not; an ordinary order needs none', async () => {
    const id = await save(sample)
    expect(await submit(id)).toMatchObject({
      code: 'field.needed',
      message: expect.stringContaining('样品用途'),
      fields: { [`fields.${fieldKey(use)}`]: expect.any(String) },
    })
    const typed = { [fieldKey(use)]: '展会', [fieldKey(days)]: 300_000 }
    await test.ask('order.save', { id, version: 1, draft: draft(sample, typed) })
    expect(await submit(id, 2)).toMatchObject({ ok: true })
    const page = await test.ask('order.read', { id })
    expect(page).toMatchObject({ fields: typed, type: { name: '样品单' } })
    expect(page.ownFields.map(({ name }) => name)).toEqual(['样品用途', '归还天数'])
    expect(await submit(await save(null))).toMatchObject({ ok: true })
  })

  it('it stands in the list to narrow, sort and export by', async () => {
    const column = fieldKey(use)
    const filters = { [column]: { kind: 'oneOf' as const, values: ['展会'] } }
    expect(await test.ask('order.list', { filters })).toMatchObject([{ [column]: '展会' }])
    expect(await test.ask('order.totals', { filters })).toMatchObject({ count: 1 })
    const [last] = await test.ask('order.list', { sort: [{ column: fieldKey(days), descending: true }] })
    expect(last).toMatchObject({ [fieldKey(days)]: 300_000 })
    const path = join(test.folder, 'orders.csv')
    await test.ask('order.export', { columns: [{ key: column, title: '样品用途' }], sheet: '订单', path })
    expect(await readFile(path, 'utf8')).toContain('展会')
  })

  it('refuses what it cannot keep, at the field; a word of no choice too', async () => {
    const wrong = await test.reply('order.save', { id: null, draft: draft(sample, { [fieldKey(use)]: '别的' }) })
    expect(wrong).toMatchObject({ ok: false, fields: { [`fields.${fieldKey(use)}`]: expect.any(String) } })
  })

  it('an order keeps what its type asked for when it was written, a confirmed one what stands in it', async () => {
    const old = await save(sample, { [fieldKey(use)]: '试用' })
    const config = { zeroAmount: true, neededOwn: [use, days] }
    await test.ask('orderType.change', { id: sample, version: 1, name: '样品单', config })
    expect(await submit(old)).toMatchObject({ ok: true })
    expect(await submit(await save(sample, { [fieldKey(use)]: '试用' }))).toMatchObject({ code: 'field.needed' })
    const changed = { ...draft(sample, { [fieldKey(use)]: '展会' }), note: '换了' }
    const asked = { id: old, version: 2, reason: '客户改了' }
    expect(await test.reply('change.request', { ...asked, draft: changed })).toMatchObject({ code: 'change.headFixed' })
    const same = { ...changed, fields: { [fieldKey(use)]: '试用' } }
    expect(await test.reply('change.request', { ...asked, draft: same })).toMatchObject({ ok: true })
  })

  it('one that every order needs is asked for by every order; one in use is not deleted', async () => {
    const { id } = await test.ask('field.create', { record: 'order', name: '渠道', kind: 'text', needed: true })
    expect(await submit(await save(null))).toMatchObject({ code: 'field.needed' })
    expect(await submit(await save(null, { [fieldKey(id)]: '微信' }))).toMatchObject({ ok: true })
    expect(await test.reply('field.delete', { id })).toMatchObject({ code: 'record.inUse' })
    const uses = await test.ask('field.uses', { record: 'order' })
    expect(uses.map(({ name, values }) => [name, values])).toEqual([
      ...[
        ['样品用途', 3],
        ['归还天数', 1],
        ['渠道', 1],
      ],
    ])
    expect(await test.ask('field.convert', { id: days, kind: 'text', decimals: 0 })).toMatchObject({ read: 1, kept: 0 })
    await test.ask('field.retire', { id })
    expect(await submit(await save(null))).toMatchObject({ ok: true })
    expect(await disagreements(test)).toEqual([])
  })

  it('they leave with the shop and come back', async () => {
    const filters = { [fieldKey(use)]: { kind: 'oneOf' as const, values: ['展会'] } }
    await leaveAndComeBack(test, async (other) => {
      expect(await other.ask('order.totals', { filters })).toMatchObject({ count: 1 })
    })
  })
})
