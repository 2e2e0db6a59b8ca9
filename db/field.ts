import type { Field, FieldRecord, FieldValue, OwnValues } from '../main/field/field'
import type { NeedableField } from '../main/field/needed'
import { type FieldKey, fieldKey } from '../main/value/fieldkey'
import type { Id } from '../main/value/id'
import type { Reading, SqlValue, Tx } from './engine'
import type { ListColumn } from './list'

/** Where the values of a record's own fields lie, the column that names the record, and what the record `o` is called. */
export const fieldValues = {
  customer: { table: 'customer_field_values', owner: 'customer_id', owners: 'customers', named: 'o.name' },
  product: { table: 'product_field_values', owner: 'product_id', owners: 'products', named: 'o.name' },
  order: {
    table: 'order_field_values',
    owner: 'order_id',
    owners: 'sales_orders',
    named: 'coalesce(o.no, o.customer_name)',
  },
} as const satisfies Record<FieldRecord, { table: string; owner: string; owners: string; named: string }>

/** Every field the shop has defined for a kind of record, in its order, with the words of choices; those out of use too. */
export function listFields(reading: Reading, record: FieldRecord): Promise<Field[]> {
  return reading.json<Field[]>(
    `select json_group_array(json_object('id', id, 'record', record, 'name', name, 'kind', kind, 'decimals', decimals,
      'needed', json(iif(needed = 1, 'true', 'false')), 'active', json(iif(active = 1, 'true', 'false')), 'words', json((
        select json_group_array(json_object('name', name, 'active', json(iif(active = 1, 'true', 'false')))) from (
          select w.name, w.active from field_words w where w.field_id = f.id order by w.place)))))
    from (select * from fields where record = ? order by place, id) f`,
    [record],
  )
}

/** The program's own fields that the shop wants filled in (SEC-08). */
export async function listNeeded(reading: Reading, record: FieldRecord): Promise<NeedableField[]> {
  return reading.json<NeedableField[]>('select json_group_array(field) from needed_fields where record = ?', [record])
}

/** What a record has in each of its own fields, null where it has nothing; copies only where there are some. */
export async function ownValues(reading: Reading, record: FieldRecord, id: Id): Promise<OwnValues> {
  const { table, owner } = fieldValues[record]
  const rows = await reading.json<[Id, FieldValue | null, string | null][]>(
    `select json_group_array(json_array(f.id, coalesce(v.text_value, v.number_value), v.copy)) from fields f
      left join ${table} v on v.field_id = f.id and v.${owner} = ? where f.record = ?`,
    [id, record],
  )
  const copies = rows.flatMap(([field, , copy]) => (copy === null ? [] : [[fieldKey(field), copy] as const]))
  return {
    fields: Object.fromEntries(rows.map(([field, value]) => [fieldKey(field), value])),
    copies: Object.fromEntries(copies),
  }
}

/** Writes what differs of a record's own values; a value that was there keeps its row, one that is gone loses it. */
export async function writeOwnValues(
  tx: Tx & { newId(): Id },
  record: FieldRecord,
  id: Id,
  before: OwnValues | null,
  after: OwnValues,
): Promise<void> {
  for (const key of Object.keys(after.fields) as FieldKey[]) {
    const held = heldAt(after, key)
    const had = heldAt(before, key)
    if (held.value !== had.value || held.copy !== had.copy) await writeOne(tx, record, id, key, held)
  }
}

const heldAt = (own: OwnValues | null, key: FieldKey) => ({
  value: own?.fields[key] ?? null,
  copy: own?.copies[key] ?? null,
})

async function writeOne(
  tx: Tx & { newId(): Id },
  record: FieldRecord,
  id: Id,
  key: FieldKey,
  { value, copy }: { value: FieldValue | null; copy: string | null },
): Promise<void> {
  const { table, owner } = fieldValues[record]
  const field = Number(key.slice('field:'.length))
  if (value === null && copy === null) {
    await tx.run(`delete from ${table} where ${owner} = ? and field_id = ?`, [id, field])
    return
  }
  const columns: SqlValue[] = [typeof value === 'string' ? value : null, typeof value === 'number' ? value : null, copy]
  const there = await tx.run(
    `update ${table} set text_value = ?, number_value = ?, copy = ? where ${owner} = ? and field_id = ?`,
    [...columns, id, field],
  )
  if (there > 0) return
  await tx.run(
    `insert into ${table} (id, ${owner}, field_id, text_value, number_value, copy) values (?, ?, ?, ?, ?, ?)`,
    [tx.newId(), id, field, ...columns],
  )
}

const columnKinds = {
  text: 'text',
  number: 'quantity',
  money: 'money',
  day: 'day',
  flag: 'flag',
  choice: 'text',
} as const satisfies Record<Field['kind'], ListColumn['kind']>

/**
 * The columns of a list for the shop's own fields; `id` is the SQL of the record's id. What a column is narrowed to is found
 * in the index of the values, so that it costs what it finds and not what the list has.
 */
export function fieldColumns(record: FieldRecord, id: string, fields: readonly Field[]): Record<FieldKey, ListColumn> {
  const { table, owner } = fieldValues[record]
  return Object.fromEntries(
    fields.map((field): [FieldKey, ListColumn] => {
      const value =
        field.kind === 'text' || field.kind === 'choice' || field.kind === 'day' ? 'text_value' : 'number_value'
      const of = `from ${table} where field_id = ${field.id}`
      const kept = { value, rows: (test: string) => `${id} in (select ${owner} ${of} and ${test})` }
      return [
        fieldKey(field.id),
        { sql: `(select ${value} ${of} and ${owner} = ${id})`, kind: columnKinds[field.kind], kept },
      ]
    }),
  )
}
