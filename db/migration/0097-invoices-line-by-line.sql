-- What is invoiced counts line by line (R-INV): an invoice of goods that came back does not stand for other goods of the order. Amounts in fen.
-- Issued beyond what is due of a line, together: a red letter is due for so much.
alter table sales_orders add column red_due integer not null default 0 check (red_due >= 0);
-- Issued or asked for beyond what is due of a line, and beyond what of it is shipped and did not come back.
alter table sales_orders add column invoice_beyond integer not null default 0 check (invoice_beyond >= 0);
alter table sales_orders add column invoice_ahead integer not null default 0 check (invoice_ahead >= 0);
drop index sales_orders_invoiced;
create index sales_orders_red_due on sales_orders (order_on, id) where red_due > 0;

update sales_orders as o set (red_due, invoice_beyond, invoice_ahead) = (
  select coalesce(sum(max(0, issued - due)), 0), coalesce(sum(max(0, held - due)), 0), coalesce(sum(max(0, held - sent)), 0) from (
    select case when o.state = 'CLOSED' then l.delivered_gross else max(l.gross, l.delivered_gross) end - returned as due,
      l.delivered_gross - returned as sent, issued, issued + pending as held
    from (select l.gross, l.delivered_gross,
        coalesce((select sum(d.returned_gross) from delivery_lines d join deliveries h on h.id = d.delivery_id
          where d.order_line_id = l.id and h.state <> 'VOIDED'), 0) as returned,
        coalesce((select sum(h.gross + coalesce((select sum(x.gross) from invoice_red_lines x join invoice_reds r on r.id = x.red_id
            where x.request_line_id = h.id and r.state = 'ISSUED'), 0))
          from invoice_request_lines h join invoice_requests v on v.id = h.request_id
          where h.order_line_id = l.id and v.state in ('ISSUED', 'PART_RED')), 0) as issued,
        coalesce((select sum(h.gross) from invoice_request_lines h join invoice_requests v on v.id = h.request_id
          where h.order_line_id = l.id and v.state in ('PENDING', 'APPROVED')), 0) as pending
      from sales_order_lines l where l.order_id = o.id) l))
  where o.invoiced + o.invoice_pending > 0;
