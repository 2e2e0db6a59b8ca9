import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import { bought, paidSql } from './bought'
import type { PaidPrice } from './view'

/** What each of some products was last bought for from a supplier; only orders that were agreed on count. */
export function lastPaid(reading: Reading, supplierId: Id, productIds: readonly Id[]): Promise<PaidPrice[]> {
  return reading.json<PaidPrice[]>(
    `select json_group_array(json_object(${paidSql})) from (
      select *, row_number() over (partition by product_id order by ordered_on desc, id desc, line_no desc) as turn from (${bought}
        and o.supplier_id = ?1 and l.product_id in (select value from json_each(?2))))
    where turn = 1`,
    [supplierId, JSON.stringify(productIds)],
  )
}
