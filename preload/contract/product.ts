import { z } from 'zod'
import type { ProductPage, ProductPick, ProductRow } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, id, needed, price, qty, rate, text } from './value'

const fields = z.object({
  /** Empty: the program gives the next free code. */
  code: text(60),
  name: needed(),
  kind: z.enum(['goods', 'service']).default('goods'),
  spec: text(100),
  unit: text(20),
  category: text(60),
  subcategory: text(60),
  listPrice: price,
  taxKind: z.enum(['taxed', 'exempt', 'outside']).default('taxed'),
  taxRate: rate,
  active: z.boolean().default(true),
})

export const product = {
  ...list<ProductRow>()('product', 'product.read', 'product.export', ['products']),
  /** The best matches by name, pinyin initials, code or spec. */
  'product.pick': question<ProductPick[]>()('product.read', ['products'], z.object({ text: z.string().max(100) })),
  'product.read': question<ProductPage>()('product.read', ['products', 'stock_movements'], z.object({ id })),
  /** `openingStock` becomes an opening stock movement, never a bare number (PRD-01). */
  'product.create': command<{ id: Id }>()('product.edit', fields.extend({ openingStock: qty.default(0 as never) })),
  'product.change': command<null>()('product.edit', fields.extend({ id, version: z.number().int() })),
  /** Adds a stock movement by hand; `qty` may be negative, but what is on hand may not become so. */
  'product.adjustStock': command<null>()('stock.adjust', z.object({ id, qty, movedOn: day, note: text(200) })),
}
