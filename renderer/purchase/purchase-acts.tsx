import { Button } from 'antd'
import { useState } from 'react'
import { bindsSupplier, purchaseOrder } from '../../main/purchase/purchase'
import { purchaseReturn } from '../../main/purchase/purchasereturn'
import type { PurchasePage, PurchaseReturnPage } from '../../main/purchase/view'
import { eventsOf } from '../../main/value/machine'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords, type WordKey } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import type { BuyingKind } from './buying-head'
import { ConfirmDialog } from './confirm-dialog'
import { ReceiveDialog } from './receive-dialog'
import { SendBackDialog, SettleReturnDialog } from './return-dialogs'
import { SendDialog } from './send-dialog'

/** What may be done with a purchase document from its page, the next step first. */
const acts = [
  ...(['approve', 'send', 'sendBack', 'settle', 'complete', 'confirm', 'receive', 'edit', 'reject'] as const),
  ...(['close', 'cancel'] as const),
] as const

type Act = (typeof acts)[number]

/** The event of the tables behind an act; without it the state does not offer the act (R-ST). */
const eventOf = {
  confirm: 'supplierConfirm',
  receive: 'receiveAll',
  sendBack: 'shipBack',
  settle: 'creditAccount',
} as const
const eventBehind = (act: Act) => (act in eventOf ? eventOf[act as keyof typeof eventOf] : act)

/** What may be done with a purchase order now (ORD-13). */
export function PurchaseActBar({ order, onRework }: { order: PurchasePage; onRework: () => void }) {
  const events: readonly string[] = eventsOf(purchaseOrder, order.state)
  const mayEdit = useMay('purchase.edit')
  const mayApprove = useMay('purchase.approve')
  const mayReceive = useMay('purchase.receive')
  const mayCancel = mayEdit && (mayApprove || !bindsSupplier(order.state))
  const may: Partial<Record<Act, boolean>> = {
    approve: mayApprove,
    reject: mayApprove,
    cancel: mayCancel,
    send: mayEdit,
    confirm: mayEdit,
    receive: mayReceive,
    edit: mayEdit,
    close: mayEdit,
  }
  const possible = acts.filter((act) => may[act] && events.includes(eventBehind(act)))
  const told = order.state === 'SENT' || order.state === 'CONFIRMED'
  const [asked, setAsked] = useState<Act | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Buttons kind="purchase" order={order} possible={possible} onAsk={setAsked} onRework={onRework} />
      {asked === 'send' && <SendDialog order={order} onClose={close} />}
      {asked === 'confirm' && <ConfirmDialog order={order} onClose={close} />}
      {asked === 'receive' && <ReceiveDialog order={order} onClose={close} />}
      {asked === 'close' && <CloseDialog order={order} onClose={close} />}
      <Explained kind="purchase" order={order} asked={asked} told={told} onClose={close} />
    </>
  )
}

/** What may be done with a purchase return now. */
export function ReturnActBar({ order, onRework }: { order: PurchaseReturnPage; onRework: () => void }) {
  const events: readonly string[] = eventsOf(purchaseReturn, order.state)
  const [mayReturn, mayApprove] = [useMay('purchase.return'), useMay('purchase.approve')]
  const may: Partial<Record<Act, boolean>> = {
    approve: mayApprove,
    reject: mayApprove,
    cancel: mayReturn,
    edit: mayReturn,
    sendBack: mayReturn,
    complete: mayReturn,
    settle: useMay('payment.confirm'),
  }
  const possible = acts.filter((act) => may[act] && events.includes(eventBehind(act)))
  const [asked, setAsked] = useState<Act | null>(null)
  return (
    <>
      <Buttons kind="purchaseReturn" order={order} possible={possible} onAsk={setAsked} onRework={onRework} />
      {asked === 'sendBack' && <SendBackDialog order={order} onClose={() => setAsked(null)} />}
      {asked === 'settle' && <SettleReturnDialog order={order} onClose={() => setAsked(null)} />}
      <Explained kind="purchaseReturn" order={order} asked={asked} told={false} onClose={() => setAsked(null)} />
    </>
  )
}

