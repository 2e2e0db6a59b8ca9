-- Where goods lie. Every shop has one to begin with.
create table warehouses (
  id integer primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  name_key text not null unique,
  active integer not null default 1 check (active in (0, 1)),
  created_at integer not null
) strict;
insert into warehouses (id, code, name, name_key, active, created_at) values (1, '01', '主仓', '主仓', 1, 0);

-- A sales return from the request to its end. What the customer gets for it counts on settled_on; until then it is only asked for.
create table sales_returns_new (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'RECEIVED', 'INSPECTED', 'SETTLED', 'COMPLETED', 'CANCELLED')),
  order_id integer not null references sales_orders (id),
  delivery_id integer not null references deliveries (id),
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
  check ((settled_on is not null) = (state in ('SETTLED', 'COMPLETED'))),
  check ((settled_by is null) = (settled_on is null)),
  check (settled_on is not null or amount = 0),
  check (returned_on is not null or wish = 'refundOnly' or state not in ('RECEIVED', 'INSPECTED', 'SETTLED', 'COMPLETED'))
) strict;
insert into sales_returns_new (id, no, state, order_id, delivery_id, customer_id, wish, cause, reason, requested_on, returned_on,
  settled_on, settled_by, amount, search_key, version, created_by, created_at)
  select r.id, r.no, 'COMPLETED', r.order_id, r.delivery_id, r.customer_id, 'credit', '', r.reason, r.returned_on, r.returned_on,
    r.returned_on, 'credit', r.amount, lower(r.no || ' ' || d.no || ' ' || o.no) || ' ' || o.search_key, 1, r.created_by, r.created_at
  from sales_returns r join sales_orders o on o.id = r.order_id join deliveries d on d.id = r.delivery_id;

-- received_qty and bad_qty are null until the goods are there, and looked at; what is good is the difference. Both of the line's unit.
create table sales_return_lines_new (
  id integer primary key,
  return_id integer not null references sales_returns_new (id),
  delivery_line_id integer not null references delivery_lines (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  received_qty integer check (received_qty between 0 and qty),
  bad_qty integer check (bad_qty between 0 and received_qty),
  gross integer not null,
  net integer not null,
  tax integer not null,
  check (net + tax = gross)
) strict;
insert into sales_return_lines_new (id, return_id, delivery_line_id, product_id, qty, received_qty, bad_qty, gross, net, tax)
  select id, return_id, delivery_line_id, product_id, qty, qty, 0, gross, net, tax from sales_return_lines;
drop table sales_return_lines;
drop table sales_returns;
alter table sales_returns_new rename to sales_returns;
alter table sales_return_lines_new rename to sales_return_lines;
create index sales_returns_order on sales_returns (order_id, id);
create index sales_returns_customer on sales_returns (customer_id, requested_on, id);
create index sales_returns_day on sales_returns (requested_on, id);
create index sales_returns_under_way on sales_returns (delivery_id, id) where state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'INSPECTED');
create index sales_return_lines_return on sales_return_lines (return_id, id);
create index sales_return_lines_delivery_line on sales_return_lines (delivery_line_id, id);
create index sales_return_lines_bad on sales_return_lines (product_id, id) where bad_qty > 0;

