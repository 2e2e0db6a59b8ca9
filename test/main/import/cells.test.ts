import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../main/import/view'
import type { Output } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

const header = ['编码', '名称', '联系人', '电话', '税号', '账期', '信用额度', '备注', '开票抬头', '开票税号']
const titles = { name: 1, phone: 3, taxId: 4, creditLimit: 6, note: 7, invoiceTitle: 8, titleTaxId: 9 } as const
type Field = keyof typeof titles
type Cells = Partial<Record<Field, unknown>>
const taxId = '91330106MA2H0DEM0E'
const error = { t: 'e', v: 0x17, w: '#REF!' }

/** Cells that come in, and what of the customer they become. */
const good: [sentence: string, cells: Cells, kept: Cells][] = [
  ['a phone that Excel holds as a number (1)', { phone: 13912345678 }, { phone: '13912345678' }],
  ['a number with separators (5)', { creditLimit: '1,234.50' }, { creditLimit: 123_450 }],
  ['with the sign of the currency (5)', { creditLimit: '¥1,234.50' }, { creditLimit: 123_450 }],
  ['with its word (5)', { creditLimit: '1234.50元' }, { creditLimit: 123_450 }],
  ['in full width (5)', { creditLimit: '１２３４．５０' }, { creditLimit: 123_450 }],
  ['what a formula leaves behind (7)', { creditLimit: 10.000000001 }, { creditLimit: 1000 }],
  ['an amount that no binary number can say (7)', { creditLimit: 1.1 + 2.2 }, { creditLimit: 330 }],
  [
    'a name with spaces and marks that nobody sees (26)',
    { name: '\u200b 晨\u200e光\u00a0文具\t店\n ' },
    { name: '晨光 文具 店' },
  ],
  ['a tax number in small letters with spaces and hyphens (31)', { taxId: '91330106-ma2h 0dem0e' }, { taxId }],
  ['a tax number of the old kind with 17 digits (31)', { taxId: '33010619800101123' }, { taxId: '33010619800101123' }],
  [
    'a tax number whose check digit does not fit (32)',
    { taxId: '91350211M0000XUF46' },
    { taxId: '91350211M0000XUF46' },
  ],
  ['a title with & (34)', { invoiceTitle: '甲&乙', titleTaxId: taxId }, { invoiceTitle: '甲&乙' }],
  ...['=HYPERLINK("http://a","b")', '+1', '-1', '@a'].map(
    (name): [string, Cells, Cells] =>
      [...[`a name that begins as a formula does: ${name} (37)`, { name }, { name }]] as [string, Cells, Cells],
  ),
  ...["O'Reilly", '"; DROP TABLE customers;--', '😀', '𠮷野家', '长'.repeat(200)].map(
    (name): [string, Cells, Cells] =>
      [...[`a name as it is: ${name.slice(0, 20)} (38)`, { name }, { name }]] as [string, Cells, Cells],
  ),
  ['a name of 200 signs of two units each (38)', { name: '😀'.repeat(200) }, { name: '😀'.repeat(200) }],
  ['a name with control characters', { name: '晨\u0000光\u0007文\u001f具\u0085' }, { name: '晨光文具' }],
  ['a name whose spaces have one between', { name: '晨 \u0001 光' }, { name: '晨 光' }],
  [
    'words that look like a web page (39)',
    { note: '<script>alert(1)</script>' },
    { note: '<script>alert(1)</script>' },
  ],
]

