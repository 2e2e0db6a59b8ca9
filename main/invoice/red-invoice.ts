import { and, eq, lte, sql } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { countBeyond, redParts } from '../../db/invoice'
import { nextNumber } from '../../db/number'
import { invoiceRedLines, invoiceReds, invoiceRequestOrders } from '../../db/schema/invoice'
import { salesOrders } from '../../db/schema/order'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import type { Day } from '../value/day'
import { type Fen, fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { dayOf, formatInstant, type Instant } from '../value/instant'
import type { Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findRequest, moveTo, readNumber } from './find-request'
import { next } from './invoice'
import { type AskedRed, checkConfirmed, deadlineOf, nextRed, type RedReason, type RedSide, redLines } from './red'

/** A red letter of an invoice. */
interface Red {
  id: Id
  redId: Id
}

interface RedInput {
  id: Id
  reason: RedReason
  /** Whether the buyer has used the invoice for tax or books, so that both sides must agree. */
  used: boolean
  startedBy: RedSide
  /** Null: now. */
  startedAt: Instant | null
  /** When both sides had confirmed it, where that is done already; null: it waits for that. */
  confirmedAt: Instant | null
  confirmationNo: string
  lines: AskedRed[] | null
  note: string
}

/**
 * Begins a red letter over all that is left of an issued invoice, or some of it (R-INV). Where the buyer has used the invoice, both
 * sides must confirm it within 72 hours; else it may be issued at once. Refuses what `redLines` and `checkConfirmed` refuse, a
 * beginning to come (`invoice.redTooEarly`) or before the invoice (`invoice.redBegunBeforeInvoice`), and one whose 72 hours have
 * run out unconfirmed (`invoice.redRunOut`).
 */
export async function startRed(work: Work, input: RedInput): Promise<{ id: Id; no: string }> {
  const request = await findRequest(work, input.id)
  next(request.state, 'redPart')
  await expireRun(work, request.id)
  const parts = await redParts(work, request.id)
  const lines = redLines(parts, input.lines)
  const startedAt = begunAt(work, input.startedAt, request.issuedOn)
  const deadlineAt = input.used ? deadlineOf(startedAt) : null
  const confirmedAt = input.used ? input.confirmedAt : null
  checkConfirmed({ no: request.no, startedAt, deadlineAt }, confirmedAt ?? work.now, work.now)
  const id = work.newId()
  const no = await nextNumber(work, 'HZFP', work.today)
  const { reason, startedBy, confirmationNo, note } = input
  const sums = {
    gross: sumFen(lines.map((line) => line.gross)),
    net: sumFen(lines.map((line) => line.net)),
    tax: sumFen(lines.map((line) => line.tax)),
  }
  const state = input.used && confirmedAt === null ? ('WAITING' as const) : ('CONFIRMED' as const)
  await work.db.insert(invoiceReds).values({
    id,
    no,
    requestId: request.id,
    state,
    reason,
    startedBy,
    startedAt,
    deadlineAt,
    confirmationNo,
    note,
    ...sums,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await work.db.insert(invoiceRedLines).values(lines.map((line) => ({ ...line, id: work.newId(), redId: id })))
  log(work, request.id, { red: no, redGross: sums.gross, confirmationNo, note, ...toldMoment(confirmedAt) })
  return { id, no }
}

function begunAt(work: Work, asked: Instant | null, issuedOn: Day | null): Instant {
  if (asked === null) return work.now
  if (asked > work.now) throw new Refusal('invoice.redTooEarly', {}, { startedAt: 'invoice.redTooEarly' })
  if (issuedOn !== null && dayOf(asked) < issuedOn) {
    const values = { startedAt: formatInstant(asked), issuedOn }
    throw new Refusal('invoice.redBegunBeforeInvoice', values, { startedAt: 'invoice.redBegunBeforeInvoice' })
  }
  return asked
}

/**
 * Notes that both sides have confirmed, at a moment within its 72 hours (`checkConfirmed`), now where none is said. One that has run
 * out here meanwhile holds its lines again: refuses what `redLines` refuses, and an invoice that stands no more.
 */
export async function confirmRed(
  work: Work,
  input: Red & { confirmationNo: string; confirmedAt: Instant | null },
): Promise<null> {
  const red = await findRed(work, input)
  const state = nextRed(red.state, 'confirm')
  const confirmedAt = input.confirmedAt ?? work.now
  checkConfirmed(red, confirmedAt, work.now)
  if (red.state === 'EXPIRED') await holdAgain(work, red)
  const confirmationNo = input.confirmationNo || red.confirmationNo
  await write(work, red.id, { state, confirmationNo })
  log(work, input.id, { red: red.no, confirmationNo, ...toldMoment(confirmedAt) })
  return null
}

/** Another red letter may have taken of the same lines meanwhile: their tax is split anew, so that Σ red stays the blue one's. */
async function holdAgain(work: Work, { id, requestId }: typeof invoiceReds.$inferSelect): Promise<void> {
  next((await findRequest(work, requestId)).state, 'redPart')
  const held = await work.db.select().from(invoiceRedLines).where(eq(invoiceRedLines.redId, id))
  const asked = held.map(({ requestLineId, qty, gross }) => {
    return { requestLineId, qty: (0 - qty) as Qty, gross: fen(-gross) }
  })
  const lines = redLines(await redParts(work, requestId), asked)
  for (const { requestLineId, net, tax } of lines)
    await work.db
      .update(invoiceRedLines)
      .set({ net, tax })
      .where(and(eq(invoiceRedLines.redId, id), eq(invoiceRedLines.requestLineId, requestLineId)))
  await write(work, id, { net: sumFen(lines.map(({ net }) => net)), tax: sumFen(lines.map(({ tax }) => tax)) })
}

const toldMoment = (at: Instant | null) => (at === null ? {} : { redConfirmedAt: formatInstant(at) })

/** Takes back a red letter that was not issued; what it held may be taken back by another. */
export async function withdrawRed(work: Work, input: Red & { reason: string }): Promise<null> {
  const red = await findRed(work, input)
  await write(work, red.id, { state: nextRed(red.state, 'withdraw'), note: input.reason })
  log(work, input.id, { red: red.no, reason: input.reason })
  return null
}

/**
 * Writes the number of the issued red letter back: the invoice is taken back whole or in part, and its orders count as invoiced for so
 * much less (R-INV). Refuses what `readNumber` refuses, and a day before the invoice (`invoice.redBeforeInvoice`).
 */
export async function issueRed(work: Work, input: Red & { number: string; issuedOn: Day }): Promise<null> {
  const request = await findRequest(work, input.id)
  const red = await findRed(work, input)
  const state = nextRed(red.state, 'issue')
  if (request.issuedOn !== null && input.issuedOn < request.issuedOn) {
    const days = { day: input.issuedOn, issuedOn: request.issuedOn }
    throw new Refusal('invoice.redBeforeInvoice', days, { issuedOn: 'invoice.redBeforeInvoice' })
  }
  const { code, no } = await readNumber(work, input)
  await write(work, red.id, { state, redCode: code, redNo: no, issuedOn: input.issuedOn })
  const redGross = fen(request.redGross - red.gross)
  const event = redGross === request.gross ? 'redFull' : 'redPart'
  const told = { red: red.no, redNo: `${code}${no}`, redGross: red.gross, issuedOn: input.issuedOn }
  await moveTo(work, request, event, { redGross, searchKey: `${request.searchKey} ${code}${no}` }, told)
  await indexForSearch(work, 'invoice', [request.id])
  await takeBack(work, request.id, red.id)
  return null
}

/** What each order of an invoice counts less for it. */
async function takeBack(work: Work, requestId: Id, redId: Id): Promise<void> {
  const shares = await work.json<{ orderId: Id; gross: Fen }[]>(sharesSql, [redId])
  for (const { orderId, gross } of shares) {
    await work.db
      .update(invoiceRequestOrders)
      .set({ red: sql`${invoiceRequestOrders.red} + ${gross}` })
      .where(and(eq(invoiceRequestOrders.requestId, requestId), eq(invoiceRequestOrders.orderId, orderId)))
    await work.db
      .update(salesOrders)
      .set({ invoiced: sql`${salesOrders.invoiced} - ${gross}` })
      .where(eq(salesOrders.id, orderId))
  }
  await countBeyond(
    work,
    shares.map(({ orderId }) => orderId),
  )
}

const sharesSql = `select json_group_array(json_object('orderId', order_id, 'gross', gross)) from (
  select l.order_id, -sum(x.gross) as gross from invoice_red_lines x join invoice_request_lines h on h.id = x.request_line_id
    join sales_order_lines l on l.id = h.order_line_id where x.red_id = ?1 group by l.order_id)`

/** How many red letters were not confirmed in time and still wait. */
export function countRunOut(reading: Reading, now: Instant): Promise<number> {
  const late = `select json(count(*)) from invoice_reds where state = 'WAITING' and deadline_at <= ?1`
  return reading.json<number>(late, [now])
}

/** Red letters that were not confirmed within 72 hours are void (R-INV). */
export const expireReds = (work: Work): Promise<null> => expireRun(work, null)

async function expireRun(work: Work, requestId: Id | null): Promise<null> {
  const late = [eq(invoiceReds.state, 'WAITING'), lte(invoiceReds.deadlineAt, work.now)]
  const of = requestId === null ? late : [...late, eq(invoiceReds.requestId, requestId)]
  const found = await work.db
    .select()
    .from(invoiceReds)
    .where(and(...of))
  for (const red of found) {
    await write(work, red.id, { state: nextRed(red.state, 'expire') })
    log(work, red.requestId, { redExpired: red.no })
  }
  return null
}

async function findRed(work: Work, { id, redId }: Red): Promise<typeof invoiceReds.$inferSelect> {
  const own = and(eq(invoiceReds.id, redId), eq(invoiceReds.requestId, id))
  return one(await work.db.select().from(invoiceReds).where(own), 'invoiceRequest')
}

async function write(work: Work, id: Id, fields: Partial<typeof invoiceReds.$inferInsert>): Promise<void> {
  await work.db.update(invoiceReds).set(fields).where(eq(invoiceReds.id, id))
}

const log = (work: Work, recordId: Id, after: object) => work.log({ record: 'invoiceRequest', recordId, after })
