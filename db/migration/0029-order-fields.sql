-- Orders have fields of the shop's own too (TYP-02). SQLite cannot widen a check, so the table is made anew under its name; its rows
-- are there again before references are looked at.
pragma defer_foreign_keys = on;
create table kept_fields as select * from fields;
drop table fields;
create table fields (
  id integer primary key,
  record text not null check (record in ('customer', 'product', 'order')),
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null check (kind in ('text', 'number', 'money', 'day', 'flag', 'choice')),
  decimals integer not null check (decimals between 0 and 4),
  needed integer not null check (needed in (0, 1)),
  active integer not null check (active in (0, 1)),
  place integer not null,
  created_at integer not null,
  unique (record, name_key),
  check (decimals = 0 or kind = 'number')
) strict;
insert into fields (id, record, name, name_key, kind, decimals, needed, active, place, created_at)
  select id, record, name, name_key, kind, decimals, needed, active, place, created_at from kept_fields;
drop table kept_fields;

create table order_field_values (
  id integer primary key,
  order_id integer not null references sales_orders (id),
  field_id integer not null references fields (id),
  text_value text check (text_value <> ''),
  number_value integer,
  copy text check (copy <> ''),
  unique (order_id, field_id),
  check (text_value is null or number_value is null),
  check (text_value is not null or number_value is not null or copy is not null)
) strict;
create index order_field_values_text on order_field_values (field_id, text_value, order_id);
create index order_field_values_number on order_field_values (field_id, number_value, order_id);
