-- What is to come in for an order, by when: its instalments in the order of their days. "until" is the sum up to and with this one, so
-- that what has come in says at once which one is next.
create table receipt_instalments (
  id integer primary key,
  order_id integer not null references sales_orders (id),
  nth integer not null check (nth > 0),
  name text not null,
  due_on text not null,
  amount integer not null check (amount > 0),
  until integer not null check (until >= amount),
  unique (order_id, nth)
) strict;
create index receipt_instalments_due on receipt_instalments (due_on, order_id);
-- What is due is told of by its plan where its order has one, so the index of what is open knows the order too.
drop index if exists open_items_open;
create index open_items_open on open_items (customer_id, due_on, "open", order_id) where "open" <> 0;
