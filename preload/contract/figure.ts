import { z } from 'zod'
import type { FigureRow } from '../../main/receivable/figure'
import type { ReceivableSettings } from '../../main/receivable/view'
import { command, list, question } from './entry'
import { day, id, needed } from './value'

const of = {
  figure: z.enum(['balance', 'open', 'notDue', 'overdue', 'band', 'unallocated', 'creditUsed', 'outstanding']),
  asOf: day,
  basis: z.enum(['due', 'document']).default('due'),
  band: z.enum(['band1', 'band2', 'band3', 'band4', 'band5', 'band6']).nullable().default(null),
  customerId: id.nullable().default(null),
  orderId: id.nullable().default(null),
}
const language = z.enum(['zh', 'en'])

/** Figures of what is owed that explain themselves, and how the shop looks at them. */
export const figure = {
  /** The documents a figure is the sum of. */
  ...list<FigureRow>()(
    'figure',
    'receivable.read',
    'receivable.export',
    [
      ...(['open_items', 'allocations', 'credits', 'customers'] as const),
      ...(['sales_orders', 'sales_returns', 'receivable_settings'] as const),
    ],
    of,
  ),
  /** The same on paper: as a PDF at `path`, or in the system's print dialog. */
  'figure.print': question<{ path: string }>()(
    'receivable.read',
    [],
    z.object({ ...of, path: needed(1000), language }),
  ),
  'figure.printOnPaper': question<null>()('receivable.read', [], z.object({ ...of, language })),

  /** Where the columns of the aging end, and what counts against a credit limit. */
  'receivableSettings.read': question<ReceivableSettings>()('signedIn', ['receivable_settings'], z.object({})),
  /** Changes what is named of it. */
  'receivableSettings.change': command<null>()(
    'company.manage',
    z.object({
      bounds: z.array(z.number().int()).max(20).optional(),
      useAdvance: z.boolean().optional(),
      overdueDays: z.number().int().min(0).max(3650).nullable().optional(),
    }),
  ),
}
