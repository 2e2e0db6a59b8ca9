import { z } from 'zod'
import type { Backup, BookReport } from '../../main/book/book'
import type { Moved } from '../../main/leave/manifest'
import type { UpdateState } from '../../main/release'
import type { HomeFigures } from '../../main/report/view'
import type { Found } from '../../main/search/found'
import { question } from './entry'
import { id, needed, text } from './value'

const file = needed(1000)
export const house = {
  'home.figures': question<HomeFigures>()(
    'signedIn',
    ['sales_orders', 'open_items', 'credits', 'receipts', 'customers', 'products', 'company', 'users'],
    z.object({}),
  ),
  /** Customers, products, orders and invoices that match a text, best first, of those the user may read (ORD-05). */
  'search.everything': question<Found[]>()(
    'signedIn',
    ['customers', 'products', 'sales_orders', 'invoice_requests', 'lots'],
    z.object({ text: z.string().max(100) }),
  ),

  /** Recomputes every maintained figure from the facts; asked at the start, after an import and on demand, not after each command. */
  'book.prove': question<BookReport>()('signedIn', ['imports'], z.object({})),
  'backup.list': question<Backup[]>()('backup.manage', [], z.object({})),
  'backup.make': question<Backup>()('backup.manage', [], z.object({})),
  /** Puts a backup in place of the data; the present data is saved aside first. Everybody is signed out. */
  'backup.restore': question<null>()('backup.manage', [], z.object({ name: needed(200) })),

  /** The whole shop as workbooks with a manifest, in a new folder inside `folder`, readable without this program. */
  'shop.exportAll': question<Moved>()('backup.manage', [], z.object({ folder: file })),
  /**
   * The folder of a full export into an empty shop, set up or not; the same manifest comes out of it again. Everybody signs
   * in anew, as in the shop that was exported. In a shop that is set up, only who may manage backups.
   */
  'shop.importAll': question<Moved>()('anyone', [], z.object({ folder: file })),

  /** The system's dialogs; null when the user closed it. Only where there is a window. */
  'file.chooseOpen': question<string | null>()(
    'signedIn',
    [],
    z.object({ extensions: z.array(z.string().max(10)).max(20) }),
  ),
  'file.chooseSave': question<string | null>()('signedIn', [], z.object({ name: needed(200) })),
  'file.chooseFolder': question<string | null>()('anyone', [], z.object({})),
  'file.show': question<null>()('signedIn', [], z.object({ path: file })),
  /** The answer to the menu's `leave`: what was typed is put away, the window may close. */
  'window.leave': question<null>()('anyone', [], z.object({})),
  /** Looks for a newer version at the address the program was packaged with; only when somebody asks. */
  'update.check': question<UpdateState>()('company.manage', [], z.object({})),
  /** Fetches the version that was found; `ready` when it can be installed. */
  'update.download': question<UpdateState>()('company.manage', [], z.object({})),
  /** Ends the program and starts it again as the new version. */
  'update.install': question<UpdateState>()('company.manage', [], z.object({})),
  /** The printed order as a PDF (A4) at `path`. */
  'print.order': question<{ path: string }>()(
    'order.read',
    [],
    z.object({ id, path: file, language: z.enum(['zh', 'en']) }),
  ),
  /** Opens the system's print dialog for the order. */
  'print.orderOnPaper': question<null>()('order.read', [], z.object({ id, language: z.enum(['zh', 'en']) })),
  /** Hands a mail with the printed order attached to the system's mail program, as a draft that nobody has sent (ORD-22). */
  'print.mail': question<{ path: string }>()(
    'order.read',
    [],
    z.object({ id, language: z.enum(['zh', 'en']), to: text(200), subject: needed(200), text: text(4000) }),
  ),
  /** The same with a statement of account. */
  'print.mailStatement': question<{ path: string }>()(
    'statement.send',
    [],
    z.object({ id, language: z.enum(['zh', 'en']), to: text(200), subject: needed(200), text: text(4000) }),
  ),
  /** Stops a running command or export by its id; what it wrote is rolled back. */
  'command.cancel': question<null>()('signedIn', [], z.object({ id: needed(80) })),
}
