import type { ListSpec } from '../../db/list'
import type { GoodsReceiptRow } from './receiptview'

/** What came of all purchases: each goods receipt with its purchase and what was accepted of it. */
export const goodsReceiptList: ListSpec<keyof GoodsReceiptRow> = {
  from: `purchase_receipts r join purchase_orders o on o.id = r.purchase_id join warehouses w on w.id = r.warehouse_id
    join users u on u.id = r.created_by left join users i on i.id = r.inspected_by left join purchase_returns b on b.id = r.return_id`,
  key: {
    id: 'r.id',
    from: [
      'purchase_receipts r',
      'purchase_receipts r join purchase_orders o on o.id = r.purchase_id',
      `purchase_receipts r join purchase_orders o on o.id = r.purchase_id join warehouses w on w.id = r.warehouse_id
        join users u on u.id = r.created_by left join users i on i.id = r.inspected_by left join purchase_returns b on b.id = r.return_id`,
    ],
  },
  columns: {
    id: { sql: 'r.id', kind: 'integer' },
    no: { sql: 'r.no', kind: 'text' },
    state: { sql: 'r.state', kind: 'text', words: 'goodsReceipt.state' },
    receivedOn: { sql: 'r.received_on', kind: 'day' },
    purchaseId: { sql: 'r.purchase_id', kind: 'integer' },
    purchaseNo: { sql: 'o.no', kind: 'text' },
    supplierId: { sql: 'o.supplier_id', kind: 'integer' },
    supplierName: { sql: 'o.supplier_name', kind: 'text' },
    warehouse: { sql: 'w.name', kind: 'text' },
    gross: { sql: `(case when r.state = 'VOIDED' then 0 else r.gross end)`, kind: 'money', sum: true },
    inspectedOn: { sql: 'r.inspected_on', kind: 'day' },
    inspectedBy: { sql: 'i.name', kind: 'text' },
    rejectedWay: { sql: 'r.rejected_way', kind: 'text', words: 'goodsReceipt.inspect.ways' },
    returnNo: { sql: 'b.no', kind: 'text' },
    createdBy: { sql: 'u.name', kind: 'text' },
    note: { sql: 'r.note', kind: 'text' },
  },
  search: `(o.search_key || ' ' || lower(r.no))`,
  order: 'r.received_on desc, r.id desc',
}
