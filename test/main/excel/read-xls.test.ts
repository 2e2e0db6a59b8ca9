import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSheets, readRows } from '../../../main/excel/read-workbook'
import { excelWorker } from '../../worker'
import { folder, rowsOf } from './workbook'

const superstore = resolve(import.meta.dirname, '../../../../shared/data/superstore-zh.xls')
const absent = !existsSync(superstore)

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

function oldWorkbook(date1904 = false): Buffer {
  const sheet = utils.aoa_to_sheet([['编号', '名称', '日期', '金额', '对', '税号', '日'], [], []])
  Object.assign(sheet, {
    A3: { t: 's', v: '00123' },
    B3: { t: 's', v: '得力 A4 纸' },
    C3: { t: 'n', v: 46086, z: 'yyyy"年"m"月"d"日"' },
    D3: { t: 'n', v: 1234.5, z: '"¥"#,##0.00' },
    E3: { t: 'b', v: true },
    F3: { t: 'n', v: 911100001000013000 },
    G3: { t: 'n', v: 46086.5, z: 'm/d/yy h:mm' },
    A4: { t: 'e', v: 42, w: '#N/A' },
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }],
    '!ref': 'A1:G4',
  })
  const hidden = utils.aoa_to_sheet([['旧']])
  const book = { SheetNames: ['客户', '旧的'], Sheets: { 客户: sheet, 旧的: hidden } }
  const sheets = [
    { name: '客户', Hidden: 0 as const },
    { name: '旧的', Hidden: 1 as const },
  ]
  return write({ ...book, Workbook: { Sheets: sheets, WBProps: { date1904 } } }, { type: 'buffer', bookType: 'biff8' })
}

describe('an .xls file of Excel 97 to 2003', () => {
  it('comes in with texts, dates, amounts, errors and lost digits told apart', async () => {
    const rows = await rowsOf(await shop.file('old.xls', oldWorkbook()))
    expect([...rows]).toEqual([
      [1, ['编号', '名称', '日期', '金额', '对', '税号', '日']],
      [
        3,
        [
          '00123',
          '得力 A4 纸',
          { date: '2026-03-05' },
          1234.5,
          true,
          { long: '911100001000013000' },
          { date: '2026-03-05 12:00:00' },
        ],
      ],
      [4, [{ error: '#N/A' }]],
    ])
  })

  it('counts its days from 1904 when it says so', async () => {
    const rows = await rowsOf(await shop.file('mac.xls', oldWorkbook(true)))
    expect(rows.get(3)?.[2]).toEqual({ date: '2030-03-06' })
  })

  it('lists its sheets, and which are hidden', async () => {
    const path = await shop.file('sheets.xls', oldWorkbook())
    expect(await listSheets(await excelWorker(), path)).toEqual([
      { name: '客户', rows: 4, hidden: false },
      { name: '旧的', rows: 1, hidden: true },
    ])
  })

  it('is recognised although somebody named it .xlsx, and tells its merged cells', async () => {
    const path = await shop.file('wrong-name.xlsx', oldWorkbook())
    const batches = []
    for await (const batch of readRows(await excelWorker(), path, { sheet: '客户' })) batches.push(batch)
    expect(batches.map(({ from, merged }) => ({ from, merged }))).toEqual([{ from: 1, merged: ['A1:A2'] }])
  })

  it('refuses a sheet it does not have', async () => {
    const path = await shop.file('no-sheet.xls', oldWorkbook())
    const refusal = { code: 'workbook.sheetMissing', values: { file: 'no-sheet.xls', sheet: '订单' } }
    await expect(rowsOf(path, '订单')).rejects.toMatchObject(refusal)
  })
})

describe('the real workbook of a shop (only where the file superstore-zh.xls lies beside the project)', () => {
  it.skipIf(absent)('has its three sheets', async () => {
    expect(await listSheets(await excelWorker(), superstore)).toEqual([
      { name: '订单', rows: 10_001, hidden: false },
      { name: '退货', rows: 297, hidden: false },
      { name: '销售人员', rows: 7, hidden: false },
    ])
  })

  it.skipIf(absent)('gives its 10,000 order lines with real dates and untouched amounts', async () => {
    const rows = await rowsOf(superstore, '订单')
    expect(rows.size).toBe(10_001)
    expect(rows.get(1)?.slice(0, 4)).toEqual(['行 ID', '订单 ID', '订单日期', '发货日期'])
    expect(rows.get(2)?.slice(0, 4)).toEqual([1, 'US-2017-1357144', { date: '2017-04-27' }, { date: '2017-04-29' }])
    const lines = [...rows.values()].slice(1)
    expect(new Set(lines.map((line) => line[0])).size).toBe(10_000)
    expect(new Set(lines.map((line) => line[5])).size).toBe(790)
    const fen = lines.reduce((sum, line) => sum + Math.round(Number((Number(line[16]) * 100).toFixed(6))), 0)
    expect(fen).toBe(1_611_754_840)
  })

  it.skipIf(absent)('gives its 296 returned orders', async () => {
    expect((await rowsOf(superstore, '退货')).size).toBe(297)
  })
})
