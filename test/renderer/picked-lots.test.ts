import { expect, test } from 'vitest'
import type { PickingLine, PickingLot } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { parseQty } from '../../main/value/qty'
import { pickedLots } from '../../renderer/delivery/stock-papers'

const place = (name: string) => ({ warehouse: '主仓', place: name, qty: parseQty('9') })
const line = (places: PickingLine['places'], ...lots: PickingLot[]): PickingLine => ({
  productId: 1 as Id,
  code: 'P1',
  name: '牛奶',
  spec: '',
  unit: '盒',
  qty: parseQty('9'),
  places,
  lots,
})
const lot = (code: string, qty: string, expiresOn: string | null): PickingLot => ({
  code,
  qty: parseQty(qty),
  expiresOn: expiresOn as Day | null,
  warehouse: '主仓',
  place: 'A-01',
})

test.each<[string, PickingLine, string[]]>([
  ['a product that is not told apart', line([place('A-01')]), []],
  ['a batch with its last day', line([place('A-01')], lot('B1', '2.5', '2026-06-01')), ['B1 × 2.5 (2026-06-01)']],
  ['a batch that never expires', line([place('A-01')], lot('B1', '3', null)), ['B1 × 3']],
  ['a serial number is one piece', line([place('A-01')], lot('S1', '1', null)), ['S1']],
  [
    'where there are several places, each batch says its own',
    line([place('A-01'), place('B-02')], lot('S1', '1', null), lot('B1', '3', '2026-06-01')),
    ['S1 @ A-01', 'B1 × 3 (2026-06-01) @ A-01'],
  ],
])('on the picking list: %s', (_, of, text) => {
  expect(pickedLots(of, (one) => one.place)).toEqual(text)
})
