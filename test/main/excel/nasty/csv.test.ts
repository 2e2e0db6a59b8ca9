import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, outcomeOf } from '../reader'
import { folder } from '../workbook'

let shop: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  shop = await folder()
})
afterAll(() => shop.done())

const two: Outcome = { 1: ['客户', '编号'], 2: ['张三', '00123'] }
const text = '客户,编号\r\n张三,00123\r\n'
/** 客户,编号 / 张三,00123 as a Chinese Windows writes it. */
const gbk = Buffer.from('bfcdbba72cb1e0bac50d0ad5c5c8fd2c30303132330d0a', 'hex')
const utf16 = (content: string) => Buffer.from(content, 'utf16le')

describe('a text file in any encoding', () => {
  const cases: [name: string, bytes: Buffer, expected: Outcome][] = [
    ['GBK', gbk, two],
    [
      'GB18030 with characters of four bytes',
      Buffer.from('8139ee39,9534b235'.replace(',', '2c'), 'hex'),
      { 1: ['㐀', '𠮷'] },
    ],
    ['the euro sign and the dash of GBK', Buffer.from('802ca1aa', 'hex'), { 1: ['€', '—'] }],
    ['UTF-8', Buffer.from(text), two],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), two],
    [
      'UTF-8 with its mark, and one byte lost',
      Buffer.concat([Buffer.from('\ufeff客户'), Buffer.from('bc', 'hex'), Buffer.from(',编号')]),
      { 1: ['客户\ufffd', '编号'] },
    ],
    ['UTF-16 with its mark', utf16(`\ufeff${text}`), two],
    ['UTF-16 without a mark', utf16(text), two],
    ['UTF-16 the other way round', utf16(`\ufeff${text}`).swap16(), two],
    ['UTF-16 the other way round without a mark', utf16(text).swap16(), two],
    ['UTF-16 in one column of Chinese names', utf16('客户\n张三\n'), { 1: ['客户'], 2: ['张三'] }],
    ['plain letters in UTF-16', utf16('a\tb\r\n'), { 1: ['a', 'b'] }],
    ['the old mark for the end of a file', Buffer.from('a,b\r\n1,2\r\n\u001a'), { 1: ['a', 'b'], 2: ['1', '2'] }],
  ]
  it.each(cases)('%s', async (_, bytes, expected) => {
    expect(await outcomeOf(await shop.file('book.csv', bytes))).toEqual(expected)
  })
})

describe('a text file with any separator', () => {
  const cases: [name: string, content: string, expected: Outcome][] = [
    ['semicolons, with commas in the amounts', '客户;金额\n张三;1,5\n', { 1: ['客户', '金额'], 2: ['张三', '1,5'] }],
    [
      'tabs, with commas and semicolons in the notes',
      '客户\t备注\n张三\ta,b;c\n李四\td\n',
      { 1: ['客户', '备注'], 2: ['张三', 'a,b;c'], 3: ['李四', 'd'] },
    ],
    ['upright bars', '客户|编号\n张三|00123\n', two],
    [
      'commas inside quotation marks, semicolons outside',
      '"a,b,c";1\n"d,e,f";2\n',
      { 1: ['a,b,c', '1'], 2: ['d,e,f', '2'] },
    ],
    ['a line that says so', 'sep=|\r\na|b,c\r\n', { 1: ['a', 'b,c'] }],
    [
      'a title above the table',
      '三月订单\n客户,编号,日期\n张三,00123,3月5日\n',
      { 1: ['三月订单'], 2: ['客户', '编号', '日期'], 3: ['张三', '00123', '3月5日'] },
    ],
    ['lines of different length', 'a,b\nc\nd,e,f\n', { 1: ['a', 'b'], 2: ['c'], 3: ['d', 'e', 'f'] }],
    ['one column', '客户\n张三\n', { 1: ['客户'], 2: ['张三'] }],
    ['a single cell', '客户', { 1: ['客户'] }],
    ['Chinese commas, which are no separator', '客户，编号\n张三，00123\n', { 1: ['客户，编号'], 2: ['张三，00123'] }],
  ]
  it.each(cases)('%s', async (_, content, expected) => {
    expect(await outcomeOf(await shop.file('book.csv', content))).toEqual(expected)
  })
})

describe('what stands in the fields of a text file stays as it is', () => {
  const cases: [name: string, content: string, expected: Outcome][] = [
    ['a line break inside quotation marks', 'a,"一\r\n二"\r\nb,c', { 1: ['a', '一\n二'], 2: ['b', 'c'] }],
    ['doubled quotation marks', '"他说""好""",b', { 1: ['他说"好"', 'b'] }],
    ['an empty field in quotation marks', '"",b', { 1: [null, 'b'] }],
    ['spaces around a field', ' a , b ', { 1: [' a ', ' b '] }],
    ['a phone number that Excel has spoilt', '1.3912E+10,x', { 1: ['1.3912E+10', 'x'] }],
    ['eighteen digits', '911100001000012994,x', { 1: ['911100001000012994', 'x'] }],
    ['a formula that some programs write to save the zeros', '="00123",x', { 1: ['="00123"', 'x'] }],
    ['an apostrophe before a number', "'00123,x", { 1: ["'00123", 'x'] }],
    ['dates and words', '2026/3/5,TRUE,NULL,#N/A', { 1: ['2026/3/5', 'TRUE', 'NULL', '#N/A'] }],
    ['inches', '5" 管,3\n', { 1: ['5" 管', '3'] }],
    ['empty lines', '\n\na,b\n\n\nc,d\n\n', { 3: ['a', 'b'], 6: ['c', 'd'] }],
    ['commas only', ',,,\n,,,\n', 'workbook.empty'],
    ['a mark that never closes', 'a,b\nc,"d\ne,f\n', 'workbook.quote 2'],
    ['a mark that closes too early', 'a,b\n"大号"杯,d\n', 'workbook.quote 2'],
  ]
  it.each(cases)('%s', async (_, content, expected) => {
    expect(await outcomeOf(await shop.file('book.csv', content))).toEqual(expected)
  })

  it('twenty thousand columns, of which Excel would show 16,384, are refused', async () => {
    const path = await shop.file('wide.csv', Array.from({ length: 20_000 }, (_, i) => i).join(','))
    expect(await outcomeOf(path)).toBe('workbook.tooLarge 16384')
  })
})
