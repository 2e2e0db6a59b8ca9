-- Whom the shop buys from.
create table suppliers (
  id integer primary key,
  code text not null unique,
  name text not null check (name <> ''),
  name_key text not null,
  search_key text not null,
  contact text not null,
  phone text not null,
  phone_key text not null,
  email text not null,
  address text not null,
  tax_id text not null,
  term_method text not null check (term_method in ('cash', 'net', 'monthEnd', 'cutOff', 'nextMonthDay')),
  term_days integer not null check (term_days between 0 and 3650),
  term_day integer not null check (term_day between 0 and 31),
  note text not null,
  active integer not null check (active in (0, 1)),
  version integer not null,
  created_at integer not null
) strict;
create index suppliers_name on suppliers (name, id);
create index suppliers_name_key on suppliers (name_key);
create index suppliers_phone_key on suppliers (phone_key) where phone_key <> '';
create index suppliers_tax_id on suppliers (tax_id) where tax_id <> '';

create table purchase_orders (
  id integer primary key,
  no text unique,
  state text not null check (state in ('DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SENT', 'CONFIRMED', 'PART_RECEIVED',
    'RECEIVED', 'ACCEPTED', 'COMPLETED', 'CLOSED', 'CANCELLED')),
  supplier_id integer not null references suppliers (id),
  supplier_code text not null,
  supplier_name text not null,
  contact text not null,
  phone text not null,
  -- Where the goods are to go.
  address text not null,
  ordered_on text not null,
  promised_on text,
  -- The number the supplier knows it by.
  supplier_no text not null,
  note text not null,
  tax_inclusive integer not null check (tax_inclusive in (0, 1)),
  gross integer not null check (gross >= 0),
  net integer not null,
  tax integer not null,
  search_key text not null,
  -- Why it was rejected or cancelled last.
  reason text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  sent_at integer,
  confirmed_at integer,
  ended_at integer,
  check (net + tax = gross),
  check (no is not null or state in ('DRAFT', 'CANCELLED'))
) strict;
create index purchase_orders_day on purchase_orders (ordered_on, id);
create index purchase_orders_supplier on purchase_orders (supplier_id, ordered_on, id);
create index purchase_orders_state on purchase_orders (state, ordered_on, id);

create table purchase_order_lines (
  id integer primary key,
  purchase_id integer not null references purchase_orders (id),
  line_no integer not null,
  product_id integer not null references products (id),
  product_code text not null,
  product_name text not null,
  spec text not null,
  unit text not null,
  unit_ratio integer not null check (unit_ratio > 0),
  -- None: the supplier has said that it cannot deliver any.
  qty integer not null check (qty >= 0),
  price integer not null check (price >= 0),
  gross integer not null check (gross >= 0),
  net integer not null,
  tax integer not null,
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  -- The day the supplier has confirmed for this line; without it the order's counts.
  promised_on text,
  received_qty integer not null default 0 check (received_qty >= 0),
  accepted_qty integer not null default 0 check (accepted_qty between 0 and received_qty),
  note text not null,
  unique (purchase_id, line_no),
  check (net + tax = gross)
) strict;
create index purchase_order_lines_product on purchase_order_lines (product_id, purchase_id);

-- Each time an order went to its supplier.
create table purchase_sendings (
  id integer primary key,
  purchase_id integer not null references purchase_orders (id),
  way text not null check (way in ('message', 'mail', 'phone', 'paper')),
  sent_to text not null,
  sent_by integer not null references users (id),
  sent_at integer not null
) strict;
create index purchase_sendings_purchase on purchase_sendings (purchase_id, id);

-- What a supplier has confirmed: each is a version of the order, with the lines it made others.
create table purchase_confirmations (
  id integer primary key,
  purchase_id integer not null references purchase_orders (id),
  revision integer not null check (revision >= 1),
  note text not null,
  gross_before integer not null,
  gross_after integer not null,
  confirmed_by integer not null references users (id),
  confirmed_at integer not null,
  unique (purchase_id, revision)
) strict;

create table purchase_confirmation_lines (
  confirmation_id integer not null references purchase_confirmations (id),
  line_id integer not null references purchase_order_lines (id),
  qty_before integer not null check (qty_before >= 0),
  qty_after integer not null check (qty_after >= 0),
  promised_before text,
  promised_after text,
  primary key (confirmation_id, line_id)
) strict;
create index purchase_confirmation_lines_line on purchase_confirmation_lines (line_id);

create table purchase_returns (
  id integer primary key,
  no text unique,
  state text not null check (state in ('DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'SHIPPED_BACK', 'SETTLED', 'COMPLETED', 'CANCELLED')),
  supplier_id integer not null references suppliers (id),
  supplier_code text not null,
  supplier_name text not null,
  contact text not null,
  phone text not null,
  returned_on text not null,
  -- Why the goods go back, and what is wanted for them.
  cause text not null,
  handling text not null check (handling in ('refund', 'exchange', 'credit')),
  note text not null,
  tax_inclusive integer not null check (tax_inclusive in (0, 1)),
  gross integer not null check (gross >= 0),
  net integer not null,
  tax integer not null,
  search_key text not null,
  -- Why it was rejected or cancelled last.
  reason text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  ended_at integer,
  check (net + tax = gross),
  check (no is not null or state in ('DRAFT', 'CANCELLED'))
) strict;
create index purchase_returns_day on purchase_returns (returned_on, id);
create index purchase_returns_supplier on purchase_returns (supplier_id, returned_on, id);
create index purchase_returns_state on purchase_returns (state, returned_on, id);

create table purchase_return_lines (
  id integer primary key,
  return_id integer not null references purchase_returns (id),
  line_no integer not null,
  product_id integer not null references products (id),
  product_code text not null,
  product_name text not null,
  spec text not null,
  unit text not null,
  unit_ratio integer not null check (unit_ratio > 0),
  qty integer not null check (qty > 0),
  price integer not null check (price >= 0),
  gross integer not null check (gross >= 0),
  net integer not null,
  tax integer not null,
  tax_kind text not null check (tax_kind in ('taxed', 'exempt', 'outside')),
  tax_rate integer not null check (tax_rate between 0 and 10000),
  note text not null,
  unique (return_id, line_no),
  check (net + tax = gross)
) strict;
create index purchase_return_lines_product on purchase_return_lines (product_id, return_id);

-- Who buys reads and keeps suppliers and purchases; the owner holds every right.
insert into role_rights (role_id, "right")
  select id, 'supplier.read' from roles where code = 'buyer'
  union all select id, 'supplier.edit' from roles where code = 'buyer'
  union all select id, 'supplier.export' from roles where code = 'buyer'
  union all select id, 'purchase.read' from roles where code = 'buyer'
  union all select id, 'purchase.edit' from roles where code = 'buyer'
  union all select id, 'purchase.approve' from roles where code = 'buyer'
  union all select id, 'purchase.return' from roles where code = 'buyer'
  union all select id, 'purchase.export' from roles where code = 'buyer';

-- The places of all records in the search indexes, those of later kinds too.
create table search_places (
  doc integer primary key,
  kind text not null,
  record_id integer not null,
  unique (kind, record_id)
) strict;
insert into search_places (doc, kind, record_id) select doc, kind, record_id from search_docs;
drop table search_docs;
alter table search_places rename to search_docs;
create virtual table search_suppliers using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_purchases using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_purchase_returns using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
