import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../../main/excel/cell'
import { readXlsRows } from '../../../../main/excel/read-xls'
import { type Outcome, outcomeOf, sheetsOf } from '../reader'
import { folder } from '../workbook'
import { compound, f64, type OldBook, oldStream, record, u16, u32, wide } from './old'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
})
afterAll(() => shop.done())

const book = (old: OldBook, stream = 'Workbook') => compound({ [stream]: oldStream(old) })
const read = async (bytes: Buffer, sheet?: string) => outcomeOf(await shop.file('old.xls', bytes), sheet)

const at = (row: number, column: number, style = 0) => u16(row, column, style)
const number = (value: number, column = 0, style = 0) => record(0x203, at(0, column, style), f64(value))
const shared = (index: number, column = 0) => record(0xfd, at(0, column), u32(index))
const texts = (...strings: Buffer[]) => record(0xfc, u32(strings.length, strings.length), ...strings)
const formula = (value: Buffer, column = 0) => record(6, at(0, column), value, u16(0), u32(0), u16(3), [0x1e, 1, 0])
const special = (kind: number, value: number) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff])
const format = (id: number, code: string) => record(0x41e, u16(id), wide(code))
const narrow = (text: string) => Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')])

describe('a cell of an old workbook, record by record', () => {
  const cases: [name: string, cells: Buffer[], expected: Cell[], globals?: Buffer[], styles?: number[]][] = [
    ['a number', [number(1234.5)], [1234.5]],
    ['a small whole number', [record(0x27e, at(0, 0), u32((42 << 2) | 2))], [42]],
    ['a small number of hundredths', [record(0x27e, at(0, 0), u32((12_345 << 2) | 3))], [123.45]],
    ['a negative one', [record(0x27e, at(0, 0), u32((-42 << 2) | 2))], [-42]],
    [
      'three of them in one record',
      [
        record(
          0xbd,
          at(0, 1).subarray(0, 4),
          u16(0),
          u32((1 << 2) | 2),
          u16(0),
          u32((2 << 2) | 2),
          u16(0),
          u32((3 << 2) | 2),
          u16(3),
        ),
      ],
      [null, 1, 2, 3],
    ],
    ['a shared text', [shared(1)], ['王五商行'], [texts(wide('张三'), wide('王五商行'))]],
    ['a shared text in single bytes', [shared(0)], ['A4 00123'], [texts(narrow('A4 00123'))]],
    [
      'a shared rich text with phonetic text',
      [shared(0), shared(1, 1)],
      ['得力A4', '下一个'],
      [
        texts(
          Buffer.concat([
            u16(4),
            Buffer.from([0x0d]),
            u16(1),
            u32(4),
            Buffer.from('得力A4', 'utf16le'),
            u16(0, 1),
            u32(0),
          ]),
          wide('下一个'),
        ),
      ],
    ],
    [
      'a shared text that goes on in the next record',
      [shared(0), shared(1, 1)],
      ['得力A4纸', '后'],
      [
        Buffer.concat([
          record(0xfc, u32(2, 2), u16(5), [1], Buffer.from('得力A', 'utf16le')),
          record(0x3c, [1], Buffer.from('4纸', 'utf16le'), wide('后')),
        ]),
      ],
    ],
    [
      '… and changes from two bytes to one there',
      [shared(0)],
      ['得力A4'],
      [
        Buffer.concat([
          record(0xfc, u32(1, 1), u16(4), [1], Buffer.from('得力', 'utf16le')),
          record(0x3c, [0], Buffer.from('A4')),
        ]),
      ],
    ],
    ['a text of its own', [record(0x204, at(0, 0), wide('张三'))], ['张三']],
    ['eighteen digits as text', [record(0x204, at(0, 0), narrow('911100001000012994'))], ['911100001000012994']],
    ['eighteen digits as a number', [number(911100001000013000)], [{ long: '911100001000013000' }]],
    [
      'true, and an error',
      [record(0x205, at(0, 0), [1, 0]), record(0x205, at(0, 1), [0x2a, 1])],
      [true, { error: '#N/A' }],
    ],
    ['the stored number of a formula', [formula(f64(84))], [84]],
    ['the stored text of a formula', [formula(special(0, 0)), record(0x207, wide('顺单'))], ['顺单']],
    ['the stored truth of a formula', [formula(special(1, 1))], [true]],
    ['the stored error of a formula', [formula(special(2, 0x07))], [{ error: '#DIV/0!' }]],
    ['a formula that gives nothing', [formula(special(3, 0)), number(1, 1)], [null, 1]],
    ['empty cells with formats', [record(0x201, at(0, 0)), number(1, 1), record(0xbe, u16(0, 2, 0, 0, 3))], [null, 1]],
    ['a day', [number(46086, 0, 1)], [{ date: '2026-03-05' }], [], [0, 14]],
    [
      'a day in the Chinese formats without a code',
      [number(46086, 0, 1), number(46086, 1, 2)],
      [{ date: '2026-03-05' }, { date: '2026-03-05' }],
      [],
      [0, 31, 57],
    ],
    ['a day as 年月日', [number(46086, 0, 1)], [{ date: '2026-03-05' }], [format(176, 'yyyy"年"m"月"d"日"')], [0, 176]],
    [
      'a small whole number as a day',
      [record(0x27e, at(0, 0, 1), u32((46_086 << 2) | 2))],
      [{ date: '2026-03-05' }],
      [format(176, '[$-804]yyyy-mm-dd;@')],
      [0, 176],
    ],
    ['an amount', [number(46086.5, 0, 1)], [46086.5], [format(176, '"¥"#,##0.00')], [0, 176]],
    ['a duration', [number(1.5, 0, 1)], [1.5], [format(176, '[h]:mm:ss')], [0, 176]],
    ['a day counted from 1904', [number(44_624, 0, 1)], [{ date: '2026-03-05' }], [record(0x22, u16(1))], [0, 14]],
    ['a style that is missing', [number(46086, 0, 99)], [46086], [], [0, 14]],
  ]
  it.each(cases)('%s', async (_, cells, expected, globals = [], styles = [0]) => {
    expect(await read(book({ sheets: [{ name: '表', cells }], globals, styles }))).toEqual({ 1: expected })
  })
})

