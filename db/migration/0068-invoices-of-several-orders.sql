-- A request may hold several orders of one customer, whole or in parts: how much of each, and how much of that red letters took back. Amounts in fen.
create table invoice_request_orders (
  request_id integer not null references invoice_requests (id),
  order_id integer not null references sales_orders (id),
  gross integer not null check (gross > 0),
  red integer not null default 0 check (red between 0 and gross),
  primary key (request_id, order_id)
) strict;
create index invoice_request_orders_order on invoice_request_orders (order_id, request_id);
insert into invoice_request_orders (request_id, order_id, gross) select id, order_id, gross from invoice_requests;

alter table invoice_requests add column remark text not null default '';
-- More than was due was asked for by somebody who may.
alter table invoice_requests add column over_asked integer not null default 0 check (over_asked in (0, 1));
alter table invoice_requests add column red_gross integer not null default 0 check (red_gross between 0 and gross);
update invoice_requests set remark = coalesce((select o.no from sales_orders o where o.id = invoice_requests.order_id), '');
-- Only of these orders a red letter can be due.
create index sales_orders_invoiced on sales_orders (order_on, id) where invoiced > 0 and (returned > 0 or state = 'CLOSED');
create index invoice_requests_state on invoice_requests (state, requested_on, id);

-- What was taken off a line, where the invoice shows it as a row of its own: with tax, and the tax of it.
alter table invoice_request_lines add column discount integer not null default 0 check (discount >= 0);
alter table invoice_request_lines add column discount_tax integer not null default 0 check (discount_tax >= 0);
create index invoice_request_lines_order_line on invoice_request_lines (order_line_id, request_id);

-- Whether an order is invoiced only as far as it is paid (FPA-04).
alter table company add column invoice_after_payment integer not null default 0 check (invoice_after_payment in (0, 1));
