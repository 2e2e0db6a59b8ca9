import type { Language } from '../../main/language/language'
import type { SendWay } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import type { ask } from '../ask'
import type { Step } from '../part/each'

/** Saves a statement into a folder. */
export const keepIn =
  (via: typeof ask, folder: string, as: 'pdf' | 'xlsx', language: Language): Step<StatementRow> =>
  async ({ id }) => {
    await via('statement.keep', { id, folder, as, language })
    return null
  }

/** Notes that a statement went to whom it is usually sent. */
export const noteSent =
  (via: typeof ask, way: SendWay): Step<StatementRow> =>
  async ({ id }) => {
    const { version, contact, customerName } = await via('statement.read', { id })
    await via('statement.send', { id, version, way, recipient: contact || customerName, note: '' })
    return null
  }
