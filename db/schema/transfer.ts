import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TransferState } from '../../main/transfer/transfer'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { Qty } from '../../main/value/qty'

export const stockTransfers = sqliteTable('stock_transfers', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  state: text().$type<TransferState>().notNull(),
  fromId: integer('from_id').$type<Id>().notNull(),
  toId: integer('to_id').$type<Id>().notNull(),
  requestedOn: text('requested_on').$type<Day>().notNull(),
  neededOn: text('needed_on').$type<Day>(),
  note: text().notNull(),
  plannedOn: text('planned_on').$type<Day>(),
  carrier: text().notNull().default(''),
  /** Why it was cancelled. */
  answer: text().notNull().default(''),
  searchKey: text('search_key').notNull(),
  version: integer().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
  shippedOn: text('shipped_on').$type<Day>(),
  arrivedOn: text('arrived_on').$type<Day>(),
})

/** A line of a transfer, in the product's base unit. */
export const stockTransferLines = sqliteTable('stock_transfer_lines', {
  id: integer().$type<Id>().primaryKey(),
  transferId: integer('transfer_id').$type<Id>().notNull(),
  lineNo: integer('line_no').notNull(),
  productId: integer('product_id').$type<Id>().notNull(),
  qty: integer().$type<Qty>().notNull(),
  receivedQty: integer('received_qty')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
  lostQty: integer('lost_qty')
    .$type<Qty>()
    .notNull()
    .default(0 as Qty),
})

/** What a transfer has lost on its way: one document. */
export const transferLosses = sqliteTable('transfer_losses', {
  id: integer().$type<Id>().primaryKey(),
  no: text().notNull(),
  transferId: integer('transfer_id').$type<Id>().notNull(),
  lostOn: text('lost_on').$type<Day>().notNull(),
  reason: text().notNull(),
  value: integer().$type<Fen>().notNull(),
  createdBy: integer('created_by').$type<Id>().notNull(),
  createdAt: integer('created_at').$type<Instant>().notNull(),
})
