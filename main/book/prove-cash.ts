import type { Reading } from '../../db/engine'
import { lastClosing } from '../../db/period'
import { balancesSql } from '../cashbook/balancesql'
import type { Disagreement, ProofResult } from './book'

/** What lay on each account at the end of the last closing is what its documents still come to. */
export async function proveCash(reading: Reading): Promise<ProofResult> {
  const last = await lastClosing(reading)
  if (last === null) return { proof: 'periodCash', records: 0, disagreements: [] }
  const all = await reading.json<Disagreement[]>(
    `select json_group_array(json_object('document', ?2 || ' ' || b.name, 'maintained', coalesce(k.amount, 0), 'facts', b.amount))
      from (${balancesSql}) b left join period_cash k on k.closing_id = ?1 and k.account_id = b.account_id`,
    [last.id, last.toOn],
  )
  return {
    proof: 'periodCash',
    records: all.length,
    disagreements: all.filter(({ maintained, facts }) => maintained !== facts),
  }
}