-- Work done at a customer's: what is needed, who goes there when, what came of it. Times are minutes since midnight.
create table service_orders (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('DRAFT', 'PENDING', 'REQ_CONFIRMED', 'PLANNED', 'IN_SERVICE', 'DONE', 'COMPLETED', 'CANCELLED')),
  kind text not null check (kind in ('install', 'repair', 'maintain', 'inspect', 'other')),
  customer_id integer not null references customers (id),
  customer_name text not null,
  product_id integer references products (id),
  need text not null check (need <> ''),
  contact text not null,
  phone text not null,
  address text not null,
  requested_on text not null,
  wished_on text,
  owner_id integer not null references users (id),
  technician_id integer references users (id),
  planned_on text,
  starts_at integer check (starts_at between 0 and 1439),
  ends_at integer check (ends_at > starts_at and ends_at <= 1440),
  started_at integer,
  done_on text,
  result text not null default '',
  score integer check (score between 1 and 5),
  feedback text not null default '',
  -- Why it was sent back, planned anew or cancelled.
  answer text not null default '',
  search_key text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check ((planned_on is null) = (technician_id is null)),
  check ((starts_at is null) = (planned_on is null) and (ends_at is null) = (planned_on is null)),
  check (planned_on is not null or state not in ('PLANNED', 'IN_SERVICE', 'DONE', 'COMPLETED')),
  check ((done_on is not null) = (state in ('DONE', 'COMPLETED'))),
  check (score is null or state = 'COMPLETED')
) strict;
create index service_orders_customer on service_orders (customer_id, requested_on, id);
create index service_orders_day on service_orders (requested_on, id);
create index service_orders_owner on service_orders (owner_id, id);
create index service_orders_technician on service_orders (technician_id, planned_on, starts_at);
create index service_orders_planned on service_orders (planned_on, starts_at) where planned_on is not null;
create index service_orders_done on service_orders (done_on) where state = 'DONE';

-- Goods that go from one place of the shop to another.
create table stock_transfers (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('DRAFT', 'CONFIRMED', 'PLANNED', 'IN_TRANSIT', 'PART_IN', 'COMPLETED', 'CANCELLED')),
  from_id integer not null references warehouses (id),
  to_id integer not null references warehouses (id),
  requested_on text not null,
  needed_on text,
  note text not null,
  planned_on text,
  carrier text not null default '',
  -- Why it was cancelled.
  answer text not null default '',
  search_key text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check (from_id <> to_id),
  check (planned_on is not null or state in ('DRAFT', 'CONFIRMED', 'CANCELLED'))
) strict;
create index stock_transfers_day on stock_transfers (requested_on, id);
create index stock_transfers_from on stock_transfers (from_id);
create index stock_transfers_to on stock_transfers (to_id);

create table stock_transfer_lines (
  id integer primary key,
  transfer_id integer not null references stock_transfers (id),
  line_no integer not null check (line_no > 0),
  product_id integer not null references products (id),
  -- Of the product's base unit.
  qty integer not null check (qty > 0),
  unique (transfer_id, line_no),
  unique (transfer_id, product_id)
) strict;
create index stock_transfer_lines_product on stock_transfer_lines (product_id, transfer_id);

-- More kinds of records are searched for; the program knows which.
create table search_docs_new (
  doc integer primary key,
  kind text not null check (kind <> ''),
  record_id integer not null,
  unique (kind, record_id)
) strict;
insert into search_docs_new (doc, kind, record_id) select doc, kind, record_id from search_docs;
drop table search_docs;
alter table search_docs_new rename to search_docs;
create virtual table search_returns using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_services using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_transfers using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

-- Who took goods back may ask for it, and who decided prices and money decides about it.
insert into role_rights (role_id, "right") select role_id, 'return.request' from role_rights where "right" = 'return.create'
  union select id, 'return.request' from roles where code in ('sales', 'salesManager');
insert into role_rights (role_id, "right") select id, 'return.approve' from roles where code in ('salesManager', 'orderManager');
insert into role_rights (role_id, "right") select id, 'return.receive' from roles where code = 'shipper';
insert into role_rights (role_id, "right") select id, 'return.settle' from roles where code = 'accountant';
insert into role_rights (role_id, "right") select id, 'service.read' from roles where code in ('sales', 'salesManager', 'orderManager', 'service');
insert into role_rights (role_id, "right") select id, 'service.edit' from roles where code in ('sales', 'salesManager', 'orderManager', 'service');
insert into role_rights (role_id, "right") select id, 'service.plan' from roles where code in ('salesManager', 'orderManager', 'service');
insert into role_rights (role_id, "right") select id, 'service.work' from roles where code = 'service';
insert into role_rights (role_id, "right") select id, 'transfer.read' from roles where code in ('orderManager', 'shipper', 'buyer');
insert into role_rights (role_id, "right") select id, 'transfer.edit' from roles where code in ('shipper', 'buyer');
insert into role_rights (role_id, "right") select id, 'transfer.plan' from roles where code = 'shipper';
