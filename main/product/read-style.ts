import { asc, eq } from 'drizzle-orm'
import { stockFiguresOf } from '../../db/available'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { products, styles } from '../../db/schema/product'
import type { Id } from '../value/id'
import type { Style, StylePage } from './style'

/** Every style by code, with how many products it has. */
export function listStyles(reading: Reading): Promise<Style[]> {
  return reading.json<Style[]>(
    `select json_group_array(json_object('id', id, 'code', code, 'name', name, 'variants', variants)) from (
      select s.*, (select count(*) from products p where p.style_id = s.id) as variants from styles s order by s.code)`,
  )
}

/** The matrix of a style: the very figures of the product list, by colour and size (INV-05). */
export async function readStyle(reading: Reading, { id }: { id: Id }): Promise<StylePage> {
  const style = one(await reading.db.select().from(styles).where(eq(styles.id, id)), 'style')
  const { code, colour, size, onHand, reserved, active } = products
  const rows = await reading.db
    .select({ id: products.id, code, colour, size, onHand, reserved, active })
    .from(products)
    .where(eq(products.styleId, id))
    .orderBy(asc(products.id))
  const figuresOf = await stockFiguresOf(
    reading,
    rows.map((row) => row.id),
  )
  const variants = rows.map((row) => ({ ...row, ...figuresOf(row.id) }))
  return {
    ...style,
    colours: [...new Set(variants.map((variant) => variant.colour))],
    sizes: [...new Set(variants.map((variant) => variant.size))],
    variants,
  }
}
