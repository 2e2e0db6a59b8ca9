import type { Questions } from './answers'
import { readSettling } from './settlement/read-settling'
import { settleCredits, undoSettlement } from './settlement/settle-credits'
import type { Commands } from './trade'
import {
  changeSmallChange,
  confirmWriteOff,
  rejectWriteOff,
  submitWriteOff,
  voidWriteOff,
  withdrawWriteOff,
} from './writeoff/decide-writeoff'
import { changeWriteOff, enterWriteOff } from './writeoff/enter-writeoff'
import { readLimit } from './writeoff/read-limit'

/** Which action answers which command about what is written off, transferred and settled by hand. */
export const clearingCommands: Pick<Commands, Extract<keyof Commands, `${'writeOff' | 'settlement'}.${string}`>> = {
  'writeOff.create': enterWriteOff,
  'writeOff.change': changeWriteOff,
  'writeOff.submit': submitWriteOff,
  'writeOff.withdraw': withdrawWriteOff,
  'writeOff.confirm': confirmWriteOff,
  'writeOff.reject': rejectWriteOff,
  'writeOff.void': voidWriteOff,
  'writeOff.changeLimit': changeSmallChange,
  'settlement.set': settleCredits,
  'settlement.undo': undoSettlement,
}

/** Which action answers which question about them. */
export const clearing: Pick<Questions, 'writeOff.limit' | 'settlement.read'> = {
  'writeOff.limit': (asking) => readLimit(asking.engine),
  'settlement.read': (asking, input) => readSettling(asking.engine, input),
}
