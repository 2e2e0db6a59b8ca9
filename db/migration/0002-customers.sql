alter table customers add column level text not null default '';
alter table customers add column kind text not null default '';
alter table customers add column industry text not null default '';
alter table customers add column owner_id integer references users (id);
alter table customers add column position text not null default '';
alter table customers add column email text not null default '';
alter table customers add column name_key text not null default '';
alter table customers add column phone_key text not null default '';
create index customers_name_key on customers (name_key);
create index customers_phone_key on customers (phone_key) where phone_key <> '';
create index customers_tax_id on customers (tax_id) where tax_id <> '';

create table customer_contacts (
  id integer primary key,
  customer_id integer not null references customers (id),
  line_no integer not null,
  name text not null check (name <> ''),
  position text not null,
  phone text not null,
  phone_key text not null,
  email text not null
) strict;
create index customer_contacts_customer on customer_contacts (customer_id, line_no);
create index customer_contacts_phone_key on customer_contacts (phone_key) where phone_key <> '';

create table customer_addresses (
  id integer primary key,
  customer_id integer not null references customers (id),
  line_no integer not null,
  purpose text not null check (purpose in ('shipTo', 'mailing')),
  province text not null,
  city text not null,
  address text not null check (address <> '')
) strict;
create index customer_addresses_customer on customer_addresses (customer_id, line_no);

create table invoice_titles (
  id integer primary key,
  customer_id integer not null references customers (id),
  line_no integer not null,
  title text not null check (title <> ''),
  natural_person integer not null check (natural_person in (0, 1)),
  tax_id text not null check (natural_person = 1 or tax_id <> ''),
  address text not null,
  phone text not null,
  bank text not null,
  account text not null,
  usual integer not null check (usual in (0, 1))
) strict;
create index invoice_titles_customer on invoice_titles (customer_id, line_no);
create unique index invoice_titles_usual on invoice_titles (customer_id) where usual = 1;
create index invoice_titles_tax_id on invoice_titles (tax_id) where tax_id <> '';

create table customer_options (
  field text not null check (field in ('level', 'kind', 'industry', 'region')),
  name text not null check (name <> ''),
  line_no integer not null,
  primary key (field, name)
) strict;
insert into customer_options (field, name, line_no) values ('level', 'A', 1), ('level', 'B', 2), ('level', 'C', 3);

alter table invoice_requests add column mail_to text not null default '';

alter table customers add column merged_into integer references customers (id);
create index customers_merged_into on customers (merged_into) where merged_into is not null;

create table customer_merges (
  id integer primary key,
  kept_id integer not null references customers (id),
  gone_id integer not null references customers (id),
  gone_active integer not null check (gone_active in (0, 1)),
  gone_title_id integer,
  merged_at integer not null,
  merged_by integer not null references users (id),
  undone_at integer,
  undone_by integer references users (id),
  check (kept_id <> gone_id),
  check ((undone_at is null) = (undone_by is null))
) strict;
create index customer_merges_kept on customer_merges (kept_id, id);
create unique index customer_merges_gone on customer_merges (gone_id) where undone_at is null;

create table customer_merge_rows (
  merge_id integer not null references customer_merges (id),
  table_name text not null,
  record_id integer not null,
  made integer not null check (made in (0, 1)),
  primary key (merge_id, table_name, record_id)
) strict;

create index deliveries_customer on deliveries (customer_id, delivered_on, id);
create index sales_returns_customer on sales_returns (customer_id, returned_on, id);
create index invoice_requests_customer on invoice_requests (customer_id, requested_on, id);

create table follow_ups (
  id integer primary key,
  customer_id integer not null references customers (id),
  order_id integer references sales_orders (id),
  channel text not null check (channel in ('phone', 'visit', 'mail', 'sms', 'wechat', 'note')),
  happened_on text not null,
  happened_at integer not null,
  person text not null,
  content text not null check (content <> ''),
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index follow_ups_customer on follow_ups (customer_id, happened_on, id);

create table reminders (
  id integer primary key,
  customer_id integer not null references customers (id),
  user_id integer not null references users (id),
  about text not null check (about <> ''),
  due_at integer not null,
  done_at integer,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index reminders_due on reminders (user_id, due_at) where done_at is null;
create index reminders_customer on reminders (customer_id, due_at) where done_at is null;
