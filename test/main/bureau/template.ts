import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A column of a template that a test makes: its heading, the note above it, and the list of what it takes. */
export interface MadeColumn {
  heading: string
  note?: string
  list?: string
}

const c = (heading: string, note = '非必填', list?: string): MadeColumn => ({
  heading,
  note,
  ...(list ? { list } : {}),
})

/** The first sheet as of April 2026: 39 columns, four of them with the same heading. */
export const basic39: MadeColumn[] = [
  c('发票流水号', '必填（限20字符）'),
  c('发票类型', '必填（限10字符）', '"普通发票,增值税专用发票"'),
  c('特定业务类型', '非必填', "'字典'!$B$1:$B$2"),
  c('是否含税', '必填（限2字符）', '"是,否"'),
  c('受票方自然人标识', '非必填', '"是,否"'),
  c('购买方名称', '必填（限100字符）'),
  c('购买方纳税人识别号（专票必填）', '有条件必填（限20字符）'),
  ...['购买方证件类型', '购买方证件号码', '购买方国籍（或地区）'].map((heading) => c(heading)),
  c('购买方地址', '非必填（限100字符）'),
  ...Array.from({ length: 4 }, () => c('购买方所在地区（报废产品收购必填）', '有条件必填')),
  c('购买方详细地址（报废产品收购必填）', '有条件必填'),
  c('购买方电话', '非必填（限60字符）'),
  c('购买方开户银行', '非必填（限100字符）'),
  c('购买方银行账号', '非必填（限100字符）'),
  c('是否展示购买方地址电话银行账号', '非必填（限20字符）', '字典!$A$1:$A$3'),
  ...['是否开具涉税专业服务发票品目', '涉税专业服务协议编号'].map((heading) => c(heading)),
  c('备注', '非必填（限230字符）'),
  ...['报废产品销售类型', '每千克煤炭发热量', '干基全硫', '干燥无灰基挥发分', '销售方开户行', '销售方银行账号'].map(
    (heading) => c(heading),
  ),
  ...['是否展示销售方地址电话银行账号', '购买方邮箱', '购买方经办人姓名', '经办人证件类型', '经办人证件号码'].map(
    (heading) => c(heading),
  ),
  ...['经办人国籍(地区)', '经办人自然人纳税人识别号', '放弃享受减按1%征收率原因', '收款人', '复核人'].map((heading) =>
    c(heading),
  ),
]

/** The first sheet as it was until 2024: 26 columns, the notes in brackets behind the headings. */
export const basic26: MadeColumn[] = [
  ...['发票流水号(必填≤20)', '发票类型(必填≤10)', '特定业务类型', '是否含税(必填)', '受票方自然人标识'],
  ...[
    '购买方名称(必填≤100)',
    '证件类型',
    '购买方纳税人识别号(专票必填≤20)',
    '购买方地址',
    '购买方电话',
    '购买方开户银行',
  ],
  ...[
    '购买方银行账号',
    '备注(≤230)',
    '是否展示购买方银行账号',
    '销售方开户行',
    '销售方银行账号',
    '是否展示销售方银行账号',
  ],
  ...['购买方邮箱', '购买方经办人姓名', '经办人证件类型', '经办人证件号码', '经办人国籍(地区)'],
  ...['经办人自然人纳税人识别号', '放弃享受减按1%征收率原因', '收款人', '复核人'],
].map((heading) => ({ heading }))

/** The second sheet: 14 columns, of which the last came in 2026. */
export const detail14: MadeColumn[] = [
  c('发票流水号', '必填（限20字符）'),
  c('项目名称', '必填（限100字符）'),
  c('商品和服务税收编码', '必填（限20字符）'),
  c('规格型号'),
  c('单位'),
  c('数量'),
  c('单价'),
  c('金额', '必填（限16字符）'),
  c('税率', '必填（限8字符）'),
  c('折扣金额'),
  c('是否使用优惠政策', '非必填', '"是,否"'),
  c('优惠政策类型'),
  c('即征即退类型'),
  c('煤炭种类'),
]

export const shows = ['展示地址电话', '展示银行账号', '全部展示']

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const cell = (at: string, text: string, style = 0) =>
  text === '' ? '' : `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`

