import type { Reading } from '../../db/engine'
import { closedTo } from '../../db/period'
import type { Day } from '../value/day'
import type { OpenDraft } from './open-draft'
import { refuseRows } from './refuse-rows'

/** Rows looked at in one go. */
const page = 2000

/** Refuses the rows of orders dated in a closed period (`period.closed`), but for those that are here already: they change nothing. */
export async function refuseClosedRows(draft: OpenDraft, shop: Reading): Promise<void> {
  const to = await closedTo(shop)
  if (to === null) return
  for (let last = 0; ; ) {
    const rows = await draft.json<[row: number, key: string, on: Day][]>(
      `select json_group_array(json_array(row, order_key, order_on)) from (select row, order_key, order_on from rows
        where order_on <= ? and order_key is not null and problems is null and skipped = 0 and row > ? order by row limit ?)`,
      [to, last, page],
    )
    if (rows.length === 0) return
    const keys = [...new Set(rows.map(([, key]) => key))]
    const known = new Set(
      await shop.json<string[]>(
        'select json_group_array(import_key) from sales_orders where import_key in (select value from json_each(?))',
        [JSON.stringify(keys)],
      ),
    )
    const fresh = rows.filter(([, key]) => !known.has(key))
    const about = { field: 'orderOn', code: 'period.closed' as const }
    await refuseRows(
      draft,
      fresh.map(([row, , on]) => ({ ...about, row, value: on, values: { day: on, to } })),
    )
    last = rows.at(-1)?.[0] ?? last
  }
}
