import { compound, f64, oldStream, record, u16, u32, wide } from '../nasty/old'
import { entries, pack } from '../nasty/pack'
import { partsOf, stylesOf } from '../workbook'

const rows = 40

const cellsOf = (n: number) =>
  [
    `<c r="A${n}" t="s"><v>${n % 3}</v></c>`,
    `<c r="B${n}" t="inlineStr"><is><r><t>行</t></r><r><t>${n}</t></r></is></c>`,
    `<c r="C${n}" s="1"><v>${46_000 + n}</v></c>`,
    `<c r="D${n}" s="2"><f>E${n}*2</f><v>${n * 1.25}</v></c>`,
    `<c r="F${n}" t="e"><v>#N/A</v></c><c r="G${n}" t="b"><v>1</v></c>`,
    `<c r="J${n}" t="str"><v>&lt;备注&gt; ${n}</v></c>`,
  ].join('')

/** The parts of an .xlsx with a bit of everything in it. */
export const parts = partsOf({
  rows: Array.from({ length: rows }, (_, i) => `<row r="${i + 1}">${cellsOf(i + 1)}</row>`).join(''),
  strings:
    '<si><t>张三</t></si><si><r><t>王五</t></r><r><t>商行</t></r><rPh sb="0" eb="1"><t>w</t></rPh></si><si><t>00123</t></si>',
  styles: stylesOf([0, 14, 164], { 164: '&quot;¥&quot;#,##0.00' }),
  after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
  dimension: `A1:J${rows}`,
  sheets: '<sheet name="客户" sheetId="1" r:id="rId1"/><sheet name="旧的" sheetId="2" state="hidden" r:id="rId2"/>',
  parts: { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>' },
}) as Record<string, string>

const at = (row: number, column: number, style = 0) => u16(row, column, style)
const oldRow = (n: number) => [
  record(0xfd, at(n, 0), u32(n % 2)),
  record(0x203, at(n, 1, 1), f64(46_000 + n)),
  record(0x27e, at(n, 2), u32((n << 2) | 3)),
  record(6, at(n, 3), f64(n * 2), u16(0), u32(0), u16(3), [0x1e, 1, 0]),
  record(0x205, at(n, 4), [0x2a, 1]),
  record(0x204, at(n, 5), wide(`行 ${n}`)),
]
const oldCells = Array.from({ length: rows }, (_, i) => oldRow(i)).flat()
const merged = record(0xe5, u16(1, 0, 1, 0, 0))
const table = 'a,"b ""c"", d",3\r\n张三,00123,"一\r\n二"\r\n'.repeat(rows)

/** Sound files, to be damaged: each format, and each encoding of text. */
export const sound: Record<'xlsx' | 'stored' | 'xls' | 'csv' | 'gbk' | 'utf16', Buffer> = {
  xlsx: pack(entries(parts)),
  stored: pack(entries(parts, { stored: true, descriptor: true })),
  xls: compound({
    Workbook: oldStream({
      globals: [
        record(0x42, u16(1200)),
        record(0x41e, u16(176), wide('yyyy"年"m"月"')),
        record(0xfc, u32(2, 2), wide('张三'), wide('王五商行')),
      ],
      styles: [0, 14, 176],
      sheets: [
        { name: '订单', cells: [...oldCells, merged] },
        { name: '旧', cells: oldRow(0), hidden: 1 },
      ],
    }),
  }),
  csv: Buffer.from(table),
  gbk: Buffer.from('bfcdbba72cb1e0bac50d0ad5c5c8fd2c30303132330d0a'.repeat(rows), 'hex'),
  utf16: Buffer.from(`\ufeff${table}`, 'utf16le'),
}
