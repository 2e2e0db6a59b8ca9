import { findOrderLines } from '../../db/order'
import { unitsOfProducts } from '../../db/product'
import type { products } from '../../db/schema/product'
import type { Work } from '../command'
import { unitsOf } from '../product/unit'
import type { Id } from '../value/id'
import { inBase, oneUnit, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import type { DraftLine } from './draft'

type Product = typeof products.$inferSelect

/** The unit a line is kept in: as typed, with its ratio to the base unit as it was then. */
export interface LineUnit {
  unit: string
  unitRatio: Qty
}

/**
 * The unit of each line of a draft, its base unit when none was typed. A line that is saved again keeps its ratio: a changed
 * one counts only for new documents. Refuses a unit the product is not sold in (`unit.unknown`) and a quantity that does not
 * come out in the base unit (`quantity.notExact`).
 */
export async function findUnits(
  work: Work,
  orderId: Id | null,
  lines: readonly DraftLine[],
  catalogue: ReadonlyMap<Id, Product>,
): Promise<LineUnit[]> {
  const units = await unitsOfProducts(work, [...catalogue.keys()])
  const before = orderId === null ? [] : await findOrderLines(work, orderId)
  return lines.map((line, i) => {
    const product = catalogue.get(line.productId)
    const unit = line.unit === '' ? (product?.unit ?? '') : line.unit
    const kept = before.find((old) => old.productId === line.productId && old.unit === unit)
    const sold = unitsOf(product?.unit ?? '', units.get(line.productId) ?? []).find(({ name }) => name === unit)
    const unitRatio = kept?.unitRatio ?? sold?.ratio
    if (unitRatio === undefined) {
      const code = 'unit.unknown'
      throw new Refusal(code, { unit, product: product?.name ?? '', line: i + 1 }, { [`lines.${i}.unit`]: code })
    }
    if (unitRatio !== oneUnit) inBase(line.qty, unitRatio)
    return { unit, unitRatio }
  })
}
