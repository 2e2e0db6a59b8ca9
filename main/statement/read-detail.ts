import type { Reading } from '../../db/engine'
import { statementChoices, statementDays } from '../../db/statement'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { chargedPrice, type InvoicedDelivery, type StatementItem, spreadInvoiced } from './detail'
import type { Statement, StatementLine, Told } from './view'

/**
 * A statement as the customer's is told: with the lines of its deliveries and what of each is invoiced, where that was chosen (R-SOA). What
 * was delivered never changes; what is invoiced is as of now.
 */
export async function withDetail<S extends Statement>(
  reading: Reading,
  customerId: Id,
  statement: S,
): Promise<S & Told> {
  const choices = await statementChoices(reading, customerId)
  const { days } = await statementDays(reading)
  const ids = statement.lines.filter(({ kind }) => kind === 'delivery').map(({ key }) => Number(key.slice(1)))
  const items = choices.items ? await itemsOf(reading, ids) : {}
  const invoiced = choices.invoiced ? await invoicedOf(reading, ids) : new Map<string, Fen>()
  const lines = statement.lines.map((line): StatementLine => {
    const found = items[line.key]
    const billed = invoiced.get(line.key)
    return { ...line, ...(found ? { items: found } : {}), ...(billed === undefined ? {} : { invoiced: billed }) }
  })
  return { ...statement, lines, choices, days }
}

async function itemsOf(reading: Reading, ids: readonly number[]): Promise<Record<string, StatementItem[]>> {
  const found = await reading.json<Record<string, Omit<StatementItem, 'price'>[]>>(itemsSql, [JSON.stringify(ids)])
  const priced = (item: Omit<StatementItem, 'price'>) => ({ ...item, price: chargedPrice(item.amount, item.qty) })
  return Object.fromEntries(Object.entries(found).map(([key, lines]) => [key, lines.map(priced)]))
}

const itemsSql = `select json_group_object(key, json(items)) from (
  select 'D' || f.id as key, json_group_array(json_object('name', f.product_name, 'spec', f.spec, 'qty', f.qty, 'unit', f.unit,
    'amount', f.gross)) as items from (
    select i.id, s.product_name, s.spec, s.unit, l.qty, l.gross from open_items i join delivery_lines l on l.delivery_id = i.document_id
      join sales_order_lines s on s.id = l.order_line_id
    where i.kind = 'delivery' and i.id in (select value from json_each(?1)) order by i.id, s.line_no, l.id) f
  group by f.id)`

/** By the key of the line. */
async function invoicedOf(reading: Reading, ids: readonly number[]): Promise<Map<string, Fen>> {
  const orders = await reading.json<{ whole: Fen; deliveries: (InvoicedDelivery & { key: string })[] }[]>(invoicedSql, [
    JSON.stringify(ids),
  ])
  return new Map(
    orders.flatMap(({ whole, deliveries }) => {
      const spread = spreadInvoiced(deliveries, whole)
      return deliveries.map(({ id, key }) => [key, spread.get(id) ?? (0 as Fen)] as const)
    }),
  )
}

const issued = (of: string) =>
  `(select coalesce(sum(k.gross - k.red), 0) from invoice_request_orders k join invoice_requests v on v.id = k.request_id
    where k.order_id = o.id and v.state in ('ISSUED', 'PART_RED') and ${of})`

/** The orders of these items, each with all its deliveries in their order: those that are not on the statement take their part too. */
const invoicedSql = `select json_group_array(json_object('whole', ${issued('v.delivery_id is null')},
    'deliveries', (select json_group_array(json_object('id', f.id, 'key', 'D' || f.item_id, 'amount', f.amount, 'own', f.own)) from (
      select d.id, i.id as item_id, d.amount, ${issued('v.delivery_id = d.id')} as own from deliveries d
        join open_items i on i.kind = 'delivery' and i.document_id = d.id
      where d.order_id = o.id and d.state <> 'VOIDED' order by d.delivered_on, d.id) f)))
  from sales_orders o where o.id in (select i.order_id from open_items i where i.id in (select value from json_each(?1)))`