/** What the button of an act says. */
function nameOf(act: Act, state: string): WordKey {
  if (act === 'receive' || act === 'close') return `goodsReceipt.act.${act}`
  if (act === 'sendBack') return 'purchaseReturn.act.send'
  if (act === 'settle' || act === 'complete') return `purchaseReturn.act.${act}`
  return act === 'send' && state === 'SENT' ? 'purchase.act.resend' : `purchase.act.${act}`
}

interface ButtonsProps {
  kind: BuyingKind
  order: PurchasePage | PurchaseReturnPage
  possible: readonly Act[]
  onAsk: (act: Act) => void
  onRework: () => void
}

function Buttons({ kind, order, possible, onAsk, onRework }: ButtonsProps) {
  const t = useWords()
  const tell = useNotice()
  const approve = useCommand(`${kind}.approve`)
  const submit = useCommand(`${kind}.submit`)
  const complete = useCommand('purchaseReturn.complete')
  const mayWrite = useMay(kind === 'purchase' ? 'purchase.edit' : 'purchase.return')
  const { id, version, state } = order
  const no = order.no ?? ''
  const start = (act: Act) => {
    if (act === 'edit') onRework()
    else if (act === 'approve')
      approve.run({ id, version }).then(() => tell.done(t('purchase.done.approve', { no })), tell.refused)
    else if (act === 'complete')
      complete.run({ id, version }).then(() => tell.done(t('purchaseReturn.done.complete', { no })), tell.refused)
    else onAsk(act)
  }
  const submitAgain = () =>
    submit.run({ id, version }).then(({ no: given }) => tell.done(t('purchase.submitted', { no: given })), tell.refused)
  return (
    <>
      {state === 'REJECTED' && mayWrite && (
        <Button type="primary" onClick={() => void submitAgain()}>
          {t('purchase.act.submit')}
        </Button>
      )}
      {possible.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && state !== 'REJECTED' && act !== 'cancel' ? 'primary' : 'default'}
          danger={act === 'cancel'}
          onClick={() => start(act)}
        >
          {t(nameOf(act, state))}
        </Button>
      ))}
    </>
  )
}

/** The rest of an order is not expected any more, with the reason. */
function CloseDialog({ order, onClose }: { order: PurchasePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('purchase.close')
  const { id, version } = order
  const no = order.no ?? ''
  return (
    <ReasonDialog
      title={t('goodsReceipt.closeTitle', { no })}
      okText={t('goodsReceipt.act.close')}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t('goodsReceipt.closed', { no })))}
    />
  )
}

interface ExplainedProps {
  kind: BuyingKind
  order: PurchasePage | PurchaseReturnPage
  asked: Act | null
  /** The supplier knows of it. */
  told: boolean
  onClose: () => void
}

/** A step that needs its reason. */
function Explained({ kind, order, asked, told, onClose }: ExplainedProps) {
  const t = useWords()
  const tell = useNotice()
  const reject = useCommand(`${kind}.reject`)
  const cancel = useCommand(`${kind}.cancel`)
  if (asked !== 'reject' && asked !== 'cancel') return null
  const { id, version } = order
  const no = order.no ?? t('purchase.draft')
  const { run } = asked === 'reject' ? reject : cancel
  const title = t(asked === 'reject' ? 'purchase.rejectTitle' : 'purchase.cancelTitle', { no })
  return (
    <ReasonDialog
      title={asked === 'cancel' && told ? `${title} ${t('purchase.cancelTold')}` : title}
      okText={asked === 'reject' ? t('purchase.act.reject') : t('part.confirm')}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t(`purchase.done.${asked}`, { no })))}
    />
  )
}
