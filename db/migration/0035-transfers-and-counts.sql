-- Goods between warehouses leave, are on the way, arrive whole or in parts; what is lost on the way is a document of its own.
alter table stock_transfers add column shipped_on text;
alter table stock_transfers add column arrived_on text;
alter table stock_transfer_lines add column received_qty integer not null default 0 check (received_qty >= 0);
alter table stock_transfer_lines add column lost_qty integer not null default 0 check (lost_qty >= 0);
create table transfer_losses (
  id integer primary key,
  no text not null unique,
  transfer_id integer not null unique references stock_transfers (id),
  lost_on text not null,
  reason text not null check (reason <> ''),
  -- What the lost goods cost, in fen.
  value integer not null check (value >= 0),
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index transfer_losses_day on transfer_losses (lost_on, id);

-- A count of what lies in a warehouse: what the books said of each place when it began, and when the place was counted.
create table stocktakes (
  id integer primary key,
  no text not null unique,
  state text not null check (state in ('COUNTING', 'COUNTED', 'POSTED', 'CANCELLED')),
  warehouse_id integer not null references warehouses (id),
  category_id integer references categories (id),
  -- Who counts does not see what the books say.
  blind integer not null check (blind in (0, 1)),
  note text not null,
  posted_on text,
  -- Why it was cancelled.
  answer text not null default '',
  search_key text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check ((posted_on is not null) = (state = 'POSTED'))
) strict;
create index stocktakes_created on stocktakes (created_at, id);
-- One count of a warehouse at a time.
create unique index stocktakes_open on stocktakes (warehouse_id) where state in ('COUNTING', 'COUNTED');

create table stocktake_lines (
  id integer primary key,
  stocktake_id integer not null references stocktakes (id),
  product_id integer not null references products (id),
  location_id integer not null references locations (id),
  book_qty integer not null,
  -- What the books said when it was counted; goods went on moving since the count began.
  expected_qty integer,
  counted_qty integer check (counted_qty >= 0),
  -- What was counted before it was counted again.
  first_qty integer check (first_qty >= 0),
  counted_by integer references users (id),
  counted_at integer,
  unique (stocktake_id, product_id, location_id),
  check ((counted_qty is null) = (expected_qty is null))
) strict;
create index stocktake_lines_product on stocktake_lines (product_id, stocktake_id);
