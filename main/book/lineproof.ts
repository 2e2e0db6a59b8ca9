/** What one line comes to by its quantity and price, in fen; a typed amount may miss it by one. */
const byPrice = `cast(round(l.qty * l.deal_price / 10000000000.0) as integer)`

/**
 * Of each order, that it comes to what its lines come to after what is taken off them; of each line, that its amount is quantity × price and
 * what is left after its share is what it is charged with (R-AMT).
 */
export const linesSql = `select coalesce(o.no, 'draft ' || o.id), o.order_amount, coalesce(sum(l.amount - l.discount_share), 0)
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), o.net, coalesce(sum(l.net), 0)
    from sales_orders o left join sales_order_lines l on l.order_id = o.id group by o.id
    union all
    select coalesce(o.no, 'draft ' || o.id), l.amount, case when abs(l.amount - ${byPrice}) <= 1 then l.amount else ${byPrice} end
    from sales_order_lines l join sales_orders o on o.id = l.order_id
    union all
    select coalesce(o.no, 'draft ' || o.id), case o.tax_inclusive when 1 then l.gross else l.net end, l.amount - l.discount_share
    from sales_order_lines l join sales_orders o on o.id = l.order_id`

/** Of each delivery, that it comes to what its lines come to, and each line of an order is delivered for what they say. */
export const deliveredSql = `select h.no, h.amount, coalesce(sum(d.gross), 0)
    from deliveries h left join delivery_lines d on d.delivery_id = h.id group by h.id
    union all
    select o.no, l.delivered_gross, coalesce((select sum(d.gross) from delivery_lines d join deliveries h on h.id = d.delivery_id
      where d.order_line_id = l.id and h.state <> 'VOIDED'), 0)
    from sales_order_lines l join sales_orders o on o.id = l.order_id where o.no is not null`

/** Of each delivery, that so much left the stock as its lines say. */
export const leftSql = `select h.no, case h.state when 'VOIDED' then 0 else coalesce(sum(case p.kind when 'goods' then d.qty * l.unit_ratio / 10000
      when 'bundle' then (select sum(d.qty * c.qty / 10000) from sales_order_line_components c where c.line_id = l.id) end), 0) end,
      coalesce((select -sum(m.qty) from stock_movements m where m.document_id = h.id), 0)
    from deliveries h join delivery_lines d on d.delivery_id = h.id join sales_order_lines l on l.id = d.order_line_id
      join products p on p.id = d.product_id group by h.id`

/** Of each receipt, that it is in hand for its amount while it is confirmed, and else for nothing. */
export const receiptsSql = `select r.no, case r.state when 'CONFIRMED' then r.amount else 0 end, coalesce((select sum(c.amount) from credits c
      where c.kind in ('receipt', 'receiptVoid') and c.document_id = r.id), 0) from receipts r`

/** Whether what belongs together is of one customer and one day (1), and whether every record that another one names is there. */
export const belongingProofs = {
  customersAndDays: `select h.no as document, 1 as maintained, h.customer_id = o.customer_id
      and coalesce(i.customer_id = h.customer_id and i.item_on = h.delivered_on, 1) as facts
    from deliveries h join sales_orders o on o.id = h.order_id left join open_items i on i.order_id = h.order_id and i.kind = 'delivery' and i.document_id = h.id
    union all
    select r.no, 1, c.customer_id = r.customer_id and c.credit_on = r.received_on
    from receipts r join credits c on c.kind = 'receipt' and c.document_id = r.id`,
  // Of each table, how many of its records name one of another table that is not there; the log and what it answers name nothing.
  references: `select t.name || coalesce(' → ' || k.parent, '') as document, 0 as maintained, count(k.parent) as facts
    from (select name from sqlite_schema where type = 'table' and name not in ('activity_log', 'commands')) t
    left join pragma_foreign_key_check(t.name) k group by t.name, k.parent`,
} as const
