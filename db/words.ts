import type { FieldRecord } from '../main/field/field'
import type { Id } from '../main/value/id'
import type { Tx } from './engine'

/** A search key is made of the words of a record, the first of which comes first. */
type MakeKey = (...words: readonly string[]) => string

/** Records whose keys are made at a time. */
const recordsAtOnce = 500

/**
 * The words a record `r` is found by beside its code and name: its own columns, a list of words for each row that belongs to
 * it, and what stands in the shop's own fields, texts and words of choices, as long as the field is in use.
 */
const found = {
  customer: {
    table: 'customers',
    columns: 'r.contact, r.phone',
    rows: 'select name, phone from customer_contacts where customer_id = r.id order by line_no, id',
    row: 'json_array(name, phone)',
    own: 'customer_field_values v join fields f on f.id = v.field_id where v.customer_id = r.id',
  },
  product: {
    table: 'products',
    columns: 'r.spec',
    rows: 'select barcode from product_barcodes where product_id = r.id order by place',
    row: 'json_array(barcode)',
    own: 'product_field_values v join fields f on f.id = v.field_id where v.product_id = r.id',
  },
} as const satisfies Record<FoundRecord, object>

/** An order is found by its number and customer, not by the shop's own fields. */
type FoundRecord = Exclude<FieldRecord, 'order'>

/**
 * Makes the `search_key` of customers or products anew from what they are now, and gives those whose key has become another:
 * their place in the index is the caller's to renew, with `indexForSearch`.
 */
export async function renewSearchKeys(
  tx: Tx,
  record: FoundRecord,
  ids: readonly Id[],
  makeKey: MakeKey,
): Promise<Id[]> {
  const { table, columns, rows, row, own } = found[record]
  const renewed: Id[] = []
  for (let i = 0; i < ids.length; i += recordsAtOnce) {
    const known = await tx.json<[Id, string, string[], string[][], string[]][]>(
      `select json_group_array(json_array(r.id, r.search_key, json_array(r.code, r.name, ${columns}),
          (select json_group_array(${row}) from (${rows})),
          (select json_group_array(text_value) from (select v.text_value from ${own}
            and f.active = 1 and f.kind in ('text', 'choice') and v.text_value is not null order by f.place, f.id))))
        from ${table} r where r.id in (select value from json_each(?))`,
      [JSON.stringify(ids.slice(i, i + recordsAtOnce))],
    )
    const keys = known
      .map(([id, before, words, further, texts]) => ({
        id,
        before,
        key: makeKey(...words, ...further.flat(), ...texts),
      }))
      .filter(({ before, key }) => key !== before)
    await tx.run(
      `update ${table} set search_key = v.value ->> 1 from jsonb_each(?) v where ${table}.id = v.value ->> 0`,
      [JSON.stringify(keys.map(({ id, key }) => [id, key]))],
    )
    renewed.push(...keys.map(({ id }) => id))
  }
  return renewed
}
