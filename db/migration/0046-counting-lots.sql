-- Each batch and each serial number is a line of a count of its own.
create table stocktake_lines_by_lot (
  id integer primary key,
  stocktake_id integer not null references stocktakes (id),
  product_id integer not null references products (id),
  location_id integer not null references locations (id),
  lot_id integer references lots (id),
  book_qty integer not null,
  -- What the books said when it was counted; goods went on moving since the count began.
  expected_qty integer,
  counted_qty integer check (counted_qty >= 0),
  -- What was counted before it was counted again.
  first_qty integer check (first_qty >= 0),
  counted_by integer references users (id),
  counted_at integer,
  check ((counted_qty is null) = (expected_qty is null))
) strict;
insert into stocktake_lines_by_lot (id, stocktake_id, product_id, location_id, lot_id, book_qty, expected_qty, counted_qty, first_qty,
    counted_by, counted_at)
  select id, stocktake_id, product_id, location_id, null, book_qty, expected_qty, counted_qty, first_qty, counted_by, counted_at
  from stocktake_lines;
drop table stocktake_lines;
alter table stocktake_lines_by_lot rename to stocktake_lines;
create index stocktake_lines_product on stocktake_lines (product_id, stocktake_id);
create index stocktake_lines_stocktake on stocktake_lines (stocktake_id, id);
-- A thing in a place is counted once.
create unique index stocktake_lines_once on stocktake_lines (stocktake_id, product_id, location_id) where lot_id is null;
create unique index stocktake_lines_lot on stocktake_lines (stocktake_id, lot_id, location_id) where lot_id is not null;
