import { describe, expect, it } from 'vitest'
import type { ProductPick } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { type Change, changeFree, type FreeEditor, freeLine, freeOf } from '../../renderer/salesreturn/free-editor'
import { readFree } from '../../renderer/salesreturn/read-free'

const paper = { id: 7 as Id, code: 'P7', name: 'A4复印纸', spec: '', unit: '包', kind: 'goods' } as ProductPick
const pick = { do: 'product', row: 0, product: freeLine.productOf(paper) } as const
const form = (...changes: Change[]): FreeEditor => changes.reduce(changeFree, freeOf(null, null))
const cell = (name: 'qty' | 'price', text: string, row = 0): Change => ({ do: 'cell', row, cell: name, text })

describe('a return without an order as it is typed', () => {
  it('is product, quantity and price; a price is never made up', () => {
    const typed = form(pick, cell('qty', '3'))
    expect(typed.lines).toHaveLength(2)
    expect(readFree(typed)).toMatchObject({ lines: [], problems: [{ place: 'price', row: 0 }] })
    expect(readFree(changeFree(typed, cell('price', '12.5')))).toMatchObject({
      lines: [{ productId: 7, unit: '', qty: parseQty('3'), price: parsePrice('12.5') }],
      rows: [3750, null],
      total: 3750,
      problems: [],
    })
  })

  it('takes the unit that is typed behind the quantity', () => {
    const units = [{ productId: paper.id, units: [{ name: '箱', ratio: parseQty('5'), listPrice: null }] }]
    const typed = form(pick, { do: 'units', units }, cell('qty', '2箱'), cell('price', '100'))
    expect(readFree(typed)).toMatchObject({ lines: [{ unit: '箱', qty: parseQty('2') }], total: 20_000 })
  })

  it('names what cannot be read', () => {
    const wrong = (...changes: Change[]) => readFree(form(...changes)).problems.map(({ place }) => place)
    expect(wrong({ do: 'search', row: 0, text: '纸' })).toEqual(['product'])
    expect(wrong(pick, cell('qty', '0'), cell('price', '1'))).toEqual(['qty'])
    expect(wrong(pick, cell('qty', '2'), cell('price', '-1'))).toEqual(['price'])
  })
})
