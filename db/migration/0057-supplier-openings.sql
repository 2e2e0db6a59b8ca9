-- What the shop owed a supplier, or had paid it in advance, when the books began: an item, or a credit, of a kind of its own.
-- SQLite cannot widen a check, so both tables are made anew under their names; their rows are there again before the references
-- to them are looked at.
pragma defer_foreign_keys = on;
create table kept_items as select * from payable_items;
drop table payable_items;
create table payable_items (
  id integer primary key,
  supplier_id integer not null references suppliers (id),
  purchase_id integer references purchase_orders (id),
  kind text not null check (kind in ('goodsReceipt', 'refund', 'opening')),
  document_id integer not null,
  document_no text not null,
  item_on text not null,
  due_on text not null,
  amount integer not null check (amount > 0),
  "open" integer not null check ("open" between 0 and amount),
  created_at integer not null
) strict;
insert into payable_items (id, supplier_id, purchase_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at)
  select id, supplier_id, purchase_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at
  from kept_items order by id;
drop table kept_items;
create index payable_items_supplier on payable_items (supplier_id, item_on, id);
create index payable_items_purchase on payable_items (purchase_id, id);
create index payable_items_open on payable_items (supplier_id, due_on, "open") where "open" <> 0;
create index payable_items_day on payable_items (item_on, supplier_id, due_on, amount, id);
create unique index payable_items_document on payable_items (kind, document_id);
create unique index payable_items_opening on payable_items (supplier_id) where kind = 'opening';

create table kept_credits as select * from payable_credits;
drop table payable_credits;
create table payable_credits (
  id integer primary key,
  supplier_id integer not null references suppliers (id),
  purchase_id integer references purchase_orders (id),
  kind text not null check (kind in ('payment', 'paymentVoid', 'return', 'goodsReceiptVoid', 'opening')),
  document_id integer not null,
  document_no text not null,
  credit_on text not null,
  reverses integer unique references payable_credits (id),
  amount integer not null check (amount <> 0 and (amount > 0) = (reverses is null)),
  unallocated integer not null check (unallocated between 0 and max(amount, 0)),
  created_at integer not null
) strict;
insert into payable_credits (id, supplier_id, purchase_id, kind, document_id, document_no, credit_on, reverses, amount, unallocated, created_at)
  select id, supplier_id, purchase_id, kind, document_id, document_no, credit_on, reverses, amount, unallocated, created_at
  from kept_credits order by id;
drop table kept_credits;
create index payable_credits_supplier on payable_credits (supplier_id, credit_on, id);
create index payable_credits_purchase on payable_credits (purchase_id, id);
create index payable_credits_unallocated on payable_credits (supplier_id, credit_on, unallocated) where unallocated <> 0;
create unique index payable_credits_document on payable_credits (kind, document_id);
create unique index payable_credits_opening on payable_credits (supplier_id) where kind = 'opening';
