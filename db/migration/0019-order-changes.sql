-- A change of a confirmed order that somebody asked for: what the order was and what it is to become. Applied ones are its versions.
create table order_changes (
  id integer primary key,
  order_id integer not null references sales_orders (id),
  -- The order's own version when the change was asked for; another one means that the order moved on.
  base_version integer not null,
  state text not null check (state in ('PENDING', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'CONFLICT')),
  reason text not null check (reason <> ''),
  -- As JSON: the order before and after.
  before text not null,
  after text not null,
  gross integer not null,
  -- Which version of the order it became, from 2.
  revision integer check (revision >= 2),
  requested_by integer not null references users (id),
  requested_at integer not null,
  ended_at integer,
  unique (order_id, revision),
  check ((revision is not null) = (state = 'APPLIED')),
  check ((ended_at is null) = (state = 'PENDING'))
) strict;
create unique index order_changes_pending on order_changes (order_id) where state = 'PENDING';
create index order_changes_order on order_changes (order_id, id);

-- A round of approval about a change, not about the order itself.
alter table approvals add column change_id integer references order_changes (id);
