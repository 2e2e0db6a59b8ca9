import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { ImportDraft } from './draft'
import { listOwn } from './list-own'
import { matchDraft } from './match-draft'
import { beginDraft, removeDraft } from './open-draft'
import { checkedPlan, type ImportPlan, refuseHidden } from './plan'
import { type Reader, stageRows } from './stage-rows'

/** Where a draft is kept, its id, and the clock. */
export interface DraftPlace {
  folder: string
  id: Id
  now: Instant
}

/**
 * Reads the whole sheet through the real rules into a draft and says what its import would do; the shop is not touched
 * (R-IMP). Refuses a plan that lacks a needed column (`import.columnMissing`), uses one twice (`import.columnTwice`) or has no
 * keys (`import.keysMissing`), what somebody may not see (`right.missing`), and what is no workbook.
 */
export async function checkWorkbook(
  shop: Reading,
  place: DraftPlace,
  reader: Reader,
  rights: readonly Right[],
  plan: Omit<ImportPlan, 'own' | 'levels'>,
): Promise<ImportDraft> {
  const shopKind = await listOwn(shop, plan.kind)
  const checked = checkedPlan({ ...plan, ...shopKind })
  refuseHidden(checked, rights)
  const draft = await beginDraft(place.folder, place.id, place.now, checked)
  let whole = false
  try {
    const read = await stageRows(draft, reader)
    const counts = await matchDraft(draft, shop, read)
    whole = true
    return { id: draft.id, plan: draft.plan, counts }
  } finally {
    await draft.close()
    if (!whole) await removeDraft(place.folder, place.id)
  }
}
