import { asc, eq } from 'drizzle-orm'
import { listNeeded } from '../../db/field'
import { one, uniqueCode } from '../../db/find'
import { nextBarcode, nextCode } from '../../db/number'
import { unitsOfProducts } from '../../db/product'
import { products, styles } from '../../db/schema/product'
import type { Work } from '../command'
import { refuseMissing } from '../field/needed'
import type { Id } from '../value/id'
import { zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import type { ProductFields } from './product'
import { combinations, shopBarcode, variantCode } from './style'
import { addProduct, renewSearch } from './write-product'

/** What all variants of a style have in common. */
type Common = Pick<
  ProductFields,
  | 'name'
  | 'unit'
  | 'units'
  | 'categoryId'
  | 'brandId'
  | 'listPrice'
  | 'floorPrice'
  | 'minStock'
  | 'taxKind'
  | 'taxRate'
  | 'taxCode'
  | 'taxShortName'
  | 'taxPolicy'
>

interface Range {
  colours: string[]
  sizes: string[]
  /** Whether each new variant gets a barcode that the shop prints itself. */
  barcodes: boolean
}

/**
 * Adds a style with a product for every colour in every size (PRD-05); an empty code gets the next free one. Refuses a style
 * without colours and sizes (`style.empty`), an empty field the shop needs (`field.missing`), and a code in use (`code.taken`).
 */
export async function createStyle(work: Work, input: Common & Range & { code: string }): Promise<{ id: Id }> {
  if (input.colours.length + input.sizes.length === 0) throw new Refusal('style.empty', {}, { colours: 'style.empty' })
  refuseMissing('product', await listNeeded(work, 'product'), { ...input, ...givenByStyle(input) })
  const { name } = input
  const style = { id: work.newId(), code: input.code || (await nextCode(work, 'S')), name }
  await uniqueCode(style.code, work.db.insert(styles).values(style))
  await addVariants(work, style, input, input)
  const { colours, sizes } = input
  work.log({ record: 'style', recordId: style.id, after: { code: style.code, name, colours, sizes } })
  return { id: style.id }
}

/**
 * Adds colours and sizes to a style: what is missing of the larger matrix becomes products like the first one of the style.
 * Refuses a style without colours and sizes (`style.empty`), and a code in use (`code.taken`).
 */
export async function extendStyle(work: Work, input: Range & { id: Id }): Promise<null> {
  const style = one(await work.db.select().from(styles).where(eq(styles.id, input.id)), 'style')
  const own = await work.db.select().from(products).where(eq(products.styleId, style.id)).orderBy(asc(products.id))
  const first = one(own, 'product')
  const units = (await unitsOfProducts(work, [first.id])).get(first.id) ?? []
  await addVariants(work, style, { ...first, units }, input)
  work.log({ record: 'style', recordId: style.id, after: { colours: input.colours, sizes: input.sizes } })
  return null
}

/** What nobody types, because every variant gets its own. */
const givenByStyle = ({ barcodes }: Range) => ({
  kind: 'goods',
  active: true,
  spec: 'variant',
  barcodes: barcodes ? ['shop'] : [],
})

async function addVariants(work: Work, style: typeof styles.$inferSelect, common: Common, range: Range): Promise<void> {
  if (range.colours.length + range.sizes.length === 0) throw new Refusal('style.empty', {}, { colours: 'style.empty' })
  const there = await work.db.select().from(products).where(eq(products.styleId, style.id))
  const missing = combinations(range.colours, range.sizes).filter(
    ({ colour, size }) => !there.some((variant) => variant.colour === colour && variant.size === size),
  )
  const { name, unit, units, categoryId, brandId, listPrice, floorPrice, minStock, taxKind, taxRate } = common
  const { taxCode, taxShortName, taxPolicy } = common
  const added: Id[] = []
  for (const { colour, size } of missing) {
    const id = await addProduct(work, {
      name,
      unit,
      units,
      categoryId,
      brandId,
      listPrice,
      floorPrice,
      minStock,
      taxKind,
      taxRate,
      charge: false,
      taxCode,
      taxShortName,
      taxPolicy,
      kind: 'goods',
      active: true,
      components: [],
      openingStock: zeroQty,
      code: variantCode(style.code, colour, size),
      spec: [colour, size].filter(Boolean).join(' '),
      barcodes: range.barcodes ? [await nextBarcode(work, shopBarcode)] : [],
    })
    await work.db.update(products).set({ styleId: style.id, colour, size }).where(eq(products.id, id))
    added.push(id)
  }
  await renewSearch(work, added)
}
