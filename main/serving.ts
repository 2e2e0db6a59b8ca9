import type { Command } from '../preload/contract'
import { saveOrder } from './order/save-order'
import { confirmRefund, rejectRefund, voidRefund } from './refund/confirm-refund'
import { enterRefund } from './refund/enter-refund'
import { approveSalesReturn, rejectSalesReturn } from './salesreturn/decide-return'
import { inspectReturn, receiveReturn } from './salesreturn/receive-return'
import { saveFreeReturn } from './salesreturn/request-free'
import { cancelSalesReturn, saveSalesReturn, submitSalesReturn } from './salesreturn/request-return'
import { returnGoods } from './salesreturn/return-goods'
import { completeReturn, creditReturn, exchangeReturn, refundReturn } from './salesreturn/settle-return'
import { cancelService, confirmNeed, rejectNeed, submitService } from './serviceorder/confirm-service'
import { finishService, noteFeedback, startService, undoFinish } from './serviceorder/do-service'
import { planService } from './serviceorder/plan-service'
import { saveService } from './serviceorder/save-service'
import { giveBackPart, takePart } from './serviceorder/take-part'
import type { Commands } from './trade'

type Serving = Extract<Command, `${'salesReturn' | 'refund' | 'service'}.${string}`>

/** Which action answers which command about what comes back, money that goes back, and work at customers'. */
export const serving: Pick<Commands, Serving> = {
  'salesReturn.save': saveSalesReturn,
  'salesReturn.saveFree': saveFreeReturn,
  'salesReturn.submit': submitSalesReturn,
  'salesReturn.cancel': cancelSalesReturn,
  'salesReturn.approve': approveSalesReturn,
  'salesReturn.reject': rejectSalesReturn,
  'salesReturn.receive': receiveReturn,
  'salesReturn.inspect': inspectReturn,
  'salesReturn.credit': creditReturn,
  'salesReturn.refund': (work, input) => refundReturn(work, input, enterRefund),
  'salesReturn.exchange': (work, input) => exchangeReturn(work, input, saveOrder),
  'salesReturn.complete': completeReturn,
  'salesReturn.create': returnGoods,
  'service.save': saveService,
  'service.submit': submitService,
  'service.cancel': cancelService,
  'service.confirmNeed': confirmNeed,
  'service.reject': rejectNeed,
  'service.plan': planService,
  'service.start': startService,
  'service.finish': finishService,
  'service.takePart': takePart,
  'service.giveBack': giveBackPart,
  'service.undoFinish': undoFinish,
  'service.feedback': noteFeedback,
  'refund.create': enterRefund,
  'refund.confirm': confirmRefund,
  'refund.reject': rejectRefund,
  'refund.void': voidRefund,
}
