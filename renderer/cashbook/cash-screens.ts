import { type Screen, screen } from '../screen'

/** The tabs of the shop's own money, and of what is to come in. */
export const cashScreens = {
  cashBook: {
    title: 'shell.place.cashBook',
    icon: 'money',
    right: 'cash.read',
    show: screen(async () => (await import('./cash-book')).CashBook),
  },
  cashMovements: {
    title: 'cashBook.journal',
    icon: 'columns',
    right: 'cash.read',
    show: screen(async () => (await import('./movement-list')).MovementList),
  },
  cashDays: {
    title: 'cashBook.days',
    icon: 'calendar',
    right: 'cash.read',
    show: screen(async () => (await import('./day-list')).DayList),
  },
  receiptTargets: {
    title: 'cashBook.target.title',
    icon: 'check',
    right: 'cash.read',
    show: screen(async () => (await import('./target-screen')).TargetScreen),
  },
  orderDues: {
    title: 'shell.place.orderDues',
    icon: 'clock',
    right: 'receivable.read',
    show: screen(async () => (await import('../instalment/order-dues')).OrderDues),
  },
} satisfies Record<string, Screen>
