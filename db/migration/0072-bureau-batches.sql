-- Files for the tax bureau with many invoice requests at once, and what the bureau refused. A batch that was never handed in is taken back; nothing is deleted.
create table bureau_batches (
  id integer primary key,
  no text not null unique,
  file_name text not null,
  template_name text not null,
  version text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  withdrawn_by integer references users (id),
  withdrawn_at integer,
  check ((withdrawn_by is null) = (withdrawn_at is null))
) strict;
create table bureau_batch_requests (
  batch_id integer not null references bureau_batches (id),
  request_id integer not null references invoice_requests (id),
  primary key (batch_id, request_id)
) strict;
create index bureau_batch_requests_request on bureau_batch_requests (request_id, batch_id);
create table bureau_failures (
  id integer primary key,
  request_id integer not null references invoice_requests (id),
  reason text not null check (reason <> ''),
  file_name text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index bureau_failures_request on bureau_failures (request_id, id);
