import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { allTaken, lotChoice } from '../../db/lot'
import { type FreeLine, findReturnLines, type ReturnLine, type ReturnRecord } from '../../db/salesreturn'
import { deliveries } from '../../db/schema/delivery'
import { salesReturnLines } from '../../db/schema/salesreturn'
import { chosenWarehouse } from '../../db/stock'
import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { ChosenLot } from '../value/lot'
import { formatQty, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'
import { type LotBack, postFreeGoods } from './post-free'
import { postGoods } from './post-return'

/** So much of a line of the return. */
interface Counted {
  lineId: Id
  qty: Qty
}

/**
 * The goods are here, all that was asked for or less; what did not come may be asked for again. They are not for sale until they
 * have been looked at. Refuses where only money is asked for (`return.moneyOnly`), more than was asked for (`return.tooMuch`),
 * nothing at all (`return.nothingCame`), a day before the delivery (`return.beforeDelivery`) or after today (`day.future`).
 */
export async function receiveReturn(
  work: Work,
  input: Read & { returnedOn: Day; lines: Counted[] | null },
): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'receiveGoods')
  if (found.wish === 'refundOnly') throw new Refusal('return.moneyOnly', { no: found.no })
  await checkDay(work, found, input.returnedOn)
  const lines = await findReturnLines(work, found.id)
  const came = lines.map((line) => ({ line, qty: countOf(line, input.lines, line.asked.qty, line.asked.qty) }))
  if (came.every(({ qty }) => qty === 0)) throw new Refusal('return.nothingCame')
  for (const { line, qty } of came)
    await work.db.update(salesReturnLines).set({ receivedQty: qty }).where(eq(salesReturnLines.id, line.asked.id))
  const goods = came.filter(({ qty }) => qty > 0).map(({ line, qty }) => `${line.line.productName} × ${formatQty(qty)}`)
  return writeEvent(work, found, { state, returnedOn: input.returnedOn }, { goods: goods.join('、') })
}

/** What was found: how much of each line is bad, and of what is told apart which batches came. */
interface Inspection {
  bad: Counted[]
  /** Batches that left with the delivery. */
  lots: (ChosenLot & { bad: boolean })[]
  /** Without a delivery: where the goods are to lie, null for the usual warehouse, and which batches they say they are. */
  warehouseId: Id | null
  typed: LotBack[]
}

/**
 * The goods were looked at: what is good goes back to stock today, what is bad lies apart and is not available (R-STK). Without a
 * delivery they lie in the warehouse that is named, at what the product costs on the average. Refuses more bad than came
 * (`return.tooMuch`), batches that do not fit (`lot.choose`, `lot.needed`), and a warehouse out of use (`warehouse.inactive`).
 */
export async function inspectReturn(work: Work, input: Read & Inspection): Promise<null> {
  const { found, state } = await findForEvent(work, input, 'inspect')
  const lines = await findReturnLines(work, found.id)
  const seen = lines.map((line) => {
    const here = line.asked.receivedQty ?? zeroQty
    return { line, here, bad: countOf(line, input.bad, zeroQty, here) }
  })
  const lots = async (bad: boolean) =>
    lotChoice(
      work,
      input.lots.filter((lot) => lot.bad === bad),
    )
  const which = { movedOn: work.today, good: await lots(false), bad: await lots(true) }
  const place = { movedOn: work.today, warehouseId: await chosenWarehouse(work, input.warehouseId), lots: input.typed }
  for (const { line, here, bad } of seen) {
    await work.db.update(salesReturnLines).set({ badQty: bad }).where(eq(salesReturnLines.id, line.asked.id))
    const inspected = { good: (here - bad) as Qty, bad }
    if (line.row === null) await postFreeGoods(work, found, line, inspected, place)
    else await postGoods(work, { ...found, deliveryId: line.row.deliveryId }, line, inspected, which)
  }
  allTaken(which.good)
  allTaken(which.bad)
  const bad = seen.filter((one) => one.bad > 0).map((one) => `${one.line.line.productName} × ${formatQty(one.bad)}`)
  return writeEvent(work, found, { state }, { bad: bad.join('、') })
}

/** What somebody counted of a line, or the usual where they said nothing. */
function countOf(
  { asked, line }: ReturnLine | FreeLine,
  counted: readonly Counted[] | null,
  usual: Qty,
  most: Qty,
): Qty {
  const qty = counted?.find(({ lineId }) => lineId === asked.id)?.qty ?? usual
  if (qty < 0 || qty > most)
    throw new Refusal('return.tooMuch', { product: line.productName, qty: formatQty(qty), left: formatQty(most) })
  return qty
}

async function checkDay(work: Work, { deliveryId }: ReturnRecord, day: Day): Promise<void> {
  if (deliveryId !== null) {
    const found = await work.db.select().from(deliveries).where(eq(deliveries.id, deliveryId))
    const { deliveredOn } = one(found, 'delivery')
    if (day < deliveredOn) throw new Refusal('return.beforeDelivery', { day, deliveredOn })
  }
  if (day > work.today) throw new Refusal('day.future', { day })
}
