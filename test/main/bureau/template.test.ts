import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choicesOf, covers } from '../../../main/bureau/choice'
import { fillRequest, priceOf } from '../../../main/bureau/filling'
import { findColumns } from '../../../main/bureau/heading'
import { templateOf } from '../../../main/bureau/layout'
import { cellsOf } from '../../../main/bureau/placing'
import type { BureauRequest } from '../../../main/bureau/request'
import type { Template } from '../../../main/bureau/template'
import type { Cell } from '../../../main/excel/cell'
import { fillXlsx, readWholeXlsx } from '../../../main/excel/fill-xlsx'
import { patchSheet } from '../../../main/excel/patch'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { Rate } from '../../../main/value/percent'
import { parseQty } from '../../../main/value/qty'
import { Refusal } from '../../../main/value/refusal'
import { basic26, basic39, detail14, type MadeColumn, shows, writeTemplate } from './template'

const line: BureauRequest['lines'][number] = {
  product: 'A4 纸',
  name: 'A4 纸',
  spec: '70g',
  unit: '包',
  qty: parseQty('3'),
  taxKind: 'taxed',
  gross: 7500 as Fen,
  net: 6637 as Fen,
  tax: 863 as Fen,
  taxRate: 1300 as Rate,
  taxCode: '1060105040000000000',
  taxShortName: '纸制品',
  taxPolicy: '',
}
const request: BureauRequest = {
  id: 1 as Id,
  no: 'KPSQ20260310-0001',
  kind: 'ordinary',
  customerName: '示例纸业',
  title: '示例纸业',
  taxId: '914403001922038216',
  naturalPerson: false,
  requestedOn: '2026-03-10' as Day,
  gross: 7500 as Fen,

  inclusive: true,
  remark: 'XSDD20260305-0001',
  beyond: 0 as Fen,
  mailTo: '',
  address: '杭州',
  phone: '0571',
  bank: '示例银行',
  account: '6222',
  lines: [line],
  batchNo: null,
  batchAt: null,
  failure: '',
}

let folder = ''
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shundan-bureau-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const made = async (of: Parameters<typeof writeTemplate>[2]) => {
  files += 1
  const path = await writeTemplate(folder, `t-${files}.xlsx`, of)
  return { path, template: () => readWholeXlsx(path).then((book) => templateOf('t.xlsx', book)) }
}
const bare = ({ heading }: MadeColumn) => heading.replace(/[（(].*/, '')

/** The headings that are filled, those first without which there is no invoice. */
const ours = {
  basic: {
    needed: ['发票流水号', '发票类型', '是否含税', '购买方名称', '购买方纳税人识别号'],
    more: ['受票方自然人标识', '购买方地址', '购买方电话', '购买方开户银行', '购买方银行账号', '备注', '购买方邮箱'],
  },
  detail: {
    needed: ['发票流水号', '项目名称', '商品和服务税收编码', '金额', '税率'],
    more: ['规格型号', '单位', '数量', '单价', '是否使用优惠政策', '优惠政策类型'],
  },
}

/** What somebody, or a new version, does to the columns: another order, other notes and spaces, names, columns fewer and more. */
const changed = (columns: readonly MadeColumn[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...columns], { minLength: columns.length, maxLength: columns.length }),
      fc.array(fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'star', 'broken', 'wide', 'note'), {
        minLength: columns.length,
        maxLength: columns.length,
      }),
      fc.option(
        fc.tuple(
          fc.constantFrom('drop', 'rename', 'double', 'extra', 'narrow', 'twin'),
          fc.nat(columns.length - 1),
          fc.constantFrom(
            '（不含税）',
            '(含税)',
            '（%）',
            '（折扣前）',
            '(元)',
            '（英文）',
            '（仅报废）',
            '（非必填，不含税）',
          ),
        ),
      ),
    )
    .map(([order, ways, change]) => {
      const all = order.map((column, i) => ({ of: bare(column), made: dressed(column, ways[i] ?? 'keep') }))
      if (change === null) return all
      const [what, at, bracket] = change
      const one = all[at]
      if (!one) return all
      if (what === 'drop') return all.filter((_, i) => i !== at)
      if (what === 'rename') return all.with(at, { of: '?', made: { heading: `新${bare(one.made)}` } })
      // A bracket that is no note makes it another column.
      const other = { of: '?', made: { heading: `${one.of}${bracket}` } }
      if (what === 'narrow') return all.with(at, other)
      if (what === 'twin') return all.toSpliced(at, 0, other)
      if (what === 'extra')
        return all.toSpliced(at, 0, { of: '?', made: { heading: '即将启用的栏目', note: '非必填' } })
      return [...all, one]
    })

