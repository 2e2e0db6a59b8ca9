-- What is not asked for any more of what a customer owes: small change, an allowance, a bad debt; or what another customer owes instead.
create table write_offs (
  id integer primary key,
  no text not null unique,
  kind text not null check (kind in ('smallChange', 'allowance', 'badDebt', 'transfer')),
  customer_id integer not null references customers (id),
  -- Who owes it from now on; of a transfer only.
  to_customer_id integer references customers (id),
  state text not null check (state in ('DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED')),
  written_on text not null,
  amount integer not null check (amount > 0),
  reason text not null,
  -- Why it was rejected or voided.
  answer text not null default '',
  created_by integer not null references users (id),
  created_at integer not null,
  confirmed_by integer references users (id),
  confirmed_at integer,
  check ((kind = 'transfer') = (to_customer_id is not null)),
  check ((confirmed_at is null) = (confirmed_by is null))
) strict;
create index write_offs_customer on write_offs (customer_id, written_on, id);
create index write_offs_to on write_offs (to_customer_id, id) where to_customer_id is not null;
create index write_offs_day on write_offs (written_on, id);
create index write_offs_state on write_offs (state, written_on, id);

create table write_off_lines (
  id integer primary key,
  write_off_id integer not null references write_offs (id),
  open_item_id integer not null,
  amount integer not null check (amount > 0),
  unique (write_off_id, open_item_id)
) strict;
create index write_off_lines_item on write_off_lines (open_item_id, write_off_id);

-- What was settled by hand: which credit pays how much of which item; below zero is taken back.
create table settlements (
  id integer primary key,
  no text not null unique,
  customer_id integer not null references customers (id),
  state text not null check (state in ('DONE', 'UNDONE')),
  settled_on text not null,
  note text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  undone_by integer references users (id),
  undone_at integer,
  check ((state = 'UNDONE') = (undone_at is not null)),
  check ((undone_by is null) = (undone_at is null))
) strict;
create index settlements_customer on settlements (customer_id, id);

create table settlement_lines (
  id integer primary key,
  settlement_id integer not null references settlements (id),
  credit_id integer not null,
  open_item_id integer not null,
  amount integer not null check (amount <> 0),
  unique (settlement_id, credit_id, open_item_id)
) strict;

-- What of an order is settled without money, so that what was received stays money; and up to where small change needs nobody's word.
alter table sales_orders add column cleared integer not null default 0 check (cleared >= 0);
alter table company add column small_change integer not null default 100 check (small_change >= 0);

-- The item of who owes a transferred amount now, and the credits of write-offs and transfers and of what takes them back. SQLite
-- cannot widen a check, so both tables are made anew under their names; their rows are there again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_items as select * from open_items;
drop table open_items;
create table open_items (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in ('delivery', 'opening', 'refund', 'service', 'transfer')),
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
create index open_items_customer on open_items (customer_id, item_on, id, due_on, amount);
create index open_items_order on open_items (order_id, id);
create index open_items_open on open_items (customer_id, due_on, "open") where "open" <> 0;
create index open_items_day on open_items (item_on, customer_id, due_on, amount, id);
create index open_items_opening on open_items (customer_id) where kind = 'opening';
create index open_items_exactly on open_items ("open", customer_id) where "open" <> 0;

create table kept_credits as select * from credits;
drop table credits;
create table credits (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  kind text not null check (kind in
    ('receipt', 'return', 'receiptVoid', 'opening', 'deliveryVoid', 'refundVoid', 'serviceVoid', 'returnVoid',
      'writeOff', 'writeOffVoid', 'transfer', 'transferVoid')),
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
create index credits_customer on credits (customer_id, credit_on, id, amount);
create index credits_order on credits (order_id, id);
create index credits_unallocated on credits (customer_id, credit_on, unallocated) where unallocated <> 0;
create unique index credits_document on credits (kind, document_id);
create index credits_opening on credits (customer_id) where kind = 'opening';
create index credits_received on credits (credit_on, kind, amount);

-- A statement tells of them too.
create table kept_lines as select * from customer_statement_lines;
drop table customer_statement_lines;
create table customer_statement_lines (
  statement_id integer not null references customer_statements (id),
  line_no integer not null check (line_no > 0),
  -- Names the movement wherever the account is told.
  "key" text not null,
  moved_on text not null,
  kind text not null check (kind in ('delivery', 'opening', 'receipt', 'return', 'refund', 'service', 'writeOff', 'transfer')),
  document_no text not null,
  order_no text,
  debit integer not null,
  credit integer not null,
  primary key (statement_id, line_no),
  unique (statement_id, "key")
) strict;
insert into customer_statement_lines (statement_id, line_no, "key", moved_on, kind, document_no, order_no, debit, credit)
  select statement_id, line_no, "key", moved_on, kind, document_no, order_no, debit, credit from kept_lines;
drop table kept_lines;
