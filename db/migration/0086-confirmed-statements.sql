-- Who confirms money may reopen a statement the customer has confirmed; until then nothing is dated into its days.
insert into role_rights (role_id, "right") select role_id, 'statement.reopen' from role_rights where "right" = 'receipt.confirm';

-- How a customer's statements are told: what was delivered line by line, and what of it is invoiced.
alter table customers add statement_items integer not null default 0 check (statement_items in (0, 1));
alter table customers add statement_invoiced integer not null default 0 check (statement_invoiced in (0, 1));

-- Within how many days customers are asked to check; 0 asks nothing.
alter table company add statement_days integer not null default 7 check (statement_days between 0 and 365);
