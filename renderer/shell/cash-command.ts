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
    name: 'cashDays',
    title: 'cashBook.days',
    icon: 'calendar',
    right: 'cash.read',
    run: () => openTab({ kind: 'cashDays' }),
  },
]
