import { describe, expect, it } from 'vitest'
import type { ProductPage } from '../../main/product/product'
import type { Translate } from '../../renderer/look/words'
import { figuresOf } from '../../renderer/product/product-figures'

const t = ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as Translate
const goods = {
  kind: 'goods',
  unit: '包',
  listPrice: 0,
  onHand: 200_000,
  reserved: 0,
  available: 150_000,
  blocked: 50_000,
  expired: 0,
  inTransit: 130_000,
  toInspect: 0,
  projected: 280_000,
  unitCost: 0,
  stockValue: 0,
  levels: [
    { place: 'sale', qty: 150_000 },
    { place: 'transit', qty: 30_000 },
    { place: 'bad', qty: 20_000 },
  ],
} as unknown as ProductPage
const shown = (page: Partial<ProductPage>) =>
  new Map(figuresOf(t, { ...goods, ...page }).map(({ name, value, note }) => [name, [value, note]]))

describe('the figures of a product', () => {
  it('are eight at most, and what explains one stands in its note (R-STK)', () => {
    const figures = shown({ expired: 40_000, toInspect: 60_000 } as Partial<ProductPage>)
    expect([...figures.keys()]).toEqual([
      ...['product.listPrice', 'product.onHand', 'product.reserved', 'product.available', 'product.inTransit'],
      ...['product.projected', 'stock.unitCost', 'stock.stockValue'],
    ])
    expect(figures.get('product.available')).toEqual(['15 包', 'product.expired 4 · stock.blocked 5'])
    expect(figures.get('product.inTransit')).toEqual(['13 包', 'product.betweenWarehouses 3 · product.toInspect 6'])
    expect(figures.get('product.projected')).toEqual(['28 包', undefined])
  })

  it('say nothing of what is not, and who may not see costs sees none', () => {
    const figures = shown({
      blocked: 0,
      levels: [],
      unitCost: null,
      stockValue: null,
    } as unknown as Partial<ProductPage>)
    expect([...figures.values()].map(([, note]) => note)).toEqual(Array(6).fill(undefined))
  })

  it('are of a bundle what it makes, and of a service its price', () => {
    expect([...shown({ kind: 'bundle' }).keys()]).toEqual([
      ...['product.listPrice', 'product.available', 'product.inTransit', 'product.projected'],
    ])
    expect([...shown({ kind: 'service' }).keys()]).toEqual(['product.listPrice'])
  })
})
