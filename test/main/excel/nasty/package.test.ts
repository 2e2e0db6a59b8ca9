import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, outcomeOf } from '../reader'
import { folder, partsOf } from '../workbook'
import { entries, pack } from './pack'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
})
afterAll(() => shop.done())

const good = partsOf({ rows: '<row r="1"><c r="A1" t="str"><v>张三</v></c></row>' })
const read: Outcome = { 1: ['张三'] }
const sheet = 'xl/worksheets/sheet1.xml'
const other = (parts: Record<string, string | Buffer>) => pack(entries({ ...good, ...parts }))
const links = (target: string) =>
  (good['xl/_rels/workbook.xml.rels'] as string).replace('worksheets/sheet1.xml', target)
const renamed = (name: (part: string) => string) =>
  pack(Object.entries(good).map(([part, bytes]) => ({ name: name(part), bytes })))
const only = (fashion: object) => pack(entries(good).map((one) => (one.name === sheet ? { ...one, ...fashion } : one)))
const laughs = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const spaces = (count: number) => `<worksheet><sheetData>${' '.repeat(count)}</sheetData></worksheet>`
const far = (rows: number) =>
  `<worksheet><sheetData>${'<row><c r="XFD"><v>1</v></c></row>'.repeat(rows)}</sheetData></worksheet>`

describe('the package around the sheets', () => {
  const cases: [name: string, bytes: () => Buffer, expected: Outcome][] = [
    ['parts that are not compressed', () => pack(entries(good, { stored: true })), read],
    ['sizes behind the bytes', () => pack(entries(good, { descriptor: true })), read],
    ['sizes of 64 bits', () => pack(entries(good, { zip64: true })), read],
    ['paths with the separators of Windows', () => renamed((part) => part.replaceAll('/', '\\')), read],
    ['paths in capitals', () => renamed((part) => part.toUpperCase()), read],
    ['paths that begin at the root', () => renamed((part) => `/${part}`), read],
    ['a part that would lie outside the package', () => other({ '../evil.xml': 'x' }), read],
    ['a folder as a part of its own', () => other({ 'xl/': '' }), read],
    ['the same part twice', () => pack([...entries(good), { name: sheet, bytes: '<worksheet/>' }]), read],
    [
      'a macro',
      () => other({ 'xl/vbaProject.bin': Buffer.from([0xd0, 0xcf]), '[Content_Types].xml': '<Types/>' }),
      read,
    ],
    [
      'the sheet by its path from the root',
      () => other({ 'xl/_rels/workbook.xml.rels': links('/xl/worksheets/sheet1.xml') }),
      read,
    ],
    [
      'the sheet by a path with dots',
      () => other({ 'xl/_rels/workbook.xml.rels': links('../xl/./worksheets/sheet1.xml') }),
      read,
    ],
    [
      'the sheet by a path with backslashes',
      () => other({ 'xl/_rels/workbook.xml.rels': links('worksheets\\sheet1.xml') }),
      read,
    ],
    [
      'a sheet that lies on another computer',
      () => other({ 'xl/_rels/workbook.xml.rels': links('http://x/a" TargetMode="External') }),
      'workbook.empty',
    ],
    [
      'no list of relationships of the package',
      () => pack(entries(good).filter(({ name }) => name !== '_rels/.rels')),
      read,
    ],
    [
      'no list of relationships of the book',
      () => pack(entries(good).filter(({ name }) => !name.endsWith('xml.rels'))),
      'workbook.empty',
    ],
    ['a comment at its end', () => withComment(pack(entries(good)), 'made by a till'), read],
    ['zeros behind its end, from an old disk', () => Buffer.concat([pack(entries(good)), Buffer.alloc(512)]), read],
    ['a line end behind its end, from a mail', () => Buffer.concat([pack(entries(good)), Buffer.from('\r\n')]), read],
    ['cut off before its directory', () => pack(entries(good)).subarray(0, 400), 'workbook.broken'],
    ['only its first four bytes', () => pack(entries(good)).subarray(0, 4), 'workbook.broken'],
    ['an empty package', () => pack([]), 'workbook.unknownType ZIP'],
    ['a part with a zip password', () => only({ flags: 1 }), 'workbook.encrypted'],
    ['a part packed in a way nobody uses', () => only({ method: 99 }), 'workbook.broken'],
    ['a part that says it is smaller than it is', () => only({ says: { size: 10 } }), 'workbook.broken'],
    ['a part that says it is larger than it is', () => only({ says: { size: 5000 } }), 'workbook.broken'],
    ['a part with another sum', () => only({ says: { sum: 1 } }), 'workbook.broken'],
    [
      'ten thousand and one parts',
      () => pack(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, bytes: '' }))),
      'workbook.tooLarge 10000',
    ],
    ['fewer parts than it says', () => pack(entries(good), 40), 'workbook.broken'],
    ['a part that grows three hundred times', () => other({ [sheet]: spaces(2_000_000) }), 'workbook.tooLarge 200 : 1'],
    [
      'shared texts that grow three hundred times',
      () => other({ 'xl/sharedStrings.xml': spaces(2_000_000) }),
      'workbook.tooLarge 200 : 1',
    ],
    ['a part that nobody reads and that would grow', () => other({ 'xl/media/1.png': spaces(2_000_000) }), read],
    [
      'a text of a million letters and more',
      () =>
        other({
          [sheet]: `<worksheet><sheetData><row><c t="str"><v>${noise(1_100_000)}</v></c></row></sheetData></worksheet>`,
        }),
      'workbook.tooLarge 1048576',
    ],
    ['a million cells in the last column', () => other({ [sheet]: far(3100) }), 'workbook.tooLarge 50000000'],
    [
      'a file of another computer in the list of sheets',
      () => other({ 'xl/workbook.xml': `${laughs}${good['xl/workbook.xml']}` }),
      'workbook.broken',
    ],
    [
      'the same in the relationships',
      () => other({ '_rels/.rels': `${laughs}${good['_rels/.rels']}` }),
      'workbook.broken',
    ],
    [
      'the same in the shared texts',
      () => other({ 'xl/sharedStrings.xml': `${laughs}<sst><si><t>&a;</t></si></sst>` }),
      'workbook.broken',
    ],
    ['the same in the styles', () => other({ 'xl/styles.xml': `${laughs}<styleSheet/>` }), 'workbook.broken'],
    [
      'shared texts that end in the middle',
      () => other({ 'xl/sharedStrings.xml': '<sst><si><t>甲' }),
      'workbook.broken',
    ],
    ['a web page where the book should be', () => other({ 'xl/workbook.xml': '<html/>' }), 'workbook.unknownType ZIP'],
  ]
  it.each(cases)('%s', async (_, bytes, expected) => {
    expect(await outcomeOf(await shop.file('book.xlsx', bytes()))).toEqual(expected)
  })

  it('the name of a file says nothing: .xls, .csv and no ending at all', async () => {
    for (const name of ['book.xls', 'book.csv', '订单', 'book.exe']) {
      expect(await outcomeOf(await shop.file(name, pack(entries(good))))).toEqual(read)
    }
  })
})

