-- What somebody was told of (R-NTF): one row for each person and event. What waits to be done is no row, it follows from the documents.
create table notices (
  id integer primary key,
  user_id integer not null references users (id),
  event text not null check (event <> ''),
  record text not null check (record in ('salesOrder', 'receipt', 'invoiceRequest', 'customer', 'followUp', 'product', 'company')),
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
create index notices_unread on notices (user_id, read_at, id);
create index notices_user on notices (user_id, id);

-- What the shop has changed about an event; one without a row is told of as the program does by itself.
create table notice_rules (
  event text primary key check (event <> ''),
  active integer not null check (active in (0, 1)),
  -- The shop's own words with {places}; '' for those of the program.
  text text not null default '',
  -- How many days after or before; of the events that have any.
  days integer check (days between 1 and 60)
) strict;
create table notice_recipients (
  event text not null references notice_rules (event),
  place integer not null check (place > 0),
  kind text not null check (kind in ('owner', 'team', 'submitter', 'approvers', 'shippers', 'superior', 'finance', 'administrator', 'role', 'person')),
  role_id integer references roles (id),
  user_id integer references users (id),
  primary key (event, place),
  check ((role_id is not null) = (kind = 'role')),
  check ((user_id is not null) = (kind = 'person'))
) strict;

-- What colleagues answer to what somebody wrote of a customer, and who liked it.
create table follow_up_replies (
  id integer primary key,
  follow_up_id integer not null references follow_ups (id),
  text text not null check (text <> ''),
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index follow_up_replies_of on follow_up_replies (follow_up_id, id);

create table follow_up_likes (
  follow_up_id integer not null references follow_ups (id),
  user_id integer not null references users (id),
  primary key (follow_up_id, user_id)
) strict;
