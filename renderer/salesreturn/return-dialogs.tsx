import { InspectDialog, ReceiveDialog } from './goods-dialogs'
import { CompleteDialog, CreditDialog } from './money-dialogs'
import type { ReturnAct } from './return-act-bar'
import type { StepProps } from './return-step'

/** The dialog that a step of a return asks its question in. */
export function ReturnDialogs({ act, ...props }: StepProps & { act: ReturnAct }) {
  if (act === 'receiveGoods') return <ReceiveDialog {...props} />
  if (act === 'inspect') return <InspectDialog {...props} />
  if (act === 'creditAccount') return <CreditDialog {...props} />
  return act === 'complete' ? <CompleteDialog {...props} /> : null
}
