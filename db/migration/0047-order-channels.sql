-- How an order came: typed by the shop's own people, or placed on line (ORD-25).
alter table sales_orders add column channel text not null default 'offline' check (channel in ('offline', 'online'));
