import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfIso, dateOfSerial, serialOfDay } from '../../../main/excel/serial'
import { isDateFormat } from '../../../main/excel/style'
import type { Day } from '../../../main/value/day'

describe("Excel's day numbers", () => {
  const days = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day)

  it('every day of the calendar comes back from its number', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dateOfSerial(serialOfDay(day), false)).toBe(day)
      }),
    )
  })

  it('the same day is 1462 less in the 1904 system', () => {
    const after1904 = days.filter((day) => day >= '1904-01-01')
    fc.assert(
      fc.property(after1904, (day) => {
        expect(dateOfSerial(serialOfDay(day) - 1462, true)).toBe(day)
      }),
    )
  })

  it.each([
    [46086.999999, false, '2026-03-06'],
    [46086.99999, false, '2026-03-05 23:59:59'],
    [46086.000001, false, '2026-03-05'],
    [2958465, false, '9999-12-31'],
    [2958466, false, undefined],
    [0.5, false, undefined],
    [60.5, false, undefined],
    [-1, true, undefined],
    [1e300, false, undefined],
  ])('%d (1904: %s) is %s', (serial, date1904, day) => {
    expect(dateOfSerial(serial, date1904)).toBe(day)
  })

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T08:30:00.123', '2026-03-05 08:30:00'],
    ['2026-13-05', undefined],
    ['2026-02-30', undefined],
    ['T08:30:00', undefined],
  ])('the ISO date %s is %s', (text, day) => {
    expect(dateOfIso(text)).toBe(day)
  })
})

describe('a number format shows a date', () => {
  it.each([
    'yyyy-mm-dd',
    'm/d/yy h:mm',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd',
    'h:mm AM/PM',
    'd-mmm',
    '上午/下午h"时"',
  ])('yes: %s', (code) => {
    expect(isDateFormat(code)).toBe(true)
  })

  it.each([
    'General',
    '0.00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '"¥"#,##0.00',
    '0.00"days"',
    '[h]:mm:ss',
    '[mm]:ss',
    '@',
    '0\\d',
    '[Magenta]0',
    '_-* #,##0_-',
    '',
  ])('no: %s', (code) => {
    expect(isDateFormat(code)).toBe(false)
  })
})
