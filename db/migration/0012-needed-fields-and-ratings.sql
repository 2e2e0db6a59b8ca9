-- How far a customer can be trusted with credit, in the shop's own words (CUS-10).
alter table customers add column rating text not null default '';

create table customer_words (
  field text not null check (field in ('level', 'kind', 'industry', 'region', 'rating')),
  name text not null check (name <> ''),
  line_no integer not null,
  primary key (field, name)
) strict;
insert into customer_words (field, name, line_no) select field, name, line_no from customer_options;
drop table customer_options;
alter table customer_words rename to customer_options;

-- The fields of the program that the shop wants filled in (SEC-08).
create table needed_fields (
  record text not null check (record in ('customer', 'product')),
  field text not null check (field <> ''),
  primary key (record, field)
) strict;

-- The screens that the shop does not use and its menu leaves out (SEC-08).
create table hidden_places (
  screen text primary key check (screen <> '')
) strict;

-- The texts of the shop's own fields are found too: what has some is indexed anew when the shop is opened.
delete from search_docs where kind = 'customer' and record_id in (select customer_id from customer_field_values where text_value is not null);
delete from search_docs where kind = 'product' and record_id in (select product_id from product_field_values where text_value is not null);

-- What a customer has ordered and not yet got counts against its limit (R-CRD).
create index sales_orders_undelivered on sales_orders (customer_id, gross, delivered)
  where historical = 0 and state in ('CONFIRMED', 'PROCESSING', 'PART_SHIPPED');
