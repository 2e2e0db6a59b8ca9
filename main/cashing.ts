import { readDualControl } from '../db/confirmation'
import type { Questions } from './answers'
import { changeControl } from './cashbook/change-control'
import { readTargets, saveTargets } from './cashbook/keep-targets'
import { listChoices } from './cashbook/list-choices'
import { moveMoney, voidMove } from './cashbook/move-money'
import { saveMethods } from './cashbook/save-methods'
import { readPlan } from './instalment/read-plan'
import { savePlan } from './instalment/save-plan'
import type { Commands } from './trade'

/** Which action answers which command about methods, the shop's own money and plans of receipts; accounts stand with the bank's. */
export const cashingCommands: Pick<
  Commands,
  | 'dualControl.change'
  | 'settlementMethod.save'
  | 'accountTransfer.create'
  | 'accountTransfer.void'
  | 'instalment.save'
  | 'receiptTarget.save'
> = {
  'dualControl.change': changeControl,
  'settlementMethod.save': saveMethods,
  'instalment.save': savePlan,
  'receiptTarget.save': saveTargets,
  'accountTransfer.create': moveMoney,
  'accountTransfer.void': voidMove,
}

/** Which action answers which question about them; the lists stand among the lists. */
export const cashing: Pick<
  Questions,
  | 'dualControl.read'
  | 'settlementMethod.choices'
  | 'instalment.read'
  | 'receipt.print'
  | 'receipt.printOnPaper'
  | 'receiptTarget.read'
> = {
  'dualControl.read': (asking) => readDualControl(asking.engine),
  'settlementMethod.choices': (asking) => listChoices(asking.engine),
  'receipt.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printStatement({ receiptId: id }, language, path)
    return { path }
  },
  'receipt.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printStatement({ receiptId: id }, language, null)
    return null
  },
  'receiptTarget.read': (asking, input) => readTargets(asking.engine, input),
  'instalment.read': (asking, input) => readPlan(asking.engine, asking.today, input),
}
