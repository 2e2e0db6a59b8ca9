import type { Cell } from '../excel/cell'
import { type Field, type FieldKind, type FieldValue, isFoundBy } from '../field/field'
import { readField } from '../field/value'
import type { ColumnKind } from '../list/list'
import { formatDecimal, scaleNumber } from '../value/decimal'
import { fieldKey } from '../value/fieldkey'
import { neededDay, shown, signedCell, textCell } from './cell'
import type { Master, MasterField } from './master'

const kinds: Record<FieldKind, ColumnKind> = {
  text: 'text',
  number: 'quantity',
  money: 'money',
  day: 'day',
  flag: 'flag',
  choice: 'text',
}

/** The column of the staged row that holds a field of the shop's own. */
export const ownColumn = ({ id }: Field) => `field_${id}`

/** The column of what the field had before its kind was changed, in the records as they are compared. */
export const copyColumn = ({ id }: Field) => `copy_${id}`

/** A cell as the form would read it; a number of the sheet counts with four decimals, more than any field has. */
function readOwn(field: Field, cell: Cell): FieldValue {
  if (field.kind === 'day') return neededDay(cell)
  if (field.kind === 'money') return signedCell(cell)
  if (field.kind === 'number' && typeof cell === 'number')
    return readField(field, formatDecimal(scaleNumber(cell, 4), 4))
  return readField(field, field.kind === 'number' ? shown(cell) : textCell(cell, 300))
}

/** Where the values lie, and the column of the record they belong to. */
const places = {
  customer: 'customer_field_values v where v.customer_id',
  product: 'product_field_values v where v.product_id',
} as const

/** A master with the fields the shop has defined, those in use: offered after the others and known by their own names. */
export function withOwn(master: Master, own: readonly Field[]): Master {
  if (own.length === 0) return master
  const fields = own.map((field): [string, MasterField] => [
    fieldKey(field.id),
    {
      column: ownColumn(field),
      own: field,
      kind: kinds[field.kind],
      synonyms: [field.name],
      read: (cell) => readOwn(field, cell),
    },
  ])
  const columns = own.map(
    (field) =>
      `(select coalesce(v.text_value, v.number_value) from ${places[master.record]} = t.id and v.field_id = ${field.id}) as ${ownColumn(field)},
       (select v.copy from ${places[master.record]} = t.id and v.field_id = ${field.id}) as ${copyColumn(field)}`,
  )
  return {
    ...master,
    source: `(select t.*, ${columns.join(', ')} from ${master.source ?? master.table} t)`,
    fields: { ...master.fields, ...Object.fromEntries(fields) },
    texts: own.filter(({ kind }) => isFoundBy(kind)).map(({ id }) => fieldKey(id)),
  }
}
