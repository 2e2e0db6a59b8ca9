-- What was said with customers who are late: how, what they promised, when to come back to it, and how far asking has come.
create table dunning_notes (
  id integer primary key,
  customer_id integer not null references customers (id),
  noted_on text not null,
  channel text not null check (channel in ('phone', 'visit', 'chat', 'mail', 'letter', 'other')),
  said text not null,
  level integer not null check (level between 0 and 3),
  next_on text,
  promised_on text,
  promised_amount integer check (promised_amount > 0),
  created_by integer not null references users (id),
  created_at integer not null,
  check ((promised_on is null) = (promised_amount is null))
) strict;
create index dunning_notes_customer on dunning_notes (customer_id, noted_on, id);
