import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { digitalXml } from '../main/bureau/invoices'
import { writeTemplate } from '../main/bureau/template'
import { disagreements } from '../main/import/sheet'
import { openReadyShop, type TestShop } from '../shop'

const day = '2026-03-10'
const title = '示例纸业有限公司'
const taxId = '914403001922038216'
const number = (n: number) => `2633200000000000${String(n).padStart(4, '0')}`

// What the tax bureau issued and what the shop has asked for are not always the same: nothing of it is written unseen, nothing of it is lost.
describe('the bureau and the books differ', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let template: string
  beforeEach(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: title, taxId })).id
    const goods = { unit: '包', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('1000') }
    paper = (await test.ask('product.create', { name: 'A4 纸', ...goods, taxCode: '1060105040000000000' })).id
    template = await writeTemplate(test.folder, 't.xlsx')
  })
  afterEach(() => test.close())

  const request = async (qty = '10') => {
    const lines = [{ productId: paper, qty: parseQty(qty), listPrice: parsePrice('100'), pay: 10_000 }]
    const draft = { customerId: customer, orderOn: day, taxInclusive: true, lines }
    const { id: orderId, version } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id: orderId, version })
    const { id, no } = await test.ask('invoice.request', { orderId, kind: 'ordinary', title, taxId })
    await test.ask('invoice.approve', { id })
    return { id, no, orderId }
  }
  const fill = (...requestIds: Id[]) =>
    test.ask('bureau.fill', { path: template, to: join(test.folder, `to-${requestIds}.xlsx`), requestIds })
  const headings = [
    '发票流水号',
    '数电票号码',
    '开票日期',
    '价税合计',
    '购买方名称',
    '购买方纳税人识别号',
    '状态',
    '失败原因',
  ]
  const answer = async (rows: unknown[][]) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), '结果')
    const path = join(test.folder, 'answer.xlsx')
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    return path
  }
  const look = async (rows: unknown[][]) => {
    const path = await answer(rows)
    const { columns, rows: shown } = await test.ask('bureau.readAnswer', { path })
    return { path, columns, shown }
  }
  const take = async (rows: unknown[][]) => {
    const { path, columns, shown } = await look(rows)
    const chosen = shown.flatMap(({ row, verdict, requestId }) =>
      ['write', 'failed'].includes(verdict) && requestId !== null ? [{ row, requestId }] : [],
    )
    return test.ask('bureau.takeAnswer', { path, columns, rows: chosen })
  }
  const comesBack = async (orderId: Id, qty: string) => {
    const { version, lines } = await test.ask('order.read', { id: orderId })
    const shipped = lines.map((line) => ({ lineId: line.id, qty: line.qty }))
    const { deliveryId } = await test.ask('order.ship', { id: orderId, version, deliveredOn: day, lines: shipped })
    const [held] = (await test.ask('order.read', { id: orderId })).deliveries[0]?.lines ?? []
    const lines_ = [{ deliveryLineId: held?.id ?? 0, qty: parseQty(qty) }]
    await test.ask('salesReturn.create', { deliveryId, returnedOn: day, lines: lines_ })
  }

  it('what waits for an answer is neither cancelled nor sent back until the answer is in or the batch is withdrawn', async () => {
    const [one, two] = [await request(), await request()]
    const { id: batch } = await fill(one.id, two.id)
    const reject = (id: Id) => test.ask('invoice.reject', { id, reason: '抬头错了' })
    for (const { id, no } of [one, two]) {
      await expect(reject(id)).rejects.toMatchObject({
        code: 'bureau.inBatch',
        message: expect.stringContaining(no),
      })
      await expect(test.ask('invoice.cancel', { id })).rejects.toMatchObject({ code: 'bureau.inBatch' })
    }
    await take([[one.no, '', '', 1000, title, taxId, '开票失败', '税号不符']])
    await reject(one.id)
    await test.ask('bureau.withdraw', { id: batch })
    await reject(two.id)
    expect(await disagreements(test)).toEqual([])
  })

  it('a row on another buyer is left to a person, and so is one of a number we have that says something else', async () => {
    const [one, two] = [await request(), await request()]
    await test.ask('invoice.writeBack', { id: two.id, number: number(2), issuedOn: day })
    await fill(one.id)
    const rows = [
      [one.no, number(1), day, 1000, '旧抬头', taxId, '开票成功', ''],
      ['', number(2), day, 1000, title, taxId, '已作废', ''],
      ['', number(2), day, 1000, title, taxId, '未红冲', ''],
      [one.no, number(3), '46091.5', '', title, taxId, '开票成功', ''],
    ]
    const { shown, path, columns } = await look(rows)
    expect(shown.map(({ verdict, differences }) => [verdict, differences])).toEqual([
      ...[
        ['differs', [{ what: 'buyer', ours: title }]],
        ['differs', [{ what: 'state', ours: 'ISSUED' }]],
        ['here', []],
      ],
      ['bad', []],
    ])
    const chosen = [{ row: 2, requestId: one.id }]
    await expect(test.ask('bureau.takeAnswer', { path, columns, rows: chosen })).rejects.toMatchObject({
      code: 'bureau.rowChanged',
    })
  })

  it('a red letter comes in by its file: its number is written to the one that waits for it, and the file is added to the invoice', async () => {
    const { id, no } = await request()
    await test.ask('invoice.writeBack', { id, number: number(1), issuedOn: day })
    const begin = { id, reason: 'goodsReturned', used: false, confirmationNo: '', note: '', lines: null } as const
    await test.ask('invoice.startRed', begin)
    const folder = join(test.folder, 'reds')
    await mkdir(folder)
    const xml = (n: number, gross: string) =>
      digitalXml({ number: number(n), gross, buyer: title, on: `${day} 08:00:00` })
        .replace('<TotalAmWithoutTax>88.50', '<TotalAmWithoutTax>-884.96')
        .replace('<TotalTaxAm>11.50', '<TotalTaxAm>-115.04')
    await writeFile(join(folder, 'a.xml'), xml(5, '-1000.00'))
    await writeFile(join(folder, 'b.xml'), xml(6, '-999.00'))
    await writeFile(join(folder, `${number(5)}.pdf`), '%PDF-1.7 made up')
    const files = await test.ask('bureau.lookFiles', { folder })
    expect(files.map((file) => [file.name, file.verdict, file.requestNo])).toEqual([
      [`${number(5)}.pdf`, 'attach', no],
      ...[
        ['a.xml', 'writeRed', no],
        ['b.xml', 'off', ''],
      ],
    ])
    const taken = files.flatMap(({ name, requestId }) => (requestId === null ? [] : [{ name, requestId }]))
    expect(await test.ask('bureau.takeFiles', { folder, files: taken })).toEqual({ attached: 2, written: 1 })
    const page = await test.ask('invoice.read', { id })
    expect(page).toMatchObject({ state: 'RED', redGross: 100_000, reds: [{ state: 'ISSUED', redNo: number(5) }] })
    expect((await test.ask('bureau.lookFiles', { folder })).map(({ verdict }) => verdict)).toEqual([
      'attach',
      'attach',
      'off',
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it('who asked is told of the number, however it comes, and of a request sent back', async () => {
    const rights = test.session.user?.rights ?? []
    const { id: roleId } = await test.ask('role.create', { name: '开票', rights, scope: 'all' })
    const person = { name: '赵会计', email: '', mobile: '', roleId, code: 'EINE-ZIFFER' }
    const { id: userId } = await test.ask('user.create', person)
    const [listed, filed, back] = [await request('10'), await request('1'), await request('2')]
    const asker = test.session.user
    test.session.user = await findUser(test.shop.engine(), userId)
    await take([[listed.no, number(1), day, 1000, title, taxId, '开票成功', '']])
    const folder = join(test.folder, 'one')
    await mkdir(folder)
    await writeFile(join(folder, 'a.xml'), digitalXml({ number: number(2), gross: '100.00', buyer: title, on: day }))
    await test.ask('bureau.takeFiles', { folder, files: [{ name: 'a.xml', requestId: filed.id }] })
    await test.ask('invoice.reject', { id: back.id, reason: '抬头错了' })
    test.session.user = asker
    const told = await test.ask('notice.list', {})
    expect(told.map(({ event, params }) => [event, params.invoice ?? params.reason])).toEqual([
      ...[
        ['invoiceRejected', '抬头错了'],
        ['invoiceIssued', number(2)],
        ['invoiceIssued', number(1)],
      ],
    ])
  })

  it('an invoice that is out is recorded though goods came back meanwhile; what is beyond is due as a red letter', async () => {
    const [out, waits] = [await request(), await request()]
    await fill(out.id)
    for (const { orderId } of [out, waits]) await comesBack(orderId, '1')
    expect(await take([[out.no, number(1), day, 1000, title, taxId, '开票成功', '']])).toEqual({
      written: 1,
      failed: 0,
    })
    const order = (await test.ask('orderInvoice.list', {})).find(({ id }) => id === out.orderId)
    expect(order).toMatchObject({ invoiced: 100_000, due: 90_000, redDue: 10_000 })
    // What is not out yet is not handed in for more than is due.
    const { requests } = await test.ask('bureau.look', { path: template })
    expect(requests.map(({ no, faults }) => [no, faults])).toEqual([
      [waits.no, [{ code: 'beyond', line: null, values: { amount: '100.00' } }]],
    ])
    await expect(fill(waits.id)).rejects.toMatchObject({ code: 'bureau.faulty' })
    expect(await disagreements(test)).toEqual([])
  })
})
