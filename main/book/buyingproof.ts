/** The receipts a line of a purchase has. */
const receivedSql = `from purchase_receipt_lines c join purchase_receipts r on r.id = c.receipt_id
      where c.purchase_line_id = l.id and r.state <> 'VOIDED'`

/** What purchases come to, how far they have come, and what suppliers are owed. For each identity: the document, the maintained figure, and the same figure from the facts. */
export const buyingProofs = {
  purchaseTotals: `select coalesce(o.no, 'draft ' || o.id) as document, o.gross as maintained, coalesce(sum(l.gross), 0) as facts
    from purchase_orders o left join purchase_order_lines l on l.purchase_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.gross, coalesce(sum(l.gross), 0)
    from purchase_returns o left join purchase_return_lines l on l.return_id = o.id group by o.id
    union all
    select o.no, l.received_qty, coalesce((select sum(c.qty - c.replaced_qty) ${receivedSql}), 0)
    from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
    union all
    select o.no, l.accepted_qty, coalesce((select sum(c.accepted_qty) ${receivedSql}), 0)
    from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
    union all
    select r.no, case when r.state = 'VOIDED' then 0 else r.cost end,
      coalesce(sum(case when r.state = 'VOIDED' then m.qty when m.kind <> 'cost' then m.value end), 0) from purchase_receipts r
    left join stock_movements m on m.document_id = r.id where not exists (select 1 from purchase_receipt_lines c
      join purchase_order_lines l on l.id = c.purchase_line_id join products p on p.id = l.product_id where c.receipt_id = r.id and p.kind <> 'goods')
    group by r.id`,
  // What is owed to suppliers, in whole and document by document, is what was accepted less what settled it; what is accepted and not owed for any more is completed.,
  payables: `select i.document_no as document, i."open" as maintained, i.amount - coalesce(sum(a.amount), 0) as facts
    from payable_items i left join payable_allocations a on a.item_id = i.id group by i.id
    union all
    select c.document_no, c.unallocated,
      case when c.reverses is not null or exists (select 1 from payable_credits v where v.reverses = c.id) then coalesce(sum(a.amount), 0)
      else c.amount - coalesce(sum(a.amount), 0) end
    from payable_credits c left join payable_allocations a on a.credit_id = c.id group by c.id
    union all
    select s.name, s.payable, coalesce(i."open", 0) from suppliers s
    left join (select supplier_id, sum("open") as "open" from payable_items where "open" <> 0 group by supplier_id) i on i.supplier_id = s.id
    union all
    select s.name, s.unallocated, coalesce(k.unallocated, 0) from suppliers s
    left join (select supplier_id, sum(unallocated) as unallocated from payable_credits where unallocated <> 0 group by supplier_id) k on k.supplier_id = s.id
    union all
    select r.no, r.gross, coalesce(i.amount, 0) from purchase_receipts r
    left join payable_items i on i.kind = 'goodsReceipt' and i.document_id = r.id where r.state = 'INSPECTED'
    union all
    select r.no, r.gross, coalesce(sum(c.gross), 0) from purchase_receipts r join purchase_receipt_lines c on c.receipt_id = r.id group by r.id
    union all
    select r.no, 0, coalesce(i."open", 0) from purchase_receipts r
    left join payable_items i on i.kind = 'goodsReceipt' and i.document_id = r.id where r.state = 'VOIDED'
    union all
    select o.no, case when o.state in ('SETTLED', 'COMPLETED') and o.settled_way <> 'exchange'
        and not exists (select 1 from purchase_receipts r where r.return_id = o.id) then o.gross else 0 end,
      coalesce((select sum(k.amount) from payable_credits k where k.kind = 'return' and k.document_id = o.id), 0)
    from purchase_returns o where o.no is not null
    union all
    select o.no, case when o.settled_way = 'exchange' then 0 else -o.cost end,
      coalesce((select sum(m.value) from stock_movements m where m.document_id = o.id and m.kind <> 'cost'), 0) from purchase_returns o where o.no is not null
    union all
    select p.no, case when p.state = 'CONFIRMED' then p.amount else 0 end, coalesce(sum(k.amount), 0) from payments p
    left join payable_credits k on k.kind in ('payment', 'paymentVoid') and k.document_id = p.id group by p.id
    union all
    select s.name, case when o.openings > 1 then 1 else o.openings end, o.openings from (
      select supplier_id, count(*) as openings from (select supplier_id from payable_items where kind = 'opening'
        union all select supplier_id from payable_credits where kind = 'opening') group by supplier_id) o
    join suppliers s on s.id = o.supplier_id
    union all
    select o.no, case when o.state = 'COMPLETED' then 0 else 1 end, case when coalesce(sum(i."open"), 0) = 0 then 0 else 1 end
    from purchase_orders o left join payable_items i on i.purchase_id = o.id where o.state in ('ACCEPTED', 'COMPLETED') group by o.id`,
  // A line of a statement that is matched is of a document that counts and is of its amount, less what the bank kept.,
} as const
