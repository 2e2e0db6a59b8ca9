import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { nextNumber } from '../../db/number'
import { postPayable, postPayableCredit } from '../../db/payable'
import {
  findPayableOpening,
  readPayableOpenings,
  removePayableOpening,
  settlingPayableOpening,
} from '../../db/payable-opening'
import { suppliers } from '../../db/schema/supplier'
import type { Work } from '../command'
import { checkOpening, openingExists } from '../receivable/opening'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/**
 * Enters what the shop owed a supplier when the books began (分; below zero it had paid so much in advance), due as the
 * supplier's term says or on the day given. Once only: refuses a second one, naming the first (`opening.exists`), and what
 * `checkOpening` refuses.
 */
export async function enterOpening(
  work: Work,
  input: { supplierId: Id; amount: Fen; openedOn: Day; dueOn: Day | null },
): Promise<{ id: Id }> {
  const row = one(await work.db.select().from(suppliers).where(eq(suppliers.id, input.supplierId)), 'supplier')
  const [first] = (await readPayableOpenings(work, { id: row.id })).openings
  if (first) throw openingExists(row.name, first)
  const term = { method: row.termMethod, days: row.termDays, day: row.termDay }
  const opening = checkOpening(term, input, work.today)
  const { openedOn, dueOn, amount } = opening
  const documentNo = await nextNumber(work, 'QCYF', openedOn)
  const about = { supplierId: row.id, purchaseId: null, kind: 'opening', documentId: work.newId(), documentNo } as const
  const { id } =
    amount > 0
      ? await postPayable(work, work, { ...about, itemOn: openedOn, dueOn, amount })
      : await postPayableCredit(work, work, { ...about, creditOn: openedOn, amount: -amount as Fen })
  work.log({ record: 'supplier', recordId: row.id, after: { no: documentNo, openedOn, dueOn, amount } })
  return { id }
}

/** Takes a supplier's opening balance back. Refuses one that is settled, in part or whole, naming the documents (`opening.settled`). */
export async function removeOpening(work: Work, { id }: { id: Id }): Promise<null> {
  const found = await findPayableOpening(work, id)
  if (found === null) throw new Refusal('record.notFound', { record: 'opening' })
  const documents = await settlingPayableOpening(work, id)
  if (documents.length > 0) throw new Refusal('opening.settled', { no: found.no, documents: documents.join('、') })
  await removePayableOpening(work, found)
  const { supplierId, openedOn, dueOn, amount, no } = found
  work.log({ record: 'supplier', recordId: supplierId, before: { no, openedOn, dueOn, amount } })
  return null
}
