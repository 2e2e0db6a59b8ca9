import type { Field as OwnField } from '../field/field'
import type { FieldKey } from '../value/fieldkey'
import type { Blocks } from './block'
import { type CustomerField, customerFields, customerMaster } from './customers'
import type { Field, Mapping } from './field'
import type { Level, LevelKey } from './level'
import { lastingFields, type Master, masterColumns, readMasterRow, usualMasterKeys } from './master'
import {
  type OrderField,
  orderBlocks,
  orderColumns,
  orderFields,
  orderKeyFields,
  orderTexts,
  readOrderRow,
  usualOrderKeys,
} from './orders'
import { withOwn } from './own'
import {
  missingPriceFields,
  type PriceField,
  priceBlocks,
  priceColumns,
  priceFieldsWith,
  priceKeyFields,
  readPriceRow,
  usualPriceKeys,
} from './prices'
import { type ProductField, productFields, productMaster } from './products'
import type { RowReading } from './row'

/** What a workbook may be imported as. */
export interface ImportKind {
  /** In the order in which they are offered. */
  fields: Record<string, Field>
  /** The needed fields that a mapping lacks. */
  missing(mapping: Mapping): string[]
  /** The fields that may tell one record from another, and those that do where the user says nothing else. */
  keyFields: readonly string[]
  usualKeys(mapping: Mapping): string[]
  /** The fields that name a record, its day and its goods: a totals row has none of them, or its own word in one. */
  named: readonly string[]
  /** The columns of a staged row, and how a row of the sheet becomes their values. */
  columns: readonly string[]
  /** Columns that the import itself fills later. */
  filled: readonly string[]
  /** What may stand once over a block of rows. */
  blocks: Blocks
  /** The fields that are words: a draft keeps them in the cells of the row. */
  texts: readonly string[]
  read(row: RowReading, keys: readonly string[]): unknown[]
}

export type ImportField = OrderField | CustomerField | ProductField | PriceField | FieldKey | LevelKey

const lacking = (fields: Record<string, Field>, mapping: Mapping) =>
  Object.keys(fields).filter((field) => fields[field]?.needed && mapping[field] === undefined)

const kindOfMaster = <Fields extends Record<string, Field>>(master: Master, fields: Fields) => ({
  fields,
  missing: (mapping: Mapping) => lacking(fields, mapping),
  keyFields: Object.keys(master.keys),
  named: Object.keys(master.keys),
  usualKeys: (mapping: Mapping) => usualMasterKeys(master, mapping),
  columns: masterColumns(master),
  blocks: { once: {}, merged: [...Object.keys(master.keys), 'category', 'brand', 'spec', 'unit'] },
  filled: lastingFields(master).flatMap(({ lookup }) => lookup ?? []),
  texts: [],
  read: (row: RowReading) => readMasterRow(master, row),
})

const kindOfPrices = (levels: readonly Level[]) => ({
  fields: priceFieldsWith(levels),
  missing: (mapping: Mapping) => missingPriceFields(mapping, levels),
  keyFields: priceKeyFields,
  named: [...priceKeyFields, 'customerCode', 'customerName'],
  usualKeys: usualPriceKeys,
  columns: priceColumns(levels),
  blocks: priceBlocks,
  filled: [],
  texts: [],
  read: (row: RowReading) => readPriceRow(row, levels),
})

/** The records that a kind of import keeps up to date, where it does. */
export const masters: Partial<Record<KindName, Master>> = { customers: customerMaster, products: productMaster }

/** Every kind of import; the workbook worker and the screens read them from here. */
export const kinds = {
  orders: {
    fields: orderFields,
    // Quantity × price gives the amount where the sheet has none.
    missing: (mapping) =>
      lacking(orderFields, mapping).filter((field) => field !== 'amount' || mapping.dealPrice === undefined),
    keyFields: orderKeyFields,
    named: ['orderNo', 'orderOn', 'customerCode', 'customerName', 'productCode', 'productName'],
    usualKeys: usualOrderKeys,
    columns: orderColumns,
    blocks: orderBlocks,
    filled: [],
    texts: orderTexts,
    read: readOrderRow,
  },
  customers: kindOfMaster(customerMaster, customerFields),
  products: kindOfMaster(productMaster, productFields),
  prices: kindOfPrices([]),
} as const satisfies Record<string, ImportKind>

export type KindName = keyof typeof kinds

/** The records that a kind keeps up to date, with the fields the shop has defined for them. */
export function masterOf(name: KindName, own: readonly OwnField[]): Master | undefined {
  const master = masters[name]
  return master && withOwn(master, own)
}

/** A kind of import with what the shop itself has defined for it: fields of its records, price levels. */
export interface ShopKind {
  kind: KindName
  own: readonly OwnField[]
  levels: readonly Level[]
}

/** What a workbook of a kind may hold in this shop. */
export function kindOf({ kind, own, levels }: ShopKind): ImportKind {
  const master = own.length > 0 ? masterOf(kind, own) : undefined
  if (master) return kindOfMaster(master, master.fields)
  return kind === 'prices' && levels.length > 0 ? kindOfPrices(levels) : kinds[kind]
}

export const kindNames = Object.keys(kinds) as KindName[]

/** The columns (0 = A) that name a record of a kind. */
export const namedColumns = (kind: ImportKind, mapping: Mapping): number[] =>
  kind.named.flatMap((field) => mapping[field] ?? [])
