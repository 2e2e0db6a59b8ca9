import { z } from 'zod'
import type { CountDraft } from '../../main/stock/countsheet'
import type { PsiRow } from '../../main/stock/psi'
import type { StocktakePage, StocktakeRow } from '../../main/stock/stocktake'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { lotName } from './lot'
import { day, id, needed, qty, text } from './value'

const language = z.enum(['zh', 'en'])
const event = z.object({ id, version: z.number().int() })

/** What came, went and is there (INV-09, INV-10), and whether it is there when somebody counts (R-STK). */
export const stock = {
  ...list<PsiRow>()('psi', 'product.read', 'product.export', ['stock_movements', 'products', 'categories'], {
    from: day,
    to: day,
  }),

  ...list<StocktakeRow>()('stocktake', 'product.read', 'product.export', [
    ...(['stocktakes', 'stocktake_lines', 'warehouses', 'categories', 'users'] as const),
  ]),
  'stocktake.read': question<StocktakePage>()(
    'product.read',
    [
      'stocktakes',
      'stocktake_lines',
      'stock_movements',
      'products',
      'product_barcodes',
      'locations',
      'activity_log',
      'lots',
    ],
    z.object({ id }),
  ),
  /** What the books say of every place of a warehouse is written down, and counting begins. */
  'stocktake.start': command<{ id: Id; no: string }>()(
    'delivery.confirm',
    z.object({
      warehouseId: id,
      categoryId: id.nullable().default(null),
      emptyToo: z.boolean().default(false),
      blind: z.boolean().default(false),
      note: text(200),
    }),
  ),
  /** What was counted of some lines; null means that it was not. */
  'stocktake.count': command<null>()(
    'delivery.confirm',
    z.object({
      id,
      lines: z
        .array(z.object({ lineId: id, qty: qty.nullable() }))
        .min(1)
        .max(5000),
    }),
  ),
  /** A product the count did not look for. */
  'stocktake.add': command<{ lineId: Id }>()(
    'delivery.confirm',
    z.object({ id, productId: id, lot: lotName.nullable().default(null) }),
  ),
  /** The lines as a workbook to be filled in, without what the books say. */
  'stocktake.writeSheet': question<{ path: string; rows: number }>()(
    'product.read',
    [],
    z.object({ id, path: needed(1000) }),
  ),
  /** What a filled sheet says was counted, checked row by row; nothing is written. */
  'stocktake.readSheet': question<CountDraft>()('delivery.confirm', [], z.object({ id, path: needed(1000) })),
  /** The count sheet as a PDF (A4) at `path`, without what the books say. Only where there is a window. */
  'stocktake.print': question<{ path: string }>()('product.read', [], z.object({ id, path: needed(1000), language })),
  /** Opens the system's print dialog for it. */
  'stocktake.printOnPaper': question<null>()('product.read', [], z.object({ id, language })),
  'stocktake.finish': command<null>()('delivery.confirm', event),
  'stocktake.recount': command<null>()('stock.adjust', event.extend({ lineIds: z.array(id).min(1).max(5000) })),
  /** What differs is written into the books. */
  'stocktake.post': command<null>()('stock.adjust', event.extend({ postedOn: day })),
  'stocktake.cancel': command<null>()('stock.adjust', event.extend({ reason: needed(200) })),
}
