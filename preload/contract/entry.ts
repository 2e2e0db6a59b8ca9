import type { z } from 'zod'
import type { Allowed, Right } from '../../main/access/right'
import type { ListAsk, ListScope, ListTotals } from '../../main/list/list'
import { exportAsk, listAsk, listScope } from './value'

/** The tables a question reads. When a command has changed one of them, the question on screen is asked again. */
export type Table =
  | 'company'
  | 'hidden_places'
  | 'users'
  | 'roles'
  | 'role_rights'
  | 'departments'
  | 'preferences'
  | 'fields'
  | 'field_words'
  | 'needed_fields'
  | 'customers'
  | 'customer_contacts'
  | 'customer_addresses'
  | 'invoice_titles'
  | 'customer_options'
  | 'customer_merges'
  | 'customer_field_values'
  | 'follow_ups'
  | 'follow_up_replies'
  | 'follow_up_likes'
  | 'reminders'
  | 'list_views'
  | 'products'
  | 'product_field_values'
  | 'order_field_values'
  | 'categories'
  | 'brands'
  | 'product_barcodes'
  | 'product_units'
  | 'product_pictures'
  | 'styles'
  | 'bundle_components'
  | 'price_levels'
  | 'level_prices'
  | 'customer_prices'
  | 'price_changes'
  | 'stock_movements'
  | 'stock_levels'
  | 'pending_costs'
  | 'lots'
  | 'lot_levels'
  | 'stocktakes'
  | 'stocktake_lines'
  | 'locations'
  | 'order_stages'
  | 'order_types'
  | 'order_type_versions'
  | 'sales_orders'
  | 'sales_order_lines'
  | 'order_members'
  | 'sales_order_line_components'
  | 'order_changes'
  | 'coupons'
  | 'coupon_uses'
  | 'typed_forms'
  | 'approval_rules'
  | 'approval_own_rules'
  | 'discount_limits'
  | 'approval_flows'
  | 'approval_delegations'
  | 'approvals'
  | 'approval_tasks'
  | 'comments'
  | 'comment_mentions'
  | 'attachments'
  | 'notices'
  | 'notice_rules'
  | 'notice_recipients'
  | 'suppliers'
  | 'purchase_orders'
  | 'purchase_requests'
  | 'purchase_request_lines'
  | 'supplier_quotes'
  | 'supplier_quote_lines'
  | 'purchase_order_lines'
  | 'purchase_sendings'
  | 'purchase_confirmations'
  | 'purchase_receipts'
  | 'purchase_returns'
  | 'purchase_return_lines'
  | 'deliveries'
  | 'delivery_lines'
  | 'delivery_events'
  | 'delivery_plans'
  | 'delivery_plan_stops'
  | 'delivery_differences'
  | 'delivery_troubles'
  | 'sales_returns'
  | 'sales_return_lines'
  | 'service_orders'
  | 'service_parts'
  | 'warehouses'
  | 'stock_transfers'
  | 'stock_transfer_lines'
  | 'transfer_losses'
  | 'open_items'
  | 'due_changes'
  | 'credits'
  | 'allocations'
  | 'receivable_settings'
  | 'dunning_notes'
  | 'receipts'
  | 'receipt_instalments'
  | 'bank_accounts'
  | 'settlement_methods'
  | 'account_transfers'
  | 'receipt_targets'
  | 'bank_files'
  | 'bank_lines'
  | 'bureau_batch_requests'
  | 'bureau_batches'
  | 'bureau_failures'
  | 'payable_items'
  | 'payable_credits'
  | 'payable_allocations'
  | 'payments'
  | 'refunds'
  | 'write_offs'
  | 'settlements'
  | 'customer_statements'
  | 'invoice_requests'
  | 'invoice_request_orders'
  | 'invoice_reds'
  | 'period_closings'
  | 'imports'
  | 'activity_log'

/** The tables that say how much of a product is there, promised, and on its way (R-STK). */
export const stockTables = [
  ...(['products', 'bundle_components', 'stock_levels', 'locations'] as const),
  ...(['purchase_orders', 'purchase_order_lines'] as const),
] as const satisfies readonly Table[]

/** One thing the window may ask. Its input is parsed and its right checked before anything else happens. */
export interface Entry<Kind extends 'question' | 'command', Input extends z.ZodType, Output> {
  kind: Kind
  allowed: Allowed
  input: Input
  reads: readonly Table[]
  /** A command of a window's own comfort: done again it does the same, so that nothing remembers it was done. */
  fleeting?: true
  /** Never there at run time; carries the type of the reply. */
  reply?: Output
}

/** A question changes nothing. `reads` names the tables whose change makes the answer old. */
export function question<Output>() {
  return <Input extends z.ZodType>(
    allowed: Allowed,
    reads: readonly Table[],
    input: Input,
  ): Entry<'question', Input, Output> => ({ kind: 'question', allowed, reads, input })
}

/** A command changes something: one id, one transaction, one log entry. */
export function command<Output>() {
  return <Input extends z.ZodType>(allowed: Allowed, input: Input): Entry<'command', Input, Output> => ({
    kind: 'command',
    allowed,
    input,
    reads: [],
  })
}

/**
 * A command that is no event of the trade and does the same when done again, like remembering the width of a column: it
 * leaves no trace but what it writes, however often it comes.
 */
export function fleeting<Output>() {
  const make = command<Output>()
  return <Input extends z.ZodType>(
    allowed: Allowed,
    input: Input,
  ): Entry<'command', Input, Output> & { fleeting: true } => ({
    ...make(allowed, input),
    fleeting: true,
  })
}

/** What an export needs: the scope on screen, the columns with their titles, and the file to write. */
export type ExportAsk = ListScope & { columns: { key: string; title: string }[]; sheet: string; path: string }

/** The three entries every list has: a page, its totals, and the whole of it as a workbook. `extra` are its own parameters. */
export function list<Row>() {
  return <Name extends string, Extra extends z.ZodRawShape = Record<never, never>>(
    name: Name,
    read: Allowed,
    exportRight: Right,
    reads: readonly Table[],
    extra: Extra = {} as Extra,
  ) => {
    type More = keyof Extra extends never ? unknown : z.output<z.ZodObject<Extra>>
    type MoreSent = keyof Extra extends never ? unknown : z.input<z.ZodObject<Extra>>
    const entries = {
      [`${name}.list`]: question<Row[]>()(read, reads, listAsk.extend(extra)),
      [`${name}.totals`]: question<ListTotals>()(read, reads, listScope.extend(extra)),
      [`${name}.export`]: question<{ path: string; rows: number }>()(exportRight, reads, exportAsk.extend(extra)),
    }
    return entries as unknown as {
      [K in `${Name}.list`]: Entry<'question', z.ZodType<ListAsk & More, Partial<ListAsk> & MoreSent>, Row[]>
    } & {
      [K in `${Name}.totals`]: Entry<'question', z.ZodType<ListScope & More, Partial<ListScope> & MoreSent>, ListTotals>
    } & {
      [K in `${Name}.export`]: Entry<
        'question',
        z.ZodType<ExportAsk & More, Pick<ExportAsk, 'columns' | 'path'> & Partial<ExportAsk> & MoreSent>,
        { path: string; rows: number }
      >
    }
  }
}
