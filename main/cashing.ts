import type { Questions } from './answers'
import { listChoices } from './cashbook/list-choices'
import { moveMoney, voidMove } from './cashbook/move-money'
import { saveMethods } from './cashbook/save-methods'
import type { Commands } from './trade'

/** Which action answers which command about methods and the shop's own money; accounts stand with the bank's. */
export const cashingCommands: Pick<
  Commands,
  'settlement.saveMethods' | 'accountTransfer.create' | 'accountTransfer.void'
> = {
  'settlement.saveMethods': saveMethods,
  'accountTransfer.create': moveMoney,
  'accountTransfer.void': voidMove,
}

/** Which action answers which question about them; the lists stand among the lists. */
export const cashing: Pick<Questions, 'settlement.choices'> = {
  'settlement.choices': (asking) => listChoices(asking.engine),
}
