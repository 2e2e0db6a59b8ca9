import type { Questions } from './answers'

import { listCarriers, readDelivery } from './delivery/read-delivery'
import { readGate } from './delivery/read-gate'
import { readPicking } from './delivery/read-picking'
import { readPlans } from './delivery/read-plans'
import { echoRefund } from './refund/enter-refund'
import { listReturnable, readReturn } from './salesreturn/read-return'
import { readSettlement } from './salesreturn/read-settlement'
import { readBookings, readService } from './serviceorder/read-service'
import { listBins } from './stock/list-bins'
import { listPlaces } from './stock/list-places'
import { listWarehouses } from './stock/list-warehouses'
import { readCountSheet, writeCountSheet } from './stock/read-countsheet'
import { readLevels } from './stock/read-levels'
import {
  lotsForDelivery,
  lotsForOrder,
  lotsForPart,
  lotsForProduct,
  lotsForPurchaseReturn,
  lotsForReceipt,
  lotsForReturn,
  lotsForTransfer,
  lotsOfProduct,
  readLot,
} from './stock/read-lots'
import { readStocktake } from './stock/read-stocktake'
import { reportCosts } from './stock/recompute-costs'
import { readTransfer } from './transfer/read-transfer'

/** Which action answers which question about what goes out and comes back, work at customers', and goods between warehouses. */
export const moving: Pick<
  Questions,
  | 'delivery.read'
  | 'delivery.carriers'
  | 'delivery.gate'
  | 'delivery.picking'
  | 'deliveryPlan.find'
  | 'deliveryPlan.print'
  | 'deliveryPlan.printOnPaper'
  | 'delivery.print'
  | 'delivery.printOnPaper'
  | 'salesReturn.read'
  | 'salesReturn.returnable'
  | 'salesReturn.settlement'
  | 'refund.echo'
  | 'service.read'
  | 'service.bookings'
  | 'stocktake.read'
  | 'stocktake.writeSheet'
  | 'stocktake.readSheet'
  | 'stocktake.print'
  | 'stocktake.printOnPaper'
  | 'warehouse.list'
  | 'cost.report'
  | 'warehouse.bins'
  | 'warehouse.places'
  | 'warehouse.levels'
  | 'lot.ofProduct'
  | 'lot.read'
  | 'lot.forOrder'
  | 'lot.forDelivery'
  | 'lot.forReceipt'
  | 'lot.forReturn'
  | 'lot.forTransfer'
  | 'lot.forPart'
  | 'lot.forPurchaseReturn'
  | 'lot.forProduct'
  | 'transfer.read'
> = {
  'delivery.read': (asking, input) => readDelivery(asking.engine, input),
  'delivery.gate': (asking, input) =>
    readGate(asking.engine, input, { rights: asking.session.user?.rights ?? [], today: asking.today }),
  'delivery.picking': (asking, input) => readPicking(asking.engine, input, asking.today),
  'deliveryPlan.find': (asking, input) => readPlans(asking.engine, input),
  'deliveryPlan.print': async (asking, { path, ...sheet }) => {
    await asking.session.edge.printSheet({ ...sheet, priced: false }, path)
    return { path }
  },
  'deliveryPlan.printOnPaper': async (asking, sheet) => {
    await asking.session.edge.printSheet({ ...sheet, priced: false }, null)
    return null
  },
  'delivery.carriers': (asking) => listCarriers(asking.engine),
  'delivery.print': async (asking, { id, path, language, priced }) => {
    await asking.session.edge.printSheet({ document: 'delivery', ids: [id], language, priced }, path)
    return { path }
  },
  'delivery.printOnPaper': async (asking, { id, language, priced }) => {
    await asking.session.edge.printSheet({ document: 'delivery', ids: [id], language, priced }, null)
    return null
  },
  'salesReturn.read': (asking, input) => readReturn(asking.engine, input),
  'salesReturn.returnable': (asking, input) => listReturnable(asking.engine, input),
  'salesReturn.settlement': (asking, input) => readSettlement(asking.engine, input),
  'refund.echo': (asking, input) => echoRefund(asking.engine, input),
  'service.read': (asking, input) => readService(asking.engine, input),
  'service.bookings': (asking, input) => readBookings(asking.engine, input),
  'stocktake.read': (asking, input) => readStocktake(asking.engine, input),
  'stocktake.writeSheet': async ({ engine, shop: { excelWorker }, signal, language }, input) =>
    writeCountSheet(await readStocktake(engine, input), { excelWorker, signal, language }, input.path),
  'stocktake.readSheet': async ({ engine, shop: { excelWorker }, language }, input) =>
    readCountSheet(await readStocktake(engine, input), { excelWorker, language }, input.path),
  'stocktake.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printSheet({ document: 'count', ids: [id], language, priced: false }, path)
    return { path }
  },
  'stocktake.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printSheet({ document: 'count', ids: [id], language, priced: false }, null)
    return null
  },
  'warehouse.list': (asking) => listWarehouses(asking.engine),
  'cost.report': (asking, input) => reportCosts(asking.engine, input),
  'warehouse.bins': (asking, input) => listBins(asking.engine, input),
  'warehouse.places': (asking) => listPlaces(asking.engine),
  'warehouse.levels': (asking, input) => readLevels(asking.engine, input),
  'lot.ofProduct': (asking, input) => lotsOfProduct(asking.engine, input),
  'lot.read': (asking, input) =>
    readLot(asking.engine, input, asking.session.user?.rights.includes('purchase.read') === true),
  'lot.forOrder': (asking, input) => lotsForOrder(asking.engine, input),
  'lot.forDelivery': (asking, input) => lotsForDelivery(asking.engine, input),
  'lot.forReceipt': (asking, input) => lotsForReceipt(asking.engine, input),
  'lot.forReturn': (asking, input) => lotsForReturn(asking.engine, input),
  'lot.forTransfer': (asking, input) => lotsForTransfer(asking.engine, input),
  'lot.forPart': (asking, input) => lotsForPart(asking.engine, input),
  'lot.forPurchaseReturn': (asking, input) => lotsForPurchaseReturn(asking.engine, input),
  'lot.forProduct': (asking, input) => lotsForProduct(asking.engine, input),
  'transfer.read': (asking, input) => readTransfer(asking.engine, input),
}
