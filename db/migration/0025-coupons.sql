-- Money off an order, given to one customer or to whoever brings the code: for once, from a day to a day (DSC-05, ORD-24).
create table coupons (
  id integer primary key,
  code text not null check (code <> ''),
  code_key text not null unique,
  customer_id integer references customers (id),
  amount integer not null check (amount > 0),
  min_amount integer not null check (min_amount >= 0),
  valid_from text not null,
  valid_to text not null check (valid_to >= valid_from),
  -- The order it makes up for.
  order_id integer references sales_orders (id),
  reason text not null check (reason <> ''),
  issued_by integer not null references users (id),
  issued_at integer not null,
  voided_by integer references users (id),
  voided_at integer,
  void_reason text not null,
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason = ''))
) strict;
create index coupons_customer on coupons (customer_id) where customer_id is not null;
create index coupons_order on coupons (order_id) where order_id is not null;
create index coupons_issued on coupons (issued_at, id);

-- A confirmed order takes its coupon; cancelled, it gives it back. No two orders hold one coupon.
create table coupon_uses (
  id integer primary key,
  coupon_id integer not null references coupons (id),
  order_id integer not null references sales_orders (id),
  amount integer not null check (amount > 0),
  used_at integer not null,
  released_at integer
) strict;
create unique index coupon_uses_held on coupon_uses (coupon_id) where released_at is null;
create index coupon_uses_order on coupon_uses (order_id);

alter table sales_orders add column coupon_id integer references coupons (id);
alter table sales_orders add column coupon_amount integer not null default 0
  check (coupon_amount >= 0 and (coupon_amount = 0) = (coupon_id is null));
-- What of a line's share of all that is taken off the whole order the coupon takes.
alter table sales_order_lines add column coupon_share integer not null default 0;
create index sales_orders_coupon on sales_orders (coupon_id) where coupon_id is not null;

insert into role_rights (role_id, "right")
  select r.id, 'coupon.manage' from roles r where r.code in ('salesManager', 'orderManager', 'service');
