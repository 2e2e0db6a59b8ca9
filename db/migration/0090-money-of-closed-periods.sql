-- A transfer between own accounts that lies in a closed period and is voided counts until this day; else it is as if it had never been.
alter table account_transfers add reversed_on text;
