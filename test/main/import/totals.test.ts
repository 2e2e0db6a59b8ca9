import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KindName, kinds } from '../../../main/import/kind'
import { type ImportPlan, rowChecker } from '../../../main/import/plan'
import { saysTotal } from '../../../main/import/total'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

const words = [
  ...[
    '合计',
    '合 计',
    ' 小计：',
    '总计',
    '共计',
    '累计',
    '（合计）',
    '【合计】',
    '合计（元）',
    '合计(共 3 行)',
    '合计：壹佰元整',
  ],
  ...[
    '本页小计',
    '本月合计',
    '3月合计',
    '客户合计',
    '甲 合计',
    '合计金额',
    '合计数',
    '总额',
    '月总额',
    '本页总数',
    '金额汇总',
  ],
  ...['Total', 'TOTAL:', 'Subtotal', 'Sub-total', 'Grand Total', 'Total amount', 'Sum', 'March total', 'Total (CNY)'],
]
const goods = [
  ...['合计算器', '总计划本', '小计算机', '累计器', '会计', '试题汇总', '价格总额单', '合计 A4', '共计划'],
  ...['Total 10W-40', '机油 Total', 'Dim Sum', 'Totally', 'Summer', '', '纸'],
]

describe('a word that says total (bad-input 17)', () => {
  it.each(words)('%j does', (word) => expect(saysTotal(word)).toBe(true))
  it.each(goods)('%j does not', (word) => expect(saysTotal(word)).toBe(false))
})

const header = ['订单号', '客户名称', '订单日期', '产品编码', '产品名称', '数量', '金额', '折扣']
const orderPlan = (more: Partial<ImportPlan> = {}): ImportPlan => ({
  path: '',
  kind: 'orders',
  sheet: '',
  headerRow: 1,
  headers: header,
  own: [],
  levels: [],
  fillDown: [0, 1, 2],
  keys: ['orderNo', 'customerName', 'orderOn'],
  unknownProducts: 'create',
  mapping: {
    orderNo: 0,
    customerName: 1,
    orderOn: 2,
    productCode: 3,
    productName: 4,
    quantity: 5,
    amount: 6,
    discountOff: 7,
  },
  ...more,
})
const first = ['S1', '甲', '2026-03-01', 'P1', '纸', 1, 10]
const second = ['', '', '', 'P2', '笔', 10, 95]

/** What becomes of the last row of a sheet: left out, held as a total, or a line. */
function fate(rows: readonly (readonly (string | number | null)[])[], plan = orderPlan()) {
  const check = rowChecker(plan)
  const read = rows.map((cells, i) =>
    check(
      cells.map((cell) => (cell === '' ? null : cell)),
      i + 2,
    ),
  )
  const last = read.at(-1)
  return last ? (last[2]?.map(({ code }) => code).join() ?? 'line') : 'none'
}

