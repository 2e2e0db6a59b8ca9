import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { answerColumnsOf, answersOf, closingKey, openingKey } from '../../../main/statement/answersheet'
import type { StatementLine } from '../../../main/statement/view'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop } from '../../shop'
import { beginDealing, type Dealings, today } from './dealings'

const refused = (code: string) => expect.objectContaining({ code })
const headings: Cell[] = [
  ...['日期', '摘要', '单据', '订单', '应收增加', '应收减少', '余额'],
  ...['客户金额', '差异说明', '行号（请勿改动）'],
]
const line = (key: string, debit: number, credit: number) =>
  ({
    key,
    on: '2026-03-05',
    kind: debit > 0 ? 'delivery' : 'receipt',
    documentNo: `CKD-${key}`,
    orderId: 7,
    orderNo: 'XSDD-1',
    debit,
    credit,
  }) as Omit<StatementLine, 'balance'>
const told = {
  no: 'DZD1',
  opening: 100 as Fen,
  closing: 25_100 as Fen,
  lines: [line('D1', 30_000, 0), line('C2', 0, 5_000)],
}
const row = (
  key: string | null,
  {
    what = null,
    document = null,
    more = null,
    less = null,
    theirs = null,
    remark = null,
  }: Partial<Record<'what' | 'document' | 'more' | 'less' | 'theirs' | 'remark', Cell>> = {},
): Cell[] => [...[null, what, document, null, more, less, null, theirs, remark, key]]
const said = (...rows: Cell[][]) =>
  answersOf(
    told,
    answerColumnsOf(headings),
    rows.map((cells, at) => ({ row: at + 2, cells })),
  )

describe('what a customer’s workbook says', () => {
  const steps = (...rows: Cell[][]) => said(...rows).differences.map(({ step, ours, theirs }) => [step, ours, theirs])

  it('an opening balance the customer does not have is no delivery they did not get', () => {
    const opening = { ...line('D9', 500, 0), kind: 'opening' as const }
    const rows = [{ row: 2, cells: row('D9', { theirs: 0 }) }]
    const answers = answersOf({ ...told, lines: [opening] }, answerColumnsOf(headings), rows)
    expect(answers.differences.map(({ step }) => step)).toEqual(['amount'])
  })

  it('what is said of goods in a delivery is words about that delivery, which has its own row too', () => {
    const goods = 'ITEM D1 示例纸 70g'
    const answers = said(row('D1', { theirs: 300 }), row(goods, { theirs: 2, remark: '少一箱' }), row(goods))
    expect(answers).toMatchObject({ agreed: 1, blank: 0, faults: [] })
    expect(answers.differences).toEqual([
      {
        row: 3,
        key: 'D1',
        documentNo: 'CKD-D1',
        kind: 'delivery',
        orderId: 7,
        ours: null,
        theirs: 200,
        remark: '示例纸 70g：少一箱',
        step: 'remark',
      },
    ])
  })

  it('a row left blank says nothing, one with our amount agrees, however it is signed', () => {
    expect(said(row('D1'), row('C2', { theirs: -50 }))).toMatchObject({
      differences: [],
      agreed: 1,
      blank: 1,
      faults: [],
    })
    expect(said(row('OPENING DZD1', { theirs: 1 }), row(closingKey, { theirs: '251.00' }))).toMatchObject({
      differences: [],
      agreed: 2,
      theirs: 25_100,
    })
  })

  it('nothing of ours is looked for, another amount opened, a balance comes last, a remark is read', () => {
    expect(steps(row('D1', { theirs: 0 }))).toEqual([['delivery', 30_000, 0]])
    expect(steps(row('C2', { theirs: 0 }))).toEqual([['noMoney', 5_000, 0]])
    expect(steps(row('D1', { theirs: 280 }))).toEqual([['amount', 30_000, 28_000]])
    expect(steps(row('D1', { more: 280 }))).toEqual([['amount', 30_000, 28_000]])
    expect(steps(row('D1', { more: 300 }))).toEqual([])
    expect(steps(row('D1', { remark: '要发票' }))).toEqual([['remark', 30_000, null]])
    expect(steps(row(closingKey, { theirs: 250 }))).toEqual([['balance', 25_100, 25_000]])
    expect(steps(row(openingKey, { theirs: 0 }))).toEqual([['balance', 100, 0]])
  })

  it('a row they added is money we do not know or a document we do not have; the sums are neither', () => {
    expect(steps(row(null, { less: 20 }))).toEqual([])
    expect(steps(row(null, { what: '银行付款', theirs: 20 }))).toEqual([['receipt', null, 2_000]])
    expect(steps(row(null, { document: 'A-1', less: 20 }))).toEqual([['receipt', null, 2_000]])
    expect(steps(row(null, { document: 'A-2', more: 30 }))).toEqual([['charge', null, 3_000]])
    expect(steps(row(null, { remark: '请寄发票' }))).toEqual([['remark', null, null]])
    expect(steps([...['合计', null, null, null, 300, 50]])).toEqual([])
  })

  it('what cannot be read is said cell by cell; another statement and another table are refused', () => {
    expect(said(row('D9'), row('D1', { theirs: '三百' }), row('C2'), row('C2'), row('D1')).faults).toMatchObject([
      { row: 2, column: 'key', code: 'answersheet.unknown' },
      { row: 3, column: 'theirs' },
      { row: 5, column: 'key', code: 'answersheet.twice', values: { row: 4 } },
      { row: 6, column: 'key', code: 'answersheet.twice' },
    ])
    expect(() => said(row('OPENING DZD2'))).toThrow('answersheet.another')
    expect(() => answerColumnsOf(headings.slice(0, 7))).toThrow('answersheet.noHeading')
    expect(answerColumnsOf(['Your amount', 'What differs', 'Row key (do not change)']).get('key')).toBe(2)
  })

  it('whatever is typed: each row of a line agrees, differs, is blank or at fault, and ours stays ours', () => {
    const typed = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -500, max: 500 }),
      fc.constantFrom<Cell>('x', { error: '#N/A' }, '1,000.50', { long: '1234567890123456' }),
    )
    const rows = fc.array(
      fc.record({
        key: fc.constantFrom('D1', 'C2', openingKey, closingKey, 'D9'),
        theirs: typed,
        remark: fc.constantFrom(null, '差'),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        const { differences, agreed, blank, faults } = said(...given.map(({ key, ...more }) => row(key, more)))
        expect(differences.length + agreed + blank + faults.length).toBe(given.length)
        for (const { key, ours } of differences) {
          const own = told.lines.find((one) => one.key === key)
          expect(ours).toBe(own ? own.debit || own.credit : key === openingKey ? 100 : 25_100)
        }
      }),
    )
  })
})

