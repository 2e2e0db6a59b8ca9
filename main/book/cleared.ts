/** What was written off or transferred is just what was taken off the items it names, and what the other customer owes for it. */
export const clearedSql = `select o.no, o.cleared, coalesce((select sum(a.amount) from open_items i join allocations a on a.open_item_id = i.id
      join credits c on c.id = a.credit_id where i.order_id = o.id and c.kind in ('writeOff', 'transfer')), 0) from sales_orders o where o.no is not null
    union all
    select w.no, case w.state when 'CONFIRMED' then w.amount else 0 end, coalesce((select sum(a.amount) from credits c join allocations a on a.credit_id = c.id
      where c.kind in ('writeOff', 'transfer') and c.document_id = w.id), 0) from write_offs w
    union all
    select w.no, case when w.state = 'CONFIRMED' and w.kind = 'transfer' then w.amount else 0 end, coalesce(i.amount, 0)
    from write_offs w left join (
      select i.document_id, sum(i.amount - coalesce((select sum(v.amount) from credits v where v.kind = 'transferVoid' and v.document_id = i.id), 0)) as amount
      from open_items i where i.kind = 'transfer' group by i.document_id) i on i.document_id = w.id
    union all
    select w.no, w.amount, coalesce((select sum(l.amount) from write_off_lines l where l.write_off_id = w.id), 0) from write_offs w`
