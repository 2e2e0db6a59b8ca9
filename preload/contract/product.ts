import { z } from 'zod'
import type { Brand, CategoryNode } from '../../main/product/category'
import type {
  ProductCodes,
  ProductMatch,
  ProductPage,
  ProductPick,
  ProductRow,
  ProductStock,
} from '../../main/product/product'
import type { Style, StylePage } from '../../main/product/style'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import { command, list, question, stockTables } from './entry'
import { own } from './field'
import { chosenLots, typedLots } from './lot'
import { day, id, needed, price, qty, rate, text } from './value'

const fields = z.object({
  /** Empty: the program gives the next free code. */
  code: text(60),
  name: needed(),
  kind: z.enum(['goods', 'service', 'bundle']).default('goods'),
  spec: text(100),
  /** The base unit: stock and prices count in it. */
  unit: text(20),
  /** What else it is sold in: one 箱 holds `ratio` of the base unit. Without a price of its own it costs ratio × list price. */
  units: z
    .array(
      z.object({
        name: needed(20),
        ratio: qty.refine((ratio) => ratio > 0),
        listPrice: price.nullable().default(null),
      }),
    )
    .max(10)
    .default([]),
  /** What one of a bundle consists of, in base units; left out for everything else. */
  components: z
    .array(z.object({ productId: id, qty: qty.refine((value) => value > 0) }))
    .max(50)
    .default([]),
  categoryId: id.nullable().default(null),
  brandId: id.nullable().default(null),
  barcodes: z.array(needed(48)).max(20).default([]),
  listPrice: price,
  floorPrice: price.nullable().default(null),
  /** What it costs, net of tax; left out, and from who may not see costs, it stays as it is. */
  costPrice: price.nullable().optional(),
  minStock: qty.nullable().default(null),
  taxKind: z.enum(['taxed', 'exempt', 'outside']).default('taxed'),
  taxRate: rate,
  active: z.boolean().default(true),
  /** Freight and the like: only a service can be one. */
  charge: z.boolean().default(false),
  /** How its pieces are told apart; left out: as it is. It can change only while none is here. */
  tracking: z.enum(['none', 'batch', 'serial']).optional(),
  /** How many days after it was made it may be used. */
  shelfDays: z.number().int().min(1).max(36_500).nullable().optional(),
  /** What the tax bureau calls it; left out: as it is. */
  taxCode: z.string().trim().max(40).optional(),
  taxShortName: z.string().trim().max(40).optional(),
  taxPolicy: z.string().trim().max(50).optional(),
  ...own,
})

/** What all variants of a style have in common; the rest each product has its own way. */
const common = fields
  .pick({ name: true, unit: true, units: true, categoryId: true, brandId: true, listPrice: true, floorPrice: true })
  .extend(fields.pick({ minStock: true, taxKind: true, taxRate: true }).shape)
  .extend({ code: text(40) })
  .extend(fields.pick({ taxCode: true, taxShortName: true, taxPolicy: true }).shape)

const names = z.array(needed(20)).max(30).default([])
const range = z.object({ colours: names, sizes: names, barcodes: z.boolean().default(false) })

