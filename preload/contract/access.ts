import { z } from 'zod'
import type { HideablePlace } from '../../main/access/menu'
import type { Activity, Company, ShopState, SignedInUser, UserName } from '../../main/access/view'
import { command, question } from './entry'
import { id, needed, text } from './value'

const company = z.object({
  name: needed(),
  contact: needed(100),
  email: needed(200),
  mobile: needed(40),
  address: text(300),
  bankAccount: text(200),
})

const place = z.enum([
  ...(['orders', 'customers', 'products', 'orderLines'] as const),
  ...(['openItems', 'aging', 'receipts', 'invoices', 'import', 'check'] as const),
])

export const access = {
  /** What the window shows before anybody signs in: set-up, sign-in, or the shop. */
  'shop.state': question<ShopState>()('anyone', ['company'], z.object({})),
  /** The first run: the shop's data and its owner. Refused once a shop exists. Signs the owner in. */
  'shop.setUp': command<SignedInUser>()(
    'anyone',
    z.object({ company, owner: z.object({ name: needed(60), password: z.string().min(1).max(200) }) }),
  ),
  'session.signIn': question<SignedInUser>()(
    'anyone',
    [],
    z.object({ name: z.string().max(60), password: z.string().max(200) }),
  ),
  'session.signOut': question<null>()('signedIn', [], z.object({})),
  /** Who works here, by name: for choosing who looks after something. */
  'user.names': question<UserName[]>()('signedIn', ['users'], z.object({})),
  'company.read': question<Company>()('signedIn', ['company'], z.object({})),
  'company.change': command<null>()('company.manage', company),
  /** The screens that everybody's menu leaves out because the shop does not use them (SEC-08); commands still open them. */
  'company.menu': question<HideablePlace[]>()('signedIn', ['hidden_places'], z.object({})),
  'company.changeMenu': command<null>()('company.manage', z.object({ hidden: z.array(place).max(20) })),
  /**
   * How this user likes the screens: columns of a grid, language, theme. JSON text, or null when
   * never said. Only this user's own window writes it, so it is never asked again.
   */
  'preference.read': question<string | null>()('signedIn', [], z.object({ name: needed(80) })),
  'preference.write': command<null>()('signedIn', z.object({ name: needed(80), value: z.string().max(100_000) })),
  /** The timeline of one record, newest first. */
  'activity.list': question<Activity[]>()(
    'order.read',
    ['activity_log'],
    z.object({
      record: z.enum(['salesOrder', 'customer', 'product', 'receipt', 'invoiceRequest', 'company']),
      recordId: id,
    }),
  ),
}
