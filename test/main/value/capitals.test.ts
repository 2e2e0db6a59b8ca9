import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { amountInCapitals } from '../../../main/value/capitals'
import { type Fen, largestFen, parseFen } from '../../../main/value/fen'

test.each([
  ['0.00', '零元整'],
  ['0.01', '壹分'],
  ['0.09', '玖分'],
  ['0.10', '壹角整'],
  ['0.53', '伍角叁分'],
  ['1.00', '壹元整'],
  ['1.01', '壹元零壹分'],
  ['1.10', '壹元壹角整'],
  ['10.00', '壹拾元整'],
  ['10.50', '壹拾元零伍角整'],
  ['15.00', '壹拾伍元整'],
  ['100.05', '壹佰元零伍分'],
  ['100.50', '壹佰元零伍角整'],
  ['101.00', '壹佰零壹元整'],
  ['110.00', '壹佰壹拾元整'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1000.00', '壹仟元整'],
  ['1000.10', '壹仟元零壹角整'],
  ['1001.00', '壹仟零壹元整'],
  ['1010.10', '壹仟零壹拾元零壹角整'],
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['10000.00', '壹万元整'],
  ['10001.00', '壹万零壹元整'],
  ['10010.00', '壹万零壹拾元整'],
  ['10100.00', '壹万零壹佰元整'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['100000.00', '壹拾万元整'],
  ['100005.00', '壹拾万零伍元整'],
  ['101000.00', '壹拾万壹仟元整'],
  ['107000.53', '壹拾万柒仟元零伍角叁分'],
  ['200000.30', '贰拾万元零叁角整'],
  ['1000000.01', '壹佰万元零壹分'],
  ['1000001.00', '壹佰万零壹元整'],
  ['1234567.89', '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  ['10000000.00', '壹仟万元整'],
  ['10000001.00', '壹仟万零壹元整'],
  ['10500000.00', '壹仟零伍拾万元整'],
  ['20000020.02', '贰仟万零贰拾元零贰分'],
  ['100000000.00', '壹亿元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['100001000.00', '壹亿零壹仟元整'],
  ['100010000.00', '壹亿零壹万元整'],
  ['110000000.00', '壹亿壹仟万元整'],
  ['150107001.53', '壹亿伍仟零壹拾万柒仟零壹元伍角叁分'],
  ['646743393.06', '陆亿肆仟陆佰柒拾肆万叁仟叁佰玖拾叁元零陆分'],
  ['1000000000.00', '壹拾亿元整'],
  ['9999999999.99', '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['900719925474.09', '玖仟零柒亿壹仟玖佰玖拾贰万伍仟肆佰柒拾肆元零玖分'],
  ['-325.04', '负叁佰贰拾伍元零肆分'],
  ['4500.00', '肆仟伍佰元整'],
  ['1380.93', '壹仟叁佰捌拾元零玖角叁分'],
])('¥%s is written %s', (amount, capitals) => {
  expect(amountInCapitals(parseFen(amount))).toBe(capitals)
})

/** Reads capitals back the way a bank clerk does: digit, place, group; 零 says nothing by itself. */
function readCapitals(text: string): number {
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  const [whole = '', rest = ''] = text.includes('元') ? text.split('元') : ['', text]
  const read = (part: string) => {
    let [sum, group, digit] = [0, 0, 0]
    for (const character of part.replace(/[负整零]/g, '')) {
      const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
      if (value >= 0) digit = value
      else if (places[character]) [group, digit] = [group + digit * (places[character] ?? 0), 0]
      else if (character === '万') [sum, group, digit] = [sum + (group + digit) * 1e4, 0, 0]
      else if (character === '亿') [sum, group, digit] = [sum + (group + digit) * 1e8, 0, 0]
    }
    return sum + group + digit
  }
  const jiao = /(.)角/.exec(rest)?.[1] ?? '零'
  const cent = /(.)分/.exec(rest)?.[1] ?? '零'
  return (text.startsWith('负') ? -1 : 1) * (read(whole) * 100 + read(jiao) * 10 + read(cent)) + 0
}

describe('laws of amounts in capitals', () => {
  const zeroRich = fc
    .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 14 })
    .map((digits) => Number(digits.join('')))
  const amounts = fc
    .tuple(fc.oneof(fc.integer({ min: 0, max: largestFen }), zeroRich), fc.constantFrom(1, -1))
    .map(([size, sign]) => (size * sign + 0) as Fen)

  it('a bank clerk reads back the very amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => readCapitals(amountInCapitals(amount)) === amount),
      { numRuns: 2000 },
    )
  })

  it('nobody can write anything in between: one 零 at a time, 整 after 元 or 角 and never after 分', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = amountInCapitals(amount)
        const closed = amount % 10 === 0 ? /[元角]整$/.test(text) : /分$/.test(text)
        return (
          closed && !text.includes('零零') && !/零[拾佰仟万亿角分]/.test(text) && (amount === 0 || !/零元/.test(text))
        )
      }),
      { numRuns: 2000 },
    )
  })
})
