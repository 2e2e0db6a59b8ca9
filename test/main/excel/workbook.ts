import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import type { Cell } from '../../../main/excel/cell'
import { listSheets, readRows } from '../../../main/excel/read-workbook'
import { excelWorker } from '../../worker'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** What goes into a hand-made .xlsx: the rows of its sheet as XML, and whatever else the case needs. */
export type Fixture = {
  rows?: string
  sheet?: string
  strings?: string
  styles?: string
  workbookProperties?: string
  sheets?: string
  dimension?: string
  after?: string
  parts?: Record<string, string | Buffer>
}

/** The parts of a workbook as Excel writes them, with the sheet's XML given by the case. */
export function partsOf(fixture: Fixture): Record<string, string | Buffer> {
  const dimension = fixture.dimension ? `<dimension ref="${fixture.dimension}"/>` : ''
  const sheet = `<worksheet xmlns="${main}">${dimension}<sheetData>${fixture.rows ?? ''}</sheetData>${fixture.after ?? ''}</worksheet>`
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return {
    '_rels/.rels': `<Relationships xmlns="${packageLinks}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${office}">${
      fixture.workbookProperties ?? ''
    }<sheets>${fixture.sheets ?? '<sheet name="客户" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageLinks}">${[
      link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      link('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
      link('rId3', 'styles', 'styles.xml'),
      link('rId4', 'sharedStrings', 'sharedStrings.xml'),
    ].join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': fixture.sheet ?? sheet,
    ...(fixture.styles === undefined ? {} : { 'xl/styles.xml': fixture.styles }),
    ...(fixture.strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${fixture.strings}</sst>` }),
    ...fixture.parts,
  }
}

/** A zip package of the parts, in their order. */
export async function zipOf(parts: Record<string, string | Buffer>, compress = true): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text as string), name, { compress })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Styles with one cell format for each number format id, and the codes of the custom ones. */
export function stylesOf(ids: number[], codes: Record<number, string> = {}): string {
  const custom = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  const formats = ids.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
  return `<styleSheet xmlns="${main}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
}

/** A folder for the files of one test file, removed afterwards with `done`. */
export async function folder(): Promise<{
  file(name: string, bytes: Buffer | string): Promise<string>
  path: string
  done(): Promise<void>
}> {
  const path = await mkdtemp(join(tmpdir(), 'shop-workbooks-'))
  return {
    path,
    async file(name, bytes) {
      await writeFile(join(path, name), bytes)
      return join(path, name)
    },
    done: () => rm(path, { recursive: true, force: true }),
  }
}

/** All rows of a sheet by their row number; the first sheet when none is named. */
export async function rowsOf(path: string, sheet?: string): Promise<Map<number, Cell[]>> {
  const worker = await excelWorker()
  const name = sheet ?? (await listSheets(worker, path))[0]?.name ?? ''
  const rows = new Map<number, Cell[]>()
  for await (const batch of readRows(worker, path, { sheet: name })) {
    batch.rows.forEach((cells, i) => {
      if (cells.length > 0) rows.set(batch.from + i, cells)
    })
  }
  return rows
}
