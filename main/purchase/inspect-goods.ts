import { eq, sql } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { keepLots } from '../../db/lot-arrival'
import { postArrival } from '../../db/movement'
import { openOfPurchase, postPayable, prepaidFor, settlePayables } from '../../db/payable'
import { purchaseOrderLines, purchaseReceiptLines, purchaseReceipts } from '../../db/schema/purchase'
import { suppliers } from '../../db/schema/supplier'
import { placeOf, stockOf } from '../../db/stock'
import type { Work } from '../command'
import { dueDay } from '../receivable/term'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { TypedLot } from '../value/lot'
import { follow } from '../value/machine'
import { formatQty, inBase, type Qty, zeroQty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findPurchase, findPurchaseLines, type PurchaseRecord } from './find-purchase'
import { findReceipt, findReceiptLines, openReceipts, type ReceiptRecord } from './find-receipt'
import { accepted, afterInspection, isAllHere, next, type RejectedWay } from './goodsreceipt'
import { purchaseOrder } from './purchase'
import { writePurchase } from './write-purchase'
import { writeReturnDraft } from './write-return'

interface Inspection {
  id: Id
  version: number
  goodsReceiptId: Id
  inspectedOn: Day
  /** By line of the receipt; a line that is not named is accepted whole. */
  rejected: { lineId: Id; qty: Qty }[]
  rejectedWay: RejectedWay
  reason: string
  /** Of what is told apart: the batches and serial numbers that are accepted, by line of the receipt, in base units. */
  lots: (TypedLot & { lineId: Id })[]
}

/** A line of the receipt, its line of the order, and what of it is not accepted. */
interface Looked {
  id: Id
  qty: Qty
  rejected: Qty
  line: Awaited<ReturnType<typeof findPurchaseLines>>[number]
}

/**
 * The goods of a receipt were looked at (PUR-02): what is accepted lies in stock at what it cost without tax (R-STK), and is
 * owed to the supplier from that day by its term (R-AR); what is not becomes a draft of a purchase return, or is expected once
 * more. Refuses more rejected than came
 * (`goodsReceipt.rejectedTooMuch`), a day before it came (`goodsReceipt.beforeReceipt`) or after today (`day.future`), a
 * batches that do not fit (`lot.needed`, `lot.sum`), a receipt that was looked at already (`order.eventNotAllowed`), and `record.changed`.
 */
export async function inspectGoods(work: Work, input: Inspection): Promise<{ returnId: Id | null; cost: Fen }> {
  const order = await findPurchase(work, input.id)
  sameVersion(order, input.version)
  const receipt = await findReceipt(work, order.id, input.goodsReceiptId)
  const receiptState = next(receipt.state, 'inspect')
  checkDay(receipt, input.inspectedOn, work.today)
  const looked = await lookedAt(work, order.id, receipt, input.rejected)
  const some = looked.some(({ rejected }) => rejected > 0)
  const rejectedWay = some ? input.rejectedWay : ''
  const { cost, gross } = await takeIn(work, receipt, looked, {
    on: input.inspectedOn,
    replaces: rejectedWay === 'replace',
    lots: input.lots,
  })
  await owe(work, order, receipt, { gross, on: input.inspectedOn })
  const returnId = rejectedWay === 'return' ? await sendBack(work, order, looked, input) : null
  const seen = { inspectedOn: input.inspectedOn, inspectedBy: work.user.id }
  await work.db
    .update(purchaseReceipts)
    .set({ state: receiptState, ...seen, rejectedWay, returnId, cost, gross })
    .where(eq(purchaseReceipts.id, receipt.id))
  const allHere = isAllHere(await findPurchaseLines(work, order.id))
  const others = (await openReceipts(work, order.id)).length > 0
  const state = follow(purchaseOrder, order.state, 'inspectDone', afterInspection(allHere, others))
  const nothingOwed = state === 'ACCEPTED' && (await openOfPurchase(work, order.id)) === 0
  const ended = nothingOwed ? { state: follow(purchaseOrder, state, 'settle'), endedAt: work.now } : { state }
  await writePurchase(work, order, ended, { goodsReceipt: receipt.no })
  return { returnId, cost }
}

function checkDay({ no, receivedOn }: ReceiptRecord, day: Day, today: Day): void {
  if (day > today) throw new Refusal('day.future', { day }, { inspectedOn: 'day.future' })
  if (day < receivedOn)
    throw new Refusal(
      'goodsReceipt.beforeReceipt',
      { no, day: receivedOn },
      { inspectedOn: 'goodsReceipt.beforeReceipt' },
    )
}

