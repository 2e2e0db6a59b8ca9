-- Deliveries as documents of their own: what they are found by, the last four digits of the phone some carriers ask for, and
-- who confirmed the goods when (DLV-06, LOG-01).
alter table deliveries add column search_key text not null default '';
alter table deliveries add column phone_end text not null default '' check (phone_end = '' or length(phone_end) = 4);
alter table deliveries add column received_by integer references users (id);
alter table deliveries add column received_at integer;
update deliveries set search_key = (select lower(deliveries.no || ' ' || deliveries.tracking_no || ' ' || o.no) || ' ' || o.search_key
  from sales_orders o where o.id = deliveries.order_id);
create index deliveries_day on deliveries (delivered_on, id);
-- Found by their tracking number while somebody types.
create index deliveries_tracking on deliveries (tracking_no);
create index deliveries_created on deliveries (id, carrier) where carrier <> '';
create virtual table search_deliveries using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

-- What is said of a delivery on its way. The time is minutes since midnight, as the carrier's paper has it.
create table delivery_events (
  id integer primary key,
  delivery_id integer not null references deliveries (id),
  happened_on text not null,
  minute integer not null check (minute between 0 and 1439),
  place text not null,
  said text not null check (said <> ''),
  created_by integer not null references users (id),
  created_at integer not null,
  -- What is pasted twice stands there once.
  unique (delivery_id, happened_on, minute, said)
) strict;

-- What went wrong on the way, and how it came out; open until somebody settles it (LOG-03).
create table delivery_troubles (
  id integer primary key,
  delivery_id integer not null references deliveries (id),
  reason text not null check (reason <> ''),
  raised_by integer not null references users (id),
  raised_at integer not null,
  answer text not null default '',
  settled_by integer references users (id),
  settled_at integer,
  check ((settled_by is null) = (settled_at is null))
) strict;
create unique index delivery_troubles_open on delivery_troubles (delivery_id) where settled_at is null;
create index delivery_troubles_delivery on delivery_troubles (delivery_id, id);

-- How much of an order must be paid before its goods leave, in basis points: 0 nothing, 10 000 all (款到发货), else a deposit (定金).
alter table customers add column prepaid_share integer not null default 0 check (prepaid_share between 0 and 10000);
insert into role_rights (role_id, "right") select id, 'delivery.override' from roles where code in ('salesManager', 'accountant');

-- Less may arrive than was shipped (R-DLV): what did is received_qty, null where all of it; what did not was lost, is shipped again
-- by a delivery that replaces this one, or came back.
alter table deliveries add column replaces integer references deliveries (id);
create index deliveries_replaces on deliveries (replaces) where replaces is not null;
alter table delivery_lines add column received_qty integer check (received_qty between 0 and qty);
create table delivery_differences (
  id integer primary key,
  delivery_line_id integer not null unique references delivery_lines (id),
  outcome text not null check (outcome in ('loss', 'reship', 'return')),
  qty integer not null check (qty > 0),
  return_id integer references sales_returns (id),
  replacement_id integer references deliveries (id),
  check ((outcome = 'reship') = (replacement_id is not null)),
  check ((outcome = 'reship') = (return_id is null))
) strict;

-- Who drives which deliveries in which order on a day (DLV-07). A plan and no fact: it is changed and thrown away; a delivery stands
-- in one at most.
create table delivery_plans (
  id integer primary key,
  planned_on text not null,
  driver text not null check (driver <> ''),
  vehicle text not null,
  note text not null,
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index delivery_plans_day on delivery_plans (planned_on, id);
create table delivery_plan_stops (
  plan_id integer not null references delivery_plans (id),
  place integer not null check (place > 0),
  delivery_id integer not null unique references deliveries (id),
  primary key (plan_id, place)
) strict;
