-- Who may trust a customer with more (R-CRD): of the roles every shop begins with the sales manager and finance; roles of the
-- shop's own keep what they could do.
insert into role_rights (role_id, "right")
  select r.id, 'customer.credit' from roles r where r.code in ('salesManager', 'accountant')
    or (r.code not in ('owner', 'sales', 'orderManager', 'shipper', 'buyer', 'service')
      and exists (select 1 from role_rights g where g.role_id = r.id and g."right" = 'customer.edit'));
insert into role_rights (role_id, "right")
  select r.id, 'customer.edit' from roles r where r.code = 'accountant'
    and not exists (select 1 from role_rights g where g.role_id = r.id and g."right" = 'customer.edit');

-- What a product costs the shop, net of tax, as somebody typed it; and who sees it (IDP-07).
alter table products add column cost_price integer check (cost_price >= 0);
insert into role_rights (role_id, "right") select r.id, 'cost.read' from roles r where r.code in ('buyer', 'accountant');

-- Two more rules: the margin of an order, and lines whose cost nobody knows. Steps may be decided by a share of the votes. SQLite
-- cannot widen a check, so the tables are made anew under their names; their rows are there again before references are looked at.
pragma defer_foreign_keys = on;
create table kept_rules as select * from approval_rules;
drop table approval_rules;
create table approval_rules (
  rule text primary key check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special', 'margin', 'cost')),
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
  rule text not null check (rule in ('amount', 'discount', 'floor', 'credit', 'overdue', 'special', 'margin', 'cost')),
  primary key (flow_id, rule)
) strict;
insert into approval_flow_rules (flow_id, rule) select flow_id, rule from kept_flow_rules;
drop table kept_flow_rules;

create table kept_nodes as select * from approval_nodes;
drop table approval_nodes;
create table approval_nodes (
  id integer primary key,
  flow_id integer not null references approval_flows (id),
  place integer not null check (place >= 1),
  mode text not null check (mode in ('anyOne', 'allOf', 'inTurn', 'ratio')),
  remind_after integer check (remind_after >= 1),
  -- Which share of those who are asked must approve, in basis points.
  ratio integer check (ratio between 1 and 10000),
  unique (flow_id, place),
  check ((ratio is not null) = (mode = 'ratio'))
) strict;
insert into approval_nodes (id, flow_id, place, mode, remind_after) select id, flow_id, place, mode, remind_after from kept_nodes;
drop table kept_nodes;

-- A flow may be for one type of order only (TYP-02).
alter table approval_flows add column type_id integer references order_types (id);