async function lookedAt(
  work: Work,
  purchaseId: Id,
  receipt: ReceiptRecord,
  said: Inspection['rejected'],
): Promise<Looked[]> {
  const lines = await findPurchaseLines(work, purchaseId)
  const came = await findReceiptLines(work, receipt.id)
  if (said.some(({ lineId }) => !came.some(({ id }) => id === lineId)))
    throw new Refusal('record.notFound', { record: 'goodsReceipt' })
  return came.map(({ id, qty, purchaseLineId }) => {
    const line = one(
      lines.filter((ordered) => ordered.id === purchaseLineId),
      'purchaseOrder',
    )
    const rejected = said.find(({ lineId }) => lineId === id)?.qty ?? zeroQty
    if (rejected < 0 || rejected > qty)
      throw new Refusal('goodsReceipt.rejectedTooMuch', {
        product: line.productName,
        qty: formatQty(rejected),
        came: formatQty(qty),
      })
    return { id, qty, rejected, line }
  })
}

/** Puts what is accepted into stock, and keeps with the lines of the order what is here; what is replaced is still to come. */
async function takeIn(
  work: Work,
  { id, no, warehouseId }: ReceiptRecord,
  looked: readonly Looked[],
  { on, replaces, lots }: { on: Day; replaces: boolean; lots: Inspection['lots'] },
): Promise<{ cost: Fen; gross: Fen }> {
  const locationId = await placeOf(work, warehouseId)
  const document = { kind: 'goodsReceipt', documentId: id, documentNo: no, movedOn: on } as const
  const whole = { cost: 0, gross: 0 }
  for (const { id: lineId, qty, rejected, line } of looked) {
    const before = { qty: line.acceptedQty, ...(await costBefore(work, line.id)) }
    const { acceptedQty, cost, gross } = accepted({ qty, rejected, ordered: line, before })
    const { kind } = await stockOf(work, line.productId)
    const base = inBase(acceptedQty, line.unitRatio)
    const { productId } = line
    const typed = lots.filter((lot) => lot.lineId === lineId)
    if (base > 0 && kind === 'goods') {
      const came = await keepLots(work, work, productId, typed, base)
      await postArrival(work, work, document, { productId, locationId, qty: base, value: cost, lots: came })
    }
    await work.db
      .update(purchaseReceiptLines)
      .set({ acceptedQty, replacedQty: replaces ? rejected : zeroQty, cost, gross })
      .where(eq(purchaseReceiptLines.id, lineId))
    const { receivedQty, acceptedQty: all } = purchaseOrderLines
    await work.db
      .update(purchaseOrderLines)
      .set({ acceptedQty: sql`${all} + ${acceptedQty}`, receivedQty: sql`${receivedQty} - ${replaces ? rejected : 0}` })
      .where(eq(purchaseOrderLines.id, line.id))
    whole.cost += cost
    whole.gross += gross
  }
  return whole as { cost: Fen; gross: Fen }
}

/** What was accepted is owed by the supplier's term; what was paid for it in advance settles it first (R-ALC). */
async function owe(
  work: Work,
  { id: purchaseId, supplierId }: PurchaseRecord,
  { id: documentId, no: documentNo }: ReceiptRecord,
  { gross: amount, on: itemOn }: { gross: Fen; on: Day },
): Promise<void> {
  if (amount === 0) return
  const { termMethod, termDays, termDay } = one(
    await work.db.select().from(suppliers).where(eq(suppliers.id, supplierId)),
    'supplier',
  )
  const dueOn = dueDay({ method: termMethod, days: termDays, day: termDay }, itemOn)
  const document = { kind: 'goodsReceipt', documentId, documentNo } as const
  const item = await postPayable(work, work, { ...document, supplierId, purchaseId, itemOn, dueOn, amount })
  let open: number = amount
  for (const credit of await prepaidFor(work, purchaseId)) {
    const share = Math.min(open, credit.unallocated) as Fen
    if (share > 0) await settlePayables(work, work, credit, [item], [{ itemId: item.id, amount: share }])
    open -= share
  }
}

/** What was accepted of a line of an order before cost so far, without and with tax. */
function costBefore(work: Work, purchaseLineId: Id): Promise<{ cost: Fen; gross: Fen }> {
  return work.json(
    `select json_object('cost', coalesce(sum(l.cost), 0), 'gross', coalesce(sum(l.gross), 0)) from purchase_receipt_lines l join purchase_receipts r on r.id = l.receipt_id
      where l.purchase_line_id = ? and r.state = 'INSPECTED'`,
    [purchaseLineId],
  )
}

/** A draft of a purchase return with what was not accepted, at the prices of the order. */
async function sendBack(
  work: Work,
  order: PurchaseRecord,
  looked: readonly Looked[],
  { inspectedOn, reason }: Inspection,
): Promise<Id> {
  const { supplierId, contact, phone, taxInclusive } = order
  const lines = looked
    .filter(({ rejected }) => rejected > 0)
    .map(({ rejected, line: { productId, unit, price, taxRate } }) => {
      return { productId, unit, qty: rejected, price, taxRate, note: order.no ?? '' }
    })
  const head = { supplierId, contact, phone, taxInclusive, returnedOn: inspectedOn, cause: reason, note: '' }
  return (await writeReturnDraft(work, null, { ...head, handling: 'credit', lines })).id
}
