-- What is invoiced counts line by line (R-INV): an invoice of goods that came back does not stand for other goods of the order. Amounts in fen.
-- Issued beyond what is due of a line, together: a red letter is due for so much.
alter table sales_orders add column red_due integer not null default 0 check (red_due >= 0);
-- Issued or asked for beyond what is due of a line, and beyond what of it is shipped and did not come back.
alter table sales_orders add column invoice_beyond integer not null default 0 check (invoice_beyond >= 0);
alter table sales_orders add column invoice_ahead integer not null default 0 check (invoice_ahead >= 0);
drop index sales_orders_invoiced;
create index sales_orders_red_due on sales_orders (order_on, id) where red_due > 0;

-- A line may be invoiced for money alone, as a red letter may take money alone back. SQLite cannot loosen a column, so the table is made
-- anew under its name; its rows are there again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_invoice_lines as select * from invoice_request_lines;
drop table invoice_request_lines;
create table invoice_request_lines (
  id integer primary key,
  request_id integer not null references invoice_requests (id),
  order_line_id integer not null references sales_order_lines (id),
  name text not null,
  spec text not null,
  unit text not null,
  -- Nothing where only money is left.
  qty integer not null check (qty >= 0),
  gross integer not null,
  net integer not null,
  tax integer not null,
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  discount integer not null default 0 check (discount >= 0),
  discount_tax integer not null default 0 check (discount_tax >= 0),
  check (net + tax = gross)
) strict;
insert into invoice_request_lines (id, request_id, order_line_id, name, spec, unit, qty, gross, net, tax, tax_kind, tax_rate, discount, discount_tax)
  select id, request_id, order_line_id, name, spec, unit, qty, gross, net, tax, tax_kind, tax_rate, discount, discount_tax
  from kept_invoice_lines order by id;
drop table kept_invoice_lines;
create index invoice_request_lines_request on invoice_request_lines (request_id, id);
create index invoice_request_lines_order_line on invoice_request_lines (order_line_id, request_id);

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
