import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read as readBook, utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import { openZip } from '../../main/excel/zip'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { digitalXml, ofd } from '../main/bureau/invoices'
import { basic26, basic39, detail14, shows, writeTemplate } from '../main/bureau/template'
import { disagreements } from '../main/import/sheet'
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
        name,
        unit: '包',
        listPrice: parsePrice('25'),
        taxRate: 1300,
        openingStock: parseQty('1000'),
        ...more,
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
      orderId,
      kind: 'ordinary',
      title: '示例纸业有限公司',
      taxId: '914403001922038216',
      ...more,
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
      expect(value(3, '备注')).toMatch(/^XSDD/)
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
      id: pens,
      taxCode: ` ${code}`,
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

  /** What the bureau gives back, with the row of headings under a title. */
  const answer = async (name: string, headings: string[], rows: unknown[][]) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['批量开票结果'], [], headings, ...rows]), '结果')
    const path = join(test.folder, name)
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    return path
  }
  const number = (n: number) => `2633200000000000${String(n).padStart(4, '0')}`
  const headings = ['发票流水号', '数电票号码', '开票日期', '价税合计', '状态', '失败原因']
  const take = async (path: string, verdicts = ['write', 'failed', 'suggest']) => {
    const { columns, rows } = await test.ask('bureau.readAnswer', { path })
    const chosen = rows.flatMap(({ row, verdict, requestId }) =>
      verdicts.includes(verdict) && requestId !== null ? [{ row, requestId }] : [],
    )
    return test.ask('bureau.takeAnswer', { path, columns, rows: chosen })
  }
  const invoices = async () =>
    Object.fromEntries((await test.ask('invoice.list', {})).map(({ no, state, invoiceNo }) => [no, [state, invoiceNo]]))

  it('takes its answer: numbers are written, failures kept with their reason, what differs by a fen is left to a person', async () => {
    const [issued, differs, failed, open] = [await request(), await request(), await request(), await request()]
    const template = await writeTemplate(test.folder, 't.xlsx')
    const all = [issued, differs, failed, open].map(({ id }) => id)
    await test.ask('bureau.fill', { path: template, to: join(test.folder, 'to.xlsx'), requestIds: all })
    const path = await answer('answer.xlsx', headings, [
      [issued.no, number(1), '2026-03-09 10:11:12', 75, '开票成功', ''],
      [differs.no, number(2), '2026-03-09', '75.01', '开票成功', ''],
      [failed.no, '', '', 75, '开票失败', '商品编码不是末级编码'],
      ['KPSQ20200101-0001', number(3), '2026-03-09', 75, '开票成功', ''],
      [open.no, '', '', '', '开票中', ''],
      ['', number(4), '2026-03-09', -75, '红冲', ''],
    ])
    const look = await test.ask('bureau.readAnswer', { path })
    expect(look.rows.map(({ row, verdict, requestNo }) => [row, verdict, requestNo])).toEqual([
      ...[
        [4, 'write', issued.no],
        [5, 'differs', differs.no],
        [6, 'failed', failed.no],
        [7, 'unknown', ''],
      ],
      ...[
        [8, 'unknown', open.no],
        [9, 'off', ''],
      ],
    ])
    expect(await take(path)).toEqual({ written: 1, failed: 1 })
    expect(await invoices()).toEqual({
      [issued.no]: ['ISSUED', number(1)],
      [differs.no]: ['APPROVED', null],
      [failed.no]: ['APPROVED', null],
      [open.no]: ['APPROVED', null],
    })
    const waiting = await test.ask('bureau.look', { path: template })
    const about = new Map(waiting.requests.map(({ no, failure, batchNo }) => [no, [failure, batchNo === null]]))
    expect([about.get(failed.no), about.get(open.no)]).toEqual([
      ['商品编码不是末级编码', true],
      ['', false],
    ])
    expect(await test.ask('bureau.batches', {})).toMatchObject([{ requests: 4, issued: 1, failed: 1 }])
    const again = await test.ask('bureau.readAnswer', { path })
    expect(again.rows.map(({ verdict }) => verdict).slice(0, 3)).toEqual(['here', 'differs', 'failed'])
    expect(await take(path)).toEqual({ written: 0, failed: 0 })
    await test.ask('bureau.fill', { path: template, to: join(test.folder, 'b.xlsx'), requestIds: [failed.id] })
    expect(await test.ask('bureau.look', { path: template })).toMatchObject({ requests: [{}, { failure: '' }, {}] })
    expect(await disagreements(test)).toEqual([])
  })

  it('without serial numbers suggests by amount and buyer, from columns somebody sets, and writes all or nothing', async () => {
    const [one, two] = [await request(), await request([{ productId: paper, qty: parseQty('2') }])]
    const csv = join(test.folder, 'list.csv')
    const rows = [
      `\t${number(1)},示例纸业有限公司,2026-03-10,"75.00",正常`,
      `\t${number(4)},示例纸业有限公司,2026-03-10,99.00,正常`,
      `\t${number(4)},示例纸业有限公司,2026-03-10,50.00,正常`,
      `\t${number(5)},别的公司,2026-03-10,50.00,正常`,
    ]
    await writeFile(csv, `数电发票号码,购买方名称,日子,价税合计,发票状态\n${rows.join('\n')}\n`)
    const unset = await test.ask('bureau.readAnswer', { path: csv })
    expect(unset.rows.map(({ verdict }) => verdict)).toEqual(['bad', 'bad', 'bad', 'bad'])
    const columns = { ...unset.columns, issuedOn: unset.headings.indexOf('日子') }
    const set = await test.ask('bureau.readAnswer', { path: csv, columns })
    expect(set.rows.map(({ verdict, requestNo }) => [verdict, requestNo])).toEqual([
      ...[
        ['suggest', one.no],
        ['bad', ''],
        ['bad', ''],
        ['unknown', ''],
      ],
    ])
    const chosen = [{ row: 2, requestId: one.id }]
    const other = test.ask('bureau.takeAnswer', { path: csv, columns, rows: [{ row: 2, requestId: two.id }] })
    await expect(other).rejects.toMatchObject({ code: 'bureau.rowChanged' })
    expect(await test.ask('bureau.takeAnswer', { path: csv, columns, rows: chosen })).toEqual({ written: 1, failed: 0 })
    expect(await invoices()).toMatchObject({ [one.no]: ['ISSUED', number(1)], [two.no]: ['APPROVED', null] })
    // What writing back by hand refuses is refused with its row, and nothing of the file is written.
    const [third, late] = [await request(), await request()]
    await test.ask('period.close', { to: '2026-02-28' })
    const path = await answer('more.xlsx', headings, [
      [third.no, number(7), '2026-03-10', 75, '', ''],
      [late.no, number(8), '2026-02-28', 75, '', ''],
    ])
    await expect(take(path)).rejects.toMatchObject({
      code: 'bureau.rowRefused',
      message: expect.stringContaining(late.no),
    })
    expect(await invoices()).toMatchObject({ [third.no]: ['APPROVED', null] })
  })

  it('the invoices themselves go to their requests: XML and OFD are read, a PDF is known by its name', async () => {
    const [known, fresh, other] = [
      await request(),
      await request([{ productId: paper, qty: parseQty('4') }]),
      await request(),
    ]
    await test.ask('invoice.writeBack', { id: known.id, number: number(1), issuedOn: day })
    await test.ask('invoice.writeBack', { id: other.id, number: number(3), issuedOn: day })
    const folder = join(test.folder, 'invoices')
    await mkdir(folder)
    const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)
    await put(`dzfp_${number(1)}_示例.pdf`, '%PDF-1.7 made up')
    await put(
      'a.xml',
      digitalXml({ number: number(2), gross: '100.00', buyer: '示例纸业有限公司', on: '2026-03-09 08:00:00' }),
    )
    await put(`${number(2)}.pdf`, '%PDF-1.7 made up too')
    await put('b.ofd', await ofd({ number: number(3), net: '66.37', tax: '8.64', on: '2026年03月09日' }))
    await put('c.xml', '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>')
    await put('notes.txt', 'no invoice')
    const look = await test.ask('bureau.lookFiles', { folder })
    expect(look.map((file) => [file.name, file.verdict, file.requestNo])).toEqual([
      [`${number(2)}.pdf`, 'attach', fresh.no],
      ...[
        ['a.xml', 'writeBack', fresh.no],
        ['b.ofd', 'differs', other.no],
        ['c.xml', 'unknown', ''],
      ],
      [`dzfp_${number(1)}_示例.pdf`, 'attach', known.no],
    ])
    expect(look[1]).toMatchObject({
      net: 8850,
      tax: 1150,
      gross: 10_000,
      issuedOn: '2026-03-09',
      taxId: '914403001922038216',
    })
    const files = look.flatMap(({ name, verdict, requestId }) =>
      requestId !== null && verdict !== 'differs' ? [{ name, requestId }] : [],
    )
    const alone = [{ name: `${number(2)}.pdf`, requestId: fresh.id }]
    await expect(test.ask('bureau.takeFiles', { folder, files: alone })).rejects.toMatchObject({
      code: 'bureau.numberFirst',
    })
    expect(await test.ask('bureau.takeFiles', { folder, files })).toEqual({ attached: 3, written: 1 })
    expect(await invoices()).toMatchObject({ [fresh.no]: ['ISSUED', number(2)] })
    expect(await test.ask('bureau.takeFiles', { folder, files })).toEqual({ attached: 0, written: 0 })
    const kept = await test.shop
      .engine()
      .json(
        `select json_group_array(name) from (select name from attachments where record = 'invoiceRequest' and record_id = ? order by name)`,
        [fresh.id],
      )
    expect(kept).toEqual([`${number(2)}.pdf`, 'a.xml'])
    const gone = test.ask('bureau.takeFiles', { folder, files: [{ name: 'gone.pdf', requestId: known.id }] })
    await expect(gone).rejects.toMatchObject({ code: 'bureau.fileChanged' })
    await expect(test.ask('bureau.lookFiles', { folder: join(folder, 'none') })).rejects.toMatchObject({
      code: 'bureau.noFolder',
    })
    expect(await disagreements(test)).toEqual([])
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
