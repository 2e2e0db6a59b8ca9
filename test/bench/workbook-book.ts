import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Column } from '../../main/excel/column'
import { columnLetters, escapeText } from '../../main/excel/format'
import { contentTypesXml, packageLinksXml, stylesXml, workbookXml } from '../../main/excel/part'
import { addDays, type Day } from '../../main/value/day'

/** The sheet that is read and written: twelve columns as a list of sales has them. */
export const salesSheet = '销售明细'
export const salesColumns: Column[] = [
  { title: '行号', kind: 'integer' },
  { title: '订单号', kind: 'text' },
  { title: '商品编码', kind: 'text' },
  { title: '客户', kind: 'text' },
  { title: '手机', kind: 'text' },
  { title: '纳税人识别号', kind: 'text' },
  { title: '日期', kind: 'day' },
  { title: '商品', kind: 'text' },
  { title: '数量', kind: 'integer' },
  { title: '单价', kind: 'money' },
  { title: '金额', kind: 'money' },
  { title: '备注', kind: 'text' },
]

const firstDay = '2023-03-15' as Day
const digits = (n: number, length: number) => String(n).padStart(length, '0')

/** Row `i` of the sheet, from 0; the same values as native/workbook.c has. */
export function salesRow(i: number): (string | number | null)[] {
  return [
    ...[i + 1, `XSDD20260302-${digits(i, 6)}`, digits(i % 20_000, 8), `杭州示例${i % 5000}号商贸有限公司`],
    ...[`138${digits((i * 7919) % 100_000_000, 8)}`, `9133010${digits((i * 104_729) % 100_000_000_000, 11)}`],
    ...[addDays(firstDay, i % 1000), i % 2 ? '得力复印纸 A4 70克' : '晨光中性笔 0.5毫米 黑色', 1 + (i % 100)],
    ...[(i * 31) % 1_000_000, (i * 17) % 10_000_000, i % 10 ? null : '急单请优先 <发货> & "轻放"'],
  ]
}

/** The rows as pages for our writer. */
export async function* salesPages(rows: number): AsyncGenerator<string> {
  for (let from = 0; from < rows; from += 2000) {
    const count = Math.min(2000, rows - from)
    yield JSON.stringify(Array.from({ length: count }, (_, i) => salesRow(from + i)))
  }
}

/**
 * Writes the sheet as Excel itself does: every text once among the shared texts, which lie behind the sheet, and numbers in
 * the cells. Reading such a file costs more than reading ours, and is what a shop brings.
 */
export async function writeAsExcel(path: string, rows: number): Promise<void> {
  const texts = new Map<string, number>()
  const zip = new ZipFile()
  const done = pipeline(zip.outputStream as Readable, createWriteStream(path))
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name)
  add('[Content_Types].xml', contentTypesXml(1).replace('</Types>', `${sharedType}</Types>`))
  add('_rels/.rels', packageLinksXml())
  add('xl/workbook.xml', workbookXml([salesSheet]))
  add('xl/_rels/workbook.xml.rels', linksXml())
  add('xl/styles.xml', stylesXml())
  await new Promise((resolve, reject) => {
    const sheet = Readable.from(sheetXml(rows, texts), { objectMode: false })
    sheet.on('end', resolve).on('error', reject)
    zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  })
  const shared = [...texts.keys()].map((text) => `<si><t>${escapeText(text)}</t></si>`).join('')
  add('xl/sharedStrings.xml', `<sst xmlns="${main}">${shared}</sst>`)
  zip.end()
  await done
}

const sharedType =
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function linksXml(): string {
  const link = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const links = [
    ...[link(1, 'worksheet', 'worksheets/sheet1.xml'), link(2, 'styles', 'styles.xml')],
    link(3, 'sharedStrings', 'sharedStrings.xml'),
  ]
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`
}

function* sheetXml(rows: number, texts: Map<string, number>): Generator<string> {
  let xml = `<worksheet xmlns="${main}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows + 1}"/><sheetData>`
  const titles = salesColumns.map(({ title }) => title)
  for (let row = 1; row <= rows + 1; row += 1) {
    const values = row === 1 ? titles : salesRow(row - 2)
    const cells = values.map((value, i) => cellXml(value, salesColumns[i], `${columnLetters(i)}${row}`, texts))
    xml += `<row r="${row}" spans="1:12" x14ac:dyDescent="0.2">${cells.join('')}</row>`
    if (xml.length > 100_000) {
      yield xml
      xml = ''
    }
  }
  yield `${xml}</sheetData></worksheet>`
}

function cellXml(value: string | number | null, column: Column | undefined, at: string, texts: Map<string, number>) {
  if (value === null) return ''
  if (typeof value === 'number') {
    const shown = column?.kind === 'money' ? value / 100 : value
    return `<c r="${at}" s="6"><v>${shown}</v></c>`
  }
  const index = texts.get(value) ?? texts.size
  texts.set(value, index)
  return `<c r="${at}" s="1" t="s"><v>${index}</v></c>`
}
