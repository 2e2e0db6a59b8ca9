import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../main/import/view'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

const good: [sentence: string, cell: unknown, day: string][] = [
  ['a date that lost its format (12)', 46086, '2026-03-05'],
  ['a date (12)', { t: 'n', v: 46086, z: 'yyyy/m/d' }, '2026-03-05'],
  ['with points (12)', '2026.3.5', '2026-03-05'],
  ['with strokes (12)', '2026/3/5', '2026-03-05'],
  ['of eight digits (12)', '20260305', '2026-03-05'],
  ['of eight digits as a number (12)', 20260305, '2026-03-05'],
  ['in words (12)', '2026年3月5日', '2026-03-05'],
  ['in full width with a time (12)', '２０２６－０３－０５ 10:30', '2026-03-05'],
  ['a date that lost its format, with a time', 46086.5, '2026-03-05'],
  ['the number of a date as a text, as in a CSV file', '46086', '2026-03-05'],
  ['with a time as a text', '46086.75', '2026-03-05'],
  ['with a time of twelve hours', '2026-03-05 10:30:00 PM', '2026-03-05'],
  ['with a time in words', '2026/3/5 下午 3:05', '2026-03-05'],
  ['with a zone', '2026-03-05T10:30:00.000Z', '2026-03-05'],
  ['with an offset', '2026-03-05T10:30:00+08:00', '2026-03-05'],
  ['the 29th of a leap year', '2024-02-29', '2024-02-29'],
]

const bad: [sentence: string, cell: unknown, says: string][] = [
  ['a day without a year (12)', '3月5日', '「3月5日」'],
  ['a year of two digits (12)', '26-3-5', '「26-3-5」'],
  ['day and month in any order (12)', '05/03/2026', '「05/03/2026」'],
  ['30 February (13)', '2026-02-30', '「2026-02-30」'],
  ['day nought (13)', '1900-01-00', '「1900-01-00」'],
  ['a date cell of day nought (13)', { t: 'n', v: 0, z: 'yyyy-mm-dd' }, ''],
  ['a year and a bit of a month', '20265', '「20265」'],
  ['a number of a day long gone', '30000', '「30000」'],
  ['a zone without a time', '2026-03-05Z', '「2026-03-05Z」'],
  ['words', '月底', '「月底」'],
  ['nothing', '', '必须填写'],
]

describe('the day of a past order', () => {
  let test: TestShop
  let rows: ImportRow[]
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
    const lines = [...good, ...bad].map(([, cell], i) => [`A${i}`, cell, '晨光', '纸', 1, 10])
    const { id: draft } = await importing(test, 'orders').check([
      ['单号', '日期', '客户', '品名', '数量', '金额'],
      ...lines,
    ])
    rows = await test.ask('import.rows', { draft })
    await test.ask('import.run', { draft, leaveOut: true })
  })
  afterAll(() => test.close())

  it.each(good.map(([sentence, , day], i) => ({ sentence, day, i })))('$sentence is $day', async ({ day, i }) => {
    const orders = await test.ask('order.list', { search: `A${i}` })
    expect(orders.filter(({ no }) => no === `A${i}`)).toMatchObject([{ orderOn: day }])
  })

  it.each(bad.map(([sentence, , says], i) => ({ sentence, says, i })))('$sentence is refused', ({ says, i }) => {
    const row = rows[good.length + i]
    const message = expect.stringContaining(says)
    expect(row).toMatchObject({ state: 'refused', problems: [{ field: 'orderOn', message }] })
  })
})
