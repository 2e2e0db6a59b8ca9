import type { Language } from '../../main/language/language'
import type { SendWay } from '../../main/statement/statement'
import type { StatementRow } from '../../main/statement/view'
import type { ask } from '../ask'
import type { sentenceOf } from '../look/words'

/** What is done with many statements: saved into a folder, or noted as sent. */
type Act = { do: 'keep'; as: 'pdf' | 'xlsx'; folder: string; language: Language } | { do: 'send'; way: SendWay }

/** Does one thing with each of some statements; what refuses one is its result, and the others go on. */
export async function doMany(
  rows: readonly Pick<StatementRow, 'id' | 'no'>[],
  act: Act,
  via: { ask: typeof ask; sentenceOf: typeof sentenceOf },
): Promise<{ id: number; no: string; reason: string | null }[]> {
  const results: { id: number; no: string; reason: string | null }[] = []
  for (const { id, no } of rows) {
    try {
      if (act.do === 'keep') {
        const { as, folder, language } = act
        await via.ask('statement.keep', { id, folder, as, language })
      } else {
        const { version, contact, customerName } = await via.ask('statement.read', { id })
        const recipient = contact || customerName
        await via.ask('statement.send', { id, version, way: act.way, recipient, note: '' })
      }
      results.push({ id, no, reason: null })
    } catch (error) {
      results.push({ id, no, reason: via.sentenceOf(error) })
    }
  }
  return results
}
