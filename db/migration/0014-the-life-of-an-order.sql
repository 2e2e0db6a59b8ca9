-- How far the preparing of an order has come, in the shop's own words (ORD-18).
create table order_stages (
  id integer primary key,
  name text not null check (name <> ''),
  name_key text not null unique,
  place integer not null
) strict;

-- The shop's own types of order (TYP-02). The ordinary sales order has no row: an order without a type is one.
create table order_types (
  id integer primary key,
  name text not null check (name <> ''),
  name_key text not null unique,
  base text not null check (base in ('sales')),
  active integer not null check (active in (0, 1)),
  version integer not null check (version > 0),
  created_at integer not null
) strict;

-- What a type asks for, as it was at each of its versions: an order keeps the version it was written with.
create table order_type_versions (
  type_id integer not null references order_types (id),
  version integer not null check (version > 0),
  config text not null,
  created_at integer not null,
  primary key (type_id, version)
) strict;

alter table sales_orders add column type_id integer references order_types (id);
alter table sales_orders add column type_version integer check ((type_version is null) = (type_id is null));
alter table sales_orders add column stage_id integer references order_stages (id);
-- When work on it began; a voided delivery brings it back to there.
alter table sales_orders add column started_at integer;
alter table sales_orders add column on_hold integer not null default 0 check (on_hold in (0, 1));
alter table sales_orders add column hold_reason text not null default '';
alter table sales_orders add column archived integer not null default 0 check (archived in (0, 1));
-- When it was completed, closed or cancelled.
alter table sales_orders add column ended_at integer;
update sales_orders set ended_at = (select max(l.at) from activity_log l where l.record = 'salesOrder'
    and l.record_id = sales_orders.id and l.command in ('order.complete', 'order.cancel'))
  where historical = 0 and state in ('COMPLETED', 'CANCELLED');
create index sales_orders_type on sales_orders (type_id, order_on, id) where type_id is not null;
create index sales_orders_stage on sales_orders (stage_id) where stage_id is not null;
-- The list leaves out what is archived.
create index sales_orders_current on sales_orders (order_on, id) where archived = 0;

-- The day the customer confirmed the goods, and why a delivery was voided.
alter table deliveries add column received_on text;
alter table deliveries add column void_reason text not null default '';

-- Whether an order is completed only when nothing of it is owed any more (R-ST note 5).
alter table company add column complete_needs_paid integer not null default 0 check (complete_needs_paid in (0, 1));

-- A voided delivery is cancelled by a credit of its own kind. SQLite cannot widen a check, so the table is made anew under its
-- name; its rows are there again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_credits as select * from credits;
drop table credits;
create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('receipt', 'return', 'receiptVoid', 'opening', 'deliveryVoid')),
  document_id integer not null,
  document_no text not null,
  credit_on text not null,
  reverses integer unique references credits (id),
  amount integer not null check (amount <> 0 and (amount > 0) = (reverses is null)),
  unallocated integer not null check (unallocated between 0 and max(amount, 0)),
  created_at integer not null
) strict;
insert into credits (id, customer_id, order_id, kind, document_id, document_no, credit_on, reverses, amount, unallocated, created_at)
  select id, customer_id, order_id, kind, document_id, document_no, credit_on, reverses, amount, unallocated, created_at
  from kept_credits order by id;
drop table kept_credits;
create index credits_customer on credits (customer_id, credit_on, id);
create index credits_order on credits (order_id, id);
create index credits_unallocated on credits (customer_id, credit_on, unallocated) where unallocated <> 0;
create unique index credits_document on credits (kind, document_id);
create index credits_opening on credits (customer_id) where kind = 'opening';
