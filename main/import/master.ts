import type { Cell } from '../excel/cell'
import type { Field as OwnField } from '../field/field'
import type { Field, Mapping } from './field'
import type { RowReading } from './row'

/** A field of a customer or product in a workbook: the column of the table it goes to, and the rule that reads its cell. */
export interface MasterField extends Field {
  column: string
  /** The column of the table where it keeps an id for the word. A category or brand is made when it is not there, a user is not. */
  lookup?: 'category_id' | 'brand_id' | 'owner_id'
  /** Only a new record takes it: what is here is changed by documents of its own. */
  once?: true
  /** It goes to a record of its own that belongs to this one: an opening balance, an invoice title. */
  part?: Part
  /** One the shop has defined itself: its values lie in a table of their own. */
  own?: OwnField
  /** It says in one what the table keeps in several columns: SQL that makes its value of them. These columns are among the derived. */
  told?: string
  /** It only says more of another field. */
  aside?: true
  /** On a further row of the same record it means another contact or address. */
  list?: 'contact' | 'address'
  /** Gives the value as it is stored. An empty cell never comes here. */
  read: (cell: Cell) => string | number
}

/** What a row may bring beside its record: each is a record of its own. */
export const parts = ['contact', 'address', 'title', 'opening'] as const
export type Part = (typeof parts)[number]

/** What a row says, field by field; null where it says nothing. */
export type RowValues = Record<string, string | number | null>

/** Records that are kept by hand and may be brought and brought up to date by a workbook. */
export interface Master {
  table: 'customers' | 'products'
  record: 'customer' | 'product'
  codePrefix: 'K' | 'P'
  /** SQL that says whether a record was given up for another one and may not be changed any more. */
  gone: string
  /** Where the records are read from, when their words lie in other tables too. */
  source?: string
  fields: Record<string, MasterField>
  /** Whether further rows of a record bring its other contacts, addresses and the like. */
  severalRows?: true
  /** The fields that may tell one record from another, with the staged column each is compared by. */
  keys: Record<string, string>
  /** The shop's own fields that a record is found by. */
  texts?: readonly string[]
  /** Puts what several fields of a row say together; what contradicts itself is a problem of the row. */
  settle?(values: RowValues, row: RowReading): void
  /** Columns made of others, which the staged row bears beside the fields' own; `texts` are those of the shop's own fields. */
  made: readonly string[]
  make(value: (field: string) => string, texts: readonly string[]): (string | number)[]
  /** What a new record has where the workbook says nothing, by column; other columns are empty texts. */
  fresh: Readonly<Record<string, string | number | null>>
  /** Columns that follow from others, in SQL: of a new record from its row `r`, of a changed one also from the record `h`. */
  derived: Readonly<Record<string, { fresh: string; changed: string }>>
  /** Columns of a new record that no workbook speaks of, with their value. */
  fixed: Readonly<Record<string, string | number | null>>
}

/** The fields that a row can change in a record that is here. */
export const lastingFields = ({ fields }: Master): MasterField[] =>
  Object.values(fields).filter(({ once, part, aside }) => !once && !part && !aside)

/** Those of them that are columns of the record's own table. */
export const tableFields = (master: Master): MasterField[] =>
  lastingFields(master).filter(({ own, told }) => !own && told === undefined)

/** The fields the shop has defined itself. */
export const ownValueFields = ({ fields }: Master): OwnField[] =>
  Object.values(fields).flatMap(({ own }) => (own ? [own] : []))

/** The fields that say which record a row means and what it is like; a further row of the record leaves them empty or repeats them. */
export const ownFields = (master: Master): MasterField[] => lastingFields(master).filter(({ list }) => !list)

/** The columns of a staged row: one for each field, then those made of others. */
export const masterColumns = ({ fields, made }: Master): string[] => [
  ...Object.values(fields).map(({ column }) => column),
  ...made,
]

/**
 * Reads a row of a master: each field's value; null where no column holds it, where its cell is empty (what is here stays),
 * or where the rule refuses it. Where a record may have several rows, what is needed is asked for when they are together.
 */
export function readMasterRow(master: Master, row: RowReading): unknown[] {
  const values: RowValues = {}
  for (const [field, { read, needed }] of Object.entries(master.fields))
    values[field] = row.has(field) ? row.value(field, read, needed === true && !master.severalRows) : null
  master.settle?.(values, row)
  const text = (field: string) => String(values[field] ?? '')
  return [...Object.values(values), ...master.make(text, master.texts?.map(text) ?? [])]
}

/** The key fields a mapping has, the surest alone: a code says more than a name. */
export function usualMasterKeys({ keys }: Master, mapping: Mapping): string[] {
  const first = Object.keys(keys).find((field) => mapping[field] !== undefined)
  return first === undefined ? [] : [first]
}
