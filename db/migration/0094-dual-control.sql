-- Whether nobody confirms money they entered themselves (R-AR); it has an effect with two or more active users.
alter table company add column dual_control integer not null default 1 check (dual_control in (0, 1));

-- The receipts that bear a reference of the bank: the same twice on one account may be one payment entered twice.
create index receipts_reference on receipts (bank_reference) where bank_reference <> '';
