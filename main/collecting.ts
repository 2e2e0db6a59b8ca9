import type { Questions } from './answers'
import { noteDunning } from './dunning/note-dunning'
import { readDunning } from './dunning/read-dunning'
import { withdrawDunning } from './dunning/withdraw-dunning'
import { changeDueOn } from './receivable/change-due'
import { changeReceivableSettings, readReceivableSettings } from './receivable/keep-settings'
import type { Commands } from './trade'

type OfFigures = 'figure.print' | 'figure.printOnPaper' | 'receivableSettings.read'
type OfDunning = 'dunning.read' | 'dunning.print' | 'dunning.printOnPaper'

/** Which action answers which question about what is owed and asked for; their lists stand among the lists. */
export const collecting: Pick<Questions, OfFigures | OfDunning> = {
  'figure.print': async (asking, { path, language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'figure', ...of }, language, path)
    return { path }
  },
  'figure.printOnPaper': async (asking, { language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'figure', ...of }, language, null)
    return null
  },
  'receivableSettings.read': (asking) => readReceivableSettings(asking.engine),
  'dunning.read': (asking, input) => readDunning(asking.engine, asking.today, input),
  'dunning.print': async (asking, { path, language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'dunning', ...of }, language, path)
    return { path }
  },
  'dunning.printOnPaper': async (asking, { language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'dunning', ...of }, language, null)
    return null
  },
}

/** Which action answers which command about them. */
export const collectingCommands: Pick<
  Commands,
  'receivableSettings.change' | 'dunning.note' | 'dunning.withdraw' | 'openItem.changeDueOn'
> = {
  'receivableSettings.change': changeReceivableSettings,
  'dunning.note': noteDunning,
  'dunning.withdraw': withdrawDunning,
  'openItem.changeDueOn': changeDueOn,
}
