import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import type { Column } from '../../../main/excel/column'
import { listSheets } from '../../../main/excel/read-workbook'
import { type WriteOptions, writeWorkbook } from '../../../main/excel/write-workbook'
import { writeXlsx } from '../../../main/excel/write-xlsx'
import { excelWorker } from '../../worker'
import { folder, rowsOf } from './workbook'

let shop: Awaited<ReturnType<typeof folder>>
let count = 0
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

const columns: Column[] = [
  { title: '编号', kind: 'text', width: 12 },
  { title: '日期', kind: 'day' },
  { title: '数量', kind: 'quantity', total: true },
  { title: '单价', kind: 'price' },
  { title: '金额', kind: 'money', total: true },
  { title: '折扣', kind: 'percent' },
  { title: '行数', kind: 'integer' },
]
const rows = [
  ['00123', '2026-03-05', 15_000, 123_456_789, 123_450, 9500, 3],
  ['=1+1', '1900-01-01', 10_000, 100_000_000, -1, 10_000, 0],
  [null, null, null, null, null, null, null],
  ['@张三 ', '2026-12-31', -5000, 1, 999_999_999_999_999, 1, -7],
]

async function* pagesOf(...pages: unknown[][][]): AsyncGenerator<string, void> {
  for (const page of pages) yield JSON.stringify(page)
}

function newPath(): string {
  count += 1
  return join(shop.path, `export${count}.xlsx`)
}

async function written(columns: Column[], data: unknown[][], options?: WriteOptions): Promise<string> {
  const path = newPath()
  await writeWorkbook(await excelWorker(), path, { sheet: '应收', columns, totalLabel: '合计' }, pagesOf(data), options)
  return path
}

describe('an exported table is a real Excel file', () => {
  it('comes back with our own reader exactly as it went out', async () => {
    const back = await rowsOf(await written(columns, rows))
    expect([...back]).toEqual([
      [1, ['编号', '日期', '数量', '单价', '金额', '折扣', '行数']],
      [2, ['00123', { date: '2026-03-05' }, 1.5, 1.23456789, 1234.5, 0.95, 3]],
      [3, ['=1+1', { date: '1900-01-01' }, 1, 1, -0.01, 1, 0]],
      [5, ['@张三 ', { date: '2026-12-31' }, -0.5, 0.00000001, 9_999_999_999_999.99, 0.0001, -7]],
      [6, ['合计', null, 2, null, 10_000_000_001_234.48]],
    ])
  })

  it('is understood by another program: amounts are numbers, days are days, codes and formulas are text', async () => {
    const book = read(await readFile(await written(columns, rows)), {
      cellNF: true,
      cellFormula: true,
      cellDates: true,
    })
    const sheet = book.Sheets.应收
    expect(book.SheetNames).toEqual(['应收'])
    expect(sheet?.A2).toMatchObject({ t: 's', v: '00123' })
    expect(sheet?.A3).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.A3?.f).toBeUndefined()
    expect(sheet?.B2?.t).toBe('d')
    expect(sheet?.B2?.v).toEqual(new Date('2026-03-05T00:00:00Z'))
    expect(sheet?.E2).toMatchObject({ t: 'n', v: 1234.5, z: '#,##0.00' })
    expect(sheet?.F2).toMatchObject({ t: 'n', v: 0.95, z: '0.00%' })
    expect(sheet?.E6).toMatchObject({ t: 'n', f: 'SUM(E2:E5)', v: 10_000_000_001_234.48 })
    expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:G5' })
  })

  it('keeps the header in sight, and the widths of the columns', async () => {
    const book = read(await readFile(await written(columns, rows)), { bookFiles: true }) as unknown as {
      files: Record<string, { content: Uint8Array }>
    }
    const xml = Buffer.from(book.files['xl/worksheets/sheet1.xml']?.content ?? []).toString()
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<col min="1" max="1" width="12"')
  })

  it('holds any text a shop can type, character by character', async () => {
    const texts = [
      'a<b>&"c"',
      " '前后空格 ",
      '两\n行',
      '回\r车\t',
      '_x0041_',
      '\u0001\u000b\ufffe',
      '𠮷😀',
      '+86',
      '-1',
      '@x',
      '=HYPERLINK("x")',
    ]
    const drawn = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), {
      numRuns: 2000,
      seed: 20_260_305,
    })
    const all = [...texts, ...drawn]
    const back = await rowsOf(
      await written(
        [{ title: '备注', kind: 'text' }],
        all.map((text) => [text]),
      ),
    )
    // Half of a surrogate pair is no character and no file can hold it.
    expect(all.map((_, i) => back.get(i + 2)?.[0])).toEqual(all.map((text) => text.replace(/\p{Cs}/gu, '\ufffd')))
  })

  it('holds every amount to the fen', async () => {
    const amounts = fc.sample(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), {
      numRuns: 3000,
      seed: 7,
    })
    const back = await rowsOf(
      await written(
        [{ title: '金额', kind: 'money', total: true }],
        amounts.map((fen) => [fen]),
      ),
    )
    expect(amounts.map((_, i) => Math.round(Number(back.get(i + 2)?.[0]) * 100))).toEqual(amounts)
    const sum = amounts.reduce((total, fen) => total + BigInt(fen), 0n)
    const shown = back.get(amounts.length + 2)?.[0] as Cell
    expect(Number(typeof shown === 'object' && shown !== null && 'long' in shown ? shown.long : shown)).toBe(
      Number(sum) / 100,
    )
  })

  it('a text that Excel cannot hold is cut, and the number of such texts told', async () => {
    const table = { sheet: 's', columns: [{ title: '备注', kind: 'text' as const }] }
    const path = newPath()
    const long = `${'长'.repeat(32_766)}😀`
    expect(await writeWorkbook(await excelWorker(), path, table, pagesOf([[long], ['短']]))).toEqual({
      rows: 2,
      cut: 1,
    })
    expect((await rowsOf(path)).get(2)).toEqual(['长'.repeat(32_766)])
  })

  it('an empty table has its header and no totals', async () => {
    expect([...(await rowsOf(await written(columns, [])))].length).toBe(1)
  })

  it.each([
    ['应收/账款[1]', '应收_账款_1_'],
    ['', 'Sheet1'],
    ["'x'", '_x_'],
    ['一'.repeat(40), '一'.repeat(31)],
  ])('a sheet called %j gets a name that Excel takes', async (sheet, name) => {
    const path = newPath()
    await writeWorkbook(await excelWorker(), path, { sheet, columns }, pagesOf([rows[0] as unknown[]]))
    expect((await listSheets(await excelWorker(), path)).map((found) => found.name)).toEqual([name])
  })

  it('rows that one sheet cannot hold go on the next, and the total adds up all of them', async () => {
    const path = newPath()
    const table = { sheet: '应收', columns: [{ title: '金额', kind: 'money', total: true }] satisfies Column[] }
    await writeXlsx(path, table, pagesOf([[1], [2], [3]], [[4], [5]]), () => {}, 2)
    const sheets = read(await readFile(path), { cellFormula: true }).Sheets
    expect(Object.keys(sheets)).toEqual(['应收', '应收 (2)', '应收 (3)'])
    expect(sheets['应收 (2)']?.A3?.v).toBe(0.04)
    expect(sheets['应收 (2)']?.A4).toBeUndefined()
    expect(sheets['应收 (3)']?.A3).toMatchObject({ f: "SUM('应收'!A2:A3,'应收 (2)'!A2:A3,A2:A2)", v: 0.15 })
  })

  it('the same table gives the same file, byte for byte', async () => {
    const [one, two] = [await written(columns, rows), await written(columns, rows)]
    expect(await readFile(one)).toEqual(await readFile(two))
  })

  it('takes page after page and tells how many rows are written', async () => {
    const progress: number[] = []
    const pages = Array.from({ length: 12 }, () => Array.from({ length: 500 }, () => rows[0] as unknown[]))
    const path = newPath()
    const options = { onProgress: (done: number) => progress.push(done) }
    const table = { sheet: 's', columns }
    expect(await writeWorkbook(await excelWorker(), path, table, pagesOf(...pages), options)).toEqual({
      rows: 6000,
      cut: 0,
    })
    expect(progress.slice(0, 3)).toEqual([500, 1000, 1500])
    expect((await rowsOf(path)).size).toBe(6002)
  })
})

