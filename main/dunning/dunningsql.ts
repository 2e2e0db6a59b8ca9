/** SQL of what is overdue on day ?1 by customer. */
export const overdueSql = `(select customer_id, min(due_on) as oldest_on, sum("open") as overdue, count(*) as items
  from open_items where "open" <> 0 and due_on < ?1 group by customer_id)`

/** SQL of the latest note of customer `b` that was not taken back and of which a condition holds. */
export const latest = (
  condition: string,
) => `(select x.id from dunning_notes x where x.customer_id = b.customer_id and x.withdrawn_at is null ${condition}
  order by x.noted_on desc, x.id desc limit 1)`

/** SQL of what became of the promise of a note `p`, out of a parameter that holds it for each (`judgeAll`); null where none was given. */
export const promiseSql = (states: '?2' | '?3'): string => `json_extract(${states}, '$."' || p.id || '"')`

/** SQL of how far asking has come: what was said before the oldest amount was late does not count any more. */
export const levelSql = 'case when n.noted_on > b.oldest_on then n.level else 0 end'

/** SQL of what is left to ask for when what is in hand (`unallocated`) is used for it. */
export const leftSql = 'max(0, b.overdue - c.unallocated)'
