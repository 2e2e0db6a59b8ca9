-- Where in a warehouse goods lie: for sale, bad 不良, frozen 冻结, or on the way there 在途. Every warehouse has one of each, with no
-- code of its own, and as many more for sale as the shop likes.
create table locations (
  id integer primary key,
  warehouse_id integer not null references warehouses (id),
  kind text not null check (kind in ('sale', 'bad', 'frozen', 'transit')),
  code text not null check (code = '' or kind = 'sale'),
  active integer not null check (active in (0, 1)),
  created_at integer not null,
  unique (warehouse_id, kind, code)
) strict;
insert into locations (id, warehouse_id, kind, code, active, created_at)
  select row_number() over (order by w.id, k.place), w.id, k.kind, '', 1, w.created_at
  from warehouses w cross join (select 1 as place, 'sale' as kind union all select 2, 'bad' union all select 3, 'frozen' union all select 4, 'transit') k;

-- What is not for sale of what is on hand, and what all that is on hand cost (fen); both kept with the movements.
alter table products add column blocked integer not null default 0;
alter table products add column stock_value integer not null default 0;

-- Which warehouse a delivery leaves from.
alter table deliveries add column warehouse_id integer references warehouses (id);
update deliveries set warehouse_id = 1;

-- A movement has a place and what it cost; the document whose goods come back with it is its origin. One without a quantity
-- corrects what the goods cost.
pragma defer_foreign_keys = on;
create table kept_movements as select * from stock_movements;
drop table stock_movements;
create table stock_movements (
  id integer primary key,
  product_id integer not null references products (id),
  location_id integer not null references locations (id),
  kind text not null check (kind <> ''),
  document_id integer not null,
  document_no text not null,
  origin_id integer,
  moved_on text not null,
  qty integer not null,
  value integer not null,
  note text not null,
  created_at integer not null,
  check (qty <> 0 or value <> 0)
) strict;

-- What was found bad among what came back lay nowhere until now.
create table bad_goods as
  select l.product_id, r.id as document_id, r.no as document_no, r.delivery_id as origin_id, r.returned_on as moved_on,
    l.bad_qty * o.unit_ratio / 10000 as qty, r.created_at
  from sales_return_lines l join sales_returns r on r.id = l.return_id join delivery_lines d on d.id = l.delivery_line_id
    join sales_order_lines o on o.id = d.order_line_id join products p on p.id = l.product_id
  where l.bad_qty > 0 and p.kind = 'goods'
  union all
  select c.product_id, r.id, r.no, r.delivery_id, r.returned_on, l.bad_qty * c.qty / 10000, r.created_at
  from sales_order_line_components c join delivery_lines d on d.order_line_id = c.line_id
    join sales_return_lines l on l.delivery_line_id = d.id join sales_returns r on r.id = l.return_id
  where l.bad_qty > 0;

-- Nobody knew what the goods cost but for the price that was typed: at that price all of them came and went, so that what is
-- left is worth it, and nothing is worth nothing.
create table all_movements as
  select m.id, m.product_id, (select l.id from locations l where l.warehouse_id = 1 and l.kind = 'sale') as location_id, m.kind,
    m.document_id, m.document_no, case when m.kind = 'return' then (select r.delivery_id from sales_returns r where r.id = m.document_id)
      when m.kind = 'delivery' and m.qty > 0 then m.document_id end as origin_id,
    m.moved_on, m.qty, m.note, m.created_at from kept_movements m
  union all
  select (select coalesce(max(id), 0) from kept_movements) + row_number() over (order by b.created_at, b.document_id, b.product_id), b.product_id,
    (select l.id from locations l where l.warehouse_id = 1 and l.kind = 'bad'), 'return', b.document_id, b.document_no, b.origin_id,
    b.moved_on, b.qty, '', b.created_at from bad_goods b where b.qty > 0;
insert into stock_movements (id, product_id, location_id, kind, document_id, document_no, origin_id, moved_on, qty, value, note, created_at)
  select id, product_id, location_id, kind, document_id, document_no, origin_id, moved_on, qty,
    cast(round(after_qty / 10000.0 * cost / 1000000.0) as integer) - cast(round((after_qty - qty) / 10000.0 * cost / 1000000.0) as integer),
    note, created_at
  from (select a.*, coalesce(p.cost_price, 0) as cost, sum(a.qty) over (partition by a.product_id order by a.id) as after_qty
    from all_movements a join products p on p.id = a.product_id) counted;
create index stock_movements_product on stock_movements (product_id, moved_on, id);
create index stock_movements_document on stock_movements (document_id, product_id);
create index stock_movements_origin on stock_movements (origin_id, product_id) where origin_id is not null;
create index stock_movements_day on stock_movements (moved_on, id);
drop table kept_movements;
drop table bad_goods;
drop table all_movements;

-- What lies where, kept with the movements.
create table stock_levels (
  product_id integer not null references products (id),
  location_id integer not null references locations (id),
  qty integer not null,
  primary key (product_id, location_id)
) strict;
create index stock_levels_location on stock_levels (location_id, product_id);
insert into stock_levels (product_id, location_id, qty)
  select product_id, location_id, sum(qty) from stock_movements group by product_id, location_id having sum(qty) <> 0;
update products set
  on_hand = coalesce((select sum(l.qty) from stock_levels l where l.product_id = products.id), 0),
  blocked = coalesce((select sum(l.qty) from stock_levels l join locations p on p.id = l.location_id
    where l.product_id = products.id and p.kind <> 'sale'), 0),
  stock_value = coalesce((select sum(m.value) from stock_movements m where m.product_id = products.id), 0)
  where id in (select product_id from stock_movements);
