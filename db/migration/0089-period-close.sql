-- Each closing of the books up to a day, with what they told then. One that was reopened stays on record and holds nothing.
create table period_closings (
  id integer primary key,
  to_on text not null,
  receivable integer not null,
  payable integer not null,
  stock_value integer not null,
  -- The SHA-256 of what each customer and supplier owes or is owed, and of what lies there of each product and what it cost.
  fingerprint text not null,
  closed_by integer not null references users (id),
  closed_at integer not null,
  reopened_by integer references users (id),
  reopened_at integer,
  reason text not null default '',
  check ((reopened_by is null) = (reopened_at is null))
) strict;
create unique index period_closings_live on period_closings (to_on) where reopened_at is null;

-- Who confirms money closes the books; to reopen them is the owner's until he gives it to somebody.
insert into role_rights (role_id, "right") select role_id, 'period.close' from role_rights where "right" = 'receipt.confirm';
