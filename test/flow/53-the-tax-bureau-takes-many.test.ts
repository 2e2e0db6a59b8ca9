import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { read as readBook, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import { openZip } from '../../main/excel/zip'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { basic26, basic39, detail14, shows, writeTemplate } from '../main/bureau/template'
import { openReadyShop, type TestShop } from '../shop'

const day = '2026-03-10'
const code = '1060105040000000000'

// Approved invoice requests go into the tax bureau's own template, many at once; its answer and the invoices come back.
describe('the tax bureau takes many', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let pens: Id
  beforeEach(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: '示例纸业有限公司', taxId: '914403001922038216' })).id
    paper = await product('A4 纸', { taxCode: code, taxShortName: '纸制品' })
    pens = await product('中性笔', {})
  })
  afterEach(() => test.close())

  const product = async (name: string, more: object) =>
    (
      await test.ask('product.create', {
        ...{ name, unit: '包', listPrice: parsePrice('25'), taxRate: 1300, openingStock: parseQty('1000'), ...more },
      })
    ).id
  const order = async (lines: { productId: Id; qty: Qty }[], taxInclusive = true) => {
    const typed = lines.map((line) => ({ ...line, listPrice: parsePrice('25'), pay: 10_000 }))
    const draft = { customerId: customer, orderOn: day, taxInclusive, lines: typed }
    const { id, version } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version })
    return id
  }
  const request = async (lines = [{ productId: paper, qty: parseQty('3') }], more: object = {}) => {
    const orderId = await order(lines)
    const { id, no } = await test.ask('invoice.request', {
      ...{ orderId, kind: 'ordinary', title: '示例纸业有限公司', taxId: '914403001922038216', ...more },
    })
    await test.ask('invoice.approve', { id })
    return { id, no }
  }
  const sheetOf = async (path: string, sheet: string) =>
    utils.sheet_to_json<string[]>(readBook(await readFile(path)).Sheets[sheet] ?? {}, { header: 1, raw: true })
  const partsOf = async (path: string) => {
    const zip = await openZip(path)
    const parts = new Map<string, string>()
    for (const name of zip.names()) {
      const pieces: Uint8Array[] = []
      for await (const piece of zip.read(name)) pieces.push(piece)
      parts.set(name, Buffer.concat(pieces).toString())
    }
    zip.close()
    return parts
  }

  it('fills the template of today and the older one, and nothing else in the file changes', async () => {
    const first = await request()
    const second = await request([{ productId: paper, qty: parseQty('1') }], { kind: 'special' })
    const versions = [
      ['39.xlsx', basic39],
      ['26.xlsx', basic26],
    ] as const
    for (const [name, basic] of versions) {
      const path = await writeTemplate(test.folder, name, { basic })
      const to = join(test.folder, `to-${name}`)
      const made = await test.ask('bureau.fill', { path, to, requestIds: [first.id, second.id] })
      expect(made).toMatchObject({ requests: 2 })
      const rows = await sheetOf(to, '1-发票基本信息')
      const headings = basic.map(({ heading }) => heading.replace(/[（(].*/, ''))
      const value = (row: number, heading: string) => rows[row]?.[headings.indexOf(heading)]
      expect([3, 4].map((row) => value(row, '发票流水号'))).toEqual([first.no, second.no])
      expect([3, 4].map((row) => value(row, '发票类型'))).toEqual(['普通发票', '增值税专用发票'])
      expect(value(3, '是否含税')).toBe('是')
      expect(value(3, '购买方名称')).toBe('示例纸业有限公司')
      expect(value(3, '购买方纳税人识别号')).toBe('914403001922038216')
      expect(value(3, '备注')).toMatch(/^订单号：XSDD/)
      const lines = await sheetOf(to, '2-发票明细信息')
      expect(lines[3]?.slice(0, 9)).toEqual([
        first.no,
        '*纸制品*A4 纸',
        code,
        undefined,
        '包',
        '3',
        '25.00',
        '75.00',
        '0.13',
      ])
      const [before, after] = [await partsOf(path), await partsOf(to)]
      expect([...after.keys()]).toEqual([...before.keys()])
      for (const [part, text] of before)
        if (!/sheet[12]\.xml$/.test(part)) expect([part, after.get(part)]).toEqual([part, text])
      const tail = (text = '') => text.slice(text.indexOf('</sheetData>'))
      expect(tail(after.get('xl/worksheets/sheet1.xml'))).toBe(tail(before.get('xl/worksheets/sheet1.xml')))
    }
  })

  it('says of each request what is wrong and what to do, and exports nothing while one is chosen', async () => {
    const [right, wrong] = [await request(), await request([{ productId: pens, qty: parseQty('1') }])]
    const path = await writeTemplate(test.folder, 't.xlsx')
    const look = await test.ask('bureau.look', { path })
    expect(look).toMatchObject({ fileName: 't.xlsx', version: 'pt:20260401', shows })
    expect(look.requests.map(({ no, faults }) => [no, faults.map((fault) => fault.code)])).toEqual([
      [right.no, []],
      [wrong.no, ['noTaxCode']],
    ])
    const to = join(test.folder, 'to.xlsx')
    const both = { path, to, requestIds: [right.id, wrong.id] }
    await expect(test.ask('bureau.fill', both)).rejects.toMatchObject({ code: 'bureau.faulty' })
    await expect(stat(to)).rejects.toThrow()
    expect(await test.ask('bureau.batches', {})).toEqual([])
    await test.ask('product.change', {
      ...(await test.ask('product.read', { id: pens })),
      ...{ id: pens, taxCode: ` ${code}` },
    } as never)
    await test.ask('bureau.fill', both)
    const [batch] = await test.ask('bureau.batches', {})
    expect(batch).toMatchObject({ fileName: 'to.xlsx', templateName: 't.xlsx', requests: 2, issued: 0, failed: 0 })
    const again = await test.ask('bureau.look', { path })
    expect(again.requests.map(({ batchNo }) => batchNo)).toEqual([batch?.no, batch?.no])
    await expect(test.ask('invoice.cancel', { id: right.id })).rejects.toMatchObject({ code: 'bureau.inBatch' })
    await test.ask('bureau.withdraw', { id: batch?.id ?? (0 as Id) })
    expect((await test.ask('bureau.look', { path })).requests.map(({ batchNo }) => batchNo)).toEqual([null, null])
    await expect(test.ask('bureau.withdraw', { id: batch?.id ?? (0 as Id) })).rejects.toMatchObject({
      code: 'bureau.withdrawn',
    })
    await test.ask('invoice.cancel', { id: right.id })
  })

  it('who sees only their own orders is told of no other request, and cannot export it', async () => {
    const { id } = await request()
    const path = await writeTemplate(test.folder, 't.xlsx')
    const to = join(test.folder, 'to.xlsx')
    await test.ask('bureau.fill', { path, to, requestIds: [id] })
    const [batch] = await test.ask('bureau.batches', {})
    const rights = test.session.user?.rights ?? []
    const { id: roleId } = await test.ask('role.create', { name: '只看自己', rights, scope: 'own' })
    const { id: userId } = await test.ask('user.create', {
      name: '小李',
      email: '',
      mobile: '',
      roleId,
      code: 'EINE-ZIFFER',
    })
    test.session.user = await findUser(test.shop.engine(), userId)
    await test.shop.engine().tx((tx) => tx.run('update customers set owner_id = (select min(id) from users)', []))
    expect((await test.ask('bureau.look', { path })).requests).toEqual([])
    expect(await test.ask('bureau.batches', {})).toEqual([])
    const asked = { path, to: join(test.folder, 'too.xlsx'), requestIds: [id] }
    await expect(test.ask('bureau.fill', asked)).rejects.toMatchObject({ code: 'record.notFound' })
    await expect(test.ask('bureau.withdraw', { id: batch?.id ?? 0 })).rejects.toMatchObject({ code: 'record.notFound' })
  })

  it('refuses a file that is no template, one with rows in it, a missing, doubled or unknown needed column, and the template itself', async () => {
    const { id } = await request()
    const refused = async (made: Parameters<typeof writeTemplate>[2], refusal: string) => {
      const path = await writeTemplate(test.folder, 'bad.xlsx', made)
      const asked = { path, to: join(test.folder, 'to.xlsx'), requestIds: [id] }
      await expect(test.ask('bureau.fill', asked)).rejects.toMatchObject({ code: refusal })
    }
    await refused({ without: '2-发票明细信息' }, 'bureau.notTemplate')
    await refused({ detail: detail14.filter(({ heading }) => heading !== '金额') }, 'bureau.columnMissing')
    await refused({ basic: [...basic39, { heading: '购买方名称' }] }, 'bureau.columnTwice')
    await refused(
      { basic: [...basic39, { heading: '开票员身份证', note: '必填（限18字符）' }] },
      'bureau.unknownNeeded',
    )
    await refused({ rows: ['<row r="9"><c r="A9"><v>1</v></c></row>'] }, 'bureau.filled')
    const path = await writeTemplate(test.folder, 'same.xlsx')
    await expect(test.ask('bureau.fill', { path, to: path, requestIds: [id] })).rejects.toMatchObject({
      code: 'bureau.sameFile',
    })
  })
})
