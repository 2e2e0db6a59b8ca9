import type { MatchedCounts } from './draft'
import type { OpenDraft } from './open-draft'

/** What the import of customers or products would do, after `matchMaster`. */
export function countMaster(draft: OpenDraft): Promise<MatchedCounts> {
  return draft.json<MatchedCounts>(`select json_object(
    'rows', count(*),
    'ready', coalesce(sum(state in ('new', 'changed')), 0),
    'refused', coalesce(sum(state = 'refused'), 0),
    'held', coalesce(sum(state = 'held'), 0),
    'skipped', coalesce(sum(state = 'skipped'), 0),
    'hinted', (select count(distinct h.row) from hints h join rows r on r.row = h.row where r.skipped = 0),
    'added', (select count(*) from matches where id is null),
    'changed', (select count(*) from matches m where ${changing}),
    'unchanged', (select count(*) from matches m where id is not null and not (${changing})),
    'customersAdded', 0, 'productsAdded', 0, 'suffixed', 0, 'rounded', 0,
    'amount', ${openings}, 'amountAdded', ${openings}) from row_states`)
}

const changing = `m.id is not null and (m.changes <> '[]' or exists (select 1 from parts p where p.head = m.row))`

/** The opening balances that would be posted, in all. */
const openings = `(select coalesce(sum(after ->> 'amount'), 0) from parts where part = 'opening')`
