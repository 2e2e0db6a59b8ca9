import type { Reading } from '../../db/engine'
import { countMaster } from './count-master'
import { countOrders } from './count-orders'
import { countPrices } from './count-prices'
import type { ImportCounts, MatchedCounts, ReadCounts } from './draft'
import { masterOf } from './kind'
import { matchMaster } from './match-master'
import { matchOrders } from './match-orders'
import { matchPrices } from './match-prices'
import type { OpenDraft } from './open-draft'
import { twiceSql } from './twice'

/** Compares a draft with what is here and counts what its import would do, beside what was counted while it was read. */
export async function matchDraft(
  draft: OpenDraft,
  shop: Reading,
  { blank, filled }: ReadCounts,
): Promise<ImportCounts> {
  const seen = await lastEntry(shop)
  const counts = { ...(await compared(draft, shop)), ...(await rowCounts(draft)), blank, filled }
  await draft.run('update draft set counts = ?, seen = ?', [JSON.stringify(counts), seen])
  return counts
}

async function compared(draft: OpenDraft, shop: Reading): Promise<MatchedCounts> {
  const master = masterOf(draft.plan.kind, draft.plan.own)
  if (master) {
    await matchMaster(draft, shop, master)
    return countMaster(draft)
  }
  if (draft.plan.kind === 'prices') {
    await matchPrices(draft, shop)
    return countPrices(draft)
  }
  await matchOrders(draft, shop)
  return countOrders(draft)
}

const rowCounts = (draft: OpenDraft) =>
  draft.json<Pick<ImportCounts, 'hidden' | 'hiddenSkipped' | 'twice'>>(
    `select json_object('hidden', count(*), 'hiddenSkipped', coalesce(sum(r.skipped), 0),
      'twice', (select count(*) from (${twiceSql}))) from hidden h join rows r on r.row = h.row`,
  )

/** What the last check counted. */
export const readCounts = (draft: OpenDraft) => draft.json<ImportCounts>('select counts from draft')

/** Whether something was done in the shop since the draft was compared with it. */
export async function isStale(draft: OpenDraft, shop: Reading): Promise<boolean> {
  return (await draft.json<number>('select seen from draft')) !== (await lastEntry(shop))
}

const lastEntry = (shop: Reading) => shop.json<number>('select coalesce(max(id), 0) from activity_log')