describe('an old workbook as a whole', () => {
  const one = [number(1)]
  const chinese = (text: Buffer) => record(0x204, at(0, 0), u16(text.length), text)
  /** 客户 in the code page of a Chinese Windows. */
  const gbk = Buffer.from('bfcdbba7', 'hex')
  const cases: [name: string, bytes: Buffer, expected: Outcome][] = [
    [
      'of Excel 95, with Chinese bytes',
      book(
        {
          version: 0x500,
          globals: [record(0x42, u16(936))],
          sheets: [{ name: 'a', cells: [chinese(gbk), number(7, 1)] }],
        },
        'Book',
      ),
      { 1: ['客户', 7] },
    ],
    [
      'of WPS (.et), with streams of its own',
      compound({ Workbook: oldStream({ sheets: [{ name: '表', cells: one }] }), ETExtData: Buffer.from('x') }),
      { 1: [1] },
    ],
    ['whose sheet is empty', book({ sheets: [{ name: '表', cells: [] }] }), 'workbook.empty'],
    [
      'with a password',
      book({ globals: [record(0x2f, u16(0), u32(0x1234))], sheets: [{ name: '表', cells: one }] }),
      'workbook.encrypted',
    ],
    [
      'that is an .xlsx with a password',
      compound({ EncryptedPackage: Buffer.alloc(64), EncryptionInfo: Buffer.alloc(64) }),
      'workbook.encrypted',
    ],
    ['that is a Word document', compound({ WordDocument: Buffer.from('x') }), 'workbook.unknownType OLE'],
    ['that is a mail', compound({ '__properties_version1.0': Buffer.from('x') }), 'workbook.unknownType OLE'],
    [
      'of which only the beginning is there',
      book({ sheets: [{ name: '表', cells: one }] }).subarray(0, 600),
      'workbook.broken',
    ],
    ['whose directory points nowhere', nowhere(book({ sheets: [{ name: '表', cells: one }] })), 'workbook.broken'],
    ['whose stream is only zeros', compound({ Workbook: Buffer.alloc(4096) }), 'workbook.broken'],
    ['whose shared text is not there', book({ sheets: [{ name: '表', cells: [shared(5)] }] }), 'workbook.broken'],
  ]
  it.each(cases)('%s', async (_, bytes, expected) => {
    expect(await read(bytes)).toEqual(expected)
  })

  it('lists tables and leaves out charts, with what is hidden', async () => {
    const sheets = [
      { name: '订单', cells: one },
      { name: '图', cells: [], type: 2 },
      { name: '旧', cells: [number(2)], hidden: 1 },
      { name: '内', cells: [number(3)], hidden: 2 },
    ]
    const path = await shop.file('sheets.xls', book({ sheets }))
    expect((await sheetsOf(path)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['订单', false],
      ['旧', true],
      ['内', true],
    ])
    expect(await outcomeOf(path, '内')).toEqual({ 1: [3] })
    expect(await outcomeOf(path, '图')).toBe('workbook.sheetMissing')
  })

  it('tells the last cell of the last row there is', async () => {
    const last = record(0x203, u16(65_535, 255, 0), f64(9))
    expect(await read(book({ sheets: [{ name: '表', cells: [number(1), last] }] }))).toEqual({
      1: [1],
      65536: [...Array<null>(255).fill(null), 9],
    })
  })
})

function nowhere(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(0x7ffffff0, 48)
  return bytes
}

it('a row that a filter has hidden comes with its number, and only that one', async () => {
  const row = (at: number, flags: number) => record(0x208, u16(at, 0, 1, 255), u32(0), [flags, 1, 0, 0])
  const cells = [0, 1, 2].map((at) => record(0x203, u16(at, 0, 0), f64(at)))
  const path = await shop.file(
    'hidden.xls',
    book({ sheets: [{ name: '客户', cells: [row(0, 0), row(1, 0x20), ...cells] }] }),
  )
  const batches = []
  for await (const { batch } of readXlsRows(path, '客户')) batches.push(batch)
  expect(batches).toEqual([{ from: 1, rows: [[0], [1], [2]], hidden: [2] }])
})

it('hidden columns come before the first row, each sheet with its own; those of a chart within the sheet are not its columns', async () => {
  const columns = (first: number, last: number, flags: number) => record(0x7d, u16(first, last, 2560, 0, flags, 0))
  const chart = [record(0x809, u16(0x600, 0x20, 0x0dbb, 0x07cc), u32(0, 6)), columns(7, 7, 1), record(0x0a)]
  const cells = [number(1), number(2, 5)]
  const first = { name: '甲', cells: [columns(1, 2, 1), columns(3, 3, 0), columns(4, 4, 0x1001), ...chart, ...cells] }
  const path = await shop.file(
    'columns.xls',
    book({ sheets: [first, { name: '乙', cells: [columns(0, 0, 1), ...cells] }] }),
  )
  const hiddenOf = async (sheet: string) => {
    const batches = []
    for await (const { batch } of readXlsRows(path, sheet)) batches.push(batch)
    return batches.map(({ hiddenColumns }) => hiddenColumns)
  }
  expect(await hiddenOf('甲')).toEqual([
    [
      [1, 2],
      [4, 4],
    ],
  ])
  expect(await hiddenOf('乙')).toEqual([[[0, 0]]])
})
