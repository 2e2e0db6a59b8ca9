import { allTaken, type LotChoice, lotChoice, portionsOf } from '../../db/lot'
import { postParts } from '../../db/movement'
import { reverseMovements } from '../../db/reversal'
import { levelsForSale, placeOf, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { ChosenLot } from '../value/lot'
import { formatQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import {
  findForEvent,
  linesOf,
  type Read,
  type TransferLineRecord,
  type TransferRecord,
  writeEvent,
} from './find-event'

/**
 * The goods leave (TRF-02): on hand falls where they come from, and they are on the way to where they go, at what they cost. Refuses
 * more than lies there for sale (`stock.notThere`), a day after today (`day.future`), and batches that do not fit (`lot.choose`).
 */
export async function shipTransfer(
  work: Work,
  input: Read & { shippedOn: Day; lots: ChosenLot[]; expiredToo: boolean },
): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'shipOut')
  if (input.shippedOn > work.today)
    throw new Refusal('day.future', { day: input.shippedOn }, { shippedOn: 'day.future' })
  const lots = await lotChoice(work, input.lots, input.expiredToo)
  for (const line of await linesOf(work, found)) await send(work, found, line, { movedOn: input.shippedOn, lots })
  allTaken(lots)
  return writeEvent(work, found, { state, shippedOn: input.shippedOn }, { shippedOn: input.shippedOn })
}

async function send(
  work: Work,
  { id, no, fromId, toId }: TransferRecord,
  line: TransferLineRecord,
  when: { movedOn: Day; lots: LotChoice },
): Promise<void> {
  const document = { kind: 'transferOut', documentId: id, documentNo: no, ...when } as const
  const { productId, qty } = line
  const levels = await levelsForSale(work, productId, fromId)
  const { parts, missing } = await portionsOf(work, document, { productId, levels, qty })
  if (missing > 0) await refuse(work, line, qty - missing)
  const to = await placeOf(work, toId, 'transit')
  await postParts(work, work, [document, document], { productId, to, parts })
}

async function refuse(work: Work, { productId, qty }: TransferLineRecord, lies: number): Promise<never> {
  const { name } = await stockOf(work, productId)
  throw new Refusal('transfer.short', { product: name, need: formatQty(qty), available: formatQty(lies) })
}

/** The goods turn round: they lie where they came from, and the transfer is planned as before (R-ST). */
export async function recallTransfer(work: Work, input: Read & { reason: string }): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'recall')
  const movedOn = found.shippedOn ?? work.today
  await reverseMovements(work, work, { kind: 'transferOut', documentId: found.id, documentNo: found.no, movedOn })
  return writeEvent(work, found, { state, shippedOn: null }, { reason: input.reason })
}
