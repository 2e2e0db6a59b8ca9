import type { Questions } from './answers'
import { countTypes } from './purchase/count-types'
import { readLog } from './purchase/read-log'
import { offersOf, paidBefore } from './purchase/read-prices'
import { readPurchase, readPurchaseReturn } from './purchase/read-purchase'
import { readReplenishment } from './purchase/read-replenishment'
import { pickSuppliers } from './supplier/list-suppliers'
import { readSimilarSuppliers, readSupplier } from './supplier/read-supplier'

type Buying = Extract<keyof Questions, `supplier.${string}` | `purchase.${string}` | `purchaseReturn.${string}`>
type OfLists = `${string}.${'list' | 'totals' | 'export'}`

/** Which action answers which question about suppliers and purchases; their lists stand among the lists. */
export const buying: Pick<Questions, Exclude<Buying, OfLists>> = {
  'supplier.pick': (asking, input) => pickSuppliers(asking.engine, input),
  'supplier.read': (asking, input) => readSupplier(asking.engine, input),
  'supplier.similar': (asking, input) => readSimilarSuppliers(asking.engine, input),
  'purchase.read': (asking, input) => readPurchase(asking.engine, input),
  'purchase.history': (asking, input) => readLog(asking.engine, 'purchaseOrder', input),
  'purchase.offers': (asking, input) => offersOf(asking.engine, input),
  'purchase.paidBefore': (asking, input) => paidBefore(asking.engine, input),
  'purchase.shortages': (asking) => readReplenishment(asking.engine),
  'purchase.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printPurchase(id, language, path)
    return { path }
  },
  'purchase.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printPurchase(id, language, null)
    return null
  },
  'purchase.countTypes': (asking, input) => countTypes(asking.engine, input),
  'purchaseReturn.read': (asking, input) => readPurchaseReturn(asking.engine, input),
  'purchaseReturn.history': (asking, input) => readLog(asking.engine, 'purchaseReturn', input),
}