describe('a workbook that goes out and comes back', () => {
  let test: TestShop
  let deal: Dealings
  let id: Id
  let path: string
  const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day }
  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
    const customerId = await deal.newCustomer()
    await deal.delivered(customerId, '2026-03-05' as Day, 300)
    await deal.paid(customerId, '2026-03-20' as Day, 5_000)
    id = (await test.ask('statement.make', { customerId, ...march })).id
    path = join(test.folder, 'out.xlsx')
    await test.ask('statement.write', { id, path })
  })
  afterAll(() => test.close())

  /** What was written, with what the customer types into it: the cells of rows, counted from 1. */
  async function filled(cells: Record<string, string | number>, name = 'back.xlsx'): Promise<string> {
    const book = read(await readFile(path))
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
    for (const [at, value] of Object.entries(cells)) utils.sheet_add_aoa(sheet, [[value]], { origin: at })
    const to = join(test.folder, name)
    await writeFile(to, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    return to
  }
  const answer = async (cells: Record<string, string | number>) =>
    test.ask('statement.readAnswer', { id, path: await filled(cells) })

  it('as it is says nothing; filled in it says what differs, and nothing changes by reading', async () => {
    const before = await test.ask('statement.read', { id })
    expect(await answer({})).toMatchObject({ differences: [], blank: 4, agreed: 0, faults: [], theirs: null })
    const found = await answer({ H3: 280, I3: '短少两箱', H4: 50, H5: 130, B6: '汇款', H6: 100 })
    expect(found).toMatchObject({ fileName: 'back.xlsx', theirs: 13_000, agreed: 1, blank: 1, faults: [] })
    expect(found.differences.map(({ row: at, step, remark }) => [at, step, remark])).toEqual([
      ...[
        [3, 'amount', '短少两箱'],
        [5, 'balance', ''],
        [6, 'receipt', '汇款'],
      ],
    ])
    expect(await test.ask('statement.read', { id })).toEqual(before)
  })

  it('is noted as the reply, with each difference until it is cleared up', async () => {
    const { version } = await test.ask('statement.read', { id })
    await test.ask('statement.send', { id, version, way: 'mail', recipient: 'a@example.com', note: '' })
    const { differences, theirs } = await answer({ H3: 280, H5: 230 })
    const said = differences.map(({ key, documentNo, ours, theirs: own, remark }) => {
      return { key, documentNo, ours, theirs: own, remark }
    })
    const about = { repliedOn: today, person: '王会计', note: '', theirs, differences: said }
    const read = { id, version: version + 1 }
    await expect(test.ask('statement.reply', { ...read, outcome: 'confirmed', ...about })).rejects.toEqual(
      refused('statement.agreedDiffers'),
    )
    await test.ask('statement.reply', { ...read, outcome: 'differs', ...about })
    const page = await test.ask('statement.read', { id })
    expect(page).toMatchObject({ state: 'DIFFERS', theirs: 23_000, closing: 25_000 })
    expect(page.differences.map(({ ours, theirs: own }) => [ours, own])).toEqual([
      ...[
        [30_000, 28_000],
        [25_000, 23_000],
      ],
    ])
    const differenceId = page.differences[0]?.id ?? 0
    await test.ask('statement.settleDifference', { id, differenceId })
    await expect(test.ask('statement.settleDifference', { id, differenceId })).rejects.toEqual(
      refused('statement.settled'),
    )
    expect(await test.ask('statement.list', {})).toMatchObject([{ openDifferences: 1, state: 'DIFFERS' }])
  })

  it('what is no workbook, another table and another statement’s are refused in words', async () => {
    const text = join(test.folder, 'nothing.xlsx')
    await writeFile(text, 'nothing')
    expect(await test.reply('statement.readAnswer', { id, path: text })).toMatchObject({ ok: false })
    const other = join(test.folder, 'other.csv')
    await writeFile(other, '甲,乙\n1,2\n')
    await expect(test.ask('statement.readAnswer', { id, path: other })).rejects.toEqual(
      refused('answersheet.noHeading'),
    )
    const customerId = await deal.newCustomer()
    await deal.delivered(customerId, '2026-03-05' as Day, 1)
    const mine = await test.ask('statement.make', { customerId, ...march })
    await expect(test.ask('statement.readAnswer', { id: mine.id, path })).rejects.toThrow(/请打开那一张/)
  })
})
