-- What the shop owes its suppliers: what was accepted of a purchase is owed by the supplier's term, payments settle it.
alter table suppliers add column payable integer not null default 0;
alter table suppliers add column unallocated integer not null default 0;

-- What the accepted goods of a receipt and of each of its lines come to with tax.
alter table purchase_receipts add column gross integer not null default 0 check (gross >= 0);
alter table purchase_receipt_lines add column gross integer not null default 0 check (gross >= 0);
update purchase_receipt_lines set gross = shares.gross from (
  select c.id, cast(round(1.0 * l.gross * sum(c.accepted_qty) over parts / l.qty) as integer)
    - cast(round(1.0 * l.gross * (sum(c.accepted_qty) over parts - c.accepted_qty) / l.qty) as integer) as gross
  from purchase_receipt_lines c join purchase_receipts r on r.id = c.receipt_id join purchase_order_lines l on l.id = c.purchase_line_id
  where r.state = 'INSPECTED' and l.qty > 0 window parts as (partition by c.purchase_line_id order by c.id)) shares
  where shares.id = purchase_receipt_lines.id;
update purchase_receipts set gross = (select sum(c.gross) from purchase_receipt_lines c where c.receipt_id = purchase_receipts.id)
  where state = 'INSPECTED';

create table payable_items (
  id integer primary key,
  supplier_id integer not null references suppliers (id),
  purchase_id integer references purchase_orders (id),
  kind text not null check (kind in ('goodsReceipt', 'refund')),
  document_id integer not null,
  document_no text not null,
  item_on text not null,
  due_on text not null,
  amount integer not null check (amount > 0),
  "open" integer not null check ("open" between 0 and amount),
  created_at integer not null
) strict;
create index payable_items_supplier on payable_items (supplier_id, item_on, id);
create index payable_items_purchase on payable_items (purchase_id, id);
create index payable_items_open on payable_items (supplier_id, due_on, "open") where "open" <> 0;
create index payable_items_day on payable_items (item_on, supplier_id, due_on, amount, id);
create unique index payable_items_document on payable_items (kind, document_id);

create table payable_credits (
  id integer primary key,
  supplier_id integer not null references suppliers (id),
  purchase_id integer references purchase_orders (id),
  kind text not null check (kind in ('payment', 'paymentVoid', 'return', 'goodsReceiptVoid')),
  document_id integer not null,
  document_no text not null,
  credit_on text not null,
  reverses integer unique references payable_credits (id),
  amount integer not null check (amount <> 0 and (amount > 0) = (reverses is null)),
  unallocated integer not null check (unallocated between 0 and max(amount, 0)),
  created_at integer not null
) strict;
create index payable_credits_supplier on payable_credits (supplier_id, credit_on, id);
create index payable_credits_purchase on payable_credits (purchase_id, id);
create index payable_credits_unallocated on payable_credits (supplier_id, credit_on, unallocated) where unallocated <> 0;
create unique index payable_credits_document on payable_credits (kind, document_id);

create table payable_allocations (
  id integer primary key,
  credit_id integer not null references payable_credits (id),
  item_id integer not null references payable_items (id),
  allocated_on text not null,
  amount integer not null check (amount <> 0),
  created_at integer not null
) strict;
create index payable_allocations_item on payable_allocations (item_id, allocated_on, amount);
create index payable_allocations_credit on payable_allocations (credit_id, allocated_on, amount);

create table payments (
  id integer primary key,
  no text not null unique,
  supplier_id integer not null references suppliers (id),
  -- The purchase it is paid for; without one the earliest due is paid first.
  purchase_id integer references purchase_orders (id),
  state text not null check (state in ('DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED', 'VOIDED', 'DELETED')),
  paid_on text not null,
  method text not null check (method in ('cash', 'bank', 'wechat', 'alipay', 'cheque', 'acceptance', 'onDelivery', 'other')),
  amount integer not null check (amount > 0),
  bank_reference text not null,
  -- Who got it, where that is not the supplier.
  payee text not null,
  note text not null,
  -- Why it was rejected or voided.
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  confirmed_by integer references users (id),
  confirmed_at integer
) strict;
create index payments_supplier on payments (supplier_id, paid_on, id);
create index payments_purchase on payments (purchase_id) where purchase_id is not null;
create index payments_day on payments (paid_on, id);
create index payments_state on payments (state, paid_on, id);

-- What was accepted before this version is owed since then, and due at once: when it is to be paid nobody had asked the program.
insert into payable_items (id, supplier_id, purchase_id, kind, document_id, document_no, item_on, due_on, amount, "open", created_at)
  select r.id, o.supplier_id, o.id, 'goodsReceipt', r.id, r.no, r.inspected_on, r.inspected_on, r.gross, r.gross, r.created_at
  from purchase_receipts r join purchase_orders o on o.id = r.purchase_id where r.state = 'INSPECTED' and r.gross > 0;
update suppliers set payable = coalesce((select sum(i."open") from payable_items i where i.supplier_id = suppliers.id), 0);
-- What was accepted and came to nothing is done.
update purchase_orders set state = 'COMPLETED' where state = 'ACCEPTED'
  and not exists (select 1 from payable_items i where i.purchase_id = purchase_orders.id and i."open" <> 0);

-- Who buys sees what is owed and asks for payments; who keeps the accounts confirms them and sees what they are for.
insert into role_rights (role_id, "right")
  select r.id, v."right" from roles r join (
    select 'buyer' as code, 'payable.read' as "right" union all select 'buyer', 'payment.create'
    union all select 'accountant', 'payable.read' union all select 'accountant', 'payable.export'
    union all select 'accountant', 'payment.create' union all select 'accountant', 'payment.confirm'
    union all select 'accountant', 'supplier.read' union all select 'accountant', 'purchase.read') v on v.code = r.code
  where not exists (select 1 from role_rights h where h.role_id = r.id and h."right" = v."right");
