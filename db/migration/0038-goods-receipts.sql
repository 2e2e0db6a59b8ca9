-- What came of a purchase order: its goods are looked at, and only what is accepted lies in stock.
create table purchase_receipts (
  id integer primary key,
  no text not null unique,
  purchase_id integer not null references purchase_orders (id),
  warehouse_id integer not null references warehouses (id),
  state text not null check (state in ('RECEIVED', 'INSPECTED', 'VOIDED')),
  received_on text not null,
  note text not null,
  inspected_on text,
  inspected_by integer references users (id),
  -- What becomes of what was not accepted: '' where nothing was rejected.
  rejected_way text not null check (rejected_way in ('', 'return', 'replace')),
  return_id integer references purchase_returns (id),
  -- What the accepted goods cost, in fen.
  cost integer not null check (cost >= 0),
  -- Why it was voided.
  reason text not null,
  created_by integer not null references users (id),
  created_at integer not null,
  check ((inspected_on is null) = (inspected_by is null)),
  check (state <> 'INSPECTED' or inspected_on is not null),
  check (inspected_on is null or inspected_on >= received_on)
) strict;
create index purchase_receipts_purchase on purchase_receipts (purchase_id, id);
create index purchase_receipts_return on purchase_receipts (return_id) where return_id is not null;

create table purchase_receipt_lines (
  id integer primary key,
  receipt_id integer not null references purchase_receipts (id),
  purchase_line_id integer not null references purchase_order_lines (id),
  -- In the unit of the line of the order.
  qty integer not null check (qty > 0),
  -- Null until it was looked at.
  accepted_qty integer check (accepted_qty between 0 and qty),
  cost integer not null check (cost >= 0),
  unique (receipt_id, purchase_line_id)
) strict;
create index purchase_receipt_lines_line on purchase_receipt_lines (purchase_line_id);

-- Who writes purchases receives what comes of them; who else does, the owner says.
insert into role_rights (role_id, "right") select role_id, 'purchase.receive' from role_rights where "right" = 'purchase.edit';
