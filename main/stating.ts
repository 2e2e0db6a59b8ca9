import type { Questions } from './answers'
import { readAccount } from './statement/read-account'
import { writeStatementBook } from './statement/write-book'

type OfStatements = `customer.${'statement' | 'writeStatement' | 'printStatement' | 'printStatementOnPaper'}`

/** Which action answers which question about what customers are told they owe. */
export const stating: Pick<Questions, Extract<keyof Questions, OfStatements>> = {
  'customer.statement': (asking, input) => readAccount(asking.engine, input),
  'customer.writeStatement': async ({ engine, shop: { excelWorker }, signal, language }, { path, ...of }) =>
    writeStatementBook(await readAccount(engine, of), { excelWorker, signal, language }, path),
  'customer.printStatement': async (asking, { path, language, ...of }) => {
    await asking.session.edge.printStatement({ partner: 'customer', ...of }, language, path)
    return { path }
  },
  'customer.printStatementOnPaper': async (asking, { language, ...of }) => {
    await asking.session.edge.printStatement({ partner: 'customer', ...of }, language, null)
    return null
  },
}
