-- What lay on each of the shop's accounts when a period was closed, in fen; 0 is what names no account.
create table period_cash (
  closing_id integer not null references period_closings (id),
  account_id integer not null,
  amount integer not null,
  primary key (closing_id, account_id)
) strict;
