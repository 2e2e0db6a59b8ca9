-- What work at a customer's costs them: a fee, and parts that leave the stock. Both in fen with their tax; amount is all of it, once the
-- work is done.
alter table service_orders add column fee integer not null default 0 check (fee >= 0);
alter table service_orders add column amount integer not null default 0 check (amount >= 0);
create index service_orders_done_on on service_orders (done_on, technician_id, kind) where done_on is not null;

-- A part is taken at once and may be given back, in parts too, until the work is done.
create table service_parts (
  id integer primary key,
  service_id integer not null references service_orders (id),
  product_id integer not null references products (id),
  warehouse_id integer not null references warehouses (id),
  -- Both of the product's base unit.
  qty integer not null check (qty > 0),
  back_qty integer not null check (back_qty between 0 and qty),
  -- What one costs the customer with its tax, in 1/10^8 yuan, and what is not given back comes to.
  price integer not null check (price >= 0),
  amount integer not null check (amount >= 0),
  taken_on text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index service_parts_service on service_parts (service_id, id);
create index service_parts_product on service_parts (product_id, id);
