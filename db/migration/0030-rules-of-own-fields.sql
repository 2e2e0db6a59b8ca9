-- A ninth rule: what stands in the shop's own fields of an order (TYP-02). SQLite cannot widen a check, so the tables are made anew
-- under their names; their rows are there again before references are looked at.
pragma defer_foreign_keys = on;
create table kept_rules as select * from approval_rules;
drop table approval_rules;
create table approval_rules (
  rule text primary key check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special', 'margin', 'cost', 'own')),
  active integer not null check (active in (0, 1)),
  -- Of 'amount' in fen, of 'discount' the least percentage paid and of 'margin' the least margin in basis points, of 'overdue' in days.
  limit_value integer not null check (limit_value >= 0)
) strict;
insert into approval_rules (rule, active, limit_value) select rule, active, limit_value from kept_rules;
drop table kept_rules;

create table kept_flow_rules as select * from approval_flow_rules;
drop table approval_flow_rules;
create table approval_flow_rules (
  flow_id integer not null references approval_flows (id),
  rule text not null check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special', 'margin', 'cost', 'own')),
  primary key (flow_id, rule)
) strict;
insert into approval_flow_rules (flow_id, rule) select flow_id, rule from kept_flow_rules;
drop table kept_flow_rules;

-- What the ninth rule asks of one field: that anything stands in it, just this, this among other words, or this and more.
create table approval_own_rules (
  id integer primary key,
  field_id integer not null references fields (id),
  test text not null check (test in ('filled', 'equals', 'contains', 'atLeast')),
  text_value text check (text_value <> ''),
  number_value integer,
  place integer not null unique check (place >= 1),
  check (text_value is null or number_value is null),
  check ((test = 'filled') = (text_value is null and number_value is null))
) strict;
create index approval_own_rules_field on approval_own_rules (field_id);

-- As JSON: the own fields a round looked at. What stands in them is part of what was approved.
alter table approvals add column own_fields text not null default '[]';
