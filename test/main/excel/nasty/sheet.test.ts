import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../../main/excel/cell'
import { type Outcome, outcomeOf, sheetsOf } from '../reader'
import { type Fixture, folder, partsOf, stylesOf } from '../workbook'
import { entries, pack } from './pack'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
})
afterAll(() => shop.done())

const bookOf = (fixture: Fixture) => shop.file('book.xlsx', pack(entries(partsOf(fixture))))
const row = (cells: string) => ({ rows: `<row r="1">${cells}</row>` })

describe('what a cell holds, as each program writes it', () => {
  const cases: [name: string, cells: string, expected: Cell[] | string, rest?: Fixture][] = [
    ['a whole number as a decimal', '<c r="A1"><v>42.0</v></c>', [42]],
    ['ten to the tenth, as Excel keeps a phone number', '<c r="A1"><v>1.3912345678E+10</v></c>', [13912345678]],
    ['a phone number spoilt into a text', '<c r="A1" t="str"><v>1.3912E+10</v></c>', ['1.3912E+10']],
    ['minus nothing', '<c r="A1"><v>-0</v></c>', [0]],
    [
      'the sum of a tenth and two tenths, as it is stored',
      '<c r="A1"><v>0.30000000000000004</v></c>',
      [0.30000000000000004],
    ],
    ['spaces around a number', '<c r="A1"><v> 7 </v></c>', [7]],
    ['a word where a number should be', '<c r="A1"><v>五</v></c>', ['五']],
    ['a number too large for any computer', '<c r="A1"><v>1E+999</v></c>', ['1E+999']],
    ['a tax number typed as a number', '<c r="A1"><v>9.11100001000013E+17</v></c>', [{ long: '911100001000013000' }]],
    ['a tax number typed as text', '<c r="A1" t="str"><v>911100001000012994</v></c>', ['911100001000012994']],
    ['leading zeros in a shared text', '<c r="A1" t="s"><v>0</v></c>', ['00123'], { strings: '<si><t>00123</t></si>' }],
    [
      'a shared text that is empty',
      '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>',
      [null, 1],
      { strings: '<si/>' },
    ],
    ['a shared cell without its number', '<c r="A1" t="s"/><c r="B1"><v>1</v></c>', [null, 1]],
    ['an inline text in the place of a value', '<c r="A1" t="inlineStr"><v>张三</v></c>', ['张三']],
    ['the text of a formula in the place of an inline text', '<c r="A1" t="str"><is><t>李四</t></is></c>', ['李四']],
    [
      'an inline text with phonetic text',
      '<c r="A1" t="inlineStr"><is><t>课</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></is></c>',
      ['课'],
    ],
    [
      'three runs with spaces between them',
      '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">大 </t></r><r><t>号</t></r><r><t xml:space="preserve"> 杯</t></r></is></c>',
      ['大 号 杯'],
    ],
    ['a line break inside a cell', '<c r="A1" t="inlineStr"><is><t>甲\n乙&#10;丙</t></is></c>', ['甲\n乙\n丙']],
    ['an emoji and a rare character', '<c r="A1" t="str"><v>😀𠮷&#x20BB7;</v></c>', ['😀𠮷𠮷']],
    ['a tag written as text', '<c r="A1" t="str"><v>&lt;script&gt;</v></c>', ['<script>']],
    ['a formula in a text', '<c r="A1" t="str"><v>=HYPERLINK("x")</v></c>', ['=HYPERLINK("x")']],
    ['a comment in the XML', '<c r="A1"><!-- 七 --><v>7</v></c>', [7]],
    ['words for true and false', '<c r="A1" t="b"><v>TRUE</v></c><c r="B1" t="b"><v>false</v></c>', [true, false]],
    ['a type nobody knows', '<c r="A1" t="z"><v>7</v></c>', [7]],
    ['a day as text', '<c r="A1" t="str"><v>2026-03-05</v></c>', ['2026-03-05']],
    ['an ISO day that is none', '<c r="A1" t="d"><v>2026-02-30</v></c>', ['2026-02-30']],
    [
      'a shared formula and its second cell',
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c>',
      [4, 6],
    ],
    ['an array formula', '<c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>8</v></c>', [8]],
    [
      'a formula without result, and one with an error',
      '<c r="A1"><f>NOW()</f><v/></c><c r="B1" t="e"><f>X</f><v>#REF!</v></c>',
      [{ error: '#NOVALUE!' }, { error: '#REF!' }],
    ],
    ['an error of a newer Excel', '<c r="A1" t="e"><v>#SPILL!</v></c>', [{ error: '#SPILL!' }]],
    ['two cells in one place', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', [2]],
    ['cells in the wrong order', '<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>', [1, null, 3]],
    ['a cell with small letters', '<c r="b1"><v>2</v></c>', [null, 2]],
    ['a cell with dollar signs', '<c r="$B$1"><v>2</v></c>', 'workbook.broken'],
    ['the last column there is', '<c r="XFD1"><v>9</v></c>', [...Array<null>(16_383).fill(null), 9]],
    ['a column more than there are', '<c r="XFE1"><v>9</v></c>', 'workbook.broken'],
    [
      'a shared text by a negative number',
      '<c r="A1" t="s"><v>-1</v></c>',
      'workbook.broken',
      { strings: '<si><t>a</t></si>' },
    ],
    ['shared texts that are missing altogether', '<c r="A1" t="s"><v>0</v></c>', 'workbook.broken'],
    ['a style that is missing', '<c r="A1" s="77"><v>46086</v></c>', [46086], { styles: stylesOf([14]) }],
    ['styles that are missing altogether', '<c r="A1" s="1"><v>46086</v></c>', [46086]],
  ]
  it.each(cases)('%s', async (_, cells, expected, rest) => {
    const found = await outcomeOf(await bookOf({ ...row(cells), ...rest }))
    expect(found).toEqual(typeof expected === 'string' ? expected : { 1: expected })
  })
})

describe('which numbers are dates', () => {
  const day = { date: '2026-03-05' }
  const cases: [code: string, value: number, expected: Cell][] = [
    ['yyyy\\-mm\\-dd', 46086, day],
    ['yyyy/m/d;@', 46086, day],
    ['d-mmm-yy', 46086, day],
    ['yyyy"年"m"月"d"日"', 46086, day],
    ['[$-804]yyyy"年"m"月"d"日";@', 46086, day],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 46086, day],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 46086, day],
    ['[$-804]aaaa;@', 46086, day],
    ['aaa', 46086, day],
    ['yyyy-mm-dd hh:mm', 46086.5, { date: '2026-03-05 12:00:00' }],
    ['上午/下午h"时"mm"分"', 46086.25, { date: '2026-03-05 06:00:00' }],
    ['m/d/yy h:mm AM/PM', 46086.75, { date: '2026-03-05 18:00:00' }],
    ['h:mm', 0.5, 0.5],
    ['[h]:mm:ss', 46086, 46086],
    ['[hh]"小时"mm"分"', 1.5, 1.5],
    ['[mm]:ss.0', 1.5, 1.5],
    ['General', 46086, 46086],
    ['G/通用格式', 46086, 46086],
    ['General"年"', 46086, 46086],
    ['0.00E+00', 46086, 46086],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 46086, 46086],
    ['[$¥-804]#,##0.00;[Red]\\-[$¥-804]#,##0.00', 46086, 46086],
    ['0"days"', 46086, 46086],
    ['0\\d', 46086, 46086],
    ['_-* #,##0.00\\ "¥"_-', 46086, 46086],
    ['0.0"m²"', 46086, 46086],
    ['@', 46086, 46086],
    [';;;', 46086, 46086],
  ]
  const quoted = (code: string) => code.replaceAll('"', '&quot;')
  it.each(cases)('%s shows %d', async (code, value, expected) => {
    const styles = stylesOf([0, 164], { 164: quoted(code) })
    const path = await bookOf({ ...row(`<c r="A1" s="1"><v>${value}</v></c>`), styles })
    expect(await outcomeOf(path)).toEqual({ 1: [expected] })
  })

  const builtIn: [id: number, expected: Cell][] = [
    ...[14, 15, 16, 17, 22, 27, 30, 31, 32, 36, 50, 54, 57, 58].map((id): [number, Cell] => [id, day]),
    ...[0, 1, 2, 4, 9, 10, 11, 12, 37, 40, 41, 44, 46, 48, 49].map((id): [number, Cell] => [id, 46086]),
  ]
  it.each(builtIn)('the built-in format %d', async (id, expected) => {
    const path = await bookOf({ ...row('<c r="A1" s="1"><v>46086</v></c>'), styles: stylesOf([0, id]) })
    expect(await outcomeOf(path)).toEqual({ 1: [expected] })
  })

  const systems: [properties: string, value: number, expected: Cell][] = [
    ['<workbookPr/>', 44_624, { date: '2022-03-04' }],
    ['<workbookPr date1904="false"/>', 44_624, { date: '2022-03-04' }],
    ['<workbookPr date1904="true"/>', 44_624, { date: '2026-03-05' }],
    ['<workbookPr date1904="1"/>', 0.25, { date: '1904-01-01 06:00:00' }],
    ['<workbookPr/>', 2_958_465, { date: '9999-12-31' }],
    ['<workbookPr/>', 2_958_466, 2_958_466],
    ['<workbookPr/>', -1, -1],
  ]
  it.each(systems)('with %s the day %d', async (workbookProperties, value, expected) => {
    const path = await bookOf({
      ...row(`<c r="A1" s="1"><v>${value}</v></c>`),
      styles: stylesOf([0, 14]),
      workbookProperties,
    })
    expect(await outcomeOf(path)).toEqual({ 1: [expected] })
  })
})

