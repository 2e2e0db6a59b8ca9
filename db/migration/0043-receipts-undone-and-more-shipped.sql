-- What was credited for goods that did not arrive is taken back by a credit of its own kind when the receipt is undone.
pragma defer_foreign_keys = on;
create table kept_credits as select * from credits;
drop table credits;
create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in
    ('receipt', 'return', 'receiptVoid', 'opening', 'deliveryVoid', 'refundVoid', 'serviceVoid', 'returnVoid')),
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

-- More than was ordered may leave, by as much as the shop allows (R-DLV), in basis points. What that is worth beyond the order is kept
-- with it: it is to be paid and invoiced as the order is. SQLite cannot take off a check: the column is made anew under its name.
alter table company add column over_ship integer not null default 0 check (over_ship between 0 and 10000);
alter table sales_orders add column over_shipped integer not null default 0 check (over_shipped >= 0);
alter table sales_order_lines add column went_qty integer not null default 0 check (went_qty >= 0);
update sales_order_lines set went_qty = delivered_qty where delivered_qty <> 0;
alter table sales_order_lines drop column delivered_qty;
alter table sales_order_lines rename column went_qty to delivered_qty;
