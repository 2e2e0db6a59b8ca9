-- What came in and went out by the statements of the bank, WeChat Pay and Alipay, line by line, and the documents it was for.
create table bank_accounts (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  kind text not null check (kind in ('bank', 'wechat', 'alipay')),
  created_at integer not null
) strict;
create table bank_files (
  id integer primary key,
  account_id integer not null references bank_accounts (id),
  file_name text not null,
  file_hash text not null,
  added integer not null check (added >= 0),
  known integer not null check (known >= 0),
  refused integer not null check (refused >= 0),
  left_out integer not null check (left_out >= 0),
  first_on text not null,
  last_on text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  undone_by integer references users (id),
  undone_at integer
) strict;
create index bank_files_account on bank_files (account_id, id);
create index bank_files_hash on bank_files (file_hash);
create table bank_lines (
  id integer primary key,
  account_id integer not null references bank_accounts (id),
  line_key text not null,
  nth integer not null check (nth > 0),
  happened_on text not null,
  happened_at text not null,
  amount integer not null check (amount <> 0),
  counterparty text not null,
  counter_account text not null,
  remark text not null,
  reference text not null,
  payer_key text not null,
  state text not null check (state in ('open', 'matched', 'ignored')),
  receipt_id integer unique references receipts (id),
  refund_id integer unique references refunds (id),
  payment_id integer unique references payments (id),
  made integer not null check (made in (0, 1)),
  reason text not null,
  settled_by integer references users (id),
  settled_at integer,
  search_key text not null,
  created_at integer not null,
  unique (account_id, line_key, nth),
  check ((state = 'matched') = ((receipt_id is not null) + (refund_id is not null) + (payment_id is not null) = 1)),
  check (state = 'matched' or (receipt_id is null and refund_id is null and payment_id is null)),
  check (made = 0 or receipt_id is not null)
) strict;
create index bank_lines_day on bank_lines (happened_on, happened_at, id);
create index bank_lines_state on bank_lines (state, happened_on, happened_at, id);
create index bank_lines_payer on bank_lines (payer_key, receipt_id) where receipt_id is not null;
create table bank_file_lines (
  file_id integer not null references bank_files (id),
  line_id integer not null references bank_lines (id),
  "row" integer not null,
  primary key (file_id, line_id)
) strict;
create index bank_file_lines_line on bank_file_lines (line_id);
create index open_items_exactly on open_items ("open", customer_id) where "open" <> 0;