describe('what other programs save', () => {
  const zipOf = (parts: Record<string, string>) => () => pack(entries(parts))
  const text = (content: string) => () => Buffer.from(content)
  const cases: [name: string, bytes: () => Buffer, kind: string][] = [
    [
      'a binary workbook (.xlsb)',
      zipOf({
        '_rels/.rels': (good['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin'),
        'xl/workbook.bin': 'x',
      }),
      'XLSB',
    ],
    [
      'an OpenDocument sheet (.ods)',
      () =>
        pack([
          { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
          ...entries({ 'content.xml': '<x/>' }),
        ]),
      'ODS',
    ],
    ['an Apple table (.numbers)', zipOf({ 'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x' }), 'NUMBERS'],
    ['a Word document (.docx)', zipOf({ 'word/document.xml': '<x/>' }), 'DOCX'],
    ['a presentation (.pptx)', zipOf({ 'ppt/presentation.xml': '<x/>' }), 'PPTX'],
    ['photos in a zip', zipOf({ '照片/1.jpg': 'x' }), 'ZIP'],
    [
      'a web page saved as .xls',
      text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>00123</td></tr></table>'),
      'HTML',
    ],
    ['a bare table saved as .xls', text('  \r\n<table border="1"><tr><td>张三</td></tr></table>'), 'HTML'],
    ['a web page in UTF-16', () => Buffer.from('\ufeff<html><table/></html>', 'utf16le'), 'HTML'],
    [
      'a mail with a web page in it (.mht)',
      text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'),
      'MHTML',
    ],
    [
      'an XML table of Excel 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'XML',
    ],
    ['a workbook of Excel 4', () => Buffer.from('090406000000100000000a000000', 'hex'), 'Excel 4'],
    ['a program', () => Buffer.from(`MZ\x90\x00\x03${'\x00'.repeat(99)}`, 'latin1'), 'EXE'],
    ['a program of another system', () => Buffer.from('7f454c460201010000', 'hex'), 'BIN'],
    ['a picture', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'JPEG'],
    ['a PDF', text('%PDF-1.4'), 'PDF'],
    ['an archive', () => Buffer.from('526172211a0700', 'hex'), 'RAR'],
    ['a database', text('SQLite format 3\u0000'), 'SQLite'],
    ['zeros, after a power cut', () => Buffer.alloc(4096), 'BIN'],
  ]
  it.each(cases)('%s is refused by its name', async (_, bytes, kind) => {
    expect(await outcomeOf(await shop.file('book.xlsx', bytes()))).toBe(`workbook.unknownType ${kind}`)
  })
})

function withComment(bytes: Buffer, comment: string): Buffer {
  const commented = Buffer.concat([bytes, Buffer.from(comment)])
  commented.writeUInt16LE(comment.length, bytes.length - 2)
  return commented
}

/** Letters that cannot be packed well. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + (seed % 26))
  }).join('')
}
