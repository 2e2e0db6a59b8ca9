-- Goods may come back whose order nobody knows: such a return has no order and no delivery, its lines say themselves what the goods
-- are and what is given for them. SQLite cannot loosen a column, so both tables are made anew under their names; their rows are there
-- again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_returns as select * from sales_returns;
create table kept_return_lines as select * from sales_return_lines;
drop table sales_return_lines;
drop table sales_returns;
create table sales_returns (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'RECEIVED', 'INSPECTED', 'SETTLED', 'COMPLETED', 'CANCELLED')),
  -- Both null where nobody knows which order it was.
  order_id integer references sales_orders (id),
  delivery_id integer references deliveries (id),
  customer_id integer not null references customers (id),
  wish text not null check (wish in ('credit', 'refund', 'exchange', 'refundOnly')),
  -- '' where nobody was asked for it.
  cause text not null check (cause in ('', 'quality', 'wrongGoods', 'damaged', 'notNeeded', 'other')),
  reason text not null,
  -- Why it was rejected or cancelled.
  answer text not null default '',
  requested_on text not null,
  returned_on text,
  settled_on text,
  settled_by text check (settled_by in ('credit', 'refund', 'exchange')),
  amount integer not null check (amount >= 0),
  -- The red-letter invoice, or why there is none.
  red_note text not null default '',
  search_key text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  submitted_at integer,
  settled_at integer,
  check ((order_id is null) = (delivery_id is null)),
  check (order_id is not null or wish <> 'refundOnly'),
  check ((settled_on is not null) = (state in ('SETTLED', 'COMPLETED'))),
  check ((settled_by is null) = (settled_on is null)),
  check (settled_on is not null or amount = 0),
  check (returned_on is not null or wish = 'refundOnly' or state not in ('RECEIVED', 'INSPECTED', 'SETTLED', 'COMPLETED'))
) strict;
insert into sales_returns (id, no, state, order_id, delivery_id, customer_id, wish, cause, reason, answer, requested_on, returned_on,
  settled_on, settled_by, amount, red_note, search_key, version, created_by, created_at, submitted_at, settled_at)
  select id, no, state, order_id, delivery_id, customer_id, wish, cause, reason, answer, requested_on, returned_on,
    settled_on, settled_by, amount, red_note, search_key, version, created_by, created_at, submitted_at, settled_at
  from kept_returns order by id;
drop table kept_returns;
create index sales_returns_order on sales_returns (order_id, id);
create index sales_returns_customer on sales_returns (customer_id, requested_on, id);
create index sales_returns_day on sales_returns (requested_on, id);
create index sales_returns_under_way on sales_returns (delivery_id, id) where state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'INSPECTED');

create table sales_return_lines (
  id integer primary key,
  return_id integer not null references sales_returns (id),
  delivery_line_id integer references delivery_lines (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  -- Null until the goods are there, and looked at; what is good is the difference. All of the line's unit.
  received_qty integer check (received_qty between 0 and qty),
  bad_qty integer check (bad_qty between 0 and received_qty),
  gross integer not null,
  net integer not null,
  tax integer not null,
  -- Of goods without a delivery, as it was when they were asked for: what they are called, the unit and how much of the base unit it
  -- is, and what is given for one, with its tax, in 1/10^8 yuan.
  product_name text,
  unit text,
  unit_ratio integer check (unit_ratio > 0),
  price integer check (price >= 0),
  tax_kind text check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer,
  check (net + tax = gross),
  check ((price is null) = (delivery_line_id is not null)),
  check ((price is null) = (product_name is null) and (price is null) = (unit is null) and (price is null) = (unit_ratio is null)),
  check ((price is null) = (tax_kind is null) and (price is null) = (tax_rate is null))
) strict;
insert into sales_return_lines (id, return_id, delivery_line_id, product_id, qty, received_qty, bad_qty, gross, net, tax)
  select id, return_id, delivery_line_id, product_id, qty, received_qty, bad_qty, gross, net, tax from kept_return_lines order by id;
drop table kept_return_lines;
create index sales_return_lines_return on sales_return_lines (return_id, id);
create index sales_return_lines_delivery_line on sales_return_lines (delivery_line_id, id);
create index sales_return_lines_bad on sales_return_lines (product_id, id) where bad_qty > 0;

-- Who may let goods come back may also ask for it where no order says so.
insert into role_rights (role_id, "right") select role_id, 'return.free' from role_rights where "right" = 'return.approve';
