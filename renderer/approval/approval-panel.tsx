import './approval.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { ApprovalPage } from '../../main/approval/view'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { WaitingChange } from '../change/waiting-change'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { CircumstancesView } from './circumstances'
import { ApproveDialog, DelegateDialog, type EarlierStep, RejectDialog, SignersDialog } from './decide-dialogs'
import { RoundView } from './round-view'

const acts = ['approve', 'reject', 'delegate', 'addSigners'] as const
type Act = (typeof acts)[number]
const dialogs = {
  approve: ApproveDialog,
  reject: RejectDialog,
  delegate: DelegateDialog,
  addSigners: SignersDialog,
}

/**
 * The approval of an order: who is asked and since when (APR-08), what it does not keep, how its customer stands (APR-07), every
 * round, and what the person at the screen may do. Orders that nobody had to look at have none.
 */
export function ApprovalPanel({ order, onRework }: { order: OrderPage; onRework: () => void }) {
  const t = useWords()
  const { data: page } = useAsk('approval.read', { orderId: order.id })
  const { data: changes = [] } = useAsk('change.list', { orderId: order.id })
  const waiting = changes.find(({ state }) => state === 'PENDING')
  const [act, setAct] = useState<Act | null>(null)
  if (!page || page.rounds.every(({ nodes, rules }) => nodes.length === 0 && rules.length === 0)) return null
  const Dialog = act && dialogs[act]
  return (
    <Panel title={t('approval.panel')} extra={<Acts order={order} page={page} ask={setAct} onRework={onRework} />}>
      {waiting && <WaitingChange change={waiting} orderId={order.id} />}
      {page.rounds.map((round, i) => (
        <RoundView key={round.round} round={round} latest={i === 0} />
      ))}
      {page.circumstances && page.rounds[0]?.state === 'PENDING' && (
        <CircumstancesView
          of={page.circumstances}
          order={order}
          adds={waiting ? waiting.after.head.gross - order.gross : order.gross}
          margins={[page.margin, page.marginAfter]}
        />
      )}
      {Dialog && page.taskId !== null && (
        <Dialog taskId={page.taskId} no={order.no ?? ''} earlier={earlierSteps(page)} onClose={() => setAct(null)} />
      )}
    </Panel>
  )
}

/** The steps it may be sent back to: the number each stands under, and who decided it. */
function earlierSteps({ rounds: [round], earlier }: ApprovalPage): EarlierStep[] {
  return (round?.nodes ?? []).flatMap(({ key, asked }, i) => {
    const names = asked.filter(({ state }) => state === 'APPROVED' || state === 'SKIPPED').map(({ name }) => name)
    return earlier.includes(key) ? [{ key, number: i + 1, names }] : []
  })
}

interface ActsProps {
  order: OrderPage
  page: ApprovalPage
  ask: (act: Act) => void
  onRework: () => void
}

function Acts({ order, page, ask, onRework }: ActsProps) {
  const t = useWords()
  const tell = useNotice()
  const withdraw = useCommand('order.withdraw')
  const mayEdit = useMay('order.edit')
  const offered = page.taskId === null ? [] : acts.filter((act) => act !== 'addSigners' || page.mayAddSigners)
  const takeBack = () =>
    withdraw.run({ id: order.id, version: order.version }).then(() => tell.done(t('approval.withdrawn')), tell.refused)
  return (
    <>
      {offered.map((act) => (
        <Button
          key={act}
          type={act === 'approve' ? 'primary' : 'default'}
          danger={act === 'reject'}
          onClick={() => ask(act)}
        >
          {t(`approval.${act}`)}
        </Button>
      ))}
      {page.mayWithdraw && mayEdit && order.state === 'PENDING' && (
        <Button loading={withdraw.pending} onClick={() => void takeBack()}>
          {t('approval.withdraw')}
        </Button>
      )}
      {order.state === 'REJECTED' && mayEdit && (
        <Button type="primary" onClick={onRework}>
          {t('approval.rework')}
        </Button>
      )}
    </>
  )
}
