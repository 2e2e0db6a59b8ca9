import type { ImportCounts } from './draft'
import type { OpenDraft } from './open-draft'

/** What the import of customers or products would do, after `matchMaster`. */
export async function countMaster(draft: OpenDraft, blank: number): Promise<ImportCounts> {
  const counts = await draft.json<Omit<ImportCounts, 'blank'>>(`select json_object(
    'rows', (select count(*) from rows),
    'ready', (select count(*) from matches where id is null or changes <> '[]'),
    'refused', (select count(*) from rows where problems is not null and skipped = 0),
    'skipped', (select count(*) from rows where skipped = 1),
    'added', (select count(*) from matches where id is null),
    'changed', (select count(*) from matches where id is not null and changes <> '[]'),
    'unchanged', (select count(*) from matches where changes = '[]'),
    'held', 0, 'customersAdded', 0, 'productsAdded', 0, 'suffixed', 0, 'rounded', 0, 'amount', 0, 'amountAdded', 0)`)
  return { ...counts, blank }
}
