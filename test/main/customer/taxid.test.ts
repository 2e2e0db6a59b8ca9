import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkTaxId, normalTaxId } from '../../../main/customer/taxid'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

test.each([
  '91350100M000100Y43',
  '914403001922038216',
  '9144030071526726XG',
  '91330100799655058B',
  '91110108551385082Q',
  '91110000802100433B',
  '9131000063159284XQ',
  '91370306MA3TBJ0T8E',
  '91310104324439343T',
  '91430100563544319E',
  '91512081MA62K0260E',
  '91330106MA2H0DEM0E',
  '91330106MA2H000260',
])('the credit code %s is sound', (code) => {
  expect(checkTaxId(code)).toEqual({ taxId: code })
})

test.each([
  '91350211M0000XUF46',
  '91350100M0001TGQXM',
  '91310115MA1G4L1WXK',
  '911100001000013428',
  '440524188001010015',
])('%s stands on a licence although its check digit does not fit: kept, with a warning', (code) => {
  expect(checkTaxId(code)).toEqual({ taxId: code, warning: 'checkDigit' })
})

test.each(['11010519491231002X', '440524188001010014'])(
  'a resident’s number %s serves a one-person business',
  (code) => {
    expect(checkTaxId(code)).toEqual({ taxId: code })
  },
)

test.each(['330106192203821', '91310115MA1G4L1WX', '33010619491231002X01'])('%s is of the old kind', (code) => {
  expect(checkTaxId(code)).toEqual({ taxId: code, warning: 'legacy' })
})

test.each([
  [' 91330106ma2h0dem0e ', '91330106MA2H0DEM0E'],
  ['91330106 MA2H0 DEM0E', '91330106MA2H0DEM0E'],
  ['91330106-MA2H0DEM0-E', '91330106MA2H0DEM0E'],
  ['９１３３０１０６ＭＡ２Ｈ０ＤＥＭ０Ｅ', '91330106MA2H0DEM0E'],
  ['91330106\u00a0MA2H0DEM0E\u200b', '91330106MA2H0DEM0E'],
])('%j is kept as %s', (text, taxId) => {
  expect(checkTaxId(text)).toEqual({ taxId })
})

describe('what cannot be a tax number is refused', () => {
  test.each([
    ['', 0, ''],
    ['91350100M000100Y4Z', 18, ''],
    ['91350100M000100Y', 16, ''],
    ['91350100M000100Y431', 19, ''],
    ['91350100M000100Y43123', 21, ''],
    ['91350100M000100Y4·', 18, ''],
    ['9135A100M000100Y43', 18, ''],
    ['没有', 2, ''],
    // The letters O and I typed for the digits 0 and 1.
    ['91330106MA2HODEMOE', 18, '91330106MA2H0DEM0E'],
    ['9I330106MA2H0DEM0E', 18, '91330106MA2H0DEM0E'],
    ['9133o1o6ma2hodemoe', 18, '91330106MA2H0DEM0E'],
  ])('%j', (text, length, suggestion) => {
    expect(() => checkTaxId(text)).toThrow(
      expect.objectContaining({
        code: suggestion ? 'customer.taxIdMeant' : 'customer.badTaxId',
        values: { text, length, suggestion },
      }),
    )
  })
})

describe('laws of tax numbers', () => {
  const sound = ['91350100M000100Y43', '9144030071526726XG', '91330106MA2H0DEM0E', '91110108551385082Q']

  it('one wrong character among the letters and digits is noticed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...alphabet),
        (code, at, character) => {
          fc.pre(code[at] !== character)
          const typed = code.slice(0, at) + character + code.slice(at + 1)
          try {
            return checkTaxId(typed).warning === 'checkDigit'
          } catch {
            return at >= 2 && at <= 7 && !/\d/.test(character)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('what is kept is kept the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'019aZoＡ９ -—\u200b\u00a0ß没') }),
        (text) => normalTaxId(normalTaxId(text)) === normalTaxId(text),
      ),
    )
  })
})
