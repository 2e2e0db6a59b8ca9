-- What is to come in each month (ARR-03): months without a row have no target.
create table receipt_targets (
  id integer primary key,
  month text not null unique check (length(month) = 7),
  amount integer not null check (amount > 0)
) strict;
