import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { listSheets, readRows } from '../../../main/excel/read-workbook'
import { chargedPrice, spreadInvoiced } from '../../../main/statement/detail'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'
import { excelWorker } from '../../worker'
import { beginDealing, type Dealings, today } from './dealings'

const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day }
const refused = (code: string) => expect.objectContaining({ code })

describe('what is invoiced of deliveries', () => {
  const delivery = fc.record({ amount: fc.integer({ min: 0, max: 50 }), own: fc.integer({ min: 0, max: 20 }) })

  it('is what was invoiced for each alone, and of the whole no more than they are worth, the earliest first', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 6 }), fc.integer({ min: 0, max: 200 }), (made, whole) => {
        const deliveries = made.map(({ amount, own }, id) => ({ id, amount: amount as Fen, own: own as Fen }) as never)
        const spread = [...spreadInvoiced(deliveries, whole as Fen).values()]
        const parts = spread.map((part, i) => part - (made[i]?.own ?? 0))
        const rooms = made.map(({ amount, own }) => Math.max(0, amount - own))
        expect(parts.every((part, i) => part >= 0 && part <= (rooms[i] ?? 0))).toBe(true)
        const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
        expect(sum(parts)).toBe(Math.min(whole, sum(rooms)))
        const short = parts.findIndex((part, i) => part < (rooms[i] ?? 0))
        expect(short < 0 ? 0 : sum(parts.slice(short + 1))).toBe(0)
      }),
    )
  })

  it('one of the unit was charged its share of the amount', () => {
    expect(chargedPrice(124_432 as Fen, parseQty('8'))).toBe(parsePrice('155.54'))
    expect(chargedPrice(100 as Fen, parseQty('3'))).toBe(parsePrice('0.3333'))
  })
})

