import { Button } from 'antd'
import { useState } from 'react'
import { bindsSupplier, purchaseOrder } from '../../main/purchase/purchase'
import { purchaseReturn } from '../../main/purchase/purchasereturn'
import type { PurchasePage, PurchaseReturnPage } from '../../main/purchase/view'
import { eventsOf } from '../../main/value/machine'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import type { BuyingKind } from './buying-head'
import { ConfirmDialog } from './confirm-dialog'
import { SendDialog } from './send-dialog'

/** What may be done with a purchase document from its page, the next step first. */
const acts = ['approve', 'send', 'confirm', 'edit', 'reject', 'cancel'] as const

type Act = (typeof acts)[number]

/** The event of the tables behind an act; without it the state does not offer the act (R-ST). */
const eventOf = { approve: 'approve', send: 'send', confirm: 'supplierConfirm', edit: 'edit' } as const
const eventBehind = (act: Act) => (act in eventOf ? eventOf[act as keyof typeof eventOf] : act)

/** What may be done with a purchase order now (ORD-13). */
export function PurchaseActBar({ order, onRework }: { order: PurchasePage; onRework: () => void }) {
  const events: readonly string[] = eventsOf(purchaseOrder, order.state)
  const [mayEdit, mayApprove] = [useMay('purchase.edit'), useMay('purchase.approve')]
  const mayCancel = mayEdit && (mayApprove || !bindsSupplier(order.state))
  const may = {
    approve: mayApprove,
    reject: mayApprove,
    cancel: mayCancel,
    send: mayEdit,
    confirm: mayEdit,
    edit: mayEdit,
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
      <Explained kind="purchase" order={order} asked={asked} told={told} onClose={close} />
    </>
  )
}

/** What may be done with a purchase return now; its goods go back once receipts of goods are known to the program. */
export function ReturnActBar({ order, onRework }: { order: PurchaseReturnPage; onRework: () => void }) {
  const events: readonly string[] = eventsOf(purchaseReturn, order.state)
  const [mayReturn, mayApprove] = [useMay('purchase.return'), useMay('purchase.approve')]
  const may = {
    approve: mayApprove,
    reject: mayApprove,
    cancel: mayReturn,
    edit: mayReturn,
    send: false,
    confirm: false,
  }
  const possible = acts.filter((act) => may[act] && events.includes(eventBehind(act)))
  const [asked, setAsked] = useState<Act | null>(null)
  return (
    <>
      <Buttons kind="purchaseReturn" order={order} possible={possible} onAsk={setAsked} onRework={onRework} />
      <Explained kind="purchaseReturn" order={order} asked={asked} told={false} onClose={() => setAsked(null)} />
    </>
  )
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
  const mayWrite = useMay(kind === 'purchase' ? 'purchase.edit' : 'purchase.return')
  const { id, version, state } = order
  const no = order.no ?? ''
  const start = (act: Act) => {
    if (act === 'edit') onRework()
    else if (act === 'approve')
      approve.run({ id, version }).then(() => tell.done(t('purchase.done.approve', { no })), tell.refused)
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
          {t(act === 'send' && state === 'SENT' ? 'purchase.act.resend' : `purchase.act.${act}`)}
        </Button>
      ))}
    </>
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
