import { type Day, daysBetween } from '../value/day'
import type { Id } from '../value/id'
import type { Price } from '../value/price'
import { oneUnit } from '../value/qty'
import { paidIn } from './paidprice'
import type { PaidPrice } from './view'

/** What was paid for a product, each for one of the base unit with tax, oldest first. */
export interface PriceCourse {
  points: { orderedOn: Day; price: Price }[]
  last: Price
  least: Price
  most: Price
}

/** What a supplier took for a product. */
export interface SupplierPrices extends PriceCourse {
  supplierId: Id
  supplierName: string
}

/** What each of some products cost. */
export interface ProductPrices extends PriceCourse {
  productId: Id
  productName: string
  baseUnit: string
}

/** What a product was bought for, by supplier, so that they can be compared: the cheapest last price first (PUR-04). */
export function bySupplier(paid: readonly PaidPrice[]): SupplierPrices[] {
  const suppliers = new Map(paid.map((one) => [one.supplierId, one.supplierName]))
  const found = [...suppliers].map(([supplierId, supplierName]): SupplierPrices => {
    return { supplierId, supplierName, ...courseOf(paid.filter((one) => one.supplierId === supplierId)) }
  })
  return found.sort((a, b) => a.last - b.last || a.supplierId - b.supplierId)
}

/** What was bought, by product, what was bought last first (PUR-04). */
export function byProduct(
  paid: readonly (PaidPrice & Pick<ProductPrices, 'productName' | 'baseUnit'>)[],
): ProductPrices[] {
  const products = new Map(paid.map(({ productId, productName, baseUnit }) => [productId, { productName, baseUnit }]))
  return [...products].map(([productId, names]) => {
    return { productId, ...names, ...courseOf(paid.filter((one) => one.productId === productId)) }
  })
}

function courseOf(paid: readonly PaidPrice[]): PriceCourse {
  const points = paid
    .map((one) => ({ orderedOn: one.orderedOn, price: paidIn(one, { unitRatio: oneUnit, taxInclusive: true }) }))
    .reverse()
  const prices = points.map(({ price }) => price)
  const [least, most] = [Math.min(...prices) as Price, Math.max(...prices) as Price]
  return { points, last: prices.at(-1) ?? least, least, most }
}

/**
 * The points of one course on a picture `width` by `height`, the same for all: days from left to right, prices from
 * bottom to top. One day, or one price, lies in the middle.
 */
export function plotted(
  { points }: PriceCourse,
  all: readonly PriceCourse[],
  { width, height }: { width: number; height: number },
): { x: number; y: number }[] {
  const days = all.flatMap((one) => one.points.map(({ orderedOn }) => orderedOn)).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const [least, most] = [Math.min(...all.map((one) => one.least)), Math.max(...all.map((one) => one.most))]
  const share = (part: number, whole: number) => (whole === 0 ? 0.5 : part / whole)
  return points.map(({ orderedOn, price }) => ({
    x: Math.round(share(daysBetween(first, orderedOn), daysBetween(first, last)) * width),
    y: Math.round((1 - share(price - least, most - least)) * height),
  }))
}
