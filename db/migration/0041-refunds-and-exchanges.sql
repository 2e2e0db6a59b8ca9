-- Money that goes back to a customer. It counts once finance has confirmed it.
create table refunds (
  id integer primary key,
  no text not null unique,
  customer_id integer not null references customers (id),
  -- The return it is paid for; null where only money paid in advance goes back.
  return_id integer references sales_returns (id),
  state text not null check (state in ('PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED')),
  paid_on text not null,
  method text not null check (method in ('cash', 'bank', 'wechat', 'alipay', 'cheque', 'acceptance', 'onDelivery', 'other')),
  amount integer not null check (amount > 0),
  payee text not null,
  bank_reference text not null,
  note text not null,
  -- Why it was rejected or voided.
  reason text not null default '',
  created_by integer not null references users (id),
  created_at integer not null,
  confirmed_by integer references users (id),
  confirmed_at integer,
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((confirmed_at is not null) = (state in ('CONFIRMED', 'VOIDED')))
) strict;
create index refunds_customer on refunds (customer_id, paid_on, id);
create index refunds_day on refunds (paid_on, id);
create index refunds_state on refunds (state, paid_on, id);
create index refunds_return on refunds (return_id, id) where return_id is not null;

-- Work at a customer's is owed as a delivery is. Money paid back is owed by the customer and settled with what is in hand at once; a voided one is cancelled by a credit of its
-- own kind. SQLite cannot widen a check, so both tables are made anew under their names; their rows are there again before the
-- references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_items as select * from open_items;
drop table open_items;
create table open_items (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('delivery', 'opening', 'refund', 'service')),
  document_id integer not null,
  document_no text not null,
  item_on text not null,
  due_on text not null,
  amount integer not null check (amount > 0),
  "open" integer not null check ("open" between 0 and amount),
  created_at integer not null
) strict;
insert into open_items (id, customer_id, order_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at)
  select id, customer_id, order_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at
  from kept_items order by id;
drop table kept_items;
create index open_items_customer on open_items (customer_id, item_on, id);
create index open_items_order on open_items (order_id, id);
create index open_items_open on open_items (customer_id, due_on, "open") where "open" <> 0;
create index open_items_day on open_items (item_on, customer_id, due_on, amount, id);
create index open_items_opening on open_items (customer_id) where kind = 'opening';

create table kept_credits as select * from credits;
drop table credits;
create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('receipt', 'return', 'receiptVoid', 'opening', 'deliveryVoid', 'refundVoid')),
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
create index credits_received on credits (credit_on, kind, amount);

-- What a return is worth and the order itself does not owe any more is money of that order that went elsewhere: it counts as
-- received where it settled something, and not as received any more where it came from.
update sales_orders set received = received
  + coalesce((select sum(a.amount) from open_items i join allocations a on a.open_item_id = i.id join credits c on c.id = a.credit_id
    where i.order_id = sales_orders.id and c.kind = 'return' and coalesce(c.order_id, 0) <> i.order_id), 0)
  - coalesce((select sum(a.amount) from credits c join allocations a on a.credit_id = c.id join open_items i on i.id = a.open_item_id
    where c.order_id = sales_orders.id and c.kind = 'return' and coalesce(i.order_id, 0) <> c.order_id), 0)
  where id in (select c.order_id from credits c where c.kind = 'return')
    or id in (select i.order_id from credits c join allocations a on a.credit_id = c.id join open_items i on i.id = a.open_item_id
      where c.kind = 'return');

-- An order that takes the place of what came back with a return.
alter table sales_orders add column exchange_of integer references sales_returns (id);
create index sales_orders_exchange on sales_orders (exchange_of) where exchange_of is not null;

-- When a return was asked for and when it was settled; null for one that was both in one step.
alter table sales_returns add column submitted_at integer;
alter table sales_returns add column settled_at integer;
update sales_returns set
  submitted_at = (select max(l.at) from activity_log l
    where l.record = 'salesReturn' and l.record_id = sales_returns.id and l.command = 'salesReturn.submit'),
  settled_at = (select max(l.at) from activity_log l
    where l.record = 'salesReturn' and l.record_id = sales_returns.id and l.command = 'salesReturn.credit')
  where exists (select 1 from activity_log l
    where l.record = 'salesReturn' and l.record_id = sales_returns.id and l.command = 'salesReturn.submit');
