-- Imports of every kind: what each added and changed, and how to take it back.
alter table imports rename column lines to "rows";
alter table imports rename column orders_added to added;
alter table imports rename column orders_known to unchanged;
alter table imports add column kind text not null default 'orders' check (kind in ('orders', 'customers', 'products', 'prices'));
alter table imports add column changed integer not null default 0;
alter table imports add column left_out integer not null default 0;
alter table imports add column undone_by integer references users (id);
alter table imports add column undone_at integer;

create table import_records (
  import_id integer not null references imports (id),
  record text not null check (record in ('salesOrder', 'customer', 'product', 'price')),
  record_id integer not null,
  -- The values it had before, null for a record that the import added.
  before text,
  after text,
  primary key (import_id, record, record_id)
) strict;
create index import_records_record on import_records (record, record_id, import_id);
