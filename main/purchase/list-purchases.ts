import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { billedSql, unpaidSql } from './billed'
import { awaitingStates } from './purchase'
import type { PurchaseReturnRow, PurchaseRow } from './view'

/** Still to come, and past the day it was promised for. */
const lateSql = `(case when o.state in (${awaitingStates.map((state) => `'${state}'`).join(', ')}) and o.promised_on < ?1 then 1 else 0 end)`

/** The purchase orders as of a day, of one supplier when given. */
export function purchaseList(today: Day, supplierId: Id | null): ListSpec<keyof PurchaseRow> {
  return {
    from: 'purchase_orders o join users u on u.id = o.created_by',
    key: { id: 'o.id', from: ['purchase_orders o', 'purchase_orders o join users u on u.id = o.created_by'] },
    params: [today],
    ...ofSupplier(supplierId),
    columns: {
      id: { sql: 'o.id', kind: 'integer' },
      no: { sql: 'o.no', kind: 'text' },
      state: { sql: 'o.state', kind: 'text', words: 'machine.purchase.state' },
      orderedOn: { sql: 'o.ordered_on', kind: 'day' },
      promisedOn: { sql: 'o.promised_on', kind: 'day' },
      late: { sql: lateSql, kind: 'flag' },
      supplierId: { sql: 'o.supplier_id', kind: 'integer' },
      supplierName: { sql: 'o.supplier_name', kind: 'text' },
      supplierNo: { sql: 'o.supplier_no', kind: 'text' },
      net: { sql: 'o.net', kind: 'money', sum: true },
      tax: { sql: 'o.tax', kind: 'money', sum: true },
      gross: { sql: 'o.gross', kind: 'money', sum: true },
      billed: { sql: billedSql('o.id'), kind: 'money', sum: true },
      unpaid: { sql: unpaidSql('o.id'), kind: 'money', sum: true },
      sentAt: { sql: 'o.sent_at', kind: 'instant' },
      confirmations: {
        sql: '(select count(*) from purchase_confirmations k where k.purchase_id = o.id)',
        kind: 'integer',
      },
      createdBy: { sql: 'u.name', kind: 'text' },
      note: { sql: 'o.note', kind: 'text' },
    },
    search: 'o.search_key',
    searchIn: 'purchase',
    order: 'o.ordered_on desc, o.id desc',
  }
}

/** The purchase returns, of one supplier when given. */
export function purchaseReturnList(supplierId: Id | null): ListSpec<keyof PurchaseReturnRow> {
  return {
    from: 'purchase_returns o join users u on u.id = o.created_by',
    key: { id: 'o.id', from: ['purchase_returns o', 'purchase_returns o join users u on u.id = o.created_by'] },
    ...ofSupplier(supplierId),
    columns: {
      id: { sql: 'o.id', kind: 'integer' },
      no: { sql: 'o.no', kind: 'text' },
      state: { sql: 'o.state', kind: 'text', words: 'machine.purchaseReturn.state' },
      returnedOn: { sql: 'o.returned_on', kind: 'day' },
      supplierId: { sql: 'o.supplier_id', kind: 'integer' },
      supplierName: { sql: 'o.supplier_name', kind: 'text' },
      handling: { sql: 'o.handling', kind: 'text', words: 'purchase.handling' },
      cause: { sql: 'o.cause', kind: 'text' },
      net: { sql: 'o.net', kind: 'money', sum: true },
      tax: { sql: 'o.tax', kind: 'money', sum: true },
      gross: { sql: 'o.gross', kind: 'money', sum: true },
      createdBy: { sql: 'u.name', kind: 'text' },
      note: { sql: 'o.note', kind: 'text' },
    },
    search: 'o.search_key',
    searchIn: 'purchaseReturn',
    order: 'o.returned_on desc, o.id desc',
  }
}

const ofSupplier = (supplierId: Id | null) =>
  supplierId === null ? {} : { where: `o.supplier_id = ${Number(supplierId)}` }
