import { Refusal } from '../value/refusal'
import type { FieldRecord } from './field'

/** The records whose own fields of the program the shop may want filled in; of orders their types say it. */
export type NeededRecord = Exclude<FieldRecord, 'order'>

/**
 * The program's own fields that a shop may want filled in (SEC-08), in the order of the form, and the room and word each is
 * called by. What always has a value is not among them.
 */
export const needableFields = {
  customer: {
    level: 'customer.level',
    kind: 'customer.kind',
    industry: 'customer.industry',
    region: 'customer.region',
    segment: 'customer.segment',
    ownerId: 'customer.owner',
    country: 'customer.country',
    contact: 'customer.contact',
    position: 'customer.position',
    phone: 'customer.phone',
    email: 'customer.email',
    province: 'customer.province',
    city: 'customer.city',
    address: 'customer.address',
    rating: 'customer.rating',
    creditLimit: 'customer.creditLimit',
    taxId: 'customer.taxId',
    note: 'customer.note',
  },
  product: {
    spec: 'product.spec',
    unit: 'product.unit',
    categoryId: 'product.category',
    brandId: 'product.brand',
    barcodes: 'product.barcodes',
    floorPrice: 'product.floorPrice',
    minStock: 'product.minStock',
  },
} as const satisfies Record<NeededRecord, Record<string, `${NeededRecord}.${string}`>>

type Needable = typeof needableFields
export type NeedableField<R extends NeededRecord = NeededRecord> = R extends NeededRecord
  ? keyof Needable[R] & string
  : never
type Word = { [R in NeededRecord]: Needable[R][keyof Needable[R]] }[NeededRecord]

/** The fields of a record that can be needed, in the order of its form. */
export const needableOf = (record: NeededRecord) => Object.keys(needableFields[record]) as NeedableField[]

/** Some of these fields in the order of the form. */
export const inOrder = (record: NeededRecord, some: readonly NeedableField[]) =>
  needableOf(record).filter((field) => some.includes(field))

/** What a field is called, as the key of its word. */
export const wordOfField = (record: NeededRecord, field: NeedableField): Word =>
  (needableFields[record] as Record<string, Word>)[field] as Word

/** Whether nothing stands in a field. Nothing owed and nothing in stock are something. */
export const isMissing = (value: unknown): boolean =>
  (value ?? '') === '' ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Whether a product of this kind is asked for a field: only goods have a minimum stock, and a service bears no barcode. */
export const asksProduct = (field: string, kind: unknown): boolean =>
  kind === 'goods' || (field !== 'minStock' && (field !== 'barcodes' || kind === 'bundle'))

/**
 * Refuses what a person saves without a field the shop needs (`field.missing`, naming the first), each at its own field. A
 * record that lies there without it stays as it is; only saving asks, and not of one that is put out of use (SEC-08).
 */
export function refuseMissing(
  record: NeededRecord,
  needed: readonly NeedableField[],
  values: object & { active: boolean },
): void {
  if (!values.active) return
  const has = new Map<string, unknown>(Object.entries(values))
  const asked = (field: NeedableField) => record === 'customer' || asksProduct(field, has.get('kind'))
  const missing = inOrder(record, needed).filter((field) => asked(field) && isMissing(has.get(field)))
  const [first] = missing
  if (first === undefined) return
  const fields = Object.fromEntries(missing.map((field) => [field, 'text.required' as const]))
  throw new Refusal('field.missing', { word: wordOfField(record, first) }, fields)
}
