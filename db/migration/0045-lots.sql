-- A product may be followed by batch or by serial number: each movement of it says of which, and what lies where is known of each.
alter table products add column tracking text not null default 'none' check (tracking in ('none', 'batch', 'serial'));
-- How many days after the day it was made it may be used; null when nobody says.
alter table products add column shelf_days integer check (shelf_days > 0);

-- A batch of a product, or one piece of it with its serial number.
create table lots (
  id integer primary key,
  product_id integer not null references products (id),
  code text not null check (code <> ''),
  -- The code as it is compared: one batch, however it is typed.
  code_key text not null,
  made_on text,
  -- The last day on which it may be used.
  expires_on text,
  version integer not null default 1,
  created_at integer not null,
  unique (product_id, code_key),
  check (expires_on >= made_on)
) strict;
create index lots_code on lots (code_key);
create index lots_expiry on lots (expires_on, id) where expires_on is not null;

alter table stock_movements add column lot_id integer references lots (id);
create index stock_movements_lot on stock_movements (lot_id, id) where lot_id is not null;

-- What of each batch lies where, maintained with the movements.
create table lot_levels (
  lot_id integer not null references lots (id),
  location_id integer not null references locations (id),
  product_id integer not null references products (id),
  qty integer not null check (qty >= 0),
  primary key (lot_id, location_id)
) strict;
create index lot_levels_product on lot_levels (product_id, location_id);
create index lot_levels_location on lot_levels (location_id);
