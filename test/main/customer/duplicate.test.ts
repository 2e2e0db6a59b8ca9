import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { keysOf, sameBy } from '../../../main/customer/duplicate'
import { phoneKey } from '../../../main/customer/phone'

const keys = (name: string, phone = '', taxId = '') => keysOf({ name, phone, taxId })

test.each([
  ['one name in full width', keys('ＡＢＣ公司'), keys('abc'), ['name']],
  ['one name with its legal form', keys('杭州晨光有限公司'), keys('杭州晨光'), ['name']],
  ['one phone with and without +86', keys('甲', '+86-138-0013-8000'), keys('乙', '13800138000'), ['phone']],
  ['one landline with an extension', keys('甲', '0571-88886666-801'), keys('乙', '0571 8888 6666'), ['phone']],
  ['the main of two numbers', keys('甲', '13800138000/0571-88886666'), keys('乙', '13800138000'), ['phone']],
  [
    'one tax number with spaces',
    keys('甲', '', '9133 0106 MA2H 0DEM 0E'),
    keys('乙', '', '91330106ma2h0dem0e'),
    ['taxId'],
  ],
  ['everything', keys('晨光', '13800138000', 'X1'), keys('晨光公司', '13800138000', 'x1'), ['name', 'phone', 'taxId']],
  ['nothing but an empty phone', keys('甲'), keys('乙'), []],
  ['a phone that is only a word', keys('甲', '无'), keys('乙', '无'), []],
])('%s', (_, one, other, reasons) => {
  expect(sameBy(one, other)).toEqual(reasons)
})

test.each([
  ['0571-88886666 转801', '057188886666'],
  ['13800138000 / 13900001111', '13800138000'],
  ['+85212345678', '85212345678'],
  ['电话1380013800', '1380013800'],
  ['12345', ''],
  ['', ''],
])('%j is compared as %j', (phone, key) => {
  expect(phoneKey(phone)).toBe(key)
})

describe('laws of likeness', () => {
  const customers = fc
    .record({
      name: fc.string({ unit: fc.constantFrom(...'晨光北京公司商贸有限（）') }),
      phone: fc.constantFrom('', '13800138000', '138 0013 8000', '0571-88886666', '无'),
      taxId: fc.constantFrom('', '91330106MA2H0DEM0E', '91330106ma2h0dem0e'),
    })
    .map(keysOf)

  it('who is like another, the other is like', () => {
    fc.assert(
      fc.property(customers, customers, (one, other) => sameBy(one, other).join() === sameBy(other, one).join()),
    )
  })

  it('everybody is like themselves in whatever is known of them', () => {
    fc.assert(fc.property(customers, (one) => sameBy(one, one).every((reason) => one[reason] !== '')))
  })
})
