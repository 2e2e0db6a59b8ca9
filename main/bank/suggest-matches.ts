import { type BankLineRecord, findBankLine } from '../../db/bank'
import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import { nameKey } from '../customer/name'
import { unagreedSql } from '../order/agreed'
import { addDays, type Day } from '../value/day'
import type { Id } from '../value/id'
import { bareExternalSql, numbersIn, ownNumbersIn } from './number'
import { type MatchFacts, nearDays, type Suggestion, suggestFor } from './suggestion'

/**
 * What an open line perhaps is, the likeliest first (R-ALC); nothing for one that is matched or ignored. What is owed and what was
 * received speaks only to who may read receivables, what was paid to suppliers only to who may read payables.
 */
export async function suggestMatches(
  reading: Reading,
  rights: readonly Right[],
  { id }: { id: Id },
): Promise<Suggestion[]> {
  const line = await findBankLine(reading, id)
  if (line.state !== 'open') return []
  const facts =
    line.amount > 0 ? await factsOfIncoming(reading, rights, line) : await factsOfOutgoing(reading, rights, line)
  return suggestFor({ on: line.happenedOn, amount: line.amount }, facts)
}

const none: MatchFacts = { orders: [], named: [], items: [], accounts: [], documents: [] }

async function factsOfIncoming(reading: Reading, rights: readonly Right[], line: BankLineRecord): Promise<MatchFacts> {
  const [orders, named] = [await ordersIn(reading, line.remark), await namedBy(reading, line.payerKey)]
  if (!rights.includes('receivable.read')) return { ...none, orders, named }
  const known = JSON.stringify([...orders, ...named].map(({ customerId }) => customerId))
  const items = await reading.json<MatchFacts['items']>(factsSql.items, [line.amount, known])
  const accounts = await reading.json<MatchFacts['accounts']>(factsSql.accounts, [
    ...[line.amount, line.happenedOn, known],
  ])
  const documents = await documentsOf(reading, line, factsSql.receipts)
  return { orders, named, items, accounts, documents }
}

async function factsOfOutgoing(reading: Reading, rights: readonly Right[], line: BankLineRecord): Promise<MatchFacts> {
  const refunds = rights.includes('receivable.read') ? await documentsOf(reading, line, factsSql.refunds) : []
  const payments = rights.includes('payable.read') ? await documentsOf(reading, line, factsSql.payments) : []
  return { ...none, documents: [...refunds, ...payments] }
}

/** What the numbers in a remark speak of. */
async function ordersIn(reading: Reading, remark: string): Promise<MatchFacts['orders']> {
  const numbers = JSON.stringify(numbersIn(remark))
  const orders = await reading.json<MatchFacts['orders']>(factsSql.orders, [
    ...[numbers, JSON.stringify(ownNumbersIn(remark))],
  ])
  return [...orders, ...(await reading.json<MatchFacts['orders']>(factsSql.statements, [numbers]))]
}

const namedBy = (reading: Reading, key: string) =>
  key === '' ? Promise.resolve([]) : reading.json<MatchFacts['named']>(factsSql.named, [key])

type Stored = Omit<MatchFacts['documents'][number], 'sameName'> & { payee: string }

/** Documents of the amount of a line and of about its day that are no line's yet. */
async function documentsOf(reading: Reading, line: BankLineRecord, sql: string): Promise<MatchFacts['documents']> {
  const [from, to]: [Day, Day] = [addDays(line.happenedOn, -nearDays), addDays(line.happenedOn, nearDays)]
  const found = await reading.json<Stored[]>(sql, [Math.abs(line.amount), from, to])
  const sameName = (name: string) => line.payerKey !== '' && name !== '' && nameKey(name) === line.payerKey
  return found.map(({ payee, ...document }) => ({
    ...document,
    sameName: sameName(payee) || sameName(document.partner),
  }))
}

const ofCustomer = `'customerId', c.id, 'customerName', c.name`

