import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import type { Reading } from './engine'
import { one } from './find'
import { deliveryLines } from './schema/delivery'
import { salesOrderLines } from './schema/order'
import { salesReturnLines, salesReturns } from './schema/salesreturn'

export type ReturnRecord = typeof salesReturns.$inferSelect

type Asked = typeof salesReturnLines.$inferSelect

/** What a line of a return without a delivery says of its goods; `listPrice` is what is given for one of the unit, with its tax. */
export type FreeGoods = Pick<
  typeof salesOrderLines.$inferSelect,
  'productId' | 'productName' | 'unit' | 'unitRatio' | 'listPrice' | 'taxKind' | 'taxRate'
>

/** A line of a return without a delivery. */
export interface FreeLine {
  asked: Asked
  row: null
  line: FreeGoods
}

/** A line of a return with the line of the delivery and of the order it comes from. */
export interface ReturnLine {
  asked: Asked
  row: typeof deliveryLines.$inferSelect
  line: typeof salesOrderLines.$inferSelect
}

/** A return as it is stored; refuses when there is none (`record.notFound`). */
export async function findReturn(reading: Reading, id: Id): Promise<ReturnRecord> {
  return one(await reading.db.select().from(salesReturns).where(eq(salesReturns.id, id)), 'salesReturn')
}

/** The lines of a return: those of its delivery in the order of the sales order, or those that stand for themselves as they were typed. */
export async function findReturnLines(reading: Reading, returnId: Id): Promise<(ReturnLine | FreeLine)[]> {
  const free = await reading.db
    .select()
    .from(salesReturnLines)
    .where(and(eq(salesReturnLines.returnId, returnId), isNull(salesReturnLines.deliveryLineId)))
    .orderBy(asc(salesReturnLines.id))
  return free.length > 0 ? free.map(freeLine) : findDeliveredLines(reading, returnId)
}

function freeLine(asked: Asked): FreeLine {
  const { productId, productName, unit, unitRatio, price, taxKind, taxRate } = asked
  if (!productName || unit === null || !unitRatio || price === null || !taxKind || taxRate === null)
    throw new Error(`Line ${asked.id} of a return says neither its delivery nor its goods`)
  return { asked, row: null, line: { productId, productName, unit, unitRatio, listPrice: price, taxKind, taxRate } }
}

/** The lines of a return of a delivery in the order of the sales order. */
export function findDeliveredLines(reading: Reading, returnId: Id): Promise<ReturnLine[]> {
  return reading.db
    .select({ asked: salesReturnLines, row: deliveryLines, line: salesOrderLines })
    .from(salesReturnLines)
    .innerJoin(deliveryLines, eq(deliveryLines.id, salesReturnLines.deliveryLineId))
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(eq(salesReturnLines.returnId, returnId))
    .orderBy(asc(salesOrderLines.lineNo))
}

/** The lines of a delivery with those of the order. */
export function findDelivered(reading: Reading, deliveryId: Id): Promise<Omit<ReturnLine, 'asked'>[]> {
  return reading.db
    .select({ row: deliveryLines, line: salesOrderLines })
    .from(deliveryLines)
    .innerJoin(salesOrderLines, eq(salesOrderLines.id, deliveryLines.orderLineId))
    .where(and(eq(deliveryLines.deliveryId, deliveryId)))
    .orderBy(asc(salesOrderLines.lineNo))
}

/** The returns of a delivery that are under way: asked for, and neither settled nor dropped. */
export const underWaySql = `r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'INSPECTED')`

/** What returns under way ask for of the lines of a delivery; one return may be left out. */
export async function requestedOf(reading: Reading, deliveryId: Id, except: Id | null): Promise<Map<Id, Qty>> {
  const rows = await reading.json<[Id, Qty][]>(
    `select json_group_array(json_array(line, qty)) from (
      select l.delivery_line_id as line, sum(coalesce(l.received_qty, l.qty)) as qty
      from sales_returns r join sales_return_lines l on l.return_id = r.id
      where r.delivery_id = ?1 and ${underWaySql} and (?2 is null or r.id <> ?2) group by l.delivery_line_id)`,
    [deliveryId, except],
  )
  return new Map(rows)
}

/** The numbers of the returns of a delivery that are under way. */
export function returnsUnderWay(reading: Reading, deliveryId: Id): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(no) from (select no from sales_returns r where r.delivery_id = ?1 and ${underWaySql} order by r.id)`,
    [deliveryId],
  )
}
