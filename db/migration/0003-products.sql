create table categories (
  id integer primary key,
  parent_id integer references categories (id),
  name text not null check (name <> ''),
  name_key text not null check (name_key <> ''),
  path text not null
) strict;
create unique index categories_name on categories (coalesce(parent_id, 0), name_key);
create index categories_parent on categories (parent_id);

create table brands (
  id integer primary key,
  name text not null check (name <> ''),
  name_key text not null unique check (name_key <> '')
) strict;

create table product_barcodes (
  barcode text primary key check (barcode <> ''),
  product_id integer not null references products (id),
  place integer not null check (place >= 0)
) strict;
create index product_barcodes_product on product_barcodes (product_id, place);

alter table products add column category_id integer references categories (id);
alter table products add column brand_id integer references brands (id);
alter table products add column floor_price integer check (floor_price >= 0);
alter table products add column min_stock integer check (min_stock >= 0);
create index products_category on products (category_id, id);
create index products_brand on products (brand_id, id);

-- The two texts of a product become the first two levels of the tree; a lone subcategory stands at the top.
insert into categories (id, parent_id, name, name_key, path)
select row_number() over (order by name_key), null, name, name_key, name from (
  select lower(name) as name_key, min(name) as name from (
    select trim(case when category = '' then subcategory else category end) as name from products) named
  where name <> '' group by lower(name)) roots;

insert into categories (id, parent_id, name, name_key, path)
select (select coalesce(max(id), 0) from categories) + row_number() over (order by parent_id, name_key),
  parent_id, name, name_key, parent_name || ' / ' || name
from (
  select c.id as parent_id, min(c.name) as parent_name, lower(trim(p.subcategory)) as name_key, min(trim(p.subcategory)) as name
  from products p join categories c on c.parent_id is null and c.name_key = lower(trim(p.category))
  where trim(p.subcategory) <> '' and trim(p.category) <> '' group by c.id, lower(trim(p.subcategory))) leaves;

update products set category_id = coalesce(
  (select leaf.id from categories leaf join categories root on root.id = leaf.parent_id
    where root.parent_id is null and root.name_key = lower(trim(products.category)) and leaf.name_key = lower(trim(products.subcategory))),
  (select root.id from categories root where root.parent_id is null
    and root.name_key = lower(trim(case when products.category = '' then products.subcategory else products.category end))));

alter table products drop column category;
alter table products drop column subcategory;

create table price_levels (
  id integer primary key,
  name text not null check (name <> ''),
  name_key text not null unique check (name_key <> '')
) strict;

create table level_prices (
  product_id integer not null references products (id),
  level_id integer not null references price_levels (id),
  price integer not null check (price >= 0),
  primary key (product_id, level_id)
) strict;
create index level_prices_level on level_prices (level_id);

create table customer_prices (
  id integer primary key,
  customer_id integer not null references customers (id),
  product_id integer not null references products (id),
  from_qty integer not null check (from_qty >= 0),
  valid_from text not null,
  valid_to text check (valid_to >= valid_from),
  price integer not null check (price >= 0)
) strict;
create index customer_prices_customer on customer_prices (customer_id, product_id, from_qty, valid_from);
create index customer_prices_product on customer_prices (product_id, customer_id);

create table price_changes (
  id integer primary key,
  product_id integer not null references products (id),
  kind text not null check (kind in ('list', 'floor', 'level', 'customer')),
  name text not null,
  old_price integer check (old_price >= 0),
  new_price integer check (new_price >= 0),
  changed_by integer not null references users (id),
  changed_at integer not null,
  check (old_price is not null or new_price is not null)
) strict;
create index price_changes_product on price_changes (product_id, id);

alter table customers add column price_level_id integer references price_levels (id);
create index customers_price_level on customers (price_level_id);

-- A larger or smaller unit of a product: `ratio` is how much of the base unit one of it holds, in 1/10 000.
create table product_units (
  product_id integer not null references products (id),
  name text not null check (name <> ''),
  ratio integer not null check (ratio > 0),
  list_price integer check (list_price >= 0),
  place integer not null check (place >= 0),
  primary key (product_id, name)
) strict;

alter table sales_order_lines add column unit_ratio integer not null default 10000 check (unit_ratio > 0);

-- A bundle is sold as one thing and leaves the stock as its components.
alter table products rename column kind to kind_before;
alter table products add column kind text not null default 'goods' check (kind in ('goods', 'service', 'bundle'));
update products set kind = kind_before;
alter table products drop column kind_before;

create table bundle_components (
  bundle_id integer not null references products (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  place integer not null check (place >= 0),
  primary key (bundle_id, product_id),
  check (bundle_id <> product_id)
) strict;
create index bundle_components_product on bundle_components (product_id, bundle_id);

-- What one unit of an order line takes out of stock when its product is a bundle, as it was when the order was saved.
create table sales_order_line_components (
  line_id integer not null references sales_order_lines (id),
  product_id integer not null references products (id),
  qty integer not null check (qty > 0),
  primary key (line_id, product_id)
) strict;
create index sales_order_line_components_product on sales_order_line_components (product_id, line_id);

-- A style comes in colours and sizes; each of them is a product with a stock of its own.
create table styles (
  id integer primary key,
  code text not null unique,
  name text not null check (name <> '')
) strict;

alter table products add column style_id integer references styles (id);
alter table products add column colour text not null default '';
alter table products add column size text not null default '';
create unique index products_variant on products (style_id, colour, size) where style_id is not null;
