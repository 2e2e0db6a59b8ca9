import { z } from 'zod'
import type { HideablePlace } from '../../main/access/menu'
import type {
  Activity,
  Belongings,
  Company,
  Department,
  RoleRow,
  ShopState,
  SignedInUser,
  UserName,
  UserRow,
} from '../../main/access/view'
import type { Id } from '../../main/value/id'
import { command, fleeting, question } from './entry'
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
  ...(['orders', 'customers', 'products', 'orderLines', 'inbox', 'coupons'] as const),
  ...(['requests', 'purchases', 'goodsReceipts', 'purchaseReturns', 'suppliers'] as const),
  ...(['payables', 'payableAging', 'payments'] as const),
  ...(['toShip', 'deliveries', 'returns', 'returnCauses', 'services', 'transfers'] as const),
  ...(['psi', 'stocktakes', 'lots'] as const),
  ...([
    'openItems',
    'aging',
    'dunning',
    'receipts',
    'bankLines',
    'refunds',
    'writeOffs',
    'statements',
    'invoices',
  ] as const),
  ...(['orderDues', 'cashBook'] as const),
  ...(['ledger', 'performance', 'documentTypes', 'import', 'check'] as const),
])

const secret = z.string().min(1).max(200)
const person = z.object({
  name: needed(60),
  email: text(200),
  mobile: text(40),
  roleId: id,
  departmentId: id.nullable().default(null),
  superiorId: id.nullable().default(null),
})
/** A right the program does not know is refused by the action. */
const role = z.object({
  name: needed(40),
  rights: z.array(z.string().max(40)).max(100),
  /** Whose customers and orders its bearers see. */
  scope: z.enum(['own', 'team', 'all']).default('all'),
})
const department = z.object({ name: needed(60), parentId: id.nullable().default(null) })

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
    z.object({ name: z.string().max(200), password: z.string().max(200) }),
  ),
  /** The first sign-in, with a one-time code; signs in. */
  'session.choosePassword': question<SignedInUser>()(
    'anyone',
    [],
    z.object({ name: z.string().max(200), code: secret, password: secret }),
  ),
  'session.changePassword': command<null>()('signedIn', z.object({ old: secret, password: secret })),
  'session.signOut': question<null>()('signedIn', [], z.object({})),
  /** Who works here, by name: for choosing who looks after something. */
  'user.names': question<UserName[]>()('signedIn', ['users'], z.object({})),
  /** Everybody who works or worked here, with what they may do. */
  'user.list': question<UserRow[]>()('user.manage', ['users', 'roles', 'departments'], z.object({})),
  /** The code is shown once, where it was made; with it the new colleague signs in and chooses a password. */
  'user.create': command<{ id: Id }>()('user.manage', person.extend({ code: secret })),
  'user.change': command<null>()('user.manage', person.extend({ id })),
  'user.invite': command<null>()('user.manage', z.object({ id, code: secret })),
  'user.belongings': question<Belongings>()('user.manage', ['customers', 'reminders', 'users'], z.object({ id })),
  'user.switchOff': command<Belongings>()('user.manage', z.object({ id, heirId: id.nullable().default(null) })),
  'user.switchOn': command<null>()('user.manage', z.object({ id })),
  'role.list': question<RoleRow[]>()('user.manage', ['roles', 'role_rights', 'users'], z.object({})),
  'role.create': command<{ id: Id }>()('user.manage', role),
  /** Without a scope the role sees what it saw. */
  'role.change': command<null>()('user.manage', role.extend({ id, scope: role.shape.scope.unwrap().optional() })),
  'role.delete': command<null>()('user.manage', z.object({ id })),
  'department.list': question<Department[]>()('user.manage', ['departments', 'users'], z.object({})),
  'department.create': command<{ id: Id }>()('user.manage', department),
  'department.change': command<null>()('user.manage', department.extend({ id })),
  'department.delete': command<null>()('user.manage', z.object({ id })),
  'company.read': question<Company>()('signedIn', ['company'], z.object({})),
  'company.change': command<null>()('company.manage', company),
  /** The screens that everybody's menu leaves out because the shop does not use them (SEC-08); commands still open them. */
  'company.menu': question<HideablePlace[]>()('signedIn', ['hidden_places'], z.object({})),
  'company.changeMenu': command<null>()(
    'company.manage',
    z.object({ hidden: z.array(place).max(place.options.length) }),
  ),
  /**
   * How this user likes the screens: columns of a grid, language, theme. JSON text, or null when
   * never said. Only this user's own window writes it, so it is never asked again.
   */
  'preference.read': question<string | null>()('signedIn', [], z.object({ name: needed(80) })),
  'preference.write': fleeting<null>()('signedIn', z.object({ name: needed(80), value: z.string().max(100_000) })),
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
