import type { Command } from '../preload/contract'
import type { Questions } from './answers'
import { importBill } from './bank/import-bill'
import { listAccounts, listFiles } from './bank/list-accounts'
import { lookBill } from './bank/look-bill'
import { ignoreLine, matchLine, reopenLine } from './bank/match-line'
import { suggestMatches } from './bank/suggest-matches'
import { undoBill } from './bank/undo-bill'
import { changeAccount, createAccount, deleteAccount } from './cashbook/save-account'
import type { Commands } from './trade'

type Banking = Extract<Command, `${'bankAccount' | 'bankFile' | 'bankLine'}.${string}`>

/** Which action answers which command about statements of the bank, WeChat Pay and Alipay. */
export const bankingCommands: Pick<Commands, Banking> = {
  'bankAccount.create': createAccount,
  'bankAccount.change': changeAccount,
  'bankAccount.delete': deleteAccount,
  'bankFile.import': importBill,
  'bankFile.undo': undoBill,
  'bankLine.match': matchLine,
  'bankLine.ignore': ignoreLine,
  'bankLine.reopen': reopenLine,
}

/** Which action answers which question about them. */
export const banking: Pick<Questions, 'bankAccount.list' | 'bankFile.look' | 'bankFile.list' | 'bankLine.suggest'> = {
  'bankAccount.list': (asking) => listAccounts(asking.engine),
  'bankFile.look': ({ engine, shop: { excelWorker }, language }, input) =>
    lookBill(engine, { excelWorker, language }, input),
  'bankFile.list': (asking) => listFiles(asking.engine),
  'bankLine.suggest': (asking, input) => suggestMatches(asking.engine, asking.session.user?.rights ?? [], input),
}