describe('an export is there whole or not at all', () => {
  async function left(): Promise<string[]> {
    return (await readdir(shop.path)).filter((name) => name.startsWith('stopped'))
  }
  async function* endless(): AsyncGenerator<string, void> {
    for (;;) yield JSON.stringify(Array.from({ length: 1000 }, () => rows[0]))
  }

  it('cancelled, it leaves nothing, and it stops at once', async () => {
    const control = new AbortController()
    const options = {
      signal: control.signal,
      onProgress: (done: number) => done >= 5000 && control.abort(new Error('不要了')),
    }
    const path = join(shop.path, 'stopped1.xlsx')
    const export1 = writeWorkbook(await excelWorker(), path, { sheet: 's', columns }, endless(), options)
    await expect(export1).rejects.toThrow('不要了')
    expect(await left()).toEqual([])
  })

  it('when reading the rows fails, it leaves nothing', async () => {
    async function* failing(): AsyncGenerator<string, void> {
      yield JSON.stringify(rows)
      throw new Error('the database said no')
    }
    const export2 = writeWorkbook(
      await excelWorker(),
      join(shop.path, 'stopped2.xlsx'),
      { sheet: 's', columns },
      failing(),
    )
    await expect(export2).rejects.toThrow('the database said no')
    expect(await left()).toEqual([])
  })

  it.each([
    ['an amount with a fraction of a fen', [['1', null, null, null, 0.5]]],
    ['an amount that is a text', [['1', null, null, null, '12.00']]],
    ['a day that does not exist', [['1', '2026-02-30']]],
  ])('%s is a mistake in the program, and leaves nothing', async (_, data) => {
    const export3 = writeWorkbook(
      await excelWorker(),
      join(shop.path, 'stopped3.xlsx'),
      { sheet: 's', columns },
      pagesOf(data),
    )
    await expect(export3).rejects.toThrow(/^Not a/)
    expect(await left()).toEqual([])
  })

  it('the file that was there before stays when the new one fails', async () => {
    const path = join(shop.path, 'stopped4.xlsx')
    await writeFile(path, 'the old one')
    const export4 = writeWorkbook(await excelWorker(), path, { sheet: 's', columns }, pagesOf([['1', 'x']]))
    await expect(export4).rejects.toThrow()
    expect(await readFile(path, 'utf8')).toBe('the old one')
  })

  it('a folder that is not there is refused', async () => {
    const path = join(shop.path, 'nowhere', 'x.xlsx')
    const export5 = writeWorkbook(await excelWorker(), path, { sheet: 's', columns }, pagesOf(rows))
    await expect(export5).rejects.toMatchObject({ code: 'file.notWritable', values: { file: 'x.xlsx' } })
  })

  it('a target that cannot be replaced is refused, and leaves no half file', async () => {
    const export6 = writeWorkbook(await excelWorker(), shop.path, { sheet: 's', columns }, pagesOf(rows))
    await expect(export6).rejects.toMatchObject({ code: 'file.notWritable' })
    await expect(readFile(`${shop.path}.part`)).rejects.toThrow('ENOENT')
  })
})
