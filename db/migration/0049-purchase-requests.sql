-- What the shop needs, before it is known who supplies it: asked for, approved, offered by suppliers, and ordered from those that were
-- chosen. Quantities are of the base unit, prices of one of it with their tax, in 1/10^8 yuan.
create table purchase_requests (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('DRAFT', 'PENDING', 'REJECTED', 'APPROVED', 'ORDERED', 'CANCELLED')),
  requested_on text not null,
  needed_on text,
  reason text not null,
  -- Why it was rejected or cancelled, and why the lowest offer was not chosen.
  answer text not null default '',
  choice text not null default '',
  search_key text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index purchase_requests_day on purchase_requests (requested_on, id);
create index purchase_requests_state on purchase_requests (state, requested_on, id);

create table purchase_request_lines (
  id integer primary key,
  request_id integer not null references purchase_requests (id),
  line_no integer not null check (line_no > 0),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  -- The offer that was chosen, and the purchase order it became.
  quote_id integer references supplier_quotes (id),
  purchase_id integer references purchase_orders (id),
  unique (request_id, line_no),
  unique (request_id, product_id)
) strict;
create index purchase_request_lines_product on purchase_request_lines (product_id, request_id);
create index purchase_request_lines_purchase on purchase_request_lines (purchase_id) where purchase_id is not null;

create table supplier_quotes (
  id integer primary key,
  request_id integer not null references purchase_requests (id),
  supplier_id integer not null references suppliers (id),
  quoted_on text not null,
  valid_to text,
  promised_on text,
  note text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  unique (request_id, supplier_id)
) strict;
create index supplier_quotes_supplier on supplier_quotes (supplier_id, id);

create table supplier_quote_lines (
  quote_id integer not null references supplier_quotes (id),
  line_id integer not null references purchase_request_lines (id),
  price integer not null check (price >= 0),
  primary key (quote_id, line_id)
) strict;
create index supplier_quote_lines_line on supplier_quote_lines (line_id, price);

-- Whoever keeps goods or sells them may ask for more.
insert into role_rights (role_id, "right") select role_id, 'purchase.request' from role_rights where "right" = 'purchase.edit'
  union select id, 'purchase.request' from roles where code in ('salesManager', 'orderManager', 'shipper');
