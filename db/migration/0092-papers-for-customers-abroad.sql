-- What commercial invoices say in English, typed when the first is printed: of the shop, of the customer, of the goods.
alter table company add english_name text not null default '';
alter table company add english_address text not null default '';

alter table customers add english_name text not null default '';
alter table customers add english_address text not null default '';
alter table customers add trade_terms text not null default '';
alter table customers add trade_payment text not null default '';

alter table products add english_name text not null default '';
alter table products add hs_code text not null default '';
alter table products add origin text not null default '';
