import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { checkDigit } from './barcode'

/** A style 款式: products that differ only in colour and size, each with its own stock and barcode. */
export interface Style {
  id: Id
  code: string
  name: string
  /** How many products it has. */
  variants: number
}

/** One colour and size of a style; '' where the style has only the other. */
export interface Variant {
  id: Id
  code: string
  colour: string
  size: string
  onHand: Qty
  reserved: Qty
  available: Qty
  inTransit: Qty
  projected: Qty
  active: boolean
}

/** A style with its matrix: colours and sizes in the order they were added. */
export interface StylePage {
  id: Id
  code: string
  name: string
  colours: string[]
  sizes: string[]
  variants: Variant[]
}

/** Every colour in every size, colour by colour; a style may have only colours or only sizes. */
export function combinations(colours: readonly string[], sizes: readonly string[]): { colour: string; size: string }[] {
  const [rows, columns] = [unlessEmpty(colours), unlessEmpty(sizes)]
  return rows.flatMap((colour) => columns.map((size) => ({ colour, size })))
}

const unlessEmpty = (names: readonly string[]) => (names.length > 0 ? [...new Set(names)] : [''])

/** The code of a variant: `T01-红-M`. */
export const variantCode = (code: string, colour: string, size: string): string =>
  [code, colour, size].filter(Boolean).join('-')

/**
 * The barcode a shop may print itself: an EAN-13 that begins with 20, a range kept free for use inside shops, with the shop's
 * own running number.
 */
export function shopBarcode(running: number): string {
  const digits = `20${String(running).padStart(10, '0')}`
  return `${digits}${checkDigit(digits)}`
}
