import type { PaletteCommand } from './command'
import { openTab } from './workspace'

/** The commands of the cash book beside its place in the menu. */
export const cashCommands: readonly PaletteCommand[] = [
  {
    name: 'cashMovements',
    title: 'cashBook.journal',
    icon: 'columns',
    right: 'cash.read',
    run: () => openTab({ kind: 'cashMovements' }),
  },
  {
    name: 'receiptTargets',
    title: 'cashBook.target.title',
    icon: 'check',
    right: 'cash.read',
    run: () => openTab({ kind: 'receiptTargets' }),
  },
  {
    name: 'cashDays',
    title: 'cashBook.days',
    icon: 'calendar',
    right: 'cash.read',
    run: () => openTab({ kind: 'cashDays' }),
  },
]
