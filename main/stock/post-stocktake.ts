import { lastCost } from '../../db/missing'
import { issueFrom, postArrival } from '../../db/movement'
import { stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { costAt, unitCost } from '../value/worth'
import { findStocktake, linesOf, moveStocktake, type StocktakeLineRecord } from './find-stocktake'
import { varianceOf } from './stocktake'

/**
 * Writes what differs into the books (R-STK): a surplus comes in at what the others cost, or at what they last cost where none are there; what is
 * missing goes out at the average. Not counted is left as it is. Refuses a day after today (`day.future`).
 */
export async function postStocktake(work: Work, input: { id: Id; version: number; postedOn: Day }): Promise<null> {
  const { id, no } = await findStocktake(work, input.id)
  const { postedOn } = input
  if (postedOn > work.today) throw new Refusal('day.future', { day: postedOn }, { postedOn: 'day.future' })
  const document = { kind: 'stocktake', documentId: id, documentNo: no, movedOn: postedOn } as const
  let differing = 0
  for (const line of inTurn(await linesOf(work, id))) {
    const variance = varianceOf(line) ?? 0
    if (variance === 0) continue
    differing += 1
    const { productId, locationId, lotId } = line
    if (variance < 0) await issueFrom(work, work, document, productId, [{ locationId, lotId, qty: -variance as Qty }])
    else {
      const goods = await worth(work, productId, variance as Qty)
      await postArrival(work, work, document, { productId, locationId, ...goods, lots: [{ lotId, qty: goods.qty }] })
    }
  }
  return moveStocktake(work, input, 'post', { postedOn }, { postedOn, differing })
}

/** A piece with a serial number that lies elsewhere than the books say is gone from there before it is here. */
function inTurn(lines: readonly StocktakeLineRecord[]): StocktakeLineRecord[] {
  const goneFirst = (line: StocktakeLineRecord) => line.lotId !== null && (varianceOf(line) ?? 0) < 0
  return [...lines.filter(goneFirst), ...lines.filter((line) => !goneFirst(line))]
}

async function worth(work: Work, productId: Id, qty: Qty) {
  const { onHand, stockValue } = await stockOf(work, productId)
  const cost = unitCost({ qty: onHand, value: stockValue }) ?? (await lastCost(work, productId))
  return { qty, value: cost === null ? zeroFen : costAt(qty, cost) }
}

/** Drops it; the books stay as they are. */
export function cancelStocktake(work: Work, input: { id: Id; version: number; reason: string }): Promise<null> {
  return moveStocktake(work, input, 'cancel', { answer: input.reason }, { reason: input.reason })
}
