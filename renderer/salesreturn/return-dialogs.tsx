import { InspectFreeDialog } from './free-inspect'
import { InspectDialog, ReceiveDialog } from './goods-dialogs'
import { CompleteDialog, CreditDialog } from './money-dialogs'
import type { ReturnAct } from './return-act-bar'
import type { StepProps } from './return-step'
import { ExchangeStep, RefundStep } from './settle-dialogs'

/** The dialog that a step of a return asks its question in. */
export function ReturnDialogs({ act, ...props }: StepProps & { act: ReturnAct }) {
  if (act === 'receiveGoods') return <ReceiveDialog {...props} />
  if (act === 'inspect' && props.page.deliveryId === null) return <InspectFreeDialog {...props} />
  if (act === 'inspect') return <InspectDialog {...props} />
  if (act === 'creditAccount') return <CreditDialog {...props} />
  if (act === 'refund') return <RefundStep {...props} />
  if (act === 'exchange') return <ExchangeStep {...props} />
  return act === 'complete' ? <CompleteDialog {...props} /> : null
}