/** Cells that do not come in: the field and what the sentence says. */
const bad: [sentence: string, cells: Cells, field: Field, says: string][] = [
  ['a phone that became 1.3912E+10 (1)', { phone: '1.3912E+10' }, 'phone', '设为文本后重填'],
  ['a tax number that became one (1)', { taxId: '9.111E+17' }, 'taxId', '设为文本后重填'],
  ['a tax number whose last digits Excel has cut (2)', { taxId: 911100001000013000 }, 'taxId', '丢失末尾的数字'],
  ['separators the other way round (5)', { creditLimit: '1.234,50' }, 'creditLimit', '「1.234,50」'],
  ...['1.2万', '约100', '100左右', '—'].map((text): [string, Cells, Field, string] => [
    `${text} (6)`,
    { creditLimit: text },
    'creditLimit',
    `「${text}」`,
  ]),
  ['a fraction of a fen, typed (7)', { creditLimit: '10.005' }, 'creditLimit', '「10.005」'],
  ['a fraction of a fen, as a number (7)', { creditLimit: 10.005 }, 'creditLimit', '「10.005」'],
  ['a limit below zero', { creditLimit: -5 }, 'creditLimit', '「-5」'],
  ['a cell that shows an error (21)', { creditLimit: error }, 'creditLimit', '「#REF!」'],
  ['an error in a name (21)', { name: error }, 'name', '「#REF!」'],
  ['O and I in a tax number: the one meant is named (31)', { taxId: '9I330106MA2HODEMOE' }, 'taxId', `「${taxId}」`],
  ['16 digits (31)', { taxId: '9135010000001000' }, 'taxId', '15、17、18 或 20 位'],
  ['a firm’s title without its tax number (33)', { invoiceTitle: '甲公司' }, 'titleTaxId', '纳税人识别号'],
  ['a title with < (34)', { invoiceTitle: '<甲>', titleTaxId: taxId }, 'invoiceTitle', '<'],
  ['a title of 101 characters (34)', { invoiceTitle: '长'.repeat(101), titleTaxId: taxId }, 'invoiceTitle', '100'],
  ['a name of 201 signs of two units each (38)', { name: '😀'.repeat(201) }, 'name', '200'],
  ['a name of 201 characters (38)', { name: '长'.repeat(201) }, 'name', '200'],
]

describe('what a sheet of customers holds in its cells', () => {
  let test: TestShop
  let draft: number
  let rows: ImportRow[]
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    const row = (cells: Cells, code: string) => {
      const line: unknown[] = header.map((_, column) => (column === 0 ? code : column === 1 ? `客户 ${code}` : ''))
      for (const [field, cell] of Object.entries(cells)) line[titles[field as Field]] = cell
      return line
    }
    const all = [...good, ...bad].map(([, cells], i) => row(cells, `T${i}`))
    draft = (await importing(test, 'customers').check([header, ...all])).id
    rows = await test.ask('import.rows', { draft, end: 100 })
    await test.ask('import.run', { draft, leaveOut: true })
  })
  afterAll(() => test.close())

  const read = async (code: string): Promise<Output<'customer.read'>> => {
    const list = await test.ask('customer.list', { search: code, end: 100 })
    return test.ask('customer.read', { id: list.find((one) => one.code === code)?.id ?? 0 })
  }

  it.each(good.map(([sentence, cells, kept], i) => ({ sentence, cells, kept, i })))(
    '$sentence comes in',
    async ({ kept, i }) => {
      expect(rows[i]).toMatchObject({ row: i + 2, state: 'new' })
      const { invoiceTitle, ...own } = kept
      const page = await read(`T${i}`)
      expect(page).toMatchObject(own)
      if (invoiceTitle) expect(page.titles[0]).toMatchObject({ title: invoiceTitle, taxId })
    },
  )

  it.each(bad.map(([sentence, , field, says], i) => ({ sentence, field, says, i })))(
    '$sentence is refused',
    ({ field, says, i }) => {
      const row = rows[good.length + i]
      expect(row).toMatchObject({ state: 'refused', problems: [{ field, message: expect.stringContaining(says) }] })
    },
  )

  it('the odd check digit is said, and nothing else of these is odd (32)', () => {
    const hinted = rows.flatMap(({ row, hints }) => hints.map(({ code }) => [row, code]))
    const at = good.findIndex(([sentence]) => sentence.includes('check digit')) + 2
    expect(hinted.filter(([, code]) => code === 'oddTaxId')).toEqual([[at, 'oddTaxId']])
  })

  it('a name in full width or other capitals is the customer who is here, not another (27)', async () => {
    await test.ask('customer.create', { name: 'ABC公司（杭州）' })
    const { counts } = await importing(test, 'customers').check([
      ['名称', '备注'],
      [' ａｂｃ公司(杭州) ', '老客户'],
    ])
    expect(counts).toMatchObject({ added: 0, changed: 1 })
  })
})