function dressed(column: MadeColumn, way: string): MadeColumn {
  const { heading, ...rest } = column
  const dress: Record<string, string> = {
    keep: heading,
    star: `* ${heading}`,
    broken: [...heading].join(heading.length > 6 ? '\n' : ' '),
    wide: ` ${heading}　`,
    note: `${heading}（限2000字符）`,
  }
  // A star says it is needed; of a column nobody knows that is a refusal of its own.
  const known = [...ours.basic.needed, ...ours.basic.more, ...ours.detail.needed, ...ours.detail.more]
  return { ...rest, heading: (way === 'star' && !known.includes(bare(column)) ? heading : dress[way]) ?? heading }
}

describe('the template of the tax bureau', () => {
  const arbitrary = fc.record({
    basic: fc.oneof(changed(basic39), changed(basic26)),
    detail: changed(detail14),
    names: fc.array(
      fc.constantFrom('A4 纸', '=1+1', '@SUM(A1)', '-5', '笔 & <芯> "0.5"', ' 前后空格 ', '_x000D_', '😀纸'),
      { minLength: 1, maxLength: 3 },
    ),
  })
  type Columns = { of: string; made: MadeColumn }[]

  /** Whether what was done leaves each of ours there once, and those that are needed there at all. */
  const fits = (basic: Columns, detail: Columns) => {
    const count = (all: Columns, heading: string) => all.filter(({ of }) => of === heading).length
    const sound = (all: Columns, { needed, more }: { needed: string[]; more: string[] }) =>
      needed.every((heading) => count(all, heading) === 1) && more.every((heading) => count(all, heading) <= 1)
    const shown = basic.filter(({ of }) => /^是否展示购买方/.test(of)).length <= 1
    return sound(basic, ours.basic) && sound(detail, ours.detail) && shown
  }
  const requestOf = (names: readonly string[]) => {
    const lines = names.map((name) => ({ ...line, name }))
    return { ...request, lines, gross: (7500 * lines.length) as Fen }
  }
  /** What has to stand in a row of each sheet, heading by heading. */
  const expected = (all: Columns, values: Record<string, string>) => all.map(({ of }) => values[of] ?? '')
  const ofRequest = {
    发票流水号: request.no,
    发票类型: '普通发票',
    是否含税: '是',
    受票方自然人标识: '否',
    购买方名称: '示例纸业',
    购买方纳税人识别号: request.taxId,
    备注: 'XSDD20260305-0001',
  }
  const ofLine = (name: string) => ({
    发票流水号: request.no,
    项目名称: `*纸制品*${name}`,
    商品和服务税收编码: line.taxCode,
    规格型号: '70g',
    单位: '包',
    数量: '3',
    单价: '25.00',
    金额: '75.00',
    税率: '0.13',
  })
  const padded = (row: readonly string[], length: number) => Array.from({ length }, (_, i) => row[i] ?? '')

  it('law: whatever was done to its columns, it is refused clearly or every value stands under its own heading and nothing under any other', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(3, 3, 4, 6), ({ basic, detail, names }, tall) => {
        const rowsOf = (all: Columns) => [
          ['填写说明'],
          all.map(({ made: { note = '' } }) => note),
          all.map((column) => column.made.heading),
        ]
        const sheets = [
          { name: '旧 1-发票基本信息', hidden: true, rows: rowsOf(detail), merged: [], rules: [] },
          {
            name: '1-发票基本信息',
            hidden: false,
            rows: rowsOf(basic),
            merged: tall > 3 ? [`A3:A${tall}`] : [],
            rules: [],
          },
          { name: '2-发票明细信息', hidden: false, rows: rowsOf(detail), merged: ['A1:N1'], rules: [] },
        ]
        let found: Template
        try {
          found = templateOf('t.xlsx', { sheets, names: {} })
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          expect([fits(basic, detail), error.code]).toEqual([
            false,
            expect.stringMatching(/column(Missing|Alike|Twice)$/),
          ])
          return
        }
        expect(fits(basic, detail)).toBe(true)
        const filling = fillRequest(requestOf(names), found, null)
        const cells = cellsOf(found, [filling, filling])
        const rowOf = (sheet: string, row: number, length: number) => {
          const texts: string[] = []
          for (const cell of cells[sheet] ?? []) if (cell.row === row) texts[cell.column] = cell.text
          return padded(texts, length)
        }
        for (const row of [tall + 1, tall + 2])
          expect(rowOf('1-发票基本信息', row, basic.length)).toEqual(expected(basic, ofRequest))
        for (const [i, name] of [...names, ...names].entries())
          expect(rowOf('2-发票明细信息', 4 + i, detail.length)).toEqual(expected(detail, ofLine(name)))
      }),
      { numRuns: 200 },
    )
  })

  it('law: what was written is what the reader of workbooks reads, whatever the texts begin with', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ basic, detail, names }) => {
        fc.pre(fits(basic, detail))
        const of = { basic: basic.map((column) => column.made), detail: detail.map((column) => column.made) }
        const { path, template } = await made(of)
        const found = await template()
        const filling = fillRequest(requestOf(names), found, null)
        const to = `${path}.filled.xlsx`
        await fillXlsx(path, to, cellsOf(found, [filling, filling]))
        const [first, second] = (await readWholeXlsx(to)).sheets
        const texts = (row: Cell[] = []) => row.map((cell) => (cell === null ? '' : String(cell)))
        for (const row of [3, 4])
          expect(padded(texts(first?.rows[row]), basic.length)).toEqual(expected(basic, ofRequest))
        for (const [i, name] of [...names, ...names].entries())
          expect(padded(texts(second?.rows[3 + i]), detail.length)).toEqual(expected(detail, ofLine(name)))
      }),
      { numRuns: 5 },
    )
  })

  it('address, phone and bank stand in it only with a choice of its own list', async () => {
    const found = await (await made({})).template()
    const sent = (mailTo: string) => fillRequest({ ...request, mailTo }, found, null).basic.email
    expect(sent('王会计 13800000000 wang.hui@example.com.cn')).toBe('wang.hui@example.com.cn')
    expect([sent('杭州市示例路 1 号'), sent('a@b.cn 或 c@d.cn')]).toEqual([undefined, undefined])
    const [without, withThem] = [fillRequest(request, found, null), fillRequest(request, found, shows[2] ?? '')]
    expect(without.basic).not.toHaveProperty('address')
    expect(without.basic).not.toHaveProperty('show')
    expect(withThem.basic).toMatchObject({
      address: '杭州',
      phone: '0571',
      bank: '示例银行',
      account: '6222',
      show: '全部展示',
    })
    expect(withThem.faults).toEqual([])
    expect(fillRequest(request, found, '是').faults).toMatchObject([{ code: 'notInList', values: { value: '是' } }])
  })

  it('says what is wrong with a request, and at which product', async () => {
    const found = await (await made({})).template()
    const faults = (more: Partial<BureauRequest>) =>
      fillRequest({ ...request, ...more }, found, null).faults.map((fault) => fault.code)
    const of = (more: Partial<BureauRequest['lines'][number]>) => faults({ lines: [{ ...line, ...more }] })
    expect(faults({})).toEqual([])
    expect(faults({ title: `${'长'.repeat(101)}` })).toEqual(['tooLong'])
    expect(faults({ title: '甲<乙>' })).toEqual(['buyerSign'])
    expect(faults({ taxId: '' })).toEqual(['noTaxId'])
    expect(faults({ taxId: '12345' })).toEqual(['badTaxId'])
    expect(faults({ kind: 'special', naturalPerson: true })).toEqual(['special'])
    expect(faults({ inclusive: null })).toEqual(['mixedPrices'])
    expect(faults({ gross: 7501 as Fen })).toEqual(['sums'])
    expect(faults({ beyond: 1 as Fen })).toEqual(['beyond'])
    const shown = (more: Partial<BureauRequest>) =>
      fillRequest({ ...request, ...more }, found, shows[2] ?? '').faults.map(({ code, values }) => [code, values.bytes])
    expect(shown({ address: '长'.repeat(44), phone: '0571-8888888' })).toEqual([])
    expect(shown({ address: '长'.repeat(44), phone: '0571-88888888' })).toEqual([['tooManyBytes', 101]])
    expect(shown({ bank: '行'.repeat(30), account: '6'.repeat(41) })).toEqual([['tooManyBytes', 101]])
    expect(faults({ address: '长'.repeat(60) })).toEqual([])
    // 0.04 at 13 % is 0.0052 of tax, written as 0.01: 0.0048 too much on each line.
    const many = (count: number) => {
      const small = { ...line, qty: parseQty('1'), gross: 5 as Fen, net: 4 as Fen, tax: 1 as Fen }
      return faults({ lines: Array(count).fill(small), gross: (5 * count) as Fen })
    }
    expect([many(264), many(265)]).toEqual([[], ['taxAdds']])
    expect(of({ taxCode: '' })).toEqual(['noTaxCode'])
    expect(of({ taxCode: '106' })).toEqual(['badTaxCode'])
    expect(of({ net: 6600 as Fen, tax: 900 as Fen })).toEqual(['taxDiffers'])
    expect(of({ taxKind: 'outside', net: 7500 as Fen, tax: 0 as Fen })).toEqual(['outside'])
  })

  it('amounts go out with or without tax as the orders have them, exempt ones with their policy', async () => {
    const found = await (await made({})).template()
    const exclusive = { ...line, gross: 10_001 as Fen, net: 8850 as Fen, tax: 1151 as Fen }
    const asked = { ...request, inclusive: false, lines: [exclusive], gross: 10_001 as Fen }
    const filled = fillRequest(asked, found, null)
    expect(filled.basic.inclusive).toBe('否')
    expect(filled.lines[0]).toMatchObject({ amount: '88.50', price: '29.50', rate: '0.13' })
    const exempt = { ...line, taxKind: 'exempt' as const, net: 7500 as Fen, tax: 0 as Fen }
    const free = fillRequest({ ...request, lines: [exempt] }, found, null)
    expect(free.lines[0]).toMatchObject({ rate: '0', policy: '是', policyKind: '免税' })
    expect(free.faults).toEqual([])
  })

  it('a price times its quantity is the amount to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 99_999_999 }), (amount, qty) => {
        const price = priceOf(amount as Fen, qty as never, 20)
        if (price === null) return
        const back = (Number(price) * qty) / 100
        expect(Math.abs(back - amount)).toBeLessThan(1.01)
      }),
      { numRuns: 300 },
    )
    expect(priceOf(10_000 as Fen, parseQty('3'), 16)).toBe('33.333')
    // No more than eight decimals, and none that is off by more than a fen.
    expect(priceOf(1_234_567 as Fen, parseQty('999999.9999'), 20)).toMatch(/^0\.\d{8}$/)
    expect(priceOf(1_000_001 as Fen, 7_777_777_777_777 as never, 20)).toBeNull()
  })

  it('reads lists that are written out, stand in cells or have a name, and leaves those it cannot know', () => {
    const names = { 展示: "'我的 表'!$A$1:$A$3" }
    expect(choicesOf('"是, 否"', names)).toEqual({ values: ['是', '否'] })
    const cells = { from: { row: 1, column: 0 }, to: { row: 3, column: 0 } }
    expect(choicesOf('展示', names)).toEqual({ sheet: '我的 表', ...cells })
    expect(choicesOf('$A$1:$A$3', names)).toEqual({ sheet: null, ...cells })
    expect(choicesOf('INDIRECT($A4)', names)).toBeNull()
    expect(covers('A4:B9 D:D', { row: 9, column: 1 })).toBe(true)
    expect(covers('A4:B9 D:D', { row: 10, column: 1 })).toBe(false)
    expect(covers('A4:B9 D:D', { row: 900, column: 3 })).toBe(true)
  })

  it('knows the row of headings wherever it stands, and says which sheet has none', () => {
    const rows = [['说明'], detail14.map(bare)]
    expect(findColumns('detail', rows)).toMatchObject({ header: 1 })
    expect(findColumns('basic', [['客户', '金额']])).toEqual({ code: 'bureau.columnMissing', column: '发票流水号' })
  })

  it('a heading whose bracket says what the column holds is another column: nothing is written under it', () => {
    const rowsOf = (headings: readonly string[]) => [['说明'], headings]
    const headings = detail14.map(bare)
    const found = (from: string, to: string, kind: 'basic' | 'detail' = 'detail', all = headings) =>
      findColumns(kind, rowsOf(all.map((heading) => (heading === from ? to : heading))))
    const needed = [
      ...['金额（不含税）', '金额（折扣前）', '金额(元)', '税率（%）', '项目名称（英文）'],
      ...['金额（必填，不含税）', '金额（不含税）（必填）', '金额（≤16，含税）'],
    ]
    for (const heading of needed)
      expect(found(bare({ heading }), heading)).toMatchObject({ code: 'bureau.columnAlike', column: bare({ heading }) })
    for (const heading of ['单价（不含税）', '单位(元)', '数量（件）'])
      expect(Object.values((found(bare({ heading }), heading) as { columns: object }).columns)).toHaveLength(10)
    const basics = basic26.map(bare)
    for (const heading of ['购买方名称（英文）', '是否含税（仅报废）', '发票类型（旧）'])
      expect(found(bare({ heading }), heading, 'basic', basics)).toMatchObject({ code: 'bureau.columnAlike' })
    const notes = [
      ...[
        '金额（必填）',
        '金额(必填≤16,两位小数)',
        '金额（限16字符，数字格式）',
        '金额（必填）（保留2位小数）',
        '* 金额 ( 有条件必填 )',
      ],
      ...['金额（16字符）', '金额（必填，不可重复）', '金额（必填项，不超过16个字符）', '金额（数字格式：0.13）'],
    ]
    for (const heading of notes)
      expect([heading, found('金额', heading)]).toEqual([heading, expect.objectContaining({ header: 1 })])
    // However long a bracket is, it is looked at once.
    for (const word of ['必填', '下拉选择', '2位小数', '不超过20字符以内', '0.1:'])
      expect(found('金额', `金额（${word.repeat(400)}元）`)).toMatchObject({ code: 'bureau.columnAlike' })
    const type = '发票类型(必填≤10: 普通发票/增值税专用发票)'
    expect(found('发票类型', type, 'basic', basics)).toMatchObject({ columns: { type: { limit: 10 } } })
    expect(found('是否含税', '是否含税(必填 是/否)', 'basic', basics)).toHaveProperty('columns')
    expect(found('税率', '税率(必填≤8, 小数 0.13)')).toMatchObject({ columns: { rate: { limit: 8 } } })
    expect(found('购买方纳税人识别号', '购买方纳税人识别号(专票必填≤20)', 'basic', basics)).toHaveProperty('columns')
  })

  it('writes to the sheet that is seen, below the headings, and refuses what is not sure', async () => {
    const basicRows = [['说明'], [], basic39.map(bare)]
    const detailRows = [['说明'], [], detail14.map(bare)]
    const sheet = (name: string, rows: Cell[][], more: object = {}) => ({
      name,
      hidden: false,
      rows,
      merged: [],
      rules: [],
      ...more,
    })
    const [basic, detail] = [sheet('1-发票基本信息', basicRows), sheet('2-发票明细信息', detailRows)]
    const template = (...sheets: ReturnType<typeof sheet>[]) => templateOf('t.xlsx', { sheets, names: {} })
    const hidden = sheet('0-发票基本信息', basicRows, { hidden: true })
    expect(template(hidden, basic, detail).basic.sheet).toBe('1-发票基本信息')
    const code = (...sheets: ReturnType<typeof sheet>[]) => {
      try {
        template(...sheets)
      } catch (error) {
        return error instanceof Refusal ? error.code : error
      }
      return null
    }
    expect(code(hidden, detail)).toBe('bureau.notTemplate')
    expect(code(sheet('0-发票基本信息', basicRows), basic, detail)).toBe('bureau.sheetTwice')
    const merged = (...cells: string[]) => sheet('2-发票明细信息', detailRows, { merged: cells })
    expect(template(basic, merged('A1:N1', 'B3:B5')).detail.header).toBe(5)
    expect(code(basic, merged('A4:A5'))).toBe('bureau.merged')
    const two = sheet('2-发票明细信息', [...detailRows, ['', '折后'].map((text) => text || null)], {
      merged: ['A3:A4'],
    })
    expect(code(basic, two)).toBe('bureau.headingRows')
    // The reader of the file tells both.
    const { path } = await made({})
    const book = await readWholeXlsx(path)
    expect(book.sheets.map((one) => [one.hidden, one.merged])).toEqual([
      ...[
        [false, ['A1:B1']],
        [false, ['A1:B1']],
        [false, []],
      ],
      ...[
        [false, []],
        [true, []],
        [true, []],
      ],
    ])
  })

  it('writes into sheets with prefixes, without references, without rows', () => {
    const cells = [
      { row: 2, column: 1, text: '=1+1' },
      { row: 4, column: 0, text: 'x' },
    ]
    const text = (at: string, value: string) => `<c r="${at}" s="0" t="inlineStr"><is><t>${value}</t></is></c>`
    expect(patchSheet('<worksheet><sheetData/></worksheet>', cells)).toBe(
      `<worksheet><sheetData><row r="2">${text('B2', '=1+1')}</row><row r="4">${text('A4', 'x')}</row></sheetData></worksheet>`,
    )
    const row = '<row><c><v>1</v></c></row><row spans="1:1"><c s="3"><v>2</v></c><!-- <c> --></row>'
    expect(patchSheet(`<worksheet><sheetData>${row}</sheetData></worksheet>`, cells.slice(0, 1))).toBe(
      `<worksheet><sheetData><row><c><v>1</v></c></row><row><c s="3"><v>2</v></c>${text('B2', '=1+1')}</row></sheetData></worksheet>`,
    )
    expect(patchSheet('<x:worksheet><x:sheetData></x:sheetData></x:worksheet>', cells.slice(1))).toContain(
      '<x:row r="4"><x:c r="A4" s="0" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row>',
    )
  })
})
