-- What the tax bureau wants to know of a product on an invoice: its tax classification code, the short name it stands under, and a preferential policy.
alter table products add column tax_code text not null default '' check (tax_code = '' or length(tax_code) = 19);
alter table products add column tax_short_name text not null default '';
alter table products add column tax_policy text not null default '';