describe('a row below the lines of past orders', () => {
  const cases: [sentence: string, row: (string | number)[], expected: string][] = [
    ...words.map((word): [string, (string | number)[], string] => [
      `called ${word} in the column of goods is no line`,
      ['', '', '', '', word, 11, 105],
      'none',
    ]),
    ...words.map((word): [string, (string | number)[], string] => [
      `beginning with ${word} is no line`,
      [word, '', '', '', '', 11, 105],
      'none',
    ]),
    ['with the word at the customer alone is no line', ['', '甲 合计', '', '', '', 11, 105], 'none'],
    ['with the word where the code stands is no line', ['', '', '', '小计', '', 11, 105], 'none'],
    ['whose goods have a code is a line', ['', '', '', 'P3', '合计', 1, 7], 'line'],
    ['that names its order is a line', ['S2', '甲', '2026-03-02', '', '合计', 1, 7], 'line'],
    [
      'that names its customer only and is called a total waits',
      ['', '甲', '', '', '合计', 11, 105],
      'import.looksTotal',
    ],
    ['of goods that only begin so is a line', ['', '', '', '', '合计算器', 1, 7], 'line'],
    ['that adds up what stands above waits', ['', '', '', '', '全部', 11, 105], 'import.looksTotal'],
    ['that adds up the amount waits', ['', '', '', '', '全部', 3, 105], 'import.looksTotal'],
    ['that adds up nothing is a line', ['', '', '', '', '全部', 3, 7], 'line'],
    ['with a code may come to as much as those above', ['', '', '', 'P3', '箱', 11, 105], 'line'],
    ['with an order of its own may come to as much', ['S2', '乙', '2026-03-02', '', '箱', 11, 105], 'line'],
  ]
  it.each(cases)('%s', (_, row, expected) => expect(fate([first, second, row])).toBe(expected))

  it('adds up its block, or since the last total, or all of it', () => {
    const other = ['S2', '乙', '2026-03-02', 'P3', '本', 2, 20]
    expect(fate([first, second, other, ['', '', '', '', '乙的', 2, 20]])).toBe('import.looksTotal')
    expect(
      fate([first, second, ['', '', '', '', '小计', 11, 105], other, second, ['', '', '', '', '甲乙', 12, 115]]),
    ).toBe('import.looksTotal')
    expect(fate([first, second, other, ['', '', '', '', '甲乙', 13, 125]])).toBe('import.looksTotal')
  })

  it('is a line where lines have no codes at all, whatever it comes to', () => {
    expect(
      fate([
        ['S1', '甲', '2026-03-01', '', '纸', 1, 10],
        ['', '', '', '', '笔', 2, 20],
        ['', '', '', '', '本', 3, 30],
      ]),
    ).toBe('line')
  })

  it('is a line once its cells were mended', () => {
    expect(fate([['S1', '甲', '2026-03-01', '', '合计', 11, 105]], orderPlan({ fillDown: [] }))).toBe('line')
  })

  it('never is a total where it has an order, goods and a code of its own', () => {
    const text = fc.constantFrom(...words, ...goods.filter(Boolean))
    fc.assert(
      fc.property(text, text, text, fc.nat(200), fc.nat(200), (customer, code, name, quantity, amount) => {
        const row = ['S9', customer, '2026-03-02', code, name, quantity + 1, amount]
        expect(fate([first, second, row])).toBe('line')
      }),
      { numRuns: 300 },
    )
  })
})

describe('totals among other records', () => {
  const fateOf = (kind: KindName, mapping: Record<string, number>, ...cells: (string | number)[]) =>
    fate([cells], orderPlan({ kind, mapping, keys: kinds[kind].usualKeys(mapping), fillDown: [] }))
  it.each<[string, string, KindName, Record<string, number>, (string | number)[]]>([
    ['a page total of products', 'none', 'products', { code: 0, name: 1, listPrice: 2 }, ['', '本页小计', 5]],
    ['goods called Total, with a code', 'line', 'products', { code: 0, name: 1, listPrice: 2 }, ['A1', 'Total', 5]],
    ['oil of that name', 'line', 'products', { name: 0, listPrice: 1 }, ['机油 Total', 5]],
    ['a total of balances', 'none', 'customers', { code: 0, name: 1, note: 2 }, ['客户合计', '', '']],
    ['a customer whose note says so', 'line', 'customers', { code: 0, name: 1, note: 2 }, ['', '晨光', '累计']],
  ])('%s is %s', (_, expected, kind, mapping, cells) => {
    expect(fateOf(kind, mapping, ...cells)).toBe(expected)
  })
})

describe('a workbook of past orders with totals', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

  it('comes in without them, as the program suggests it; what only looks like one waits for a word', async () => {
    const rows = [header, [...first, ''], [...second, 0.2], ['', '', '', '', '本月合计', 11, 105]]
    const { check, refused } = importing(test, 'orders')
    const plain = await check(rows)
    expect(plain.counts).toMatchObject({ rows: 2, blank: 1 })
    const { id: draft, counts } = await check([...rows, ['', '', '', '', '全部', 11, 105]], { fillDown: [0, 1, 2] })
    expect(counts).toMatchObject({ rows: 3, refused: 1, blank: 1 })
    expect(await refused(draft)).toEqual([[5, 'productName', expect.stringContaining('合计')]])
    const left = await test.ask('import.skip', { draft, rows: [5], skip: true })
    expect(left.counts).toMatchObject({ refused: 0, amount: 10_500 })
    const mended = await test.ask('import.mend', { draft, row: 5, field: 'productName', text: '其他' })
    expect(mended.counts).toMatchObject({ refused: 0 })
  })
})
