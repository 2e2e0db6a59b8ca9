import { and, eq, ne } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { lots } from '../../db/schema/lot'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { lotKey, readLotCode, type TypedLot } from '../value/lot'
import { Refusal } from '../value/refusal'

/**
 * Corrects the number of a batch or a piece, or the days on it; what moved of it stays its own. Refuses a number the product has
 * already (`lot.taken`), a last day before the first (`lot.expiresBefore`), and `record.changed`.
 */
export async function changeLot(
  work: Work,
  { id, version, madeOn, expiresOn, ...input }: Omit<TypedLot, 'qty'> & { id: Id; version: number },
): Promise<null> {
  const before = one(await work.db.select().from(lots).where(eq(lots.id, id)), 'lot')
  sameVersion(before, version)
  const code = readLotCode(input.code)
  const same = and(eq(lots.productId, before.productId), eq(lots.codeKey, lotKey(code)), ne(lots.id, id))
  if ((await work.db.$count(lots, same)) > 0) throw new Refusal('lot.taken', { lot: code }, { code: 'lot.taken' })
  if (madeOn !== null && expiresOn !== null && expiresOn < madeOn)
    throw new Refusal('lot.expiresBefore', { lot: code }, { expiresOn: 'lot.expiresBefore' })
  const row = { code, madeOn, expiresOn }
  await work.db
    .update(lots)
    .set({ ...row, codeKey: lotKey(code), version: version + 1 })
    .where(eq(lots.id, id))
  const was = { code: before.code, madeOn: before.madeOn, expiresOn: before.expiresOn }
  work.log({ record: 'lot', recordId: id, before: was, after: row })
  return null
}
