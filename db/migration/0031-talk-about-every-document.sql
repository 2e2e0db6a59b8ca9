-- People talk about every document, add files to it and are told of it, not only of sales orders. SQLite cannot widen a check, so the
-- tables are made anew under their names; their rows are there again before references are looked at.
pragma defer_foreign_keys = on;
create table kept_comments as select * from comments;
drop table comments;
create table comments (
  id integer primary key,
  record text not null check (record in ('salesOrder', 'salesReturn', 'purchaseOrder', 'purchaseReturn', 'serviceOrder', 'stockTransfer')),
  record_id integer not null,
  text text not null check (text <> ''),
  created_by integer not null references users (id),
  created_at integer not null,
  struck_at integer
) strict;
insert into comments (id, record, record_id, text, created_by, created_at, struck_at)
  select id, record, record_id, text, created_by, created_at, struck_at from kept_comments;
drop table kept_comments;
create index comments_record on comments (record, record_id, id);

create table kept_attachments as select * from attachments;
drop table attachments;
create table attachments (
  id integer primary key,
  record text not null check (record in ('salesOrder', 'salesReturn', 'purchaseOrder', 'purchaseReturn', 'serviceOrder', 'stockTransfer')),
  record_id integer not null,
  hash text not null check (length(hash) = 64),
  type text not null check (type in ('pdf', 'jpg', 'png', 'xlsx', 'xls', 'docx', 'doc', 'csv', 'txt')),
  name text not null check (name <> ''),
  size integer not null check (size >= 0),
  created_by integer not null references users (id),
  created_at integer not null,
  removed_by integer references users (id),
  removed_at integer,
  check ((removed_by is null) = (removed_at is null))
) strict;
insert into attachments (id, record, record_id, hash, type, name, size, created_by, created_at, removed_by, removed_at)
  select id, record, record_id, hash, type, name, size, created_by, created_at, removed_by, removed_at from kept_attachments;
drop table kept_attachments;
create index attachments_record on attachments (record, record_id, id) where removed_at is null;
create index attachments_hash on attachments (hash);

create table kept_notices as select * from notices;
drop table notices;
create table notices (
  id integer primary key,
  user_id integer not null references users (id),
  event text not null check (event <> ''),
  -- A kind of record; the program knows which.
  record text not null check (record <> ''),
  record_id integer not null,
  -- Which of those the rule names the person is: the owner, the team, a role …
  because text not null,
  -- As JSON: what the sentence is filled with.
  params text not null,
  -- The shop's own words, already filled; '' for those of the program.
  text text not null default '',
  -- What makes it one event: the command that did it, or the day or the span that has passed.
  once text not null check (once <> ''),
  at integer not null,
  read_at integer,
  unique (event, record, record_id, once, user_id)
) strict;
insert into notices (id, user_id, event, record, record_id, because, params, text, once, at, read_at)
  select id, user_id, event, record, record_id, because, params, text, once, at, read_at from kept_notices;
drop table kept_notices;
create index notices_unread on notices (user_id, read_at, id);
create index notices_user on notices (user_id, id);

-- Who is sent to a customer can be told too.
create table kept_recipients as select * from notice_recipients;
drop table notice_recipients;
create table notice_recipients (
  event text not null references notice_rules (event),
  place integer not null check (place > 0),
  kind text not null check (kind in ('owner', 'team', 'submitter', 'approvers', 'shippers', 'technician', 'superior', 'finance', 'administrator', 'role', 'person')),
  role_id integer references roles (id),
  user_id integer references users (id),
  primary key (event, place),
  check ((role_id is not null) = (kind = 'role')),
  check ((user_id is not null) = (kind = 'person'))
) strict;
insert into notice_recipients (event, place, kind, role_id, user_id) select event, place, kind, role_id, user_id from kept_recipients;
drop table kept_recipients;
