import { describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { formatQty, parseQty, type Qty } from '../../main/value/qty'
import { shortParts } from '../../renderer/order/short-parts'

const part = (lineId: number, productId: number, ratio = '1') => ({
  lineId,
  name: `货 ${productId}`,
  unit: '包',
  productId: productId as Id,
  ratio: parseQty(ratio),
})
/** What is missing of each product, of which so much lies there, when so much of each line leaves. */
const told = (parts: ReturnType<typeof part>[], lies: Record<number, string>, ...leaves: (string | null)[]) => {
  const quantities = new Map<number, Qty | null>(leaves.map((qty, i) => [i + 1, qty === null ? null : parseQty(qty)]))
  const short = shortParts(parts, quantities, (id) => parseQty(lies[id] ?? '0'))
  return short.map(({ productId, short }) => [productId, formatQty(short)])
}

describe('what is short of a delivery', () => {
  it('is what lies there less than leaves', () => {
    expect(told([part(1, 7), part(2, 8)], { 7: '10', 8: '3' }, '10', '5')).toEqual([[8, '2']])
  })

  it('counts all lines of a product together', () => {
    expect(told([part(1, 7), part(2, 8), part(3, 7)], { 7: '10' }, '6', '0', '6')).toEqual([[7, '2']])
  })

  it('counts the parts of bundles and other units in the base unit', () => {
    expect(told([part(1, 7, '12'), part(2, 7, '2'), part(2, 8, '3')], { 7: '30', 8: '9' }, '2', '4')).toEqual([
      [7, '2'],
      [8, '3'],
    ])
  })

  it('is all of it where nothing lies there, or less than nothing', () => {
    expect(told([part(1, 7), part(2, 8)], { 8: '-5' }, '1', '2')).toEqual([
      [7, '1'],
      [8, '2'],
    ])
  })

  it('is nothing where nothing leaves, and of what does not come out', () => {
    expect(told([part(1, 7), part(2, 8, '0.3333')], { 7: '-5' }, null, '0.0001')).toEqual([])
  })
})