/** A sheet as the bureau has it: notes, what is needed, headings, empty rows with a format, lists below, some of them in the newer way. */
function sheetXml(columns: readonly MadeColumn[], rows: readonly string[]): string {
  const row = (number: number, texts: readonly string[]) =>
    `<row r="${number}" spans="1:${columns.length}" ht="20" customHeight="1">${texts
      .map((text, i) => cell(`${letters(i)}${number}`, text, 2))
      .join('')}</row>`
  const lists = columns.flatMap(({ list }, i) => (list ? [{ list, at: `${letters(i)}4:${letters(i)}10000` }] : []))
  const [old, newer] = [
    lists.filter(({ list }) => list.startsWith('"')),
    lists.filter(({ list }) => !list.startsWith('"')),
  ]
  const validations = old
    .map(
      ({ list, at }) =>
        `<dataValidation type="list" allowBlank="1" sqref="${at}"><formula1>${escaped(list)}</formula1></dataValidation>`,
    )
    .join('')
  const x14 = newer
    .map(
      ({ list, at }) =>
        `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${escaped(list)}</xm:f></x14:formula1><xm:sqref>${at}</xm:sqref></x14:dataValidation>`,
    )
    .join('')
  const ext = x14
    ? `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="${newer.length}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${x14}</x14:dataValidations></ext></extLst>`
    : ''
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:${letters(columns.length - 1)}4"/><cols><col min="1" max="${columns.length}" width="22" style="1" customWidth="1"/></cols><sheetData>${row(1, ['填写说明：必填项不能为空，请勿改动表头'])}${row(
    2,
    columns.map(({ note = '' }) => note),
  )}${row(
    3,
    columns.map(({ heading }) => heading),
  )}<row r="4" spans="1:2"><c r="A4" s="1"/><c r="B4" s="2"></c></row>${rows.join('')}<row r="60" hidden="1"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>${
    old.length > 0 ? `<dataValidations count="${old.length}">${validations}</dataValidations>` : ''
  }<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${ext}</worksheet>`
}

const plainSheet = (rows: readonly string[][]) =>
  `${head}<worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (texts, r) => `<row r="${r + 1}">${texts.map((text, i) => cell(`${letters(i)}${r + 1}`, text)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" xfId="0"/></cellXfs></styleSheet>`

interface Made {
  basic?: readonly MadeColumn[]
  detail?: readonly MadeColumn[]
  /** Leaves this sheet out. */
  without?: string
  /** Rows that stand in the first sheet already. */
  rows?: readonly string[]
}

/** Writes a template as the bureau gives it out, for Excel to open, and gives its path. */
export async function writeTemplate(
  folder: string,
  name: string,
  { basic = basic39, detail = detail14, without = '', rows = [] }: Made = {},
): Promise<string> {
  const all: [string, string, string][] = [
    ['1-发票基本信息', sheetXml(basic, rows), ''],
    ['2-发票明细信息', sheetXml(detail, []), ''],
    ['3-特定业务信息', plainSheet([['说明'], ['货物运输']]), ''],
    ['4-附加要素信息', plainSheet([['发票流水号']]), ''],
    ['字典', plainSheet(shows.map((show, i) => [show, ['货物运输', '不动产租赁'][i] ?? ''])), ' state="hidden"'],
    ['excelVersion', plainSheet([['版本'], [], [], ['pt:20260401']]), ' state="hidden"'],
  ]
  const sheets = all.filter(([sheet]) => sheet !== without)
  const zip = new ZipFile()
  const add = (part: string, text: string) => zip.addBuffer(Buffer.from(text), part)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  add(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
  )
  add(
    '_rels/.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(([sheet, , state], i) => `<sheet name="${sheet}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`).join('')}</sheets><definedNames><definedName name="展示">字典!$A$1:$A$3</definedName></definedNames></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  )
  add('xl/styles.xml', styles)
  for (const [i, [, xml]] of sheets.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, xml)
  add('docProps/custom.xml', `${head}<Properties xmlns="x">${'电子税务局'.repeat(20)}</Properties>`)
  zip.end()
  const path = join(folder, name)
  await pipeline(zip.outputStream as Readable, createWriteStream(path))
  return path
}
