import { keptSql } from '../../db/closing'
import type { Engine, Reading } from '../../db/engine'
import type { Instant } from '../value/instant'
import { type BookReport, type Disagreement, type Proof, type ProofResult, proofs } from './book'
import { buyingProofs } from './buyingproof'
import { goodsProofs } from './goodsproof'
import { belongingProofs } from './lineproof'
import { moneyProofs } from './moneyproof'
import { orderProofs } from './orderproof'
import { proveCash } from './prove-cash'
import { proveDays } from './prove-days'
import { proveLog } from './prove-log'

/**
 * Recomputes every maintained figure from the facts, all of one moment, and names the documents that disagree. It only
 * reads; an empty list of disagreements is the proof.
 */
export function proveBooks(engine: Engine, now: Instant): Promise<BookReport> {
  return engine.snapshot((reading) => proveIn(reading, now))
}

/** The same of what is read already, inside a command. */
export async function proveIn(reading: Reading, now: Instant): Promise<BookReport> {
  const results: ProofResult[] = []
  for (const proof of proofs)
    if (proof === 'activityLog') results.push(await proveLog(reading))
    else if (proof === 'periodCash') results.push(await proveCash(reading))
    else results.push(await (proof === 'periodDays' ? proveDays(reading) : prove(reading, proof)))
  return { at: now, results }
}

type Summed = Exclude<Proof, 'activityLog' | 'periodDays' | 'periodCash'>

async function prove(reading: Reading, proof: Summed): Promise<ProofResult> {
  const [records, disagreements] = await reading.json<[number, Disagreement[]]>(
    `with compared as (${identities[proof]}) select json_array((select count(*) from compared),
      (select json_group_array(json_object('document', document, 'maintained', maintained, 'facts', facts))
        from (select * from compared where maintained <> facts limit 100)))`,
  )
  return { proof, records, disagreements }
}

/** The SQL of each identity that is one query: document, maintained, facts. */
export const identities: Record<Summed, string> = {
  ...orderProofs,
  ...moneyProofs,
  ...goodsProofs,
  ...buyingProofs,
  ...belongingProofs,
  // What was kept when a period was closed is what the facts of its days still come to.
  periods: `select to_on as document, kept as maintained, facts from (${keptSql})`,
}
