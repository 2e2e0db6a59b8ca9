-- People talk about receipts and add files to them too, the payment slip above all. SQLite cannot widen a check, so both tables are made anew
-- under their names; their rows are there again before references are looked at. Which documents there are is the program's to say.
pragma defer_foreign_keys = on;
create table kept_comments as select * from comments;
drop table comments;
create table comments (
  id integer primary key,
  record text not null check (record <> ''),
  record_id integer not null,
  text text not null check (text <> ''),
  created_by integer not null references users (id),
  created_at integer not null,
  struck_at integer
) strict;
insert into comments (id, record, record_id, text, created_by, created_at, struck_at)
  select id, record, record_id, text, created_by, created_at, struck_at from kept_comments order by id;
drop table kept_comments;
create index comments_record on comments (record, record_id, id);

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
