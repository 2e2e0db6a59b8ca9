-- The first screen adds up a year of sales and receipts each time it is opened: everything it needs stands in the index.
create index sales_orders_sold on sales_orders (order_on, state, gross);
create index credits_received on credits (credit_on, kind, amount);
