-- How much of what was not accepted the supplier sends again: at once when it was looked at, or once it went back. The order waits for it.
alter table purchase_receipt_lines add column replaced_qty integer not null default 0 check (replaced_qty between 0 and qty);
update purchase_receipt_lines set replaced_qty = qty - accepted_qty where accepted_qty is not null
  and receipt_id in (select id from purchase_receipts where rejected_way = 'replace');
