import { later } from '../part/later'
import type { Screen } from '../screen'

/** The previews of the papers that go to customers beside their goods. */
export const paperScreens = {
  salesList: {
    title: 'salesList.title',
    icon: 'print',
    right: 'order.read',
    show: later(async () => (await import('./sales-list-screen')).SalesListScreen),
  },
  commercialInvoice: {
    title: 'commercialInvoice.title',
    icon: 'print',
    right: 'order.read',
    show: later(async () => (await import('./commercial-invoice-screen')).CommercialInvoiceScreen),
  },
} satisfies Record<string, Screen>
