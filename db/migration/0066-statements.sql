-- What customers are told they owe: a statement of a period under a number, with the figures it had when it was made, what was done with
-- it, and what the customer said. Amounts in fen.
create table customer_statements (
  id integer primary key,
  no text not null unique,
  customer_id integer not null references customers (id),
  state text not null check (state in ('DRAFT', 'SENT', 'CONFIRMED', 'DIFFERS', 'WITHDRAWN')),
  customer_name text not null,
  contact text not null,
  phone text not null,
  from_on text not null,
  to_on text not null,
  opening integer not null,
  debit integer not null,
  credit integer not null,
  closing integer not null check (closing = opening + debit - credit),
  not_due integer not null,
  late_30 integer not null,
  late_60 integer not null,
  late_90 integer not null,
  late_more integer not null,
  unallocated integer not null,
  -- The SHA-256 of the figures and lines.
  fingerprint text not null check (length(fingerprint) = 64),
  made_on text not null,
  sent_on text,
  replied_on text,
  -- What the customer has instead, and why it was taken back.
  theirs integer,
  reason text not null default '',
  version integer not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check (from_on <= to_on)
) strict;
create index customer_statements_customer on customer_statements (customer_id, to_on, id);
create index customer_statements_made on customer_statements (customer_id, made_on, id);
create index customer_statements_day on customer_statements (to_on, id);
create index customer_statements_state on customer_statements (state, to_on, id);

create table customer_statement_lines (
  statement_id integer not null references customer_statements (id),
  line_no integer not null check (line_no > 0),
  -- Names the movement wherever the account is told.
  "key" text not null,
  moved_on text not null,
  kind text not null check (kind in ('delivery', 'opening', 'receipt', 'return', 'refund', 'service')),
  document_no text not null,
  order_no text,
  debit integer not null,
  credit integer not null,
  primary key (statement_id, line_no),
  unique (statement_id, "key")
) strict;

-- How, when and to whom it went.
create table customer_statement_sendings (
  id integer primary key,
  statement_id integer not null references customer_statements (id),
  way text not null check (way in ('paper', 'mail', 'chat', 'file', 'other')),
  recipient text not null,
  note text not null,
  sent_by integer not null references users (id),
  sent_at integer not null
) strict;
create index customer_statement_sendings_statement on customer_statement_sendings (statement_id, id);

-- What the customer said, and line by line what differs where it was said so.
create table customer_statement_replies (
  id integer primary key,
  statement_id integer not null references customer_statements (id),
  outcome text not null check (outcome in ('confirmed', 'differs')),
  replied_on text not null,
  person text not null,
  theirs integer,
  note text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index customer_statement_replies_statement on customer_statement_replies (statement_id, id);

create table customer_statement_differences (
  id integer primary key,
  statement_id integer not null references customer_statements (id),
  reply_id integer not null references customer_statement_replies (id),
  "key" text not null,
  document_no text not null,
  ours integer,
  theirs integer,
  remark text not null,
  settled_on text,
  settled_by integer references users (id),
  check ((settled_on is null) = (settled_by is null))
) strict;
create index customer_statement_differences_statement on customer_statement_differences (statement_id, id);
create index customer_statement_differences_open on customer_statement_differences (statement_id) where settled_on is null;

-- Whoever collects money may tell customers what they owe.
insert into role_rights (role_id, "right") select role_id, 'statement.send' from role_rights where "right" = 'receipt.create';
