import { z } from 'zod'
import type { Warehouse } from '../../main/stock/warehouse'
import type { TransferPage, TransferRow } from '../../main/transfer/view'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { day, id, needed, qty, text } from './value'

const event = z.object({ id, version: z.number().int() })
const warehouse = { code: needed(20), name: needed(60) }

/** Where goods lie, and what is to go from one place to another (TRF-01, TRF-02). */
export const transfer = {
  'warehouse.list': question<Warehouse[]>()('product.read', ['warehouses', 'stock_transfers'], z.object({})),
  'warehouse.create': command<{ id: Id }>()('company.manage', z.object(warehouse)),
  'warehouse.change': command<null>()('company.manage', z.object({ id, ...warehouse, active: z.boolean() })),

  ...list<TransferRow>()('transfer', 'transfer.read', 'product.export', [
    ...(['stock_transfers', 'stock_transfer_lines', 'warehouses', 'users'] as const),
  ]),
  'transfer.read': question<TransferPage>()(
    'transfer.read',
    ['stock_transfers', 'stock_transfer_lines', 'warehouses', 'products', 'activity_log'],
    z.object({ id }),
  ),
  /** Writes a transfer down: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'transfer.save': command<{ id: Id; no: string; version: number }>()(
    'transfer.edit',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      fromId: id,
      toId: id,
      neededOn: day.nullable().default(null),
      note: text(500),
      lines: z
        .array(z.object({ productId: id, qty }))
        .min(1)
        .max(500),
    }),
  ),
  'transfer.cancel': command<null>()('transfer.edit', event.extend({ reason: needed(200) })),
  'transfer.confirmNeed': command<null>()('transfer.plan', event),
  'transfer.plan': command<null>()('transfer.plan', event.extend({ plannedOn: day, carrier: text(60) })),
}
