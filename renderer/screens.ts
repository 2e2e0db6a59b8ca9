import { isWaited } from './border'
import { cashScreens } from './cashbook/cash-screens'
import { goodsScreens } from './goods-screens'
import { moneyScreens } from './money-screens'
import { type Screen, screen } from './screen'

export type { Screen } from './screen'

/** Every kind of tab. A screen reads its record from `useTab()`. */
export const screens = {
  ...moneyScreens,
  home: { title: 'shell.place.home', icon: 'home', show: screen(async () => (await import('./home/home')).Home) },
  customers: {
    title: 'shell.place.customers',
    icon: 'people',
    right: 'customer.read',
    show: screen(async () => (await import('./customer/customer-list')).CustomerList),
  },
  customer: {
    title: 'shell.tab.customer',
    titleNew: 'shell.tab.customerNew',
    icon: 'people',
    right: 'customer.read',
    show: screen(async () => (await import('./customer/customer-page')).CustomerScreen),
  },
  products: {
    title: 'shell.place.products',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./product/product-list')).ProductList),
  },
  product: {
    title: 'shell.tab.product',
    titleNew: 'shell.tab.productNew',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./product/product-page')).ProductScreen),
  },
  style: {
    title: 'product.style.all',
    titleNew: 'product.style.new',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./product/style-page')).StyleScreen),
  },
  catalogue: {
    title: 'product.catalogue.title',
    icon: 'box',
    right: 'product.read',
    show: screen(async () => (await import('./product/catalogue')).Catalogue),
  },
  fields: {
    title: 'field.title',
    icon: 'columns',
    right: 'company.manage',
    show: screen(async () => (await import('./field/field-screen')).FieldScreen),
  },
  people: {
    title: 'access.people.title',
    icon: 'people',
    right: 'user.manage',
    show: screen(async () => (await import('./access/people-screen')).PeopleScreen),
  },
  check: {
    title: 'shell.place.check',
    icon: 'shield',
    show: screen(async () => (await import('./book/book-check')).BookCheck),
  },
  settings: {
    title: 'shell.place.settings',
    icon: 'settings',
    show: screen(async () => (await import('./company/settings')).Settings),
  },
  help: { title: 'shell.place.help', icon: 'help', show: screen(async () => (await import('./company/help')).Help) },
  // Orders and money: order renderer/order, renderer/receivable, renderer/receipt, renderer/invoice, renderer/import, renderer/paper
  orders: {
    title: 'shell.place.orders',
    icon: 'order',
    right: 'order.read',
    show: screen(async () => (await import('./order/order-list')).OrderList),
  },
  order: {
    title: 'shell.tab.order',
    titleNew: 'shell.tab.orderNew',
    icon: 'order',
    right: 'order.read',
    show: screen(async () => (await import('./order/order-screen')).OrderScreen),
  },
  inbox: {
    title: 'approval.inbox',
    icon: 'check',
    right: 'order.read',
    show: screen(async () => (await import('./approval/inbox-screen')).InboxScreen),
  },
  notices: {
    title: 'notice.title',
    icon: 'bell',
    show: screen(async () => (await import('./notice/notices-screen')).NoticesScreen),
  },
  approvals: {
    title: 'approval.settings',
    icon: 'filter',
    right: 'approval.manage',
    show: screen(async () => (await import('./approval/settings-screen')).ApprovalSettingsScreen),
  },
  coupons: {
    title: 'coupon.title',
    icon: 'receipt',
    right: 'order.read',
    show: screen(async () => (await import('./coupon/coupon-list')).CouponList),
  },
  orderLines: {
    title: 'shell.place.orderLines',
    icon: 'columns',
    right: 'order.read',
    show: screen(async () => (await import('./order/order-line-list')).OrderLineList),
  },
  suppliers: {
    title: 'shell.place.suppliers',
    icon: 'truck',
    right: 'supplier.read',
    show: screen(async () => (await import('./supplier/supplier-list')).SupplierList),
  },
  supplier: {
    title: 'shell.tab.supplier',
    titleNew: 'shell.tab.supplierNew',
    icon: 'truck',
    right: 'supplier.read',
    show: screen(async () => (await import('./supplier/supplier-page')).SupplierScreen),
  },
  supplierStatement: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'payable.read',
    show: screen(async () => (await import('./supplier/statement-paper-screen')).StatementPaperScreen),
  },
  purchases: {
    title: 'shell.place.purchases',
    icon: 'download',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/purchase-list')).PurchaseList),
  },
  purchase: {
    title: 'shell.tab.purchase',
    titleNew: 'shell.tab.purchaseNew',
    icon: 'download',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/purchase-screen')).PurchaseScreen),
  },
  purchasePaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/purchase-paper-screen')).PurchasePaperScreen),
  },
  goodsReceipts: {
    title: 'shell.place.goodsReceipts',
    icon: 'box',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/goods-receipt-list')).GoodsReceiptList),
  },
  purchaseReturns: {
    title: 'shell.place.purchaseReturns',
    icon: 'back',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/return-list')).ReturnList),
  },
  purchaseReturn: {
    title: 'shell.tab.purchaseReturn',
    titleNew: 'shell.tab.purchaseReturnNew',
    icon: 'back',
    right: 'purchase.read',
    show: screen(async () => (await import('./purchase/purchase-screen')).PurchaseReturnScreen),
  },
  ...cashScreens,
  ...goodsScreens,
  import: {
    title: 'shell.place.import',
    icon: 'upload',
    right: 'import.run',
    show: screen(async () => (await import('./import/import-screen')).ImportScreen),
  },
  print: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'order.read',
    show: screen(async () => (await import('./paper/print-screen')).PrintScreen),
  },
} satisfies Record<string, Screen>

export type ScreenKind = keyof typeof screens

/** The screen of a kind. */
export const screenOf = (kind: ScreenKind): Screen => screens[kind]

/** How long the code of screens waits while somebody waits for an answer (ms): both want the same processor. */
const standBack = 200

/** Loads the code of all screens, one whenever the window has nothing else to do and waits for nothing, so that each opens at once. */
export function loadScreens([first, ...rest]: readonly Screen[] = Object.values(screens)): void {
  if (!first) return
  requestIdleCallback(() => {
    if (isWaited()) setTimeout(loadScreens, standBack, [first, ...rest])
    else void first.show.load().then(() => loadScreens(rest))
  })
}
