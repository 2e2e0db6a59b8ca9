import type { Engine, Reading } from '../../db/engine'
import type { Instant } from '../value/instant'
import { type BookReport, type Disagreement, type Proof, type ProofResult, proofs } from './book'
import { buyingProofs } from './buyingproof'
import { chainHash, type LogEntry } from './chain'
import { goodsProofs } from './goodsproof'
import { moneyProofs } from './moneyproof'
import { orderProofs } from './orderproof'

/**
 * Recomputes every maintained figure from the facts, all of one moment, and names the documents that disagree. It only
 * reads; an empty list of disagreements is the proof.
 */
export function proveBooks(engine: Engine, now: Instant): Promise<BookReport> {
  return engine.snapshot(async (reading) => {
    const results: ProofResult[] = []
    for (const proof of proofs)
      results.push(proof === 'activityLog' ? await proveLog(reading) : await prove(reading, proof))
    return { at: now, results }
  })
}

async function prove(reading: Reading, proof: Exclude<Proof, 'activityLog'>): Promise<ProofResult> {
  const [records, disagreements] = await reading.json<[number, Disagreement[]]>(
    `with compared as (${identities[proof]}) select json_array((select count(*) from compared),
      (select json_group_array(json_object('document', document, 'maintained', maintained, 'facts', facts))
        from (select * from compared where maintained <> facts limit 100)))`,
  )
  return { proof, records, disagreements }
}

const identities: Record<Exclude<Proof, 'activityLog'>, string> = {
  ...{ ...orderProofs, ...moneyProofs },
  ...{ ...goodsProofs, ...buyingProofs },
}

/** Entries of the log fetched at a time. */
const logPage = 1000

/** Follows the hash chain of the log, a page at a time: a changed, missing or slipped-in entry breaks it. */
async function proveLog(reading: Reading): Promise<ProofResult> {
  const disagreements: Disagreement[] = []
  let [records, lastId, previousHash] = [0, 0, '']
  for (;;) {
    const entries = await reading.json<(LogEntry & { hash: string })[]>(logSql, [lastId, logPage])
    for (const entry of entries) {
      const intact = entry.previousHash === previousHash && chainHash(entry) === entry.hash
      if (!intact && disagreements.length < 100) {
        disagreements.push({ document: `${entry.command} ${entry.id}`, maintained: 0, facts: 1 })
      }
      ;[lastId, previousHash] = [entry.id, entry.hash]
    }
    records += entries.length
    if (entries.length < logPage) return { proof: 'activityLog', records, disagreements }
  }
}

const logSql = `select json_group_array(json_object('id', id, 'commandId', command_id, 'command', command, 'userId', user_id, 'at', at,
    'record', record, 'recordId', record_id, 'before', "before", 'after', "after", 'previousHash', previous_hash, 'hash', hash))
  from (select * from activity_log where id > ? order by id limit ?)`
