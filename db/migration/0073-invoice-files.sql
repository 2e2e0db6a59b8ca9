-- The invoices themselves are kept with their requests as the bureau gives them out, also as OFD and XML. SQLite cannot widen a check, so the table is made anew under its name; which records
-- may have files the program says.
pragma defer_foreign_keys = on;
create table kept_attachments as select * from attachments;
drop table attachments;
create table attachments (
  id integer primary key,
  record text not null check (record <> ''),
  record_id integer not null,
  hash text not null check (length(hash) = 64),
  type text not null check (type in ('pdf', 'jpg', 'png', 'xlsx', 'xls', 'docx', 'doc', 'csv', 'txt', 'ofd', 'xml')),
  name text not null check (name <> ''),
  size integer not null check (size >= 0),
  created_by integer not null references users (id),
  created_at integer not null,
  removed_by integer references users (id),
  removed_at integer,
  check ((removed_by is null) = (removed_at is null))
) strict;
insert into attachments (id, record, record_id, hash, type, name, size, created_by, created_at, removed_by, removed_at)
  select id, record, record_id, hash, type, name, size, created_by, created_at, removed_by, removed_at from kept_attachments order by id;
drop table kept_attachments;
create index attachments_record on attachments (record, record_id, id) where removed_at is null;
create index attachments_hash on attachments (hash);
