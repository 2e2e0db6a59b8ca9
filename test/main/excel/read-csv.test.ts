import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { csvReader, separatorOf } from '../../../main/excel/csv'
import { listSheets } from '../../../main/excel/read-workbook'
import { excelWorker } from '../../worker'
import { folder, rowsOf } from './workbook'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

/** 客户,编号 / 㐀𠮷,00123 in GB18030: two characters of two bytes, two of four. */
const gb18030 = Buffer.from('bfcdbba72cb1e0bac50a8139ee399534b2352c30303132330a', 'hex')
const expected: [number, Cell[]][] = [
  [1, ['客户', '编号']],
  [2, ['㐀𠮷', '00123']],
]
const text = '客户,编号\r\n㐀𠮷,00123\r\n'

describe('a .csv file is read whatever wrote it', () => {
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const cases: [name: string, bytes: Buffer, rows: [number, Cell[]][]][] = [
    ['UTF-8 with its mark, from Excel', Buffer.from(`\ufeff${text}`), expected],
    ['UTF-8 without a mark', Buffer.from(text), expected],
    ['GB18030, from a Chinese program', gb18030, expected],
    [
      'UTF-16 with its mark and tabs, from Excel',
      Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
      expected,
    ],
    ['UTF-16 the other way round', utf16be, expected],
    ['semicolons', Buffer.from(text.replaceAll(',', ';')), expected],
    ['upright bars', Buffer.from(text.replaceAll(',', '|')), expected],
    ['a line that names the separator', Buffer.from(`sep=#\r\n${text.replaceAll(',', '#')}`), expected],
    ['line ends of an old Mac', Buffer.from(text.replaceAll('\r\n', '\r')), expected],
    ['no line end at the end', Buffer.from(text.trimEnd()), expected],
    ['all fields in quotation marks', Buffer.from('"客户","编号"\r\n"㐀𠮷","00123"'), expected],
    [
      'separators, marks and line ends inside a field',
      Buffer.from('"甲,乙","他说""好""\r\n就走"\n'),
      [[1, ['甲,乙', '他说"好"\n就走']]],
    ],
    [
      'empty lines and empty fields',
      Buffer.from('a,,c\n\n,,\nd\n'),
      [
        [1, ['a', null, 'c']],
        [4, ['d']],
      ],
    ],
    [
      'nothing that looks like a number becomes one',
      Buffer.from('1.3912E+10,2026-03-05,true,0012\n'),
      [[1, ['1.3912E+10', '2026-03-05', 'true', '0012']]],
    ],
    [
      'a single column',
      Buffer.from('客户\n张三\n'),
      [
        [1, ['客户']],
        [2, ['张三']],
      ],
    ],
  ]
  it.each(cases)('%s', async (name, bytes, rows) => {
    expect([...(await rowsOf(await shop.file(`${name}.csv`, bytes)))]).toEqual(rows)
  })

  it('Chinese text that begins only after a megabyte is still recognised', async () => {
    const path = await shop.file('late.csv', Buffer.concat([Buffer.from('abc,def\n'.repeat(150_000)), gb18030]))
    const rows = await rowsOf(path)
    expect(rows.get(150_001)).toEqual(['客户', '编号'])
    expect(rows.size).toBe(150_002)
  })

  it('shows one sheet with the name of the file and its rows', async () => {
    const path = await shop.file('三月客户.csv', 'a,b\n'.repeat(250))
    expect(await listSheets(await excelWorker(), path)).toEqual([{ name: '三月客户', rows: 250, hidden: false }])
  })
})

describe('.csv records', () => {
  const field = fc.string({ unit: fc.constantFrom('客', 'a', '1', '"', ',', ';', ' ', '\n', '\r', "'", '=') })
  const records = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('come back as they were written, however the bytes are cut', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 9 }), (wanted, size) => {
        const written = wanted
          .map((record) => record.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const reader = csvReader(',')
        const read: string[][] = []
        for (let i = 0; i < written.length; i += size) read.push(...reader.add(written.slice(i, i + size)))
        read.push(...reader.last())
        expect(read).toEqual(wanted.map((record) => record.map((value) => value.replace(/\r\n?/g, '\n'))))
      }),
    )
  })

  it('a mark that is never closed is refused with its row, the rows behind it are not swallowed', () => {
    const reader = csvReader(',')
    const open = () => [...reader.add('a,b\nc,d\n"e,f\ng,h\n'), ...reader.last()]
    expect(open).toThrow(expect.objectContaining({ code: 'workbook.quote', values: { row: 3 } }))
  })

  it('a mark that closes in the middle of a field is refused with its row', () => {
    const reader = csvReader(',')
    expect(() => [...reader.add('a,b\n"大号"杯,3\nc,d\n'), ...reader.last()]).toThrow(
      expect.objectContaining({ code: 'workbook.quote', values: { row: 2 } }),
    )
  })

  it('a mark in the middle of a plain field is just a mark', () => {
    const reader = csvReader(',')
    expect([...reader.add('5" 管,3\n'), ...reader.last()]).toEqual([['5" 管', '3']])
  })

  it.each([
    ['客户;金额\n张三;1,5\n李四;2,5\n', ';'],
    ['编号\t名称\n1\ta,b,c\n2\td\n', '\t'],
    ['名称\n一,二\n三\n', ','],
    ['', ','],
  ])('the separator of %j', (start, separator) => {
    expect(separatorOf(start)).toBe(separator)
  })
})
