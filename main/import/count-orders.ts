import type { MatchedCounts } from './draft'
import type { OpenDraft } from './open-draft'

/** What the import of past orders would do, after `matchOrders`. */
export function countOrders(draft: OpenDraft): Promise<MatchedCounts> {
  return draft.json<MatchedCounts>(`select json_object(
    'rows', (select count(*) from rows),
    'ready', (select count(*) from lines),
    'refused', (select count(*) from rows where problems is not null and skipped = 0),
    'held', (select count(*) from rows r where problems is null and skipped = 0
      and not exists (select 1 from orders o where o.order_key = r.order_key)),
    'skipped', (select count(*) from rows where skipped = 1),
    'added', (select count(*) from fresh_orders),
    'changed', 0,
    'hinted', (select count(distinct row) from hints),
    'unchanged', (select count(*) from orders where known = 1),
    'customersAdded', (select count(*) from customers where fresh = 1),
    'productsAdded', (select count(*) from products where fresh = 1),
    'suffixed', (select count(*) from fresh_orders where no <> wish) + (select count(*) from products where no <> wish),
    'rounded', (select coalesce(sum(rounded), 0) from rows where problems is null and skipped = 0),
    'amount', (select coalesce(sum(amount), 0) from orders),
    'amountAdded', (select coalesce(sum(amount), 0) from fresh_orders))`)
}
