import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { TypeCount } from './view'

/**
 * How many purchase orders and purchase returns were written from a day to another, and what they come to, by type and state
 * (TYP-03, TYP-05). Every document stands in one row, so that the rows add up to all documents.
 */
export function countTypes(reading: Reading, { from, to }: { from: Day; to: Day }): Promise<TypeCount[]> {
  const counted = (type: string, table: string, day: string) =>
    `select '${type}' as type, state, count(*) as documents, sum(gross) as gross from ${table}
      where ${day} between ?1 and ?2 group by state`
  return reading.json<TypeCount[]>(
    `select json_group_array(json_object('type', type, 'state', state, 'documents', documents, 'gross', gross)) from (
      ${counted('purchase', 'purchase_orders', 'ordered_on')}
      union all ${counted('purchaseReturn', 'purchase_returns', 'returned_on')} order by type, state)`,
    [from, to],
  )
}
