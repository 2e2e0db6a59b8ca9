create table company (
  id integer primary key check (id = 1),
  name text not null,
  contact text not null,
  email text not null,
  mobile text not null,
  address text not null,
  bank_account text not null,
  created_at integer not null
) strict;

create table roles (
  id integer primary key,
  code text not null unique,
  name text not null
) strict;

create table role_rights (
  role_id integer not null references roles (id),
  "right" text not null,
  primary key (role_id, "right")
) strict;

create table users (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  password_hash text not null,
  role_id integer not null references roles (id),
  active integer not null check (active in (0, 1)),
  failed_tries integer not null check (failed_tries >= 0),
  locked_until integer,
  created_at integer not null
) strict;

create table preferences (
  user_id integer not null references users (id),
  name text not null,
  value text not null,
  primary key (user_id, name)
) strict;

create table counters (
  prefix text not null,
  period text not null,
  last integer not null check (last > 0),
  primary key (prefix, period)
) strict;

create table commands (
  id text primary key,
  name text not null,
  user_id integer references users (id),
  at integer not null,
  result text not null
) strict;

create table activity_log (
  id integer primary key,
  command_id text not null references commands (id),
  command text not null,
  user_id integer references users (id),
  at integer not null,
  record text not null,
  record_id integer not null,
  before text,
  after text,
  previous_hash text not null unique,
  hash text not null unique
) strict;
create index activity_log_record on activity_log (record, record_id, id);

create table customers (
  id integer primary key,
  code text not null unique,
  name text not null check (name <> ''),
  search_key text not null,
  segment text not null,
  contact text not null,
  phone text not null,
  country text not null,
  region text not null,
  province text not null,
  city text not null,
  address text not null,
  tax_id text not null,
  term_method text not null check (term_method in ('cash', 'net', 'monthEnd', 'cutOff', 'nextMonthDay')),
  term_days integer not null check (term_days between 0 and 3650),
  term_day integer not null check (term_day between 0 and 31),
  credit_limit integer check (credit_limit >= 0),
  receivable integer not null check (receivable >= 0),
  unallocated integer not null check (unallocated >= 0),
  last_order_on text,
  note text not null,
  active integer not null check (active in (0, 1)),
  version integer not null,
  created_at integer not null
) strict;
create index customers_name on customers (name, id);
create index customers_balance on customers (receivable, id);

create table products (
  id integer primary key,
  code text not null unique,
  name text not null check (name <> ''),
  search_key text not null,
  import_key text unique,
  kind text not null check (kind in ('goods', 'service')),
  spec text not null,
  unit text not null,
  category text not null,
  subcategory text not null,
  list_price integer not null check (list_price >= 0),
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null check (reserved >= 0),
  active integer not null check (active in (0, 1)),
  version integer not null,
  created_at integer not null
) strict;
create index products_name on products (name, id);

create table stock_movements (
  id integer primary key,
  product_id integer not null references products (id),
  kind text not null check (kind in ('opening', 'adjustment', 'delivery', 'return')),
  document_id integer not null,
  document_no text not null,
  moved_on text not null,
  qty integer not null check (qty <> 0),
  note text not null,
  created_at integer not null
) strict;
create index stock_movements_product on stock_movements (product_id, moved_on, id);

