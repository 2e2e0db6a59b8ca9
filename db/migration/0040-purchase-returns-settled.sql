-- Purchase returns leave the shop, and are settled: taken off what is owed, paid back, or other goods come for them.
alter table purchase_returns add column shipped_on text;
-- What the goods cost that left with it, in fen; what was never accepted was never in stock.
alter table purchase_returns add column cost integer not null default 0 check (cost >= 0);
alter table purchase_returns add column settled_on text check (settled_on is null or settled_on >= shipped_on);
alter table purchase_returns add column settled_way text not null default ''
  check (settled_way in ('', 'credit', 'refund', 'exchange') and (settled_way = '') = (settled_on is null));
-- How money that was paid back came.
alter table purchase_returns add column refund_method text not null default ''
  check (refund_method in ('', 'cash', 'bank', 'wechat', 'alipay', 'cheque', 'acceptance', 'onDelivery', 'other'));
