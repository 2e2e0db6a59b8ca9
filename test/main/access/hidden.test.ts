import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, withoutHidden } from '../../../main/access/hidden'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop, without } from '../../shop'

describe('what one may not read is not there (IDP-07)', () => {
  let test: TestShop
  let customerId = 0 as Id
  let orderId = 0 as Id
  const day = '2026-03-01'
  beforeAll(async () => {
    test = await openReadyShop(day)
    customerId = (await test.ask('customer.create', { name: '示例晨光', creditLimit: 1_000_000 })).id
    const goods = { name: '纸', listPrice: 1_234_000_000, taxRate: 1300, openingStock: 1_000_000 }
    const { id: productId } = await test.ask('product.create', goods)
    const lines = [{ productId, qty: 30_000, listPrice: 1_234_000_000 }]
    orderId = (await test.ask('order.save', { id: null, draft: { customerId, orderOn: day, lines } })).id
    await test.ask('order.confirm', { id: orderId, version: 1 })
    await test.ask('order.ship', { id: orderId, version: 2, deliveredOn: day })
    const receipt = { customerId, orderId, receivedOn: day, method: 'cash', amount: 777 } as const
    const { id } = await test.ask('receipt.create', receipt)
    await test.ask('receipt.confirm', { id })
  })
  afterAll(() => test.close())

  /** What stands for money owed in the replies to who may read it: 37.02 − 7.77, and 7.77. */
  const figures = ['2925', '777']
  const lists = {
    customer: ['balance', 'overdue', 'creditUsed', 'creditAvailable'],
    order: ['received', 'outstanding'],
  }

  it('who may read receivables is told of all of it', async () => {
    expect(await test.ask('customer.list', {})).toMatchObject([{ balance: 2925, creditUsed: 2925 }])
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ receivable: 2925, creditUsed: 2925 })
    expect(await test.ask('order.read', { id: orderId })).toMatchObject({
      received: 777,
      outstanding: 2925,
      credits: [{ amount: 777 }],
    })
  })

  it('who may not finds no figure in any list, page, total or timeline', async () => {
    await without(test, 'receivable.read', async () => {
      for (const list of ['customer', 'order'] as const) {
        const [row] = await test.ask(`${list}.list`, {})
        expect(
          Object.keys(row ?? {}).filter((key) => lists[list].includes(key)),
          list,
        ).toEqual([])
        const { sums } = await test.ask(`${list}.totals`, {})
        expect(
          Object.keys(sums).filter((key) => lists[list].includes(key)),
          list,
        ).toEqual([])
      }
      const customer = await test.ask('customer.read', { id: customerId })
      expect(customer).toMatchObject({ receivable: null, unallocated: null, overdue: null, creditUsed: null })
      const order = await test.ask('order.read', { id: orderId })
      expect(order).toMatchObject({ received: null, outstanding: null, credits: null, deliveries: [{ open: null }] })
      const told = JSON.stringify([
        ...[await test.ask('customer.list', {}), await test.ask('order.list', {}), customer, order],
        ...[await test.ask('customer.timeline', { id: customerId }), await test.ask('home.figures', {})],
        await test.ask('performance.list', { from: day, to: day }),
      ])
      expect(figures.filter((figure) => new RegExp(`[:,\\[]${figure}[,}\\]]`).test(told))).toEqual([])
    })
  })

  it('nor sorts or narrows by it, nor exports it, which would tell all the same', async () => {
    const path = join(test.folder, 'customers.csv')
    const refused = { ok: false, code: 'right.missing' }
    await without(test, 'receivable.read', async () => {
      for (const [list, fields] of Object.entries(lists))
        for (const column of fields) {
          const narrowed = { filters: { [column]: { kind: 'range', from: 1, to: null } } }
          expect(
            await test.reply(`${list}.list` as 'order.list', { sort: [{ column, descending: true }] }),
          ).toMatchObject(refused)
          expect(await test.reply(`${list}.list` as 'order.list', narrowed)).toMatchObject(refused)
          expect(await test.reply(`${list}.totals` as 'order.totals', narrowed)).toMatchObject(refused)
          const columns = [{ key: column, title: column }]
          expect(await test.reply(`${list}.export` as 'order.export', { columns, path })).toMatchObject(refused)
        }
      await test.ask('customer.export', { columns: [{ key: 'name', title: '客户' }], path })
      expect(await readFile(path, 'utf8')).toContain('示例晨光')
      const { id: receiptId } = { id: 1 }
      expect(await test.reply('activity.list', { record: 'receipt', recordId: receiptId })).toMatchObject(refused)
    })
  })

  it('and why an order has to be approved is not said where it tells what the customer owes', async () => {
    await test.ask('approval.changeRules', {
      rules: [
        { rule: 'credit', active: true, limit: 0 },
        { rule: 'special', active: true, limit: 0 },
      ],
    })
    const customer = await test.ask('customer.read', { id: customerId })
    await test.ask('customer.change', { ...customer, creditLimit: 1 as never })
    const { lines } = await test.ask('order.read', { id: orderId })
    const line = { productId: lines[0]?.productId ?? (0 as Id), qty: 10_000, listPrice: 1_234_000_000 }
    const draft = { customerId, orderOn: day, specialTerms: '月底一起付', lines: [line] }
    const { id } = await test.ask('order.save', { id: null, draft })
    await without(test, 'approval.manage', async () => {
      await test.ask('order.submit', { id, version: 1, acceptShortage: true })
    })
    const why = async () => {
      const { rounds, circumstances } = await test.ask('approval.read', { orderId: id })
      return [rounds[0]?.failures.map(({ rule }) => rule), circumstances !== null]
    }
    expect(await why()).toEqual([['credit', 'special'], true])
    await without(test, 'receivable.read', async () => expect(await why()).toEqual([['special'], false]))
  })

  it('nor that money is overdue, while late and held orders are called so', async () => {
    test.onDay('2026-04-01')
    const troubleOf = async () => {
      const rows = await test.ask('order.list', {})
      const narrowed = await test.ask('order.list', { filters: { trouble: { kind: 'oneOf', values: ['overdue'] } } })
      return [rows.find(({ id }) => id === orderId)?.trouble, narrowed.length]
    }
    expect(await troubleOf()).toEqual(['overdue', 1])
    await without(test, 'receivable.read', async () => expect(await troubleOf()).toEqual(['', 0]))
    await test.ask('order.hold', {
      id: orderId,
      version: (await test.ask('order.read', { id: orderId })).version,
      reason: '等通知',
    })
    await without(test, 'receivable.read', async () => expect(await troubleOf()).toEqual(['held', 0]))
  })

  it('rows inside a page lose their fields too, and what is not there stays away', () => {
    const hidden = hiddenFields('order.read', [])
    expect(withoutHidden({ gross: 1, received: 2, deliveries: [{ open: 3, no: 'D' }] }, hidden)).toEqual({
      gross: 1,
      received: null,
      deliveries: [{ open: null, no: 'D' }],
    })
    expect(withoutHidden(null, hidden)).toBe(null)
    expect(hiddenFields('order.read', ['receivable.read', 'cost.read'])).toEqual([])
  })
})
