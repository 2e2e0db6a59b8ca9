import { fingerprintAt } from '../../db/closing'
import type { Reading } from '../../db/engine'
import { lastClosing } from '../../db/period'
import type { ProofResult } from './book'

/** The days of the last closing, and with them those of all before it, are as they were when it was closed. */
export async function proveDays(reading: Reading): Promise<ProofResult> {
  const last = await lastClosing(reading)
  if (last === null) return { proof: 'periodDays', records: 0, disagreements: [] }
  const same = (await fingerprintAt(reading, last.toOn)) === last.fingerprint
  const disagreements = same ? [] : [{ document: last.toOn, maintained: 1, facts: 0 }]
  return { proof: 'periodDays', records: 1, disagreements }
}
