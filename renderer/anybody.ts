import { rights } from '../main/access/right'
import type { ShopState, SignedInUser } from '../main/access/view'
import type { HomeFigures } from '../main/report/view'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'

// While the password is typed the program stands behind the sign-in, hidden, for whoever comes: what is drawn and styled by then
// needs only its words and figures changed.

const [id, fen, name] = [0 as Id, 0 as Fen, '']
/** Whoever signs in: until then the frame is drawn for somebody who may do everything. */
export const anybody: SignedInUser = { id, name, role: name, roleName: name, rights: [...rights], reach: null }
/** The shop before anything is known of it. */
export const anyShop: ShopState = { version: '', companyName: '', user: anybody, dataFolder: '', updates: 'off' }
/** The figures of the first screen before anything is known of them. */
export const anyFigures: HomeFigures = {
  orders: {
    today: { count: 0, amount: fen },
    monthSales: fen,
    toShip: [{ id, no: '', customerName: name, left: fen, promisedOn: null }],
    drafts: [{ id, customerName: name, gross: fen, state: 'DRAFT' }],
  },
  money: {
    monthReceived: fen,
    balance: fen,
    overdue: { amount: fen, customers: 0 },
    overdueItems: [{ customerId: id, customerName: name, open: fen, days: 0 }],
    toConfirm: [{ id, no: '', customerName: name, amount: fen }],
    months: [{ month: '2000-01', sales: fen, received: fen }],
  },
  counts: { customers: 1, products: 1, orders: 1 },
  setUp: null,
}
