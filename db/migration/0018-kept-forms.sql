-- What somebody has typed into an order and not saved yet: it comes back after the program ended, however it ended.
create table kept_forms (
  user_id integer not null references users (id),
  key text not null,
  order_id integer references sales_orders (id),
  form text not null,
  kept_at integer not null,
  primary key (user_id, key)
) strict;
create index kept_forms_order on kept_forms (order_id);
