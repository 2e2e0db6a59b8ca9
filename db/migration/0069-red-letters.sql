-- Red letters: what takes an issued invoice back, whole or in part. Amounts and quantities are below nothing, as on the paper.
create table invoice_reds (
  id integer primary key,
  no text not null unique,
  request_id integer not null references invoice_requests (id),
  state text not null check (state in ('WAITING', 'CONFIRMED', 'ISSUED', 'EXPIRED', 'WITHDRAWN')),
  reason text not null check (reason in ('goodsReturned', 'wrongInvoice', 'serviceStopped', 'allowance')),
  -- The confirmation both sides need where the buyer has used the invoice already: its number, who began, when, and until when.
  confirmation_no text not null,
  started_by text not null check (started_by in ('seller', 'buyer')),
  started_at integer not null,
  deadline_at integer,
  gross integer not null check (gross < 0),
  net integer not null,
  tax integer not null,
  red_code text not null default '',
  red_no text,
  issued_on text,
  note text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check (net + tax = gross),
  check ((state = 'ISSUED') = (red_no is not null)),
  check (state <> 'WAITING' or deadline_at is not null)
) strict;
create index invoice_reds_request on invoice_reds (request_id, id);
create index invoice_reds_deadline on invoice_reds (deadline_at) where state = 'WAITING';
create unique index invoice_reds_number on invoice_reds (red_code, red_no) where red_no is not null;

create table invoice_red_lines (
  id integer primary key,
  red_id integer not null references invoice_reds (id),
  request_line_id integer not null references invoice_request_lines (id),
  -- Nothing where only money is given back.
  qty integer not null check (qty <= 0),
  gross integer not null check (gross < 0),
  net integer not null,
  tax integer not null,
  unique (red_id, request_line_id),
  check (net + tax = gross)
) strict;
create index invoice_red_lines_line on invoice_red_lines (request_line_id, red_id);
