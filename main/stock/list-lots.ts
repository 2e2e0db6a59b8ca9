import type { ListSpec } from '../../db/list'
import { addDays, type Day } from '../value/day'
import type { LotRow } from './lotview'

const from = `lots b join products p on p.id = b.product_id
  left join (select lot_id, sum(qty) as qty from lot_levels group by lot_id) v on v.lot_id = b.id`

/** Batches and serial numbers with what is left of them on a day; what expires within so many days is `soon`, its last day still counts. */
export function lotList(today: Day, soonDays: number): ListSpec<keyof LotRow> {
  return {
    from,
    params: [today, addDays(today, soonDays)],
    key: { id: 'b.id', from: ['lots b', from] },
    columns: {
      id: { sql: 'b.id', kind: 'integer' },
      code: { sql: 'b.code', kind: 'text' },
      productId: { sql: 'b.product_id', kind: 'integer' },
      productCode: { sql: 'p.code', kind: 'text' },
      product: { sql: 'p.name', kind: 'text' },
      unit: { sql: 'p.unit', kind: 'text' },
      tracking: { sql: 'p.tracking', kind: 'text', words: 'lot.tracking' },
      madeOn: { sql: 'b.made_on', kind: 'day' },
      expiresOn: { sql: 'b.expires_on', kind: 'day' },
      daysLeft: { sql: 'cast(julianday(b.expires_on) - julianday(?1) as integer)', kind: 'integer' },
      freshness: {
        sql: `case when b.expires_on is null then 'unknown' when b.expires_on < ?1 then 'expired'
          when b.expires_on <= ?2 then 'soon' else 'fresh' end`,
        kind: 'text',
        words: 'lot.freshness',
      },
      qty: { sql: 'coalesce(v.qty, 0)', kind: 'quantity' },
      places: {
        sql: `(select group_concat(name, '、') from (select distinct w.name from lot_levels x join locations k on k.id = x.location_id
          join warehouses w on w.id = k.warehouse_id where x.lot_id = b.id and x.qty <> 0 order by w.code))`,
        kind: 'text',
      },
    },
    search: `lower(b.code) || ' ' || p.search_key`,
    order: 'b.expires_on asc nulls last, b.id desc',
  }
}