/** Where the facts about a line are found, each by an index: a suggestion comes while one goes down the list. */
export const factsSql = {
  orders: `select json_group_array(json_object(${ofCustomer}, 'orderId', o.id, 'orderNo', o.no)) from (
    select id from sales_orders where no in (select value from json_each(?1))
    union select order_id from deliveries where no in (select value from json_each(?1))
    union select id from sales_orders where external_no <> '' and ${bareExternalSql} in (select value from json_each(?2))
    union select k.order_id from invoice_requests v join invoice_request_orders k on k.request_id = v.id
      where v.invoice_no in (select value from json_each(?1)) and v.state in ('ISSUED', 'PART_RED')) f
  join sales_orders o on o.id = f.id join customers c on c.id = o.customer_id
  where o.historical = 0 and o.archived = 0 and o.state not in ${unagreedSql} and c.merged_into is null`,
  statements: `select json_group_array(json_object(${ofCustomer}, 'orderId', null, 'orderNo', null)) from customer_statements s
    join customers c on c.id = s.customer_id
  where s.no in (select value from json_each(?1)) and s.state <> 'WITHDRAWN' and c.merged_into is null`,
  named: `select json_group_array(json_object(${ofCustomer}, 'reason', f.reason)) from (
    select * from (select id, 'payer' as reason from customers where name_key = ?1 and merged_into is null limit 20)
    union select * from (select distinct r.customer_id, 'learned' from bank_lines b join receipts r on r.id = b.receipt_id
      where b.payer_key = ?1 and r.state in ('PENDING', 'CONFIRMED') limit 20)
    union select * from (select distinct customer_id, 'learned' from receipts
      where payer_key = ?1 and payer_key <> '' and state = 'CONFIRMED' limit 20)) f
  join customers c on c.id = f.id where c.merged_into is null`,
  items: `select json_group_array(json_object(${ofCustomer}, 'orderId', i.order_id, 'orderNo', o.no)) from (
    select * from (select id, customer_id, order_id from open_items where "open" = ?1 and "open" <> 0 and kind <> 'refund' limit 20)
    union select id, customer_id, order_id from open_items where "open" = ?1 and "open" <> 0 and kind <> 'refund'
      and customer_id in (select value from json_each(?2))) i
  join customers c on c.id = i.customer_id left join sales_orders o on o.id = i.order_id`,
  accounts: `select json_group_array(json_object(${ofCustomer}, 'owed', c.receivable, 'due', coalesce((
    select sum(i."open") from open_items i where i.customer_id = c.id and i."open" <> 0 and i.due_on <= ?2), 0)))
  from customers c where c.id in (select id from (select id from customers where receivable = ?1 limit 20)
    union select value from json_each(?3))`,
  receipts: `select json_group_array(json_object('kind', 'receipt', 'id', r.id, 'no', r.no, 'day', r.received_on,
    'customerId', c.id, 'partner', c.name, 'payee', r.payer)) from receipts r join customers c on c.id = r.customer_id
  where r.received_on between ?2 and ?3 and r.state in ('PENDING', 'CONFIRMED') and (r.amount = ?1 or r.amount - r.fee = ?1)
    and not exists (select 1 from bank_lines b where b.receipt_id = r.id)`,
  refunds: `select json_group_array(json_object('kind', 'refund', 'id', r.id, 'no', r.no, 'day', r.paid_on,
    'customerId', c.id, 'partner', c.name, 'payee', r.payee)) from refunds r join customers c on c.id = r.customer_id
  where r.paid_on between ?2 and ?3 and r.state in ('PENDING', 'CONFIRMED') and r.amount = ?1
    and not exists (select 1 from bank_lines b where b.refund_id = r.id)`,
  payments: `select json_group_array(json_object('kind', 'payment', 'id', p.id, 'no', p.no, 'day', p.paid_on,
    'customerId', null, 'partner', s.name, 'payee', p.payee)) from payments p join suppliers s on s.id = p.supplier_id
  where p.paid_on between ?2 and ?3 and p.state in ('PENDING', 'CONFIRMED') and p.amount = ?1
    and not exists (select 1 from bank_lines b where b.payment_id = p.id)`,
}
