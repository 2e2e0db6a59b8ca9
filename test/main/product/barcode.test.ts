import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barcodeWarning, checkDigit, readBarcode } from '../../../main/product/barcode'
import { Refusal } from '../../../main/value/refusal'

describe('a barcode', () => {
  it.each([
    ['6901234567892', '6901234567892'],
    ['６９０１２３４５６７８９２', '6901234567892'],
    [' 690 1234 567892 ', '6901234567892'],
    ['abc-12.3', 'ABC-12.3'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(readBarcode(typed)).toBe(kept)
  })

  it.each(['', '123', '条码1234', '12/34', '1'.repeat(49)])('%j is none', (typed) => {
    expect(() => readBarcode(typed)).toThrow(new Refusal('barcode.bad').message)
  })

  it.each([
    ['4006381333931', null],
    ['6901234567892', null],
    ['6901234567893', 'checkDigit'],
    ['96385074', null],
    ['96385075', 'checkDigit'],
    ['036000291452', null],
    ['ABC-1234', null],
    ['12345', null],
  ] as const)('%s: odd about it is %s', (barcode, odd) => {
    expect(barcodeWarning(barcode)).toBe(odd)
  })

  it('one wrong digit of an EAN-13 is always noticed', () => {
    const twelve = fc.stringMatching(/^\d{12}$/)
    fc.assert(
      fc.property(twelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
        const whole = `${digits}${checkDigit(digits)}`
        expect(barcodeWarning(whole)).toBeNull()
        const wrong = (Number(whole[place]) + change) % 10
        expect(barcodeWarning(`${whole.slice(0, place)}${wrong}${whole.slice(place + 1)}`)).toBe('checkDigit')
      }),
    )
  })
})
