-- More may leave than is on hand, where the shop allows it (R-STK): off until somebody says so.
alter table company add column allow_negative integer not null default 0 check (allow_negative in (0, 1));

-- What is on hand may be below zero then. SQLite cannot take off a check: the column is made anew under its name.
alter table products add column lying integer not null default 0;
update products set lying = on_hand where on_hand <> 0;
alter table products drop column on_hand;
alter table products rename column lying to on_hand;

-- Movements whose goods, all or some, were not there when they left: their cost is what was known then, and is corrected when
-- goods come (待补成本). `open_qty` has not come yet, and was taken to cost `open_value` (fen); both are kept with the movements.
create table pending_costs (
  movement_id integer primary key references stock_movements (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  open_qty integer not null check (open_qty between 0 and qty),
  open_value integer not null check (open_value >= 0 and (open_qty > 0 or open_value = 0))
) strict;
create index pending_costs_open on pending_costs (product_id, movement_id) where open_qty > 0;
