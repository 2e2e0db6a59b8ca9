import type { Edge } from './asking'
import { updatesOff } from './release'
import { Refusal } from './value/refusal'

const refuse = async (): Promise<never> => {
  throw new Refusal('window.needed')
}

/** Where there is no window nothing can be chosen, shown or drawn: all of it is refused (`window.needed`). */
export const noWindow: Edge = {
  chooseOpen: refuse,
  chooseSave: refuse,
  chooseFolder: refuse,
  show: refuse,
  scratchFolder: refuse,
  open: refuse,
  printOrder: refuse,
  printPurchase: refuse,
  printSheet: refuse,
  printStatement: refuse,
  printInvoice: refuse,
  printMoney: refuse,
  printForCustomer: refuse,
  leave: refuse,
  updates: updatesOff,
}
