import type { OrderPage } from '../../main/order/view'
import { useCommand } from '../ask'
import { IssueDialog } from '../coupon/issue-dialog'
import { RequestDialog } from '../invoice/request-dialog'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { ReceiptDialog } from '../receipt/receipt-dialog'
import { WriteOffDialog } from '../writeoff/write-off-dialog'
import { CancelDialog } from './cancel-dialog'
import { CompleteDialog } from './complete-dialog'
import type { OrderAct } from './order-acts'
import { PrepareDialog } from './prepare-dialog'
import { ReceiveDialog } from './receive-dialog'
import { ReturnDialog } from './return-dialog'
import { ShipDialog } from './ship-dialog'
import { TellDialog } from './tell-dialog'

interface Props {
  order: OrderPage
  act: OrderAct
  onClose: () => void
  onCompleted: () => void
  /** Telling the customer was not asked for: it follows from completing the order. */
  offered: boolean
}

/** The dialog that an act with an order asks its question in. */
export function OrderDialogs({ order, act, offered, onClose, onCompleted }: Props) {
  switch (act) {
    case 'ship':
      return <ShipDialog order={order} onClose={onClose} />
    case 'receive':
      return <ReceiveDialog order={order} onClose={onClose} />
    case 'return':
      return <ReturnDialog order={order} onClose={onClose} />
    case 'invoice':
      return (
        <RequestDialog orderId={order.id} orderNo={order.no ?? ''} deliveries={order.deliveries} onClose={onClose} />
      )
    case 'complete':
      return <CompleteDialog order={order} onClose={onClose} onDone={onCompleted} />
    case 'tell':
      return <TellDialog order={order} offered={offered} onClose={onClose} />
    case 'prepare':
      return <PrepareDialog order={order} onClose={onClose} />
    case 'cancel':
      return <CancelDialog order={order} onClose={onClose} />
    case 'compensate':
      return <IssueDialog order={order} onClose={onClose} />
    case 'writeOff': {
      const customer = { id: order.customerId, name: order.customerName }
      return <WriteOffDialog customer={customer} orderId={order.id} onClose={onClose} />
    }
    case 'hold':
    case 'closeShort':
    case 'reopen':
      return <ExplainedDialog order={order} act={act} onClose={onClose} />
    case 'receipt': {
      const customer = { id: order.customerId, name: order.customerName }
      return <ReceiptDialog customer={customer} order={{ id: order.id, no: order.no ?? '' }} onClose={onClose} />
    }
    default:
      return null
  }
}

/** A step that only needs its reason. */
function ExplainedDialog({
  order,
  act,
  onClose,
}: Pick<Props, 'order' | 'onClose'> & { act: 'hold' | 'closeShort' | 'reopen' }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand(`order.${act}`)
  const { id, version } = order
  return (
    <ReasonDialog
      title={t(`order.explain.${act}`, { no: order.no ?? '' })}
      okText={t(`order.action.${act}`)}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t(`order.explained.${act}`)))}
    />
  )
}
