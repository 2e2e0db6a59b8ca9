-- What is agreed besides prices and may need a second pair of eyes (APR-01).
alter table sales_orders add column special_terms text not null default '';

-- The rules an order must keep to be confirmed at once; one without a row is off.
create table approval_rules (
  rule text primary key check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special')),
  active integer not null check (active in (0, 1)),
  -- Of 'amount' in fen, of 'discount' the least percentage paid in basis points, of 'overdue' in days.
  limit_value integer not null check (limit_value >= 0)
) strict;

-- The least percentage paid that a role, or one person, may give (DSC-04).
create table discount_limits (
  id integer primary key,
  role_id integer unique references roles (id),
  user_id integer unique references users (id),
  least_pay integer not null check (least_pay between 0 and 10000),
  check ((role_id is null) <> (user_id is null))
) strict;

create table approval_flows (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  priority integer not null unique,
  active integer not null check (active in (0, 1)),
  -- Also orders that keep every rule.
  always integer not null check (always in (0, 1)),
  from_amount integer check (from_amount >= 0)
) strict;

-- The broken rules a flow is for; without a row it is for all of them.
create table approval_flow_rules (
  flow_id integer not null references approval_flows (id),
  rule text not null check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special')),
  primary key (flow_id, rule)
) strict;

create table approval_nodes (
  id integer primary key,
  flow_id integer not null references approval_flows (id),
  place integer not null check (place >= 1),
  mode text not null check (mode in ('anyOne', 'allOf', 'inTurn')),
  remind_after integer check (remind_after >= 1),
  unique (flow_id, place)
) strict;

create table approval_members (
  node_id integer not null references approval_nodes (id),
  place integer not null check (place >= 1),
  kind text not null check (kind in ('role', 'person', 'superior', 'administrator')),
  role_id integer references roles (id),
  user_id integer references users (id),
  primary key (node_id, place),
  check ((role_id is not null) = (kind = 'role')),
  check ((user_id is not null) = (kind = 'person'))
) strict;
create index approval_members_role on approval_members (role_id) where role_id is not null;
create index approval_members_user on approval_members (user_id) where user_id is not null;

-- Who decides in somebody's place from a day to a day.
create table approval_delegations (
  id integer primary key,
  from_id integer not null references users (id),
  to_id integer not null references users (id),
  begins_on text not null,
  ends_on text not null,
  check (from_id <> to_id),
  check (begins_on <= ends_on)
) strict;
create index approval_delegations_from on approval_delegations (from_id, ends_on);

-- One round of one order: what was submitted, told by its fingerprint, and how it went.
create table approvals (
  id integer primary key,
  order_id integer not null references sales_orders (id),
  round integer not null check (round >= 1),
  fingerprint text not null check (length(fingerprint) = 64),
  flow_name text not null,
  -- As JSON: the rules that were in force, what was not kept with its figures, and who is asked in which order.
  rules text not null,
  failures text not null,
  plan text not null,
  state text not null check (state in ('PENDING', 'PASSED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
  submitted_by integer not null references users (id),
  submitted_at integer not null,
  ended_at integer,
  unique (order_id, round),
  check ((ended_at is null) = (state = 'PENDING'))
) strict;
create unique index approvals_pending on approvals (order_id) where state = 'PENDING';

-- Who was asked in a round, and what they said.
create table approval_tasks (
  id integer primary key,
  approval_id integer not null references approvals (id),
  node integer not null,
  turn integer not null,
  user_id integer not null references users (id),
  for_user_id integer references users (id),
  why text not null check (why in ('role', 'person', 'superior', 'administrator', 'signer', 'delegate', 'own')),
  state text not null check (state in ('WAITING', 'OPEN', 'APPROVED', 'REJECTED', 'CLOSED', 'SKIPPED', 'DELEGATED')),
  remind_after integer,
  opened_at integer,
  decided_at integer,
  reason text not null,
  unique (approval_id, node, turn)
) strict;
create index approval_tasks_open on approval_tasks (user_id, approval_id) where state = 'OPEN';
