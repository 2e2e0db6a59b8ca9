import { receiptsSql } from './lineproof'

/**
 * Of each item or credit and each day on which something of it was settled, how much was settled by then. Where nothing was ever taken
 * back and not too much is settled now, no day can have been wrong: those are left out.
 */
const daysOf = (column: 'open_item_id' | 'credit_id', whole: string, left: string) =>
  `(select ${column} as of, sum(sum(amount)) over (partition by ${column} order by allocated_on) as settled from allocations
  where ${column} in (select ${column} from allocations where amount < 0 union select id from ${whole} where ${left} <> 0 and ${left} < 0)
  group by ${column}, allocated_on)`

/** What customers owe, what they have in hand, and the lines of statements that are matched. For each identity: the document, the maintained figure, and the same figure from the facts. */
export const moneyProofs = {
  // On no day was more of one settled than there was, nor less than nothing.
  openItems: `select i.document_no as document, i."open" as maintained, i.amount - coalesce(sum(a.amount), 0) as facts
    from open_items i left join allocations a on a.open_item_id = i.id group by i.id
    union all
    select i.document_no, case when d.settled < 0 then 0 else i.amount end, d.settled from ${daysOf('open_item_id', 'open_items', '"open"')} d
    join open_items i on i.id = d.of where d.settled < 0 or d.settled > i.amount`,
  credits: `select c.document_no as document, c.unallocated as maintained,
      case when c.reverses is not null or exists (select 1 from credits v where v.reverses = c.id) then coalesce(sum(a.amount), 0)
      else c.amount - coalesce(sum(a.amount), 0) end as facts
    from credits c left join allocations a on a.credit_id = c.id group by c.id
    union all
    select c.document_no, case when d.settled < 0 then 0 else c.amount end, d.settled from ${daysOf('credit_id', 'credits', 'unallocated')} d
    join credits c on c.id = d.of where d.settled < 0 or d.settled > c.amount
    union all
    ${receiptsSql}`,
  customerBalances: `select c.name as document, c.receivable as maintained, coalesce(i."open", 0) as facts from customers c
    left join (select customer_id, sum("open") as "open" from open_items where "open" <> 0 group by customer_id) i on i.customer_id = c.id
    union all
    select c.name, c.unallocated, coalesce(k.unallocated, 0) from customers c
    left join (select customer_id, sum(unallocated) as unallocated from credits where unallocated <> 0 group by customer_id) k on k.customer_id = c.id
    union all
    select s.no, s.closing, s.opening + coalesce((select sum(l.debit - l.credit) from customer_statement_lines l where l.statement_id = s.id), 0)
    from customer_statements s
    union all
    select s.no, s.closing, s.not_due + s.late_30 + s.late_60 + s.late_90 + s.late_more + s.late_5 + s.late_6
      + s.unallocated from customer_statements s`,
  bankLines: `select r.no as document, abs(b.amount) as maintained, case when r.state in ('VOIDED', 'DELETED') then 0
      when r.amount - r.fee = b.amount then b.amount else r.amount end as facts
    from bank_lines b join receipts r on r.id = b.receipt_id
    union all
    select f.no, -b.amount, case when f.state in ('PENDING', 'CONFIRMED') then f.amount else 0 end
    from bank_lines b join refunds f on f.id = b.refund_id
    union all
    select p.no, -b.amount, case when p.state in ('PENDING', 'CONFIRMED') then p.amount else 0 end
    from bank_lines b join payments p on p.id = b.payment_id
    union all
    select b.happened_on || ' ' || b.counterparty, case b.state when 'matched' then 1 else 0 end,
      (b.receipt_id is not null) + (b.refund_id is not null) + (b.payment_id is not null) from bank_lines b`,
  // An order is confirmed by the last of its rounds, waits while that one does, and else is neither.,
} as const
