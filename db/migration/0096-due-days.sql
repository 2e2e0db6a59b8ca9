-- Where the due day of an item comes from: its customer's term, the plan of its order, or a person. What it was before a day is kept, so
-- that the aging of an earlier day stays as it was.
alter table open_items add column due_way text not null default 'term' check (due_way in ('term', 'plan', 'hand'));
drop index open_items_customer;
create index open_items_customer on open_items (customer_id, item_on, id, due_on, amount, due_way);
drop index open_items_day;
create index open_items_day on open_items (item_on, customer_id, due_on, amount, id, due_way);
create table due_changes (
  id integer primary key,
  open_item_id integer not null references open_items (id),
  changed_on text not null,
  from_on text not null,
  to_on text not null check (to_on <> from_on),
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index due_changes_item on due_changes (open_item_id, changed_on, id, from_on);

-- What was noted by mistake stays in sight, and counts no more.
alter table dunning_notes add column withdrawn_at integer;
alter table dunning_notes add column withdrawn_by integer references users (id);
alter table dunning_notes add column withdrawn_reason text not null default '';

-- Where the columns of a statement's aging ended when it was made, and the customer's own number of each order.
alter table customer_statements add column bounds text not null default '[30,60,90]';
alter table customer_statements add column late_5 integer not null default 0;
alter table customer_statements add column late_6 integer not null default 0;
alter table customer_statement_lines add column external_no text;
