import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { listSheets, readRows } from '../../../main/excel/read-workbook'
import { excelWorker } from '../../worker'
import { type Fixture, folder, partsOf, rowsOf, stylesOf, zipOf } from './workbook'

let shop: Awaited<ReturnType<typeof folder>>
let count = 0
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

async function bookFile(fixture: Fixture): Promise<string> {
  count += 1
  return shop.file(`book${count}.xlsx`, await zipOf(partsOf(fixture)))
}

async function firstRow(cells: string, rest: Fixture = {}): Promise<Cell[] | undefined> {
  const path = await bookFile({ rows: `<row r="1">${cells}</row>`, ...rest })
  return (await rowsOf(path)).get(1)
}

const dateStyles = stylesOf([0, 14, 31, 57, 164, 165, 166, 167, 168, 46, 22], {
  164: 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
  165: '&quot;¥&quot;#,##0.00',
  166: '0.00&quot;days&quot;',
  167: '[Red]#,##0',
  168: '[$-804]yyyy\\-mm\\-dd;@',
})

describe('a cell of an .xlsx file comes in as what it is', () => {
  const cases: [name: string, cells: string, expected: Cell[], rest?: Fixture][] = [
    ['a whole number', '<c r="A1"><v>42</v></c>', [42]],
    ['an amount', '<c r="A1"><v>1234.5</v></c>', [1234.5]],
    ['a negative number written with an exponent', '<c r="A1"><v>-1.5E-3</v></c>', [-0.0015]],
    [
      'a shared text',
      '<c r="A1" t="s"><v>1</v></c>',
      ['王五商行'],
      { strings: '<si><t>张三</t></si><si><t>王五商行</t></si>' },
    ],
    [
      'a shared rich text, without its phonetic text',
      '<c r="A1" t="s"><v>0</v></c>',
      ['得力A4纸'],
      {
        strings:
          '<si><r><t>得力</t></r><r><rPr><b/></rPr><t>A4</t></r><r><t>纸</t></r><rPh sb="0" eb="1"><t>deli</t></rPh></si>',
      },
    ],
    ['an inline rich text', '<c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>', ['内联']],
    ['a code with leading zeros', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', ['00123']],
    [
      'a text with spaces around it',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 张三 </t></is></c>',
      [' 张三 '],
    ],
    ['an escaped line end', '<c r="A1" t="inlineStr"><is><t>一_x000D_二_x005F_x0041_</t></is></c>', ['一\r二_x0041_']],
    ['a text in CDATA and with entities', '<c r="A1" t="str"><v><![CDATA[<b>]]>&amp;&#x4e00;</v></c>', ['<b>&一']],
    ['true and false', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', [true, false]],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', [{ error: '#N/A' }]],
    ['the stored result of a formula', '<c r="A1"><f>B1*2</f><v>84</v></c>', [84]],
    ['the stored text of a formula', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>顺单</v></c>', ['顺单']],
    ['the stored error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', [{ error: '#DIV/0!' }]],
    ['a formula that was never calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', [{ error: '#NOVALUE!' }]],
    ['a formula whose result is nothing', '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>', [null, 1]],
    ['a number with digits lost', '<c r="A1"><v>911100001000013000</v></c>', [{ long: '911100001000013000' }]],
    ['fifteen digits, all kept', '<c r="A1"><v>999999999999999</v></c>', [999999999999999]],
    ['sixteen digits', '<c r="A1"><v>1.234567890123456E+15</v></c>', [{ long: '1234567890123456' }]],
    ['cells without references', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
    [
      'cells with gaps between them',
      '<c r="B1"><v>2</v></c><c r="AA1"><v>27</v></c>',
      [null, 2, ...Array(24).fill(null), 27],
    ],
    [
      'an ISO date',
      '<c r="A1" t="d"><v>2026-03-05T00:00:00</v></c><c r="B1" t="d"><v>2026-03-05T08:30:00Z</v></c>',
      [{ date: '2026-03-05' }, { date: '2026-03-05 08:30:00' }],
    ],
    [
      'a date in the usual format',
      '<c r="A1" s="1"><v>46086</v></c>',
      [{ date: '2026-03-05' }],
      { styles: dateStyles },
    ],
    [
      'a date in the Chinese built-in formats',
      '<c r="A1" s="2"><v>45382</v></c><c r="B1" s="3"><v>45382</v></c>',
      [{ date: '2024-03-31' }, { date: '2024-03-31' }],
      { styles: dateStyles },
    ],
    [
      'a date as 年月日',
      '<c r="A1" s="4"><v>46086</v></c><c r="B1" s="8"><v>46086</v></c>',
      [{ date: '2026-03-05' }, { date: '2026-03-05' }],
      { styles: dateStyles },
    ],
    [
      'a date with a time of day',
      '<c r="A1" s="10"><v>46086.354166666664</v></c>',
      [{ date: '2026-03-05 08:30:00' }],
      { styles: dateStyles },
    ],
    [
      'numbers in formats that only look like dates',
      '<c r="A1" s="5"><v>45382</v></c><c r="B1" s="6"><v>3.5</v></c><c r="C1" s="7"><v>7</v></c>',
      [45382, 3.5, 7],
      { styles: dateStyles },
    ],
    ['a duration, which is no day', '<c r="A1" s="9"><v>1.5</v></c>', [1.5], { styles: dateStyles }],
    [
      'the first days of 1900',
      '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>61</v></c>',
      [{ date: '1900-01-01' }, { date: '1900-02-28' }, { date: '1900-03-01' }],
      { styles: dateStyles },
    ],
    [
      'a day of the 1900s that never was',
      '<c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>0</v></c>',
      [60, 0],
      { styles: dateStyles },
    ],
    [
      'a date in a workbook of the 1904 system',
      '<c r="A1" s="1"><v>44624</v></c><c r="B1" s="1"><v>0</v></c>',
      [{ date: '2026-03-05' }, { date: '1904-01-01' }],
      { styles: dateStyles, workbookProperties: '<workbookPr date1904="1"/>' },
    ],
  ]
  it.each(cases)('%s', async (_, cells, expected, rest) => {
    expect(await firstRow(cells, rest)).toEqual(expected)
  })
})

describe('the sheet is read whatever program wrote it', () => {
  it('reads elements with a prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect([...(await rowsOf(await bookFile({ sheet })))]).toEqual([[2, ['前缀']]])
  })

  it('keeps the row numbers the shop sees in Excel, and leaves empty rows out', async () => {
    const rows =
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="6"><c r="A6"><v>6</v></c></row><row r="1048576"><c r="A1048576"><v>9</v></c></row>'
    expect([...(await rowsOf(await bookFile({ rows, dimension: 'A1:XFD1048576' })))]).toEqual([
      [3, [3]],
      [6, [6]],
      [1048576, [9]],
    ])
  })

  it('numbers rows that do not say their number', async () => {
    const rows = '<row><c><v>1</v></c></row><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>'
    expect([...(await rowsOf(await bookFile({ rows }))).keys()]).toEqual([1, 5, 6])
  })

  it('finds parts in another place, in other letters, with the texts after the sheet', async () => {
    const parts = partsOf({})
    const moved = {
      '_rels/.rels': (parts['_rels/.rels'] as string).replace('xl/workbook.xml', '/book/main.xml'),
      'book/sheets/one.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
      'book/main.xml': parts['xl/workbook.xml'] as string,
      'book/_rels/main.xml.rels': (parts['xl/_rels/workbook.xml.rels'] as string)
        .replace('worksheets/sheet1.xml', 'sheets/One.xml')
        .replace('sharedStrings.xml', 'SharedStrings.xml'),
      'book/sharedstrings.xml': '<sst><si><t>在后面</t></si></sst>',
    }
    expect((await rowsOf(await shop.file('moved.xlsx', await zipOf(moved)))).get(1)).toEqual(['在后面'])
  })

  it('tells the merged ranges with the last rows', async () => {
    const path = await bookFile({
      rows: '<row r="2"><c r="A2"><v>1</v></c></row>',
      after: '<mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="B1:C1"/></mergeCells>',
    })
    const seen = []
    for await (const batch of readRows(await excelWorker(), path, { sheet: '客户' })) seen.push(batch)
    expect(seen).toEqual([{ from: 2, rows: [[1]], merged: ['A2:A5', 'B1:C1'] }])
  })

  it('lists the sheets with their rows and which are hidden, and leaves out charts', async () => {
    const path = await bookFile({
      dimension: 'A1:B17',
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(17),
      sheets:
        '<sheet name="客户" sheetId="1" r:id="rId1"/><sheet name="旧的" sheetId="2" state="hidden" r:id="rId2"/><sheet name="图" sheetId="3" r:id="rId9"/>',
      parts: { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>' },
    })
    expect(await listSheets(await excelWorker(), path)).toEqual([
      { name: '客户', rows: 17, hidden: false },
      { name: '旧的', rows: 0, hidden: true },
    ])
  })

  it('does not believe a declared size that the sheet cannot have', async () => {
    const path = await bookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', dimension: 'A1:XFD1048576' })
    expect((await listSheets(await excelWorker(), path))[0]?.rows).toBeLessThan(30)
  })

  it('reads 20,000 rows in batches without losing or repeating one, and tells how far it is', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    ).join('')
    const numbers: Cell[] = []
    const progress: number[] = []
    const options = { sheet: '客户', onProgress: (done: number) => progress.push(done) }
    for await (const batch of readRows(await excelWorker(), await bookFile({ rows }), options)) {
      expect(batch.from).toBe(numbers.length + 1)
      expect(batch.rows.length).toBeLessThanOrEqual(2000)
      numbers.push(...batch.rows.map((row) => row[0] as Cell))
    }
    expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, i) => i))
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })
})

describe('reading stops when the shop says so', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`).join('')

  it('a cancelled reading throws the reason', async () => {
    const path = await bookFile({ rows: many(50_000) })
    const control = new AbortController()
    const read = async () => {
      for await (const _ of readRows(await excelWorker(), path, { sheet: '客户', signal: control.signal })) {
        control.abort(new Error('不要了'))
      }
    }
    await expect(read()).rejects.toThrow('不要了')
  })

  it('a reading that was cancelled before it began does not begin', async () => {
    const control = new AbortController()
    control.abort(new Error('早就不要了'))
    const rows = readRows(await excelWorker(), 'nowhere.xlsx', { sheet: '客户', signal: control.signal })
    await expect(rows.next()).rejects.toThrow('早就不要了')
  })

  it('leaving the loop ends it, and the file can be deleted', async () => {
    const path = await bookFile({ rows: many(50_000) })
    for await (const batch of readRows(await excelWorker(), path, { sheet: '客户' })) {
      expect(batch.from).toBe(1)
      break
    }
    expect((await rowsOf(path)).size).toBe(50_000)
  })
})
