import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRows } from '../../../main/excel/read-workbook'
import { openReadyShop, type TestShop } from '../../shop'
import { writeSheet } from './sheet'

const header = ['单号', '日期', '客户', '品名', '数量', '金额']

describe('a sheet with mistakes is put right without Excel', () => {
  let test: TestShop
  let draft: number
  const sheet = (name: string, rows: unknown[][]) => writeSheet(test, rows, name, '订单')
  const check = async (path: string, fillDown: number[] = []) => {
    const { sheet: name, headerRow, mapping, keys, columns } = await test.ask('import.look', { path })
    return test.ask('import.check', { path, sheet: name, headerRow, mapping, keys, fillDown, headers: columns })
  }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    const path = await sheet('mistakes', [
      header,
      ['A1', '2026-01-05', '晨光', '纸', 2, 20],
      ['A1', '2026-01-05', '晨光', '笔', '约3', 9],
      ['A2', '2026-02-30', '永盛', '纸', 1, '10左右'],
      ['A3', '2026-01-07', '永盛', '纸', 1, 10],
    ])
    const checked = await check(path)
    draft = checked.id
    expect(checked.counts).toMatchObject({ rows: 4, refused: 2, held: 1, added: 1 })
  })
  afterAll(() => test.close())

  it('the rows with mistakes go back as a workbook: the own columns, then row, column, value and reason', async () => {
    const path = join(test.folder, 'returned.xlsx')
    expect(await test.ask('import.return', { draft, path })).toEqual({ path, rows: 3 })
    const rows = []
    for await (const batch of readRows(test.shop.excelWorker, path, { sheet: '订单' })) rows.push(...batch.rows)
    expect(rows[0]).toEqual([...header, '行号', '列', '原值', '原因'])
    expect(rows[1]?.slice(0, 7)).toEqual(['A1', '2026-01-05', '晨光', '纸', '2', '20', '2'])
    expect(rows[2]?.slice(6, 9)).toEqual(['3', 'E', '约3'])
    expect(rows[3]?.slice(6, 9)).toEqual(['4', 'B\nF', '2026-02-30\n10左右'])
    expect(String(rows[3]?.[9]).split('\n')).toHaveLength(2)
  })

  it('a cell that is mended frees its row and the order that waited for it', async () => {
    const { counts } = await test.ask('import.mend', { draft, row: 3, field: 'quantity', text: '3' })
    expect(counts).toMatchObject({ refused: 1, held: 0, added: 2, ready: 3 })
    expect(await test.ask('import.rows', { draft, states: ['new'] })).toMatchObject([
      { row: 2 },
      { row: 3 },
      { row: 5 },
    ])
  })

  it('a cell that is mended wrongly says why', async () => {
    await test.ask('import.mend', { draft, row: 3, field: 'quantity', text: '-3' })
    const [row] = await test.ask('import.rows', { draft, states: ['refused'] })
    expect(row).toMatchObject({ row: 3, problems: [{ field: 'quantity', value: '-3', message: expect.any(String) }] })
    await test.ask('import.mend', { draft, row: 3, field: 'quantity', text: '3' })
  })

  it('rows can be left out and taken in again', async () => {
    const out = await test.ask('import.skip', { draft, rows: [4, 5], skip: true })
    expect(out.counts).toMatchObject({ skipped: 2, refused: 0, added: 1, amountAdded: 2900 })
    const back = await test.ask('import.skip', { draft, rows: [5], skip: false })
    expect(back.counts).toMatchObject({ skipped: 1, refused: 0, added: 2, amountAdded: 3900 })
    expect(await test.ask('import.run', { draft })).toMatchObject({ rows: 3, added: 2, leftOut: 1, amount: 3900 })
  })

  it('what is returned can be mended in Excel and imported itself', async () => {
    const rows = [
      [...header, '行号', '列', '原值', '原因'],
      ['A2', '2026-02-28', '永盛', '纸', '1', '10', '4', 'B', '2026-02-30', '没有这一天'],
    ]
    expect((await check(await sheet('mended', rows))).counts).toMatchObject({ refused: 0, added: 1 })
  })

  it('merged cells: what stands once above means every row below it, where the user says so', async () => {
    const rows = [
      header,
      ['M1', '2026-02-05', '晨光', '纸', 2, 20],
      [null, null, null, '笔', 1, 5],
      ['M2', '2026-02-06', '永盛', '纸', 1, 10],
      [null, null, null, '笔', 1, 5],
    ]
    const path = await sheet('merged', rows)
    expect((await check(path)).counts).toMatchObject({ refused: 2 })
    expect((await check(path, [0, 1, 2])).counts).toMatchObject({ refused: 0, added: 2, ready: 4, amount: 4000 })
  })
})
