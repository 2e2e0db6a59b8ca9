-- What a shop wants to know of its customers and products beside what the program asks: its own fields, and their values.
create table fields (
  id integer primary key,
  record text not null check (record in ('customer', 'product')),
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null check (kind in ('text', 'number', 'money', 'day', 'flag', 'choice')),
  decimals integer not null check (decimals between 0 and 4),
  needed integer not null check (needed in (0, 1)),
  active integer not null check (active in (0, 1)),
  place integer not null,
  created_at integer not null,
  unique (record, name_key),
  check (decimals = 0 or kind = 'number')
) strict;

create table field_words (
  field_id integer not null references fields (id),
  name text not null check (name <> ''),
  active integer not null check (active in (0, 1)),
  place integer not null,
  primary key (field_id, name)
) strict;

-- One row for each value that is there. `copy` is what stood there as text before the kind of the field was changed.
create table customer_field_values (
  id integer primary key,
  customer_id integer not null references customers (id),
  field_id integer not null references fields (id),
  text_value text check (text_value <> ''),
  number_value integer,
  copy text check (copy <> ''),
  unique (customer_id, field_id),
  check (text_value is null or number_value is null),
  check (text_value is not null or number_value is not null or copy is not null)
) strict;
create index customer_field_values_text on customer_field_values (field_id, text_value, customer_id);
create index customer_field_values_number on customer_field_values (field_id, number_value, customer_id);

create table product_field_values (
  id integer primary key,
  product_id integer not null references products (id),
  field_id integer not null references fields (id),
  text_value text check (text_value <> ''),
  number_value integer,
  copy text check (copy <> ''),
  unique (product_id, field_id),
  check (text_value is null or number_value is null),
  check (text_value is not null or number_value is not null or copy is not null)
) strict;
create index product_field_values_text on product_field_values (field_id, text_value, product_id);
create index product_field_values_number on product_field_values (field_id, number_value, product_id);
