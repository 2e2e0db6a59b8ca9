-- What people of the shop say to each other about a record. Never changed or deleted; its author may strike it out.
create table comments (
  id integer primary key,
  record text not null check (record in ('salesOrder')),
  record_id integer not null,
  text text not null check (text <> ''),
  created_by integer not null references users (id),
  created_at integer not null,
  struck_at integer
) strict;
create index comments_record on comments (record, record_id, id);

-- Whom a comment names with @, and when they have seen it.
create table comment_mentions (
  comment_id integer not null references comments (id),
  user_id integer not null references users (id),
  read_at integer,
  primary key (comment_id, user_id)
) strict;
create index comment_mentions_unread on comment_mentions (user_id, comment_id) where read_at is null;

-- Files that belong to a record. They lie beside the database, named by their sha-256; one that was taken off keeps its row.
create table attachments (
  id integer primary key,
  record text not null check (record in ('salesOrder')),
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
create index attachments_record on attachments (record, record_id, id) where removed_at is null;
create index attachments_hash on attachments (hash);
