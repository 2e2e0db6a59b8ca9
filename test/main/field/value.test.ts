import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertHeld, wordsOf } from '../../../main/field/conversion'
import { type FieldKind, type FieldShape, fieldKinds } from '../../../main/field/field'
import { checkField, formatField, readField } from '../../../main/field/value'
import { Refusal } from '../../../main/value/refusal'

const words = ['现款', '月结', 'COD'].map((name) => ({ name, active: name !== 'COD' }))
const shape = (kind: FieldKind, decimals = 0): FieldShape => ({ kind, decimals, words })

/** The value, or the code of the refusal. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a value of an own field', () => {
  it.each<[FieldKind, number, string, unknown]>([
    ['text', 0, '  靠窗的位置 ', '靠窗的位置'],
    ['text', 0, '=1+1', '=1+1'],
    ['text', 0, '字'.repeat(301), 'text.tooLong'],
    ['number', 0, '1,200', 12_000_000],
    ['number', 0, '１２', 120_000],
    ['number', 0, '1.5', 'field.tooManyDecimals'],
    ['number', 0, '1.0', 10_000],
    ['number', 2, '-0.25', -2500],
    ['number', 4, '0.0001', 1],
    ['number', 4, '0.00001', 'field.tooManyDecimals'],
    ['number', 1, '约三百', 'number.notANumber'],
    ['number', 0, '99,999,999,999', 999_999_999_990_000],
    ['number', 0, '100,000,000,000', 'field.tooLarge'],
    ['number', 4, '99999999999.9999', 999_999_999_999_999],
    ['number', 0, '9'.repeat(40), 'field.tooLarge'],
    ['money', 0, '¥1,234.5', 123_450],
    ['money', 0, '-3', -300],
    ['money', 0, '1.005', 'money.tooManyDecimals'],
    ['money', 0, '三元', 'money.notANumber'],
    ['day', 0, '2026年3月5日', '2026-03-05'],
    ['day', 0, '20260305', '2026-03-05'],
    ['day', 0, '3/5/26', 'day.ambiguous'],
    ['day', 0, '2026-02-29', 'day.noSuchDay'],
    ['flag', 0, '是', 1],
    ['flag', 0, 'NO', 0],
    ['flag', 0, '也许', 'import.notYesNo'],
    ['choice', 0, '月结', '月结'],
    ['choice', 0, 'ｃｏｄ', 'COD'],
    ['choice', 0, '赊账', 'field.noSuchWord'],
  ])('%s with %i decimals reads %s as %s', (kind, decimals, text, value) => {
    expect(outcome(() => readField(shape(kind, decimals), text))).toBe(value)
  })

  it.each<[FieldKind, number, string | number, unknown]>([
    ['text', 0, '  ', null],
    ['text', 0, 5, '5'],
    ['number', 2, 12_500, 12_500],
    ['number', 0, 12_500, 'field.tooManyDecimals'],
    ['number', 0, 0.5, 'number.notANumber'],
    ['number', 0, '12', 'number.notANumber'],
    ['money', 0, 12_345, 12_345],
    ['money', 0, 1e16, 'money.tooLarge'],
    ['day', 0, '2026-03-05', '2026-03-05'],
    ['day', 0, '2026-3-5', 'day.notADay'],
    ['day', 0, 20_260_305, 'day.notADay'],
    ['flag', 0, 0, 0],
    ['flag', 0, 2, 'import.notYesNo'],
    ['choice', 0, '现款', '现款'],
    ['choice', 0, '赊账', 'field.noSuchWord'],
    ['choice', 0, '', null],
  ])('%s with %i decimals keeps %s as %s', (kind, decimals, value, kept) => {
    expect(outcome(() => checkField(shape(kind, decimals), value))).toBe(kept)
  })

  const anyValue: Record<FieldKind, fc.Arbitrary<string | number>> = {
    text: fc.string({ minLength: 1, maxLength: 300 }).filter((text) => text === text.trim()),
    number: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
    money: fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }),
    day: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    flag: fc.constantFrom(0, 1),
    choice: fc.constantFrom('现款', '月结', 'COD'),
  }

  it.each(fieldKinds)('as %s: what is written is read again as the same value', (kind) => {
    fc.assert(
      fc.property(anyValue[kind], (value) => {
        expect(readField(shape(kind, 4), formatField(shape(kind, 4), value))).toBe(value)
        expect(checkField(shape(kind, 4), value)).toBe(value)
      }),
    )
  })
})

describe('a change of kind', () => {
  const anyShape = fc.record({ kind: fc.constantFrom(...fieldKinds), decimals: fc.constantFrom(0, 1, 2, 3, 4) })
  const anyText = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 300 }),
      fc.constantFrom('12', '1,200', '0.50', '１２', '￥3', '2026-3-5', '20260305', '是', 'yes', '1', '月结', 'cod'),
      fc.integer().map(String),
      fc.double({ noNaN: true }).map(String),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')

  it('loses nothing: a text turned into whatever and back is the same text', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyShape, { minLength: 1, maxLength: 4 }), (text, ways) => {
        let from = shape('text')
        let held: { value: string | number | null; copy: string | null } = { value: text, copy: null }
        for (const way of [...ways, { kind: 'text' as const, decimals: 0 }]) {
          const to = shape(way.kind, way.kind === 'number' ? way.decimals : 0)
          held = convertHeld(from, to, held)
          expect(held.value !== null || held.copy !== null).toBe(true)
          from = to
        }
        expect(held).toEqual({ value: text, copy: null })
      }),
      { numRuns: 2000 },
    )
  })

  it.each<[string, FieldShape, FieldShape, string | number, string | number | null, string | null]>([
    ['reads a figure', shape('text'), shape('number'), '120', 1_200_000, null],
    ['keeps how it was written', shape('text'), shape('number'), '１２０', 1_200_000, '１２０'],
    ['keeps what is no number as its text', shape('text'), shape('number'), '约 120', null, '约 120'],
    ['keeps decimals that do not fit', shape('number', 2), shape('number', 0), 12_500, null, '1.25'],
    ['shows a number with more decimals', shape('number', 0), shape('number', 2), 10_000, 10_000, '1'],
    ['makes money of a number', shape('number', 2), shape('money'), 12_500, 125, null],
    ['makes words of yes and no', shape('flag'), shape('text'), 1, '是', null],
    ['makes a day of a figure', shape('number'), shape('day'), 202_603_050_000, '2026-03-05', '20260305'],
  ])('%s', (_, from, to, before, value, copy) => {
    expect(convertHeld(from, to, { value: before, copy: null })).toEqual({ value, copy })
  })

  it('makes a choice of the texts that are there, the commonest first, none twice and none too long', () => {
    const texts = new Map([
      ['cod', 2],
      ['月结', 5],
      ['COD', 3],
      ['字'.repeat(61), 9],
    ])
    expect(wordsOf(texts)).toEqual(['月结', 'COD'])
    const many = new Map(Array.from({ length: 300 }, (_, i) => [`词${i}`, 1] as const))
    expect(wordsOf(many)).toHaveLength(200)
  })
})
