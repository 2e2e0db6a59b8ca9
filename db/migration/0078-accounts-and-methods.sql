-- The shop's own accounts are all of them, the cash box too, with what lay in each on the day from which it is kept here. SQLite cannot
-- widen a check, so the table is made anew under its name; its rows are there again before the references to them are looked at.
pragma defer_foreign_keys = on;
create table kept_accounts as select * from bank_accounts;
drop table bank_accounts;
create table bank_accounts (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  kind text not null check (kind in ('cash', 'bank', 'wechat', 'alipay', 'other')),
  created_at integer not null,
  -- What lay in it at the beginning of opened_on; may be below zero. What moved before that day is in it.
  opening integer not null default 0,
  opened_on text,
  off integer not null default 0 check (off in (0, 1))
) strict;
insert into bank_accounts (id, name, name_key, kind, created_at)
  select id, name, name_key, kind, created_at from kept_accounts order by id;
drop table kept_accounts;

-- How money comes and goes: what the program begins with has no name of its own, the dictionary names it.
create table settlement_methods (
  id integer primary key,
  code text not null unique,
  name text not null,
  name_key text not null,
  position integer not null,
  retired integer not null default 0 check (retired in (0, 1)),
  -- The account it usually comes to or leaves from.
  account_id integer references bank_accounts (id)
) strict;
insert into settlement_methods (id, code, name, name_key, position) values
  (1, 'cash', '', '', 1), (2, 'bank', '', '', 2), (3, 'wechat', '', '', 3), (4, 'alipay', '', '', 4),
  (5, 'cheque', '', '', 5), (6, 'acceptance', '', '', 6), (7, 'onDelivery', '', '', 7), (8, 'other', '', '', 8);

alter table receipts add column account_id integer references bank_accounts (id);
create index receipts_account on receipts (account_id, received_on) where account_id is not null;

-- The shop's own methods too: a check cannot be taken off, so the columns are made anew under their names.
alter table refunds add column way text not null default 'other';
update refunds set way = method;
alter table refunds drop column method;
alter table refunds rename column way to method;
alter table refunds add column account_id integer references bank_accounts (id);
create index refunds_account on refunds (account_id, paid_on) where account_id is not null;
alter table payments add column way text not null default 'other';
update payments set way = method;
alter table payments drop column method;
alter table payments rename column way to method;
alter table payments add column account_id integer references bank_accounts (id);
create index payments_account on payments (account_id, paid_on) where account_id is not null;
alter table purchase_returns add column refund_account_id integer references bank_accounts (id);
create index purchase_returns_refunded on purchase_returns (settled_on) where settled_way = 'refund';

-- Money between the shop's own accounts; the fee is what the platform or bank kept of it. A voided one stays on record.
create table account_transfers (
  id integer primary key,
  no text not null unique,
  from_id integer not null references bank_accounts (id),
  to_id integer not null references bank_accounts (id),
  moved_on text not null,
  amount integer not null check (amount > 0),
  fee integer not null check (fee between 0 and amount),
  note text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  voided_by integer references users (id),
  voided_at integer,
  reason text not null default '',
  -- What its arrival is known by in the book.
  arrival_id integer not null unique,
  check (from_id <> to_id),
  check ((voided_at is null) = (voided_by is null))
) strict;
create index account_transfers_day on account_transfers (moved_on, id);
create index account_transfers_from on account_transfers (from_id);
create index account_transfers_to on account_transfers (to_id);

-- Who confirms what comes in and what goes out may read the cash book.
insert into role_rights (role_id, "right")
  select a.role_id, 'cash.read' from role_rights a join role_rights b on b.role_id = a.role_id
  where a."right" = 'receipt.confirm' and b."right" = 'payment.confirm'
    and not exists (select 1 from role_rights c where c.role_id = a.role_id and c."right" = 'cash.read');
