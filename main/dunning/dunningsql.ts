/** SQL of what is overdue on day ?1 by customer. */
export const overdueSql = `(select customer_id, min(due_on) as oldest_on, sum("open") as overdue, count(*) as items
  from open_items where "open" <> 0 and due_on < ?1 group by customer_id)`

/** SQL of the latest note of customer `b` of which a condition holds. */
export const latest = (
  condition: string,
) => `(select x.id from dunning_notes x where x.customer_id = b.customer_id ${condition}
  order by x.noted_on desc, x.id desc limit 1)`

/** SQL of what was received of a customer since a note `p` and until the day it promised. */
export const paidSql = (
  customer: string,
): string => `(select coalesce(sum(k.amount), 0) from credits k where k.customer_id = ${customer}
  and k.kind in ('receipt', 'receiptVoid') and k.credit_on between p.noted_on and p.promised_on)`

/** SQL of what became of the promise of a note `p`, as `promiseState` says it; null where none was given. */
export const promiseSql = (customer: string): string => `case when p.promised_on is null then null
  when ${paidSql(customer)} >= p.promised_amount then 'kept' when p.promised_on < ?1 then 'broken' else 'open' end`

/** SQL of how far asking has come: what was said before the oldest amount was late does not count any more. */
export const levelSql = 'case when n.noted_on > b.oldest_on then n.level else 0 end'
