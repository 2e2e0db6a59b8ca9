alter table invoice_requests add column search_key text not null default '';
update invoice_requests set search_key = lower(no || ' ' || title || ' ' || tax_id || ' ' || coalesce(invoice_no, '') || ' '
  || (select o.no || ' ' || o.search_key from sales_orders o where o.id = invoice_requests.order_id));

-- The place of each record in the search indexes: small numbers in the order in which records came, newest last.
create table search_docs (
  doc integer primary key,
  kind text not null check (kind in ('customer', 'product', 'order', 'invoice')),
  record_id integer not null,
  unique (kind, record_id)
) strict;

-- The words of the records, cut into pieces of up to three characters by the program; filled when the shop is opened.
create virtual table search_customers using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_products using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_orders using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
create virtual table search_invoices using fts5 (pieces, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

-- What was sold, by amount, and what it comes to; the line itself need not be looked at.
create index sales_order_lines_amount on sales_order_lines (gross, order_id);
-- Rows that are alike in a sorted column stand newest first.
drop index sales_orders_name;
create index sales_orders_name on sales_orders (customer_name, id desc);
drop index sales_orders_amount;
create index sales_orders_amount on sales_orders (gross, id);
drop index sales_order_lines_product;
create index sales_order_lines_product on sales_order_lines (product_id, order_id);
