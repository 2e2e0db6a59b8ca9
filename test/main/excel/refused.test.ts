import { join } from 'node:path'
import { CFB, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSheets } from '../../../main/excel/read-workbook'
import { startThread } from '../../../main/excel/thread'
import { Refusal } from '../../../main/value/refusal'
import { excelWorker } from '../../worker'
import { folder, partsOf, rowsOf, zipOf } from './workbook'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

const oneRow = '<row r="1"><c r="A1"><v>1</v></c></row>'
const good = () => zipOf(partsOf({ rows: oneRow.repeat(3000) }), false)
const oldBook = (): Buffer => {
  const sheet = utils.aoa_to_sheet([['客户'], ['张三']])
  return write({ SheetNames: ['客户'], Sheets: { 客户: sheet } }, { type: 'buffer', bookType: 'biff8' })
}

/** A compound file with one stream. */
function compound(name: string, content: Buffer): Buffer {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, `/${name}`, content)
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
}

/** An old workbook whose stream says, right after its beginning, that a password is needed (record 0x2F). */
function lockedOldBook(): Buffer {
  const stream = Buffer.from(CFB.find(CFB.read(oldBook(), { type: 'buffer' }), '/Workbook')?.content as Uint8Array)
  const afterBegin = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.from('2f00060000005ab31da2', 'hex')
  return compound('Workbook', Buffer.concat([stream.subarray(0, afterBegin), filePass, stream.subarray(afterBegin)]))
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** A sheet of 40 MB of spaces, 40 kB in the package. */
async function bomb(): Promise<Buffer> {
  return zipOf(partsOf({ sheet: `<worksheet><sheetData>${' '.repeat(40 * 1024 ** 2)}</sheetData></worksheet>` }))
}

/** The same, with a directory that says the sheet is only 1000 bytes long. */
async function lyingBomb(): Promise<Buffer> {
  const bytes = await bomb()
  const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  bytes.writeUInt32LE(1000, entry + 24)
  return bytes
}

const sheetOf = (xml: string) => zipOf(partsOf({ sheet: xml }))
const notBooks = (kind: string) => ({ code: 'workbook.unknownType', values: { kind } })
const broken = { code: 'workbook.broken' }

describe('what is no workbook, or a damaged one, is refused with its reason', () => {
  const cases: [name: string, bytes: () => Buffer | Promise<Buffer>, refusal: object][] = [
    ['a program renamed to .xlsx', () => Buffer.from(`MZ\x90\x00\x03${'\x00'.repeat(500)}`, 'latin1'), notBooks('EXE')],
    ['a PDF renamed to .xlsx', () => Buffer.from('%PDF-1.7\n1 0 obj'), notBooks('PDF')],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), notBooks('PNG')],
    [
      'a web page saved as .xls',
      () => Buffer.from('\ufeff\r\n<html><table><tr><td>00123</td></tr></table>'),
      notBooks('HTML'),
    ],
    ['an XML table of Excel 2003', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), notBooks('XML')],
    ['some other bytes', () => Buffer.from([1, 2, 3, 0, 255]), notBooks('BIN')],
    ['a Word document', () => zipOf({ 'word/document.xml': '<document/>' }), notBooks('DOCX')],
    ['a binary workbook', () => zipOf({ 'xl/workbook.bin': 'x' }), notBooks('XLSB')],
    ['an OpenDocument sheet', () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), notBooks('ODS')],
    ['any other zip', () => zipOf({ 'a.txt': 'a' }), notBooks('ZIP')],
    ['an old Word document', () => compound('WordDocument', Buffer.from('x')), notBooks('OLE')],
    ['a file of 0 bytes', () => Buffer.alloc(0), { code: 'workbook.empty' }],
    ['a workbook without sheets', () => zipOf(partsOf({ sheets: '' })), { code: 'workbook.empty' }],
    ['a sheet without rows', () => zipOf(partsOf({})), { code: 'workbook.empty' }],
    [
      'a sheet of formats only',
      () => zipOf(partsOf({ rows: '<row r="1"><c r="A1" s="1"/></row>' })),
      { code: 'workbook.empty' },
    ],
    ['a .csv of line ends only', () => Buffer.from('\r\n\r\n,,\r\n'), { code: 'workbook.empty' }],
    [
      'an .xlsx with a password',
      () => compound('EncryptedPackage', Buffer.alloc(5000, 7)),
      { code: 'workbook.encrypted' },
    ],
    ['an .xls with a password', lockedOldBook, { code: 'workbook.encrypted' }],
    ['an .xlsx cut off in the middle', async () => (await good()).subarray(0, 20_000), broken],
    ['an .xls cut off in the middle', () => oldBook().subarray(0, 1500), broken],
    ['an .xls of which only the beginning is there', () => oldBook().subarray(0, 100), broken],
    ['an .xls that misses its end', () => oldBook().subarray(0, oldBook().length - 2000), broken],
    ['a byte changed in the sheet', async () => flipped(await good(), (await good()).indexOf('<v>1</v>') + 3), broken],
    [
      'a byte changed in the compressed sheet',
      async () => {
        const bytes = await zipOf(
          partsOf({ rows: Array.from({ length: 3000 }, (_, i) => `<row><c><v>${i * i}</v></c></row>`).join('') }),
        )
        return flipped(bytes, bytes.indexOf('xl/worksheets/sheet1.xml') + 3000)
      },
      broken,
    ],
    ['a sheet that ends in the middle', () => sheetOf('<worksheet><sheetData><row><c><v>1</v></c>'), broken],
    [
      'a sheet with a document type of its own',
      () =>
        sheetOf(
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        ),
      broken,
    ],
    [
      'a sheet with an unknown entity',
      () => sheetOf('<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'),
      broken,
    ],
    [
      'a cell right of the last column',
      () => sheetOf('<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
      broken,
    ],
    [
      'a row below the last row',
      () => sheetOf('<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>'),
      broken,
    ],
    [
      'a shared text that is not there',
      () => sheetOf('<worksheet><sheetData><row><c t="s"><v>5</v></c></row></sheetData></worksheet>'),
      broken,
    ],
    [
      'a sheet in another encoding',
      async () =>
        zipOf({ ...partsOf({}), 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1') }),
      broken,
    ],
    ['a zip bomb', bomb, { code: 'workbook.tooLarge', values: { bound: '200 : 1' } }],
    ['a zip bomb that lies about its size', lyingBomb, broken],
    [
      'a text without end',
      async () =>
        zipOf(
          partsOf({
            sheet: `<worksheet><sheetData><row><c t="str"><v>${Array.from({ length: 300_000 }, (_, i) => i).join(' ')}`,
          }),
        ),
      { code: 'workbook.tooLarge', values: { bound: '1048576' } },
    ],
  ]
  it.each(cases)('%s', async (name, bytes, refusal) => {
    const path = await shop.file(`${name}.xlsx`, await bytes())
    const began = performance.now()
    const error = await rowsOf(path).then(
      () => 'nothing was refused',
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject(refusal)
    expect(error).toMatchObject({ values: { file: `${name}.xlsx` } })
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('a file that is not there, and a folder', async () => {
    const worker = await excelWorker()
    const missing = { code: 'workbook.missing', values: { file: 'gone.xlsx' } }
    await expect(listSheets(worker, join(shop.path, 'gone.xlsx'))).rejects.toMatchObject(missing)
    await expect(listSheets(worker, shop.path)).rejects.toMatchObject({ code: 'workbook.missing' })
  })

  it('a sheet that the workbook does not have', async () => {
    const path = await shop.file('sheet.xlsx', await good())
    const refusal = { code: 'workbook.sheetMissing', values: { file: 'sheet.xlsx', sheet: '订单' } }
    await expect(rowsOf(path, '订单')).rejects.toMatchObject(refusal)
  })
})

describe('the worker itself', () => {
  const run = async (program: string) => {
    const worker = await shop.file('worker.cjs', program)
    const thread = startThread(worker, { do: 'listSheets', path: '' }, '客户.xlsx')
    return thread.next().finally(() => thread.stop())
  }

  it('a workbook that needs too much memory is refused, and the program lives on', async () => {
    const refusal = { code: 'workbook.tooLarge', values: { file: '客户.xlsx', bound: '512 MB' } }
    await expect(run('const all = []; for (;;) all.push(new Array(4000000).fill(1.5))')).rejects.toMatchObject(refusal)
  })

  it('a mistake in the program is not called a refusal', async () => {
    await expect(run('throw new TypeError("oops")')).rejects.toThrow(new TypeError('oops'))
    await expect(run('process.exit(3)')).rejects.toThrow('ended too early (3)')
  })
})
