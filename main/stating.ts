import { join } from 'node:path'
import { statementChoices, statementDays } from '../db/statement'
import type { Questions } from './answers'
import { changeStatementDays, chooseDetail } from './statement/choose-detail'
import { statementFile } from './statement/file'
import { listCandidates } from './statement/list-candidates'
import { makeStatement } from './statement/make-statement'
import { noteReply, settleDifference } from './statement/note-reply'
import { readAccount } from './statement/read-account'
import { readAnswer } from './statement/read-answer'
import { readStatement, readTold } from './statement/read-statement'
import { reopenStatement, sendStatement, withdrawStatement } from './statement/send-statement'
import { writeStatementBook } from './statement/write-book'
import type { Commands } from './trade'

type OfAccounts = `customer.${'statement' | 'writeStatement' | 'printStatement' | 'printStatementOnPaper'}`
type OfLists = `statement.${'list' | 'totals' | 'export'}`
type OfStatements = OfAccounts | Exclude<Extract<keyof Questions, `statement.${string}`>, OfLists>

/** Which action answers which question about what customers are told they owe; their list stands among the lists. */
export const stating: Pick<Questions, OfStatements> = {
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
  'statement.read': (asking, input) => readStatement(asking.engine, input),
  'statement.choices': (asking, { customerId }) => statementChoices(asking.engine, customerId),
  'statement.days': (asking) => statementDays(asking.engine),
  'statement.candidates': (asking, input) => listCandidates(asking.engine, input),
  'statement.write': async ({ engine, shop: { excelWorker }, signal, language }, { path, id }) =>
    writeStatementBook(await readTold(engine, { id }), { excelWorker, signal, language }, path),
  'statement.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printStatement({ statementId: id }, language, path)
    return { path }
  },
  'statement.keep': async ({ engine, session, shop: { excelWorker }, signal }, { id, folder, as, language }) => {
    const told = await readTold(engine, { id })
    const path = join(folder, statementFile(told, as))
    if (as === 'pdf') await session.edge.printStatement({ statementId: id }, language, path)
    else await writeStatementBook(told, { excelWorker, signal, language }, path)
    return { path }
  },
  'statement.readAnswer': ({ engine, shop: { excelWorker }, language }, input) =>
    readAnswer(engine, { excelWorker, language }, input),
  'statement.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printStatement({ statementId: id }, language, null)
    return null
  },
}

/** Which action answers which command about them. */
export const statementCommands: Pick<Commands, Extract<keyof Commands, `statement.${string}`>> = {
  'statement.make': makeStatement,
  'statement.send': sendStatement,
  'statement.reply': noteReply,
  'statement.settleDifference': settleDifference,
  'statement.choose': chooseDetail,
  'statement.changeDays': changeStatementDays,
  'statement.reopen': reopenStatement,
  'statement.withdraw': withdrawStatement,
}
