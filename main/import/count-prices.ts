import type { MatchedCounts } from './draft'
import type { OpenDraft } from './open-draft'

/** What the import of prices would do, after `matchPrices`: each row is a price. */
export function countPrices(draft: OpenDraft): Promise<MatchedCounts> {
  return draft.json<MatchedCounts>(`select json_object(
    'rows', count(*),
    'ready', coalesce(sum(state in ('new', 'changed')), 0),
    'refused', coalesce(sum(state = 'refused'), 0),
    'held', 0,
    'skipped', coalesce(sum(state = 'skipped'), 0),
    'hinted', (select count(distinct row) from hints),
    'added', coalesce(sum(state = 'new'), 0),
    'changed', coalesce(sum(state = 'changed'), 0),
    'unchanged', coalesce(sum(state = 'unchanged'), 0),
    'customersAdded', 0, 'productsAdded', 0, 'suffixed', 0, 'rounded', 0, 'amount', 0, 'amountAdded', 0) from row_states`)
}