export const product = {
  ...list<ProductRow>()(
    'product',
    'product.read',
    'product.export',
    [
      ...stockTables,
      ...(['product_pictures', 'product_barcodes', 'categories', 'brands'] as const),
      ...(['fields', 'product_field_values'] as const),
    ],
    {
      /** Only what lies in this category or under it. */
      categoryId: id.nullable().default(null),
    },
  ),
  /** The best matches by name, pinyin initials, code, barcode or spec. */
  'product.pick': question<ProductPick[]>()(
    'product.read',
    ['products', 'product_barcodes', 'bundle_components'],
    z.object({ text: z.string().max(100) }),
  ),
  /** Which products rows pasted from a workbook mean, by code, barcode or name in full. */
  'product.match': question<ProductMatch[]>()(
    'product.read',
    ['products', 'product_barcodes', 'product_units', 'bundle_components'],
    z.object({ texts: z.array(z.string().max(200)).max(6000) }),
  ),
  /** What a scanner may say of some products. */
  'product.codes': question<ProductCodes[]>()(
    'product.read',
    ['products', 'product_barcodes'],
    z.object({ productIds: z.array(id).max(2000) }),
  ),
  /** Where nothing is found: the products whose codes are nearest to what was typed, at most three (PRD-08). */
  'product.near': question<ProductPick[]>()(
    'product.read',
    ['products', 'bundle_components'],
    z.object({ text: z.string().max(100) }),
  ),
  'product.usual': question<ProductPick[]>()(
    'product.read',
    ['products', 'bundle_components', 'sales_orders', 'sales_order_lines'],
    z.object({ customerId: id }),
  ),
  'product.read': question<ProductPage>()(
    'product.read',
    [
      ...stockTables,
      ...(['product_barcodes', 'product_units', 'product_pictures'] as const),
      ...(['categories', 'brands', 'fields', 'product_field_values'] as const),
      ...(['stock_movements', 'pending_costs', 'warehouses', 'lots', 'lot_levels', 'purchase_receipts'] as const),
    ],
    z.object({ id }),
  ),
  /** What there is of a product this moment, and what will be. */
  'product.stock': question<ProductStock>()('product.read', stockTables, z.object({ id })),
  /** `openingStock` becomes an opening stock movement, never a bare number (PRD-01); of what is told apart with its batches. */
  'product.create': command<{ id: Id }>()(
    'product.edit',
    fields.extend({ openingStock: qty.default(0 as Qty), openingLots: typedLots }),
  ),
  'product.change': command<null>()('product.edit', fields.extend({ id, version: z.number().int() })),
  /** Adds a stock movement by hand; `qty` may be negative, but what lies in the place may not become so. */
  'product.adjustStock': command<null>()(
    'stock.adjust',
    z.object({
      id,
      qty,
      movedOn: day,
      note: text(200),
      /** Null means the usual warehouse's own place. */
      locationId: id.nullable().default(null),
      /** Of what comes in; null means what the others cost. */
      unitCost: price.nullable().default(null),
      /** The batches that come in, or those that go. */
      lots: typedLots,
      chosen: chosenLots,
    }),
  ),
  /** A JPG or PNG of at most 10 MB, told by its content; the file is copied. `name` is what `app://shundan/picture/` serves. */
  'product.addPicture': command<{ name: string }>()('product.edit', z.object({ id, path: needed(1000) })),
  'product.removePicture': command<null>()('product.edit', z.object({ id, name: needed(80) })),
  'product.showPictureFirst': command<null>()('product.edit', z.object({ id, name: needed(80) })),
  /** A product for every colour in every size, each with its own stock and, when wanted, a barcode of the shop's own. */
  'style.create': command<{ id: Id }>()('product.edit', common.extend(range.shape)),
  /** More colours and sizes; what is missing of the larger matrix is added. */
  'style.extend': command<null>()('product.edit', range.extend({ id })),
  'style.all': question<Style[]>()('product.read', ['styles', 'products'], z.object({})),
  /** The stock of a style by colour and size (INV-05). */
  'style.read': question<StylePage>()('product.read', ['styles', ...stockTables], z.object({ id })),
  /** The whole tree, in the order of its ways. */
  'category.tree': question<CategoryNode[]>()('product.read', ['categories', 'products'], z.object({})),
  'category.create': command<{ id: Id }>()(
    'product.edit',
    z.object({ parentId: id.nullable().default(null), name: needed(60) }),
  ),
  'category.rename': command<null>()('product.edit', z.object({ id, name: needed(60) })),
  /** Under another category, or to the top with `parentId` null; never under itself. */
  'category.move': command<null>()('product.edit', z.object({ id, parentId: id.nullable() })),
  /** Only an empty one. */
  'category.delete': command<null>()('product.edit', z.object({ id })),
  'brand.all': question<Brand[]>()('product.read', ['brands', 'products'], z.object({})),
  'brand.create': command<{ id: Id }>()('product.edit', z.object({ name: needed(60) })),
  'brand.rename': command<null>()('product.edit', z.object({ id, name: needed(60) })),
  /** Only one that no product bears. */
  'brand.delete': command<null>()('product.edit', z.object({ id })),
}
