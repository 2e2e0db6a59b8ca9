import type { Reading } from '../../db/engine'
import type { Disagreement, ProofResult } from './book'
import { chainHash, type LogEntry } from './chain'

/** Entries of the log fetched at a time. */
const logPage = 1000

/** Follows the hash chain of the log, a page at a time: a changed, missing or slipped-in entry breaks it. */
export async function proveLog(reading: Reading): Promise<ProofResult> {
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
