import { later } from '../part/later'
import type { Screen } from '../screen'

/** The screens of what is to be shipped, of deliveries and of their papers. */
export const deliveryScreens = {
  toShip: {
    title: 'shell.place.toShip',
    icon: 'truck',
    right: 'order.read',
    show: later(async () => (await import('./to-ship')).ToShip),
  },
  shortages: {
    title: 'toship.shortage.title',
    icon: 'box',
    right: 'order.read',
    show: later(async () => (await import('./shortage-list')).ShortageList),
  },
  deliveries: {
    title: 'shell.place.deliveries',
    icon: 'truck',
    right: 'order.read',
    show: later(async () => (await import('./delivery-list')).DeliveryList),
  },
  delivery: {
    title: 'delivery.document',
    icon: 'truck',
    right: 'order.read',
    show: later(async () => (await import('./delivery-screen')).DeliveryScreen),
  },
  plans: {
    title: 'plan.title',
    icon: 'calendar',
    right: 'order.read',
    show: later(async () => (await import('./plan-screen')).PlanScreen),
  },
  stockPaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'order.read',
    show: later(async () => (await import('./stock-paper-screen')).StockPaperScreen),
  },
  deliveryPaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'order.read',
    show: later(async () => (await import('./delivery-paper-screen')).DeliveryPaperScreen),
  },
} satisfies Record<string, Screen>
