import { expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parseQty } from '../../../main/value/qty'
import { takeFrom } from '../../../main/value/take'

const level = (locationId: number, qty: string) => ({ locationId: locationId as Id, qty: parseQty(qty) })

it.each([
  ['one place holds it all', '3', [level(1, '5'), level(2, '5')], [level(1, '3')], '0'],
  ['the next place gives the rest', '7', [level(1, '5'), level(2, '5')], [level(1, '5'), level(2, '2')], '0'],
  ['an empty place gives nothing', '2', [level(1, '0'), level(2, '5')], [level(2, '2')], '0'],
  ['what no place holds is missing', '12', [level(1, '5'), level(2, '5')], [level(1, '5'), level(2, '5')], '2'],
])('%s', (_name, wanted, levels, parts, missing) => {
  expect(takeFrom(levels, parseQty(wanted))).toEqual({ parts, missing: parseQty(missing) })
})
