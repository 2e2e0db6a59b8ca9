import { z } from 'zod'
import type { Bin, CostReport, Place, Warehouse, WarehouseLevel } from '../../main/stock/warehouse'
import type { TransferPage, TransferRow } from '../../main/transfer/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { chosenLots, leaving } from './lot'
import { day, id, needed, qty, text } from './value'

const event = z.object({ id, version: z.number().int() })
const warehouse = { code: needed(20), name: needed(60) }

/** Where goods lie, and what is to go from one place to another (TRF-01, TRF-02). */
export const transfer = {
  'warehouse.list': question<Warehouse[]>()('product.read', ['warehouses', 'stock_transfers'], z.object({})),
  'warehouse.create': command<{ id: Id }>()('company.manage', z.object(warehouse)),
  'warehouse.change': command<null>()('company.manage', z.object({ id, ...warehouse, active: z.boolean() })),
  'warehouse.bins': question<Bin[]>()(
    'product.read',
    ['warehouses', 'locations', 'stock_levels'],
    z.object({ warehouseId: id }),
  ),
  'warehouse.addBin': command<{ id: Id }>()('company.manage', z.object({ warehouseId: id, code: needed(20) })),
  /** Refused to retire while goods lie there. */
  'warehouse.changeBin': command<null>()('company.manage', z.object({ id, code: needed(20), active: z.boolean() })),

  /** Where goods may lie, for choosing. */
  'warehouse.places': question<Place[]>()('product.read', ['warehouses', 'locations'], z.object({})),
  'warehouse.levels': question<WarehouseLevel[]>()(
    'product.read',
    ['warehouses', 'locations', 'stock_levels'],
    z.object({ productIds: z.array(id).max(1000) }),
  ),
  /** 重算成本: what costs come to by the averages of their days, from a day on (R-STK). */
  'cost.report': question<CostReport>()('cost.read', ['stock_movements', 'products'], z.object({ from: day })),
  /** Books what that report says, as of today. */
  'cost.correct': command<{ documents: number; difference: Fen }>()('stock.adjust', z.object({ from: day })),
  /** Within a warehouse: onto another shelf, among the bad or the frozen, or back for sale (R-STK). */
  'warehouse.move': command<null>()(
    'stock.adjust',
    z.object({ productId: id, fromId: id, toId: id, qty, movedOn: day, note: text(200), lots: chosenLots }),
  ),

  ...list<TransferRow>()('transfer', 'transfer.read', 'product.export', [
    ...(['stock_transfers', 'stock_transfer_lines', 'warehouses', 'users'] as const),
  ]),
  'transfer.read': question<TransferPage>()(
    'transfer.read',
    [
      ...([
        'stock_transfers',
        'stock_transfer_lines',
        'transfer_losses',
        'warehouses',
        'products',
        'activity_log',
      ] as const),
      ...(['stock_levels', 'locations'] as const),
    ],
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
  /** The goods leave: on the way until they arrive. */
  'transfer.ship': command<null>()('delivery.confirm', event.extend({ shippedOn: day, ...leaving })),
  'transfer.recall': command<null>()('delivery.confirm', event.extend({ reason: needed(200) })),
  /** All that is on the way (`lines` null), or some of it. */
  'transfer.receive': command<null>()(
    'delivery.confirm',
    event.extend({
      arrivedOn: day,
      lines: z
        .array(z.object({ lineId: id, qty }))
        .max(500)
        .nullable()
        .default(null),
      lots: chosenLots,
    }),
  ),
  /** What has not arrived is lost: a document of its own (TRF-03). */
  'transfer.confirmDifference': command<{ no: string }>()(
    'transfer.plan',
    event.extend({ arrivedOn: day, reason: needed(200) }),
  ),
}
