import type { Questions } from './answers'
import { keepAbroad, keepSeller } from './paper/keep-abroad'
import { readCommercialInvoice } from './paper/read-commercialinvoice'
import { readSalesList } from './paper/read-saleslist'
import type { Commands } from './trade'

type OfPapers = `${'salesList' | 'commercialInvoice'}.${string}`

/** Which action answers which question about the papers that go to customers beside their goods. */
export const papering: Pick<Questions, Extract<keyof Questions, OfPapers>> = {
  'salesList.read': (asking, input) => readSalesList(asking.engine, input),
  'salesList.print': async (asking, { path, ...of }) => {
    await asking.session.edge.printForCustomer({ document: 'salesList', ...of }, path)
    return { path }
  },
  'salesList.printOnPaper': async (asking, of) => {
    await asking.session.edge.printForCustomer({ document: 'salesList', ...of }, null)
    return null
  },
  'commercialInvoice.read': (asking, input) => readCommercialInvoice(asking.engine, input),
  'commercialInvoice.print': async (asking, { path, ...of }) => {
    await asking.session.edge.printForCustomer({ document: 'commercialInvoice', ...of }, path)
    return { path }
  },
  'commercialInvoice.printOnPaper': async (asking, of) => {
    await asking.session.edge.printForCustomer({ document: 'commercialInvoice', ...of }, null)
    return null
  },
}

/** Which action answers which command about them. */
export const paperCommands: Pick<Commands, Extract<keyof Commands, OfPapers>> = {
  'commercialInvoice.keep': keepAbroad,
  'commercialInvoice.keepSeller': keepSeller,
}
