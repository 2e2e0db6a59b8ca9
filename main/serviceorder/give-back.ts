import { eq } from 'drizzle-orm'
import type { LotChoice } from '../../db/lot'
import { postBack } from '../../db/movement'
import { serviceParts } from '../../db/schema/serviceorder'
import { findParts, type ServiceRecord } from '../../db/serviceorder'
import type { Work } from '../command'
import type { Qty } from '../value/qty'
import { partAmount, usedOf } from './charge'

type Part = typeof serviceParts.$inferSelect

/** So much of a part lies in stock again at what it cost when it was taken (R-STK): each part is a document of its own, and the last of it brings the last fen. */
export async function giveBack(
  work: Work,
  { no }: ServiceRecord,
  part: Part,
  qty: Qty,
  lots: LotChoice = { left: [], expiredToo: true },
): Promise<void> {
  const { id, productId } = part
  const about = { documentId: id, documentNo: no, originId: id, movedOn: work.today }
  const document = { kind: 'service', ...about, lots } as const
  await postBack(work, work, document, { productId, qty, bad: false })
  const backQty = (part.backQty + qty) as Qty
  const amount = partAmount({ ...part, backQty })
  await work.db.update(serviceParts).set({ backQty, amount }).where(eq(serviceParts.id, id))
}

/** Gives back all that is left of the parts of a service that is not done after all. */
export async function giveBackAll(work: Work, found: ServiceRecord): Promise<void> {
  for (const part of await findParts(work, found.id))
    if (usedOf(part) > 0) await giveBack(work, found, part, usedOf(part))
}
