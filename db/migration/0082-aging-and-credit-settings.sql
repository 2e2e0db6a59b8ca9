-- How the shop looks at what it is owed: the bounds of the aging in days, and what counts against a credit limit. No row means as usual.
create table receivable_settings (
  id integer primary key check (id = 1),
  -- Ascending days as a JSON list; what is older than the last is the last bucket.
  bounds text not null,
  use_advance integer not null check (use_advance in (0, 1)),
  -- From so many days overdue goods wait; null is off.
  overdue_days integer check (overdue_days >= 0)
) strict;

-- What is open in the order of documents and of due days: the aging by document date, and the documents behind a figure of all customers.
create index open_items_aged on open_items (customer_id, item_on, due_on, "open") where "open" <> 0;
create index open_items_due on open_items (due_on, id, customer_id, item_on, "open", order_id) where "open" <> 0;
create index credits_in_hand on credits (credit_on, id, customer_id, unallocated) where unallocated <> 0;

-- Whoever may trust a customer with more may let goods go beyond the limit.
insert into role_rights (role_id, "right") select role_id, 'credit.override' from role_rights where "right" = 'customer.credit';
