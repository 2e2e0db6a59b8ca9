-- What somebody has typed and not saved comes back whatever document it is of, not only an order.
create table typed_forms (
  user_id integer not null references users (id),
  key text not null,
  kind text not null check (kind <> ''),
  document_id integer,
  form text not null,
  kept_at integer not null,
  primary key (user_id, key)
) strict;
insert into typed_forms (user_id, key, kind, document_id, form, kept_at)
  select user_id, key, 'order', order_id, form, kept_at from kept_forms;
drop table kept_forms;
