-- Freight and other charges: sold like a service, and no part of the discount on the whole order unless the line says so.
alter table products add column charge integer not null default 0 check (charge in (0, 1));
alter table sales_order_lines add column in_discount integer not null default 1 check (in_discount in (0, 1));
