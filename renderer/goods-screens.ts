import { deliveryScreens } from './delivery/delivery-screens'
import { paperScreens } from './paper/paper-screens'
import { type Screen, screen } from './screen'

/** The tabs of goods on their way, in their places, and coming back. */
export const goodsScreens = {
  ...deliveryScreens,
  ...paperScreens,
  requests: {
    title: 'shell.place.requests',
    icon: 'edit',
    right: 'purchase.request',
    show: screen(async () => (await import('./request/request-list')).RequestList),
  },
  request: {
    title: 'request.tab',
    titleNew: 'request.new',
    icon: 'edit',
    right: 'purchase.request',
    show: screen(async () => (await import('./request/request-screen')).RequestScreen),
  },
  returns: {
    title: 'shell.place.returns',
    icon: 'back',
    right: 'order.read',
    show: screen(async () => (await import('./salesreturn/return-list')).ReturnList),
  },
  return: {
    title: 'salesReturn.tab',
    titleNew: 'salesReturn.new',
    icon: 'back',
    right: 'order.read',
    show: screen(async () => (await import('./salesreturn/return-screen')).ReturnScreen),
  },
  returnCauses: {
    title: 'shell.place.returnCauses',
    icon: 'columns',
    right: 'order.read',
    show: screen(async () => (await import('./salesreturn/cause-list')).CauseList),
  },
  services: {
    title: 'shell.place.services',
    icon: 'pin',
    right: 'service.read',
    show: screen(async () => (await import('./serviceorder/serviceorder-list')).ServiceList),
  },
  service: {
    title: 'service.tab',
    titleNew: 'service.new',
    icon: 'pin',
    right: 'service.read',
    show: screen(async () => (await import('./serviceorder/serviceorder-screen')).ServiceScreen),
  },
  serviceQuality: {
    title: 'shell.place.serviceQuality',
    icon: 'columns',
    right: 'service.read',
    show: screen(async () => (await import('./serviceorder/quality-list')).QualityList),
  },
  calendar: {
    title: 'shell.place.calendar',
    icon: 'calendar',
    right: 'service.read',
    show: screen(async () => (await import('./serviceorder/calendar-screen')).CalendarScreen),
  },
  transfers: {
    title: 'shell.place.transfers',
    icon: 'truck',
    right: 'transfer.read',
    show: screen(async () => (await import('./transfer/transfer-list')).TransferList),
  },
  stocktakes: {
    title: 'shell.place.stocktakes',
    icon: 'check',
    right: 'product.read',
    show: screen(async () => (await import('./stock/stocktake-list')).StocktakeList),
  },
  stocktake: {
    title: 'stock.take.tab',
    icon: 'check',
    right: 'product.read',
    show: screen(async () => (await import('./stock/stocktake-screen')).StocktakeScreen),
  },
  lots: {
    title: 'shell.place.lots',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./lot/lot-list')).LotList),
  },
  lot: {
    title: 'lot.tab',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./lot/lot-screen')).LotScreen),
  },
  countPaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'product.read',
    show: screen(async () => (await import('./stock/count-paper-screen')).CountPaperScreen),
  },
  psi: {
    title: 'shell.place.psi',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./stock/psi-list')).PsiList),
  },
  transfer: {
    title: 'transfer.tab',
    titleNew: 'transfer.new',
    icon: 'truck',
    right: 'transfer.read',
    show: screen(async () => (await import('./transfer/transfer-screen')).TransferScreen),
  },
} satisfies Record<string, Screen>
