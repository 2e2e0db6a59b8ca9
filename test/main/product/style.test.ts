import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { barcodeWarning } from '../../../main/product/barcode'
import { combinations, shopBarcode, variantCode } from '../../../main/product/style'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

describe('the matrix of a style', () => {
  it('is every colour in every size once; a style may have only one of the two', () => {
    expect(combinations(['红', '蓝'], ['S', 'M'])).toHaveLength(4)
    expect(combinations([], ['S', 'M', 'S'])).toEqual([
      { colour: '', size: 'S' },
      { colour: '', size: 'M' },
    ])
    expect(variantCode('T01', '红', '')).toBe('T01-红')
  })

  it('the shop’s own barcodes are EAN-13 from the range for use inside shops, each another', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (a, b) => {
        expect(shopBarcode(a)).toMatch(/^20\d{11}$/)
        expect(barcodeWarning(shopBarcode(a))).toBeNull()
        expect(shopBarcode(a) === shopBarcode(b)).toBe(a === b)
      }),
    )
  })
})

describe('a style', () => {
  let test: TestShop
  let style: Id
  const shirt = { name: 'T恤', code: 'T01', unit: '件', listPrice: parsePrice('59'), taxRate: 1300 }
  beforeEach(async () => {
    test = await openReadyShop('2026-03-05')
    const range = { colours: ['红', '蓝', '白'], sizes: ['S', 'M', 'L', 'XL'], barcodes: true }
    style = (await test.ask('style.create', { ...shirt, ...range })).id
  })
  afterEach(() => test.close())
  const read = () => test.ask('style.read', { id: style })
  const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)

  it('of three colours and four sizes is twelve products, each with its code, stock and barcode (PRD-05)', async () => {
    const list = await test.ask('product.list', { search: 'T恤' })
    expect(list).toHaveLength(12)
    expect(list.map(({ code }) => code)).toContain('T01-蓝-XL')
    expect(list.map(({ spec }) => spec)).toContain('白 S')
    const pages = await Promise.all(list.map(({ id }) => test.ask('product.read', { id })))
    expect(new Set(pages.flatMap(({ barcodes }) => barcodes)).size).toBe(12)
    const [scanned] = await test.ask('product.pick', { text: pages[7]?.barcodes[0] ?? '' })
    expect(scanned?.id).toBe(pages[7]?.id)
  })

  it('shows by colour and size the very figures of the list, whatever was moved (INV-05)', async () => {
    const { variants } = await read()
    await fc.assert(
      fc.asyncProperty(fc.nat(11), fc.integer({ min: 1, max: 50 }), async (at, pieces) => {
        const id = variants[at]?.id ?? 0
        await test.ask('product.adjustStock', { id, qty: parseQty(String(pieces)), movedOn: '2026-03-05' })
        const page = await read()
        const list = await test.ask('product.list', { search: 'T恤' })
        expect(page.variants.map((one) => [one.id, one.onHand, one.available]).sort()).toEqual(
          list.map((row) => [row.id, row.onHand, row.available]).sort(),
        )
      }),
      { numRuns: 5 },
    )
    expect((await read()).colours).toEqual(['红', '蓝', '白'])
    expect((await read()).sizes).toEqual(['S', 'M', 'L', 'XL'])
  })

  it('grows: only what is missing is added, like the rest of it', async () => {
    await test.ask('style.extend', { id: style, colours: ['红', '黑'], sizes: ['M', 'XXL'] })
    const { variants, sizes } = await read()
    expect(variants).toHaveLength(15)
    expect(sizes.at(-1)).toBe('XXL')
    const added = variants.find(({ colour, size }) => colour === '黑' && size === 'XXL')
    expect(await test.ask('product.read', { id: added?.id ?? 0 })).toMatchObject({
      unit: '件',
      listPrice: shirt.listPrice,
    })
  })

  it('a variant stays one when it is changed, and its code may not be another’s', async () => {
    const [first, second] = (await read()).variants
    const { version, ...fields } = await test.ask('product.read', { id: first?.id ?? 0 })
    await test.ask('product.change', { ...fields, listPrice: parsePrice('49'), version })
    expect((await read()).variants[0]).toMatchObject({ id: first?.id, colour: '红', size: 'S' })
    const taken = { ...fields, code: second?.code ?? '', version: version + 1 }
    expect(await refusal(test.ask('product.change', taken))).toBe('code.taken')
    expect(await refusal(test.ask('style.create', { ...shirt, colours: ['绿'] }))).toBe('code.taken')
    expect(await refusal(test.ask('style.create', { ...shirt, code: 'T02' }))).toBe('style.empty')
  })
})