create table imports (
  id integer primary key,
  file_name text not null,
  file_hash text not null,
  sheet text not null,
  lines integer not null,
  orders_added integer not null,
  orders_known integer not null,
  customers_added integer not null,
  products_added integer not null,
  amount integer not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;

create table sales_orders (
  id integer primary key,
  no text unique,
  external_no text not null,
  import_key text unique,
  import_id integer references imports (id),
  state text not null,
  historical integer not null check (historical in (0, 1)),
  order_on text not null,
  promised_on text,
  customer_id integer not null references customers (id),
  customer_code text not null,
  customer_name text not null,
  contact text not null,
  phone text not null,
  address text not null,
  search_key text not null,
  tax_inclusive integer not null check (tax_inclusive in (0, 1)),
  discount_mode text not null check (discount_mode in ('none', 'percent', 'amount')),
  discount_pay integer not null check (discount_pay between 0 and 10000),
  product_total integer not null,
  order_amount integer not null,
  gross integer not null,
  net integer not null,
  tax integer not null,
  delivered integer not null check (delivered >= 0),
  returned integer not null check (returned between 0 and delivered),
  received integer not null,
  invoice_pending integer not null check (invoice_pending >= 0),
  invoiced integer not null check (invoiced >= 0),
  note text not null,
  version integer not null,
  created_by integer references users (id),
  created_at integer not null,
  confirmed_at integer,
  check (net + tax = gross),
  check (no is not null or state in ('DRAFT', 'CANCELLED'))
) strict;
create index sales_orders_day on sales_orders (order_on, id);
create index sales_orders_customer on sales_orders (customer_id, order_on, id);
create index sales_orders_state on sales_orders (state, order_on, id);
create index sales_orders_amount on sales_orders (gross, order_on, id);
create index sales_orders_name on sales_orders (customer_name, order_on, id);

create table sales_order_lines (
  id integer primary key,
  order_id integer not null references sales_orders (id),
  line_no integer not null,
  product_id integer not null references products (id),
  product_code text not null,
  product_name text not null,
  spec text not null,
  unit text not null,
  qty integer not null check (qty > 0),
  list_price integer not null check (list_price >= 0),
  pay integer not null check (pay between 0 and 10000),
  typed_amount integer,
  deal_price integer not null check (deal_price >= 0),
  amount integer not null check (amount >= 0),
  discount_share integer not null,
  gross integer not null,
  net integer not null,
  tax integer not null,
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  delivered_qty integer not null check (delivered_qty between 0 and qty),
  delivered_gross integer not null check (delivered_gross >= 0),
  note text not null,
  unique (order_id, line_no),
  check (net + tax = gross)
) strict;
create index sales_order_lines_product on sales_order_lines (product_id, id);

create table deliveries (
  id integer primary key,
  no text not null unique,
  order_id integer not null references sales_orders (id),
  customer_id integer not null references customers (id),
  state text not null,
  delivered_on text not null,
  amount integer not null check (amount >= 0),
  carrier text not null,
  tracking_no text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index deliveries_order on deliveries (order_id, id);

create table delivery_lines (
  id integer primary key,
  delivery_id integer not null references deliveries (id),
  order_line_id integer not null references sales_order_lines (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  gross integer not null check (gross >= 0),
  returned_qty integer not null check (returned_qty between 0 and qty),
  returned_gross integer not null check (returned_gross between 0 and gross)
) strict;
create index delivery_lines_delivery on delivery_lines (delivery_id, id);
create index delivery_lines_order_line on delivery_lines (order_line_id, id);

create table sales_returns (
  id integer primary key,
  no text not null unique,
  order_id integer not null references sales_orders (id),
  delivery_id integer not null references deliveries (id),
  customer_id integer not null references customers (id),
  returned_on text not null,
  amount integer not null check (amount >= 0),
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index sales_returns_order on sales_returns (order_id, id);

create table sales_return_lines (
  id integer primary key,
  return_id integer not null references sales_returns (id),
  delivery_line_id integer not null references delivery_lines (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  gross integer not null,
  net integer not null,
  tax integer not null,
  check (net + tax = gross)
) strict;
create index sales_return_lines_return on sales_return_lines (return_id, id);
create index sales_return_lines_delivery_line on sales_return_lines (delivery_line_id, id);

create table open_items (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('delivery', 'opening')),
  document_id integer not null,
  document_no text not null,
  item_on text not null,
  due_on text not null,
  amount integer not null check (amount > 0),
  "open" integer not null check ("open" between 0 and amount),
  created_at integer not null
) strict;
create index open_items_customer on open_items (customer_id, item_on, id);
create index open_items_order on open_items (order_id, id);
create index open_items_open on open_items (customer_id, due_on, "open") where "open" <> 0;
create index open_items_day on open_items (item_on, customer_id, due_on, amount, id);

create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('receipt', 'return', 'receiptVoid')),
  document_id integer not null,
  document_no text not null,
  credit_on text not null,
  reverses integer unique references credits (id),
  amount integer not null check (amount <> 0 and (amount > 0) = (reverses is null)),
  unallocated integer not null check (unallocated between 0 and max(amount, 0)),
  created_at integer not null
) strict;
create index credits_customer on credits (customer_id, credit_on, id);
create index credits_order on credits (order_id, id);
create index credits_unallocated on credits (customer_id, credit_on, unallocated) where unallocated <> 0;
create unique index credits_document on credits (kind, document_id);

create table allocations (
  id integer primary key,
  credit_id integer not null references credits (id),
  open_item_id integer not null references open_items (id),
  allocated_on text not null,
  amount integer not null check (amount <> 0),
  created_at integer not null
) strict;
create index allocations_item on allocations (open_item_id, allocated_on, amount);
create index allocations_credit on allocations (credit_id, allocated_on, amount);

create table receipts (
  id integer primary key,
  no text not null unique,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  state text not null,
  received_on text not null,
  method text not null,
  amount integer not null check (amount > 0),
  fee integer not null check (fee between 0 and amount),
  bank_reference text not null,
  payer text not null,
  note text not null,
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  confirmed_by integer references users (id),
  confirmed_at integer
) strict;
create index receipts_customer on receipts (customer_id, received_on, id);
create index receipts_day on receipts (received_on, id);
create index receipts_state on receipts (state, received_on, id);

create table invoice_requests (
  id integer primary key,
  no text not null unique,
  customer_id integer not null references customers (id),
  order_id integer not null references sales_orders (id),
  delivery_id integer references deliveries (id),
  state text not null,
  kind text not null check (kind in ('special', 'ordinary')),
  title text not null,
  tax_id text not null,
  natural_person integer not null check (natural_person in (0, 1)),
  requested_on text not null,
  gross integer not null check (gross > 0),
  net integer not null,
  tax integer not null,
  invoice_code text not null,
  invoice_no text,
  issued_on text,
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check (net + tax = gross)
) strict;
create unique index invoice_requests_invoice_no on invoice_requests (invoice_code, invoice_no) where invoice_no is not null;
create index invoice_requests_order on invoice_requests (order_id, id);
create index invoice_requests_day on invoice_requests (requested_on, id);

create table invoice_request_lines (
  id integer primary key,
  request_id integer not null references invoice_requests (id),
  order_line_id integer not null references sales_order_lines (id),
  name text not null,
  spec text not null,
  unit text not null,
  qty integer not null check (qty > 0),
  gross integer not null,
  net integer not null,
  tax integer not null,
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  check (net + tax = gross)
) strict;
create index invoice_request_lines_request on invoice_request_lines (request_id, id);
