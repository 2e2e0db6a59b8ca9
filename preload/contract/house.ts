import { z } from 'zod'
import type { Backup, BookReport } from '../../main/book/book'
import type { ImportLook, ImportPreview, ImportRecord, ImportResult } from '../../main/import/view'
import type { Found, HomeFigures } from '../../main/report/view'
import { command, question } from './entry'
import { id, needed } from './value'

const file = needed(1000)
const column = z.number().int().min(0).max(16_383)
const plan = z.object({
  path: file,
  sheet: z.string().max(100),
  headerRow: z.number().int().min(1).max(1000),
  /** Which column (0 = A) holds which field; a field that is not there is not imported. */
  mapping: z.record(z.string().max(40), column),
  /** The fields that together identify one order. */
  orderKey: z.array(z.string().max(40)).min(1).max(6),
})

export const house = {
  'home.figures': question<HomeFigures>()(
    'order.read',
    ['sales_orders', 'open_items', 'credits', 'receipts', 'customers', 'products'],
    z.object({}),
  ),
  /** Customers, products and orders that match a text, best first (ORD-05). */
  'search.everything': question<Found[]>()(
    'order.read',
    ['customers', 'products', 'sales_orders'],
    z.object({ text: z.string().max(100) }),
  ),

  /** The sheets of a workbook with the header row found, its columns, the first rows and the suggested mapping. */
  'import.look': question<ImportLook>()(
    'import.run',
    [],
    z.object({ path: file, sheet: z.string().max(100).nullable().default(null) }),
  ),
  /** Reads the whole sheet through the real rules and says what an import would do. Writes nothing. */
  'import.preview': question<ImportPreview>()('import.run', [], plan),
  /** Imports historical orders with their customers and products, all in one transaction (R-IMP). */
  'import.run': command<ImportResult>()('import.run', plan),
  'import.list': question<ImportRecord[]>()('import.run', ['imports'], z.object({})),

  /** Recomputes every maintained figure from the facts; asked at the start, after an import and on demand, not after each command. */
  'book.prove': question<BookReport>()('signedIn', ['imports'], z.object({})),
  'backup.list': question<Backup[]>()('backup.manage', [], z.object({})),
  'backup.make': question<Backup>()('backup.manage', [], z.object({})),
  /** Puts a backup in place of the data; the present data is saved aside first. Everybody is signed out. */
  'backup.restore': question<null>()('backup.manage', [], z.object({ name: needed(200) })),

  /** The system's dialogs; null when the user closed it. Only where there is a window. */
  'file.chooseOpen': question<string | null>()(
    'signedIn',
    [],
    z.object({ extensions: z.array(z.string().max(10)).max(10) }),
  ),
  'file.chooseSave': question<string | null>()('signedIn', [], z.object({ name: needed(200) })),
  'file.show': question<null>()('signedIn', [], z.object({ path: file })),
  /** The printed order as a PDF (A4) at `path`. */
  'print.order': question<{ path: string }>()(
    'order.read',
    [],
    z.object({ id, path: file, language: z.enum(['zh', 'en']) }),
  ),
  /** Opens the system's print dialog for the order. */
  'print.orderOnPaper': question<null>()('order.read', [], z.object({ id, language: z.enum(['zh', 'en']) })),
  /** Stops a running command or export by its id; what it wrote is rolled back. */
  'command.cancel': question<null>()('signedIn', [], z.object({ id: needed(80) })),
}
