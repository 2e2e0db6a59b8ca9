import type { Questions } from './answers'
import { changeReceivableSettings, readReceivableSettings } from './receivable/keep-settings'
import type { Commands } from './trade'

type OfFigures = 'figure.print' | 'figure.printOnPaper' | 'receivableSettings.read'

/** Which action answers which question about what is owed and asked for; their lists stand among the lists. */
export const collecting: Pick<Questions, OfFigures> = {
  'figure.print': async (asking, { path, language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'figure', ...of }, language, path)
    return { path }
  },
  'figure.printOnPaper': async (asking, { language, ...of }) => {
    await asking.session.edge.printMoney({ paper: 'figure', ...of }, language, null)
    return null
  },
  'receivableSettings.read': (asking) => readReceivableSettings(asking.engine),
}

/** Which action answers which command about them. */
export const collectingCommands: Pick<Commands, 'receivableSettings.change'> = {
  'receivableSettings.change': changeReceivableSettings,
}