describe('what a customer’s statements tell', () => {
  let test: TestShop
  let deal: Dealings
  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
  })
  afterAll(() => test.close())

  async function rowsOf(path: string): Promise<Cell[][]> {
    const worker = await excelWorker()
    const [sheet] = await listSheets(worker, path)
    const rows: Cell[][] = []
    for await (const batch of readRows(worker, path, { sheet: sheet?.name ?? '' })) rows.push(...batch.rows)
    return rows
  }
  const now = async (id: Id) => ({ id, version: (await test.ask('statement.read', { id })).version })
  const agreedBy = async (customerId: Id) => {
    const { id, no } = await test.ask('statement.make', { customerId, ...march })
    await test.ask('statement.send', { ...(await now(id)), way: 'chat', recipient: '李四', note: '' })
    await test.ask('statement.reply', { ...(await now(id)), outcome: 'confirmed', repliedOn: today } as never)
    return { id, no }
  }

  it('is chosen for the customer: goods under each delivery and what is invoiced, on screen and in the workbook', async () => {
    const customerId = await deal.newCustomer('示例晨光')
    const { order, delivery } = await deal.delivered(customerId, '2026-03-05' as Day, 300)
    await deal.paid(customerId, '2026-03-20' as Day, 5_000)
    const { id } = await test.ask('statement.make', { customerId, ...march })
    const before = await test.ask('statement.read', { id })
    expect(before).toMatchObject({ choices: { items: false, invoiced: false }, days: 7 })
    expect(before.lines[0]).not.toHaveProperty('items')
    const about = { orderId: order, deliveryId: delivery, kind: 'ordinary' as const, title: '示例晨光' }
    const asked = await test.ask('invoice.request', { ...about, taxId: '91330106MA2H0DEM0E' })
    await test.ask('invoice.approve', { id: asked.id })
    await test.ask('invoice.writeBack', { id: asked.id, number: '26332000000012345678', issuedOn: today })
    await test.ask('statement.choose', { customerId, items: true, invoiced: true })
    const told = await test.ask('statement.read', { id })
    const item = { name: '示例纸', spec: '', unit: '箱', qty: parseQty('300'), amount: 30_000, price: parsePrice('1') }
    expect(told.lines[0]).toMatchObject({ kind: 'delivery', debit: 30_000, invoiced: 30_000, items: [item] })
    expect(told.lines[1]).not.toHaveProperty('items')
    expect(told).toMatchObject({ fingerprint: before.fingerprint, intact: true, closing: before.closing })
    expect((await test.ask('customer.statement', { id: customerId, ...march })).lines).toEqual(told.lines)

    const path = join(test.folder, 'with goods.xlsx')
    await test.ask('statement.write', { id, path })
    const rows = await rowsOf(path)
    const key = told.lines[0]?.key ?? ''
    expect(rows[0]?.slice(3, 15)).toEqual([
      ...['订单', '品名', '规格', '数量', '单位', '单价', '金额', '应收增加', '应收减少', '余额', '已开票', '客户金额'],
    ])
    expect(rows[3]).toEqual([
      ...[null, null, null, null, '示例纸', null, 300, '箱', 1, 300, null, null, null, null, null, null],
      `ITEM ${key} 示例纸`,
    ])
    expect(rows[2]?.[13]).toBe(300)
    const sums = rows.at(-1) ?? []
    expect([sums[9], sums[10], sums[11], sums[13]]).toEqual([300, 300, 50, 300])
    expect(await test.ask('statement.readAnswer', { id, path })).toMatchObject({ differences: [], faults: [] })
    await test.ask('statement.choose', { customerId, items: false, invoiced: false })
    expect((await test.ask('statement.read', { id })).lines).toEqual(before.lines)
  })

  it('the customer’s own order numbers stand on it and in the workbook, which is read with them and without', async () => {
    const customerId = await deal.newCustomer('示例兴隆')
    const { order } = await deal.delivered(customerId, '2026-03-05' as Day, 300)
    const plain = join(test.folder, 'plain.xlsx')
    const { id } = await test.ask('statement.make', { customerId, ...march })
    await test.ask('statement.write', { id, path: plain })
    expect((await rowsOf(plain))[0]?.slice(2, 6)).toEqual(['单据', '订单', '应收增加', '应收减少'])
    await test.ask('statement.withdraw', { ...(await now(id)), reason: '补上单号' })
    await test.shop.engine().tx((tx) => tx.run(`update sales_orders set external_no = 'PO-77' where id = ?`, [order]))
    const again = (await test.ask('statement.make', { customerId, ...march })).id
    expect((await test.ask('statement.read', { id })).lines[0]).toMatchObject({ externalNo: null })
    const told = await test.ask('statement.read', { id: again })
    expect(told).toMatchObject({ intact: true, lines: [{ externalNo: 'PO-77' }] })
    const path = join(test.folder, 'own numbers.xlsx')
    await test.ask('statement.choose', { customerId, items: true, invoiced: true })
    await test.ask('statement.write', { id: again, path })
    const rows = await rowsOf(path)
    expect(rows[0]?.slice(2, 13)).toEqual([
      ...['单据', '订单', '客户单号', '品名', '规格', '数量', '单位', '单价', '金额', '应收增加', '应收减少'],
    ])
    expect([rows[2]?.[4], rows[2]?.[11], rows[3]?.[5], rows[3]?.[10]]).toEqual(['PO-77', 300, '示例纸', 300])
    const nothing = { differences: [], faults: [] }
    expect(await test.ask('statement.readAnswer', { id: again, path })).toMatchObject(nothing)
    expect(await test.ask('statement.readAnswer', { id, path: plain })).toMatchObject(nothing)
  })

  it('what is overdue stands in the shop’s own columns, which the statement keeps', async () => {
    const customerId = await deal.newCustomer('示例长兴')
    await deal.delivered(customerId, '2026-02-03' as Day, 300)
    const usual = await test.ask('statement.make', { customerId, ...march })
    await test.ask('receivableSettings.change', { bounds: [15, 30, 31, 36, 40] })
    const own = await test.ask('statement.make', { customerId, from: march.from, to: today })
    await test.ask('receivableSettings.change', { bounds: [30, 60, 90] })
    // Due on 23 February: 36 days late at the end of March, 66 at the end of April.
    expect(await test.ask('statement.read', { id: usual.id })).toMatchObject({
      bounds: [30, 60, 90],
      overdue: 30_000,
      intact: true,
      since: null,
      aged: { notDue: 0, band1: 0, band2: 30_000, band3: 0, unallocated: 0 },
    })
    expect(await test.ask('statement.read', { id: own.id })).toMatchObject({
      bounds: [15, 30, 31, 36, 40],
      overdue: 30_000,
      intact: true,
      aged: { notDue: 0, band5: 0, band6: 30_000, unallocated: 0 },
    })
    const listed = await test.ask('statement.list', { customerId, end: 10 })
    expect(listed.map(({ overdue }) => overdue)).toEqual([30_000, 30_000])
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })

  it('the days to check are the shop’s, and 0 asks for nothing', async () => {
    const customerId = await deal.newCustomer()
    await test.ask('statement.changeDays', { days: 15 })
    expect(await test.ask('customer.statement', { id: customerId, ...march })).toMatchObject({ days: 15 })
    await test.ask('statement.changeDays', { days: 0 })
    expect(await test.ask('statement.days', {})).toEqual({ days: 0 })
    expect(await test.reply('statement.changeDays', { days: 366 })).toMatchObject({ ok: false })
  })

  it('nothing is dated into what a customer has confirmed, nor taken out of it, until it is reopened', async () => {
    const customerId = await deal.newCustomer('示例永盛')
    const goods = await deal.delivered(customerId, '2026-03-05' as Day, 300)
    const unpaid = await deal.delivered(customerId, '2026-03-06' as Day, 20)
    const receipt = await deal.paid(customerId, '2026-03-20' as Day, 5_000)
    const waiting = { customerId, receivedOn: '2026-03-21', method: 'bank' as const, amount: 100 as Fen }
    const { id: entered } = await test.ask('receipt.create', waiting)
    const { id, no } = await agreedBy(customerId)
    const closing = async () => (await test.ask('customer.statement', { id: customerId, ...march })).closing
    const before = await closing()

    const reply = await test.reply('receipt.create', { ...waiting, receivedOn: '2026-03-31' })
    expect(reply).toMatchObject({ code: 'statement.confirmed', fields: { receivedOn: expect.stringContaining(no) } })
    await expect(deal.delivered(customerId, '2026-03-10' as Day, 5)).rejects.toEqual(refused('statement.confirmed'))
    await expect(deal.delivered(customerId, '2026-02-10' as Day, 5)).rejects.toEqual(refused('statement.confirmed'))
    await expect(test.ask('receipt.confirm', { id: entered })).rejects.toEqual(refused('statement.confirmed'))
    await expect(test.ask('receipt.void', { id: receipt, reason: '错' })).rejects.toEqual(
      refused('statement.confirmed'),
    )
    const opening = { customerId, amount: 100 as Fen, openedOn: '2026-02-01' }
    await expect(test.ask('opening.create', opening)).rejects.toEqual(refused('statement.confirmed'))
    const { version } = await test.ask('order.read', { id: unpaid.order })
    const gone = { id: unpaid.order, version, deliveryId: unpaid.delivery, reason: '记错' }
    expect(await test.reply('delivery.void', gone)).toMatchObject({ code: 'statement.confirmed' })
    const [delivered] = (await test.ask('order.read', { id: goods.order })).deliveries
    const lines = [{ deliveryLineId: delivered?.lines[0]?.id ?? 0, qty: parseQty('5') }]
    const back = { deliveryId: goods.delivery, reason: '坏', lines }
    expect(await test.reply('salesReturn.create', { ...back, returnedOn: '2026-03-28' })).toMatchObject({
      code: 'statement.confirmed',
    })
    expect(await closing()).toBe(before)

    const advanced = await deal.newCustomer()
    await deal.paid(advanced, '2026-03-02' as Day, 10_000)
    await agreedBy(advanced)
    const refund = { customerId: advanced, method: 'bank' as const, amount: 100 as Fen, payee: '', bankReference: '' }
    expect(await test.reply('refund.create', { ...refund, paidOn: '2026-03-25', note: '' })).toMatchObject({
      code: 'statement.confirmed',
      fields: { paidOn: expect.any(String) },
    })
    await deal.refunded(advanced, '2026-04-01' as Day, 100)

    // The days after it, and other customers, are free.
    await test.ask('salesReturn.create', { ...back, returnedOn: '2026-04-01' })
    await deal.delivered(customerId, '2026-04-01' as Day, 5)
    await deal.delivered(await deal.newCustomer(), '2026-03-10' as Day, 5)
    expect(await closing()).toBe(before)

    await without(test, 'statement.reopen', async () => {
      expect(await test.reply('statement.reopen', { ...(await now(id)), reason: '漏' })).toMatchObject({
        code: 'right.missing',
      })
    })
    await test.ask('statement.reopen', { ...(await now(id)), reason: '漏了一张' })
    expect(await test.ask('statement.read', { id })).toMatchObject({ state: 'SENT' })
    await deal.delivered(customerId, '2026-03-10' as Day, 5)
    expect(await closing()).toBe(before + 500)
  })
})
