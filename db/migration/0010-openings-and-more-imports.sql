-- What a customer had paid in advance when the books began is a credit of its own kind. SQLite cannot widen a check, so the
-- table is made anew under its name; its rows are there again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_credits as select * from credits;
drop table credits;
create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('receipt', 'return', 'receiptVoid', 'opening')),
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

-- The opening of a customer is looked for whenever one is entered or imported.
create index open_items_opening on open_items (customer_id) where kind = 'opening';
create index credits_opening on credits (customer_id) where kind = 'opening';

-- An import also brings opening balances, further contacts, addresses and invoice titles, and prices by level.
create table kept_import_records as select * from import_records;
drop table import_records;
create table import_records (
  import_id integer not null references imports (id),
  record text not null check (record in ('salesOrder', 'customer', 'contact', 'address', 'title', 'opening', 'product', 'price',
    'levelPrices')),
  record_id integer not null,
  -- The values it had before, null for a record that the import added.
  before text,
  after text,
  primary key (import_id, record, record_id)
) strict;
insert into import_records (import_id, record, record_id, before, after)
  select import_id, record, record_id, before, after from kept_import_records;
drop table kept_import_records;
create index import_records_record on import_records (record, record_id, import_id);
