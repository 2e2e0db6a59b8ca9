-- By what a line of a statement is found: the customer's own number of an order, the number of an invoice, and who has paid for whom
-- by receipts that were typed.
create index sales_orders_external on sales_orders (
  replace(replace(replace(replace(replace(replace(upper(external_no), '-', ''), '_', ''), '/', ''), '.', ''), '#', ''), ' ', '')
) where external_no <> '';
create index invoice_requests_number on invoice_requests (invoice_no) where invoice_no is not null;
alter table receipts add column payer_key text not null default '';
create index receipts_payer on receipts (payer_key, customer_id) where payer_key <> '';
