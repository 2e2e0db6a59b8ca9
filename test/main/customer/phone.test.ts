import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parsePhone } from '../../../main/customer/phone'

test.each([
  ['138 0013 8000', '13800138000'],
  ['13800138000', '13800138000'],
  ['+86-138-0013-8000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['0086 13800138000', '13800138000'],
  ['８６１３８００１３８０００', '13800138000'],
  ['(138)0013—8000', '13800138000'],
  ['138\u00a00013\u200b8000', '13800138000'],
  ['19912345678', '19912345678'],
  ['16212345678', '16212345678'],
  ['0571-88886666', '0571-88886666'],
  ['057188886666', '0571-88886666'],
  ['（0571）88886666', '0571-88886666'],
  ['010 8888 6666', '010-88886666'],
  ['02188886666', '021-88886666'],
  ['0551-2345678', '0551-2345678'],
  ['0571-88886666-801', '0571-88886666 转801'],
  ['0571-88886666 转801', '0571-88886666 转801'],
  ['0571-88886666转 801', '0571-88886666 转801'],
  ['0571-88886666 x801', '0571-88886666 转801'],
  ['010-88886666-8', '010-88886666 转8'],
  ['400-820-8820', '4008208820'],
  ['800 820 8820', '8008208820'],
  ['+852 2345 6789', '+85223456789'],
  ['+1 (212) 555-0100', '+12125550100'],
  ['0571-88886666 转801 ', '0571-88886666 转801'],
  ['0571-8888-6666', '0571-88886666'],
  ['021-8888-6666', '021-88886666'],
])('%j is kept as %s', (text, main) => {
  expect(parsePhone(text)).toEqual({ main, others: [] })
})

test.each([
  ['13800138000/0571-88886666', '13800138000', ['0571-88886666']],
  ['13800138000、13900139000;0571-88886666', '13800138000', ['13900139000', '0571-88886666']],
  ['13800138000；13900139000', '13800138000', ['13900139000']],
  ['13800138000 0571-88886666', '13800138000', ['0571-88886666']],
  ['138 0013 8000 139 0013 9000', '13800138000', ['13900139000']],
  ['0571 88886666 转801 13800138000', '0571-88886666 转801', ['13800138000']],
  ['13800138000/', '13800138000', []],
  ['0571-88886666-801/13800138000', '0571-88886666 转801', ['13800138000']],
])('%j is %s and the others are %j', (text, main, others) => {
  expect(parsePhone(text)).toEqual({ main, others })
})

test.each([
  ['15412345678', '15412345678', 'unknownRange'],
  ['17912345678', '17912345678', 'unknownRange'],
  ['95588', '95588', 'serviceNumber'],
  ['12345', '12345', 'serviceNumber'],
  ['955880', '955880', 'serviceNumber'],
] as const)('%s is accepted and marked %s %s', (text, main, info) => {
  expect(parsePhone(text)).toEqual({ main, others: [], info })
})

test.each([
  ['1380013800', 'shape'],
  ['138001380000', 'shape'],
  ['12800138000', 'shape'],
  ['88886666', 'shape'],
  ['0571-88886', 'shape'],
  ['+12345', 'shape'],
  ['', 'shape'],
  ['  ', 'shape'],
  ['/', 'shape'],
  ['张三', 'shape'],
  ['张三13800138000', 'shape'],
  ['13800138000/12', 'shape'],
  ['13800138000 转801', 'shape'],
  ['1.3800138E+10', 'scientific'],
  ['1.3912e10', 'scientific'],
  ['１.３９１２Ｅ＋１０', 'scientific'],
])('%j is refused (%s)', (text, why) => {
  expect(() => parsePhone(text)).toThrow(
    expect.objectContaining({
      code: 'customer.badPhone',
      values: { text, why },
      fields: { phone: 'customer.badPhone' },
    }),
  )
})

describe('laws of phone numbers', () => {
  const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
  const mobiles = fc
    .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
    .map(([second, rest]) => `1${second}${rest.join('')}`)
  const landlines = fc
    .tuple(fc.constantFrom('010', '021', '0571', '0755'), digits(8), fc.constantFrom('', ' 转8', ' 转801'))
    .map(([area, rest, inner]) => `${area}-${rest.join('')}${inner}`)

  it('a number that is kept reads back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(mobiles, landlines), (number) => {
        const { main, others } = parsePhone(number)
        return main === number && others.length === 0
      }),
    )
  })

  it('spaces and hyphens anywhere in a mobile number change nothing', () => {
    const gaps = fc.array(fc.constantFrom('', '', ' ', '-'), { minLength: 11, maxLength: 11 })
    fc.assert(
      fc.property(mobiles, gaps, (number, between) => {
        const typed = [...number].map((digit, at) => digit + (at < 10 ? between[at] : '')).join('')
        return parsePhone(typed).main === number
      }),
    )
  })

  it('two numbers in one cell are both kept, whatever stands between them', () => {
    const separators = fc.constantFrom('/', '、', ';', '；', ' ', '，', ' / ', '\n')
    fc.assert(
      fc.property(mobiles, separators, landlines, (mobile, separator, landline) => {
        const { main, others } = parsePhone(`${mobile}${separator}${landline}`)
        return main === mobile && others.join() === landline
      }),
    )
  })

  it('a cell is read whole or refused: no digit of it is ever lost', () => {
    const numbers = ['13800138000', '139 0013 9000', '0571-88886666', '0571-88886666 转801', '400-820-8820', '95588']
    const pieces = fc.constantFrom(...numbers, ...numbers, '12', '801', '张三')
    const separators = fc.constantFrom('/', ' ', '、', ';', '-', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, separators), { minLength: 1, maxLength: 4 }), (typed) => {
        const text = typed.flat().join('')
        try {
          const { main, others } = parsePhone(text)
          return [main, ...others].join('').replace(/\D/g, '') === text.replace(/\D/g, '')
        } catch (error) {
          return error instanceof Error && error.name === 'Refusal'
        }
      }),
      { numRuns: 2000 },
    )
  })
})