describe('how the rows lie in a sheet', () => {
  const one = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
  const control =
    '<controls><mc:AlternateContent xmlns:mc="x"><anchor><from><xdr:col xmlns:xdr="y">1</xdr:col><xdr:row xmlns:xdr="y">3</xdr:row></from></anchor></mc:AlternateContent></controls>'
  const cases: [name: string, fixture: Fixture, expected: Outcome][] = [
    [
      'a thousand rows of formats below the data',
      {
        rows: `<row r="1">${one('A1', 1)}</row>${Array.from({ length: 1000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join('')}`,
      },
      { 1: [1] },
    ],
    [
      'a gap of a million rows',
      { rows: `<row r="1">${one('A1', 1)}</row><row r="1048576">${one('B1048576', 2)}</row>` },
      { 1: [1], 1048576: [null, 2] },
    ],
    ['a row below the last one', { rows: `<row r="1048577">${one('A1', 1)}</row>` }, 'workbook.broken'],
    ['a row before the first one', { rows: `<row r="0">${one('A1', 1)}</row>` }, 'workbook.broken'],
    ['a row with half a number', { rows: `<row r="1.5">${one('A1', 1)}</row>` }, 'workbook.broken'],
    [
      'rows in the wrong order',
      { rows: `<row r="2">${one('A2', 2)}</row><row r="1">${one('A1', 1)}</row>` },
      { 1: [1], 2: [2] },
    ],
    [
      'rows and cells without any reference',
      { rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' },
      { 1: [1, 2], 2: [3] },
    ],
    [
      'hidden, grouped and filtered rows',
      { rows: `<row r="1" hidden="1" outlineLevel="1">${one('A1', 1)}</row>`, after: '<autoFilter ref="A1:A9"/>' },
      { 1: [1] },
    ],
    [
      'a merged block, with the value in its first cell',
      {
        rows: `<row r="1">${one('A1', 1)}<c r="B1"/></row>`,
        after: '<mergeCells count="1"><mergeCell ref="A1:B9"/></mergeCells>',
      },
      { 1: [1] },
    ],
    [
      'every name with a prefix',
      {
        sheet:
          '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
      { 1: [true] },
    ],
    [
      'the strict form of the standard',
      {
        sheet: `<worksheet xmlns="${strict}" conformance="strict"><sheetData><row r="1"><c r="A1" t="d"><v>2026-03-05</v></c></row></sheetData></worksheet>`,
      },
      { 1: [{ date: '2026-03-05' }] },
    ],
    [
      'a mark of the encoding at its start',
      {
        sheet: `\ufeff<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData><row>${one('A1', 1)}</row></sheetData></worksheet>`,
      },
      { 1: [1] },
    ],
    [
      'buttons on the last row of the sheet',
      { rows: `<row r="1048576">${one('A1', 1)}</row>`, after: control },
      { 1048576: [1] },
    ],
    [
      'notes and links behind the rows',
      {
        rows: `<row r="1">${one('A1', 1)}</row>`,
        after:
          '<hyperlinks><hyperlink ref="A1"/></hyperlinks><legacyDrawing/><extLst><ext><f>9</f><v>9</v><t>9</t></ext></extLst>',
      },
      { 1: [1] },
    ],
    ['a dimension that lies', { rows: `<row r="3">${one('A3', 1)}</row>`, dimension: 'A1' }, { 3: [1] }],
    [
      'two tables of rows',
      { sheet: `<worksheet><sheetData><row>${one('A1', 1)}</row></sheetData><sheetData/></worksheet>` },
      { 1: [1] },
    ],
    ['no rows at all', { sheet: '<worksheet/>' }, 'workbook.empty'],
    [
      'tags that do not close in order',
      { sheet: '<worksheet><sheetData><row><c></row></c></sheetData></worksheet>' },
      'workbook.broken',
    ],
    ['a character that XML does not have', { rows: '<row><c t="str"><v>\u0001</v></c></row>' }, 'workbook.broken'],
    [
      'something behind the end',
      { sheet: `<worksheet><sheetData><row>${one('A1', 1)}</row></sheetData></worksheet><more/>` },
      'workbook.broken',
    ],
    [
      'a thousand laughs',
      {
        sheet:
          '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      },
      'workbook.broken',
    ],
  ]
  it.each(cases)('%s', async (_, fixture, expected) => {
    expect(await outcomeOf(await bookOf(fixture))).toEqual(expected)
  })

  it('a sheet in UTF-16, which the standard allows', async () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>顺单</v></c></row></sheetData></worksheet>`
    const parts = { ...partsOf({}), 'xl/worksheets/sheet1.xml': Buffer.from(text, 'utf16le') }
    expect(await outcomeOf(await shop.file('utf16.xlsx', pack(entries(parts))))).toEqual({ 1: ['顺单'] })
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(text, 'utf16le').swap16()
    expect(await outcomeOf(await shop.file('utf16.xlsx', pack(entries(parts))))).toEqual({ 1: ['顺单'] })
  })
})

describe('which sheets a book has', () => {
  const sheet = (name: string, id: number, state = '') =>
    `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"${state}/>`
  const second = {
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
  }
  const cases: [name: string, sheets: string, parts: Record<string, string>, expected: string[] | string][] = [
    ['a hidden one', sheet('甲', 1) + sheet('乙', 2, ' state="hidden"'), second, ['甲', '乙 hidden']],
    [
      'one that Excel does not even offer to show',
      sheet('甲', 1, ' state="veryHidden"') + sheet('乙', 2),
      second,
      ['甲 hidden', '乙'],
    ],
    ['signs in a name', sheet('A&amp;B &lt;1&gt;', 1), {}, ['A&B <1>']],
    ['a chart, which has no rows', sheet('甲', 1) + sheet('图', 3), {}, ['甲']],
    ['nothing but a chart', sheet('图', 3), {}, 'workbook.empty'],
    ['a sheet that no part belongs to', sheet('甲', 1) + sheet('丢', 9), {}, ['甲']],
    ['a sheet whose part is missing', sheet('乙', 2), {}, 'workbook.broken'],
  ]
  it.each(cases)('%s', async (_, sheets, parts, expected) => {
    const path = await bookOf({ rows: '<row><c><v>1</v></c></row>', sheets, parts })
    if (typeof expected === 'string') return expect(await outcomeOf(path)).toEqual(expected)
    expect((await sheetsOf(path)).map(({ name, hidden }) => (hidden ? `${name} hidden` : name))).toEqual(expected)
  })

  it('a hidden sheet can be read when it is asked for', async () => {
    const path = await bookOf({ sheets: sheet('甲', 1) + sheet('乙', 2, ' state="hidden"'), parts: second })
    expect(await outcomeOf(path, '乙')).toEqual({ 1: [2] })
    expect(await outcomeOf(path, '丙')).toBe('workbook.sheetMissing')
  })
})
