import { eq } from 'drizzle-orm'
import { allTaken, lotChoice, portionsOf } from '../../db/lot'
import { issueFrom, postParts } from '../../db/movement'
import { nextNumber } from '../../db/number'
import { stockTransferLines, transferLosses } from '../../db/schema/transfer'
import { placeOf, stockOf } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findForEvent, findTransfer, linesOf, type Read, type TransferRecord, writeEvent } from './find-event'

interface Arrival extends Read {
  arrivedOn: Day
  /** Null means all that is still on the way. */
  lines: { lineId: Id; qty: Qty }[] | null
  /** Which batches and serial numbers, of what is told apart; needed where not all of it comes. */
  lots: ChosenLot[]
}

/**
 * Goods arrive, all of them or a part (TRF-02): they are on hand there and no longer on the way. Refuses more than is on the way
 * (`transfer.tooMuch`), nothing at all (`delivery.nothing`), a day before they left (`transfer.beforeShipped`) or after today
 * (`day.future`).
 */
export async function receiveTransfer(work: Work, input: Arrival): Promise<null> {
  const transfer = await findTransfer(work, input.id)
  const lines = await linesOf(work, transfer)
  const came = lines.map((line) => {
    const left = (line.qty - line.receivedQty) as Qty
    const qty = input.lines === null ? left : (input.lines.find(({ lineId }) => lineId === line.id)?.qty ?? (0 as Qty))
    return { line, left, qty }
  })
  const all = came.every(({ left, qty }) => qty === left)
  const { found, state } = await findForEvent(work, input, all ? 'receiveAll' : 'receivePart')
  checkDay(found, input.arrivedOn, work.today)
  if (came.every(({ qty }) => qty === 0)) throw new Refusal('delivery.nothing')
  const [from, to] = [await placeOf(work, found.toId, 'transit'), await placeOf(work, found.toId)]
  const lots = await lotChoice(work, input.lots)
  const about = { documentId: found.id, documentNo: found.no, movedOn: input.arrivedOn, lots }
  const document = { kind: 'transferIn', ...about } as const
  for (const { line, left, qty } of came) {
    if (qty === 0) continue
    const { productId } = line
    if (qty < 0 || qty > left) {
      const { name } = await stockOf(work, productId)
      throw new Refusal('transfer.tooMuch', { product: name, qty: formatQty(qty), left: formatQty(left) })
    }
    const underWay = { productId, levels: [{ locationId: from, qty }], qty, broughtBy: found.id }
    const { parts } = await portionsOf(work, document, underWay)
    await postParts(work, work, [document, document], { productId, to, parts })
    const receivedQty = (line.receivedQty + qty) as Qty
    await work.db.update(stockTransferLines).set({ receivedQty }).where(eq(stockTransferLines.id, line.id))
  }
  allTaken(lots)
  const { arrivedOn } = input
  return writeEvent(work, found, { state, arrivedOn: all ? arrivedOn : null }, { arrivedOn })
}

/**
 * What has not arrived will not: it is written off as a document of its own at what it cost (R-ST, TRF-03). Refuses where nothing is
 * missing (`transfer.nothingLost`), and the days that arriving refuses.
 */
export async function confirmDifference(
  work: Work,
  input: Read & { arrivedOn: Day; reason: string },
): Promise<{ no: string }> {
  const { found, state } = await findForEvent(work, input, 'confirmDifference')
  const { arrivedOn, reason } = input
  checkDay(found, arrivedOn, work.today)
  const missing = (await linesOf(work, found)).filter((line) => line.qty > line.receivedQty)
  if (missing.length === 0) throw new Refusal('transfer.nothingLost', { no: found.no })
  const no = await nextNumber(work, 'DBSH', arrivedOn)
  const id = work.newId()
  const locationId = await placeOf(work, found.toId, 'transit')
  let value: number = zeroFen
  for (const { id: lineId, productId, qty, receivedQty } of missing) {
    const lostQty = (qty - receivedQty) as Qty
    const document = { kind: 'transferLoss', documentId: id, documentNo: no, movedOn: arrivedOn } as const
    const levels = [{ locationId, qty: lostQty }]
    const { parts } = await portionsOf(work, document, { productId, levels, qty: lostQty, broughtBy: found.id })
    value += await issueFrom(work, work, document, productId, parts)
    await work.db.update(stockTransferLines).set({ lostQty }).where(eq(stockTransferLines.id, lineId))
  }
  const written = { createdBy: work.user.id, createdAt: work.now }
  await work.db
    .insert(transferLosses)
    .values({ id, no, transferId: found.id, lostOn: arrivedOn, reason, value: value as Fen, ...written })
  await writeEvent(work, found, { state, arrivedOn }, { reason, loss: no })
  return { no }
}

function checkDay({ no, shippedOn }: TransferRecord, day: Day, today: Day): void {
  if (day > today) throw new Refusal('day.future', { day }, { arrivedOn: 'day.future' })
  if (shippedOn !== null && day < shippedOn)
    throw new Refusal('transfer.beforeShipped', { no, day, shippedOn }, { arrivedOn: 'transfer.beforeShipped' })
}
