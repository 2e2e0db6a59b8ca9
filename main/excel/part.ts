import { escapeText } from './format'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The name of the n-th worksheet part, from 1. */
export function sheetPart(number: number): string {
  return `worksheets/sheet${number}.xml`
}

/** The part that says which part is the workbook. */
export function packageLinksXml(): string {
  const link = `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`
  return `${head}<Relationships xmlns="${packageLinks}">${link}</Relationships>`
}

/** The list of the sheets. */
export function workbookXml(names: string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

/** Where the sheets and the styles are. */
export function workbookLinksXml(sheets: number): string {
  const link = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const links = Array.from({ length: sheets }, (_, i) => link(i + 1, 'worksheet', sheetPart(i + 1)))
  return `${head}<Relationships xmlns="${packageLinks}">${links.join('')}${link(sheets + 1, 'styles', 'styles.xml')}</Relationships>`
}

/** What kind of thing every part is. */
export function contentTypesXml(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${types}.${type}+xml"/>`
  const parts = Array.from({ length: sheets }, (_, i) => part(sheetPart(i + 1), 'worksheet'))
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  const all = `${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${parts.join('')}`
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${all}</Types>`
}

/** The cell styles, in the order that format.ts counts on: none, seven kinds, the header, seven kinds in bold. */
export function stylesXml(): string {
  const formats = [49, 4, 0, 165, 164, 1, 10]
  const style = (format: number, font: number, fill = 0, border = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>`
  const cells = [
    style(0, 0),
    ...formats.map((format) => style(format, 0)),
    style(49, 1, 2, 1),
    ...formats.map((format) => style(format, 1)),
  ]
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`
  const none = '<left/><right/><top/><bottom/><diagonal/>'
  return [
    `${head}<styleSheet xmlns="${main}">`,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00######"/></numFmts>',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border>${none}</border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}
