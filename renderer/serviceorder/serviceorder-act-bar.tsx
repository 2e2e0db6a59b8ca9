import { Button } from 'antd'
import { useState } from 'react'
import type { Right } from '../../main/access/right'
import { eventsFrom } from '../../main/serviceorder/serviceorder'
import type { ServicePage } from '../../main/serviceorder/view'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { PlanDialog } from './plan-dialog'
import { FeedbackDialog, FinishDialog } from './result-dialogs'

/** What can be done with a service order, and the right it needs, the usual step first. */
const acts = {
  submit: 'service.edit',
  confirmNeed: 'service.plan',
  start: 'service.work',
  finish: 'service.work',
  feedback: 'service.edit',
  plan: 'service.plan',
  undoFinish: 'service.plan',
  reject: 'service.plan',
  cancel: 'service.edit',
} as const satisfies Record<string, Right>

type ServiceAct = keyof typeof acts
type AtOnce = 'submit' | 'confirmNeed' | 'start'
const isAtOnce = (act: ServiceAct): act is AtOnce => act === 'submit' || act === 'confirmNeed' || act === 'start'

/** What this person may do with a service order now: a button each (R-ST). */
export function ServiceActBar({ page }: { page: ServicePage }) {
  const t = useWords()
  const { rights } = useUser()
  const [asked, setAsked] = useState<ServiceAct | null>(null)
  const atOnce = useAtOnce(page)
  const events = eventsFrom(page.state)
  const offered = (Object.keys(acts) as ServiceAct[]).filter(
    (act) => events.includes(act) && rights.includes(acts[act]),
  )
  const nameOf = (act: ServiceAct) => (act === 'plan' && page.plannedOn !== null ? 'replan' : act)
  return (
    <>
      {offered.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && act !== 'cancel' ? 'primary' : 'default'}
          danger={act === 'cancel'}
          onClick={() => (isAtOnce(act) ? atOnce(act) : setAsked(act))}
        >
          {t(`service.action.${nameOf(act)}`)}
        </Button>
      ))}
      {asked !== null && <Asked page={page} act={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** Does what needs no question, and says whether it did. */
function useAtOnce({ id, version, no }: ServicePage): (act: AtOnce) => void {
  const t = useWords()
  const tell = useNotice()
  const commands = {
    submit: useCommand('service.submit'),
    confirmNeed: useCommand('service.confirmNeed'),
    start: useCommand('service.start'),
  }
  return (act) =>
    void commands[act].run({ id, version }).then(() => tell.done(t(`service.done.${act}`, { no })), tell.refused)
}

function Asked({ page, act, onClose }: { page: ServicePage; act: ServiceAct; onClose: () => void }) {
  if (act === 'plan') return <PlanDialog page={page} onClose={onClose} />
  if (act === 'finish') return <FinishDialog page={page} onClose={onClose} />
  if (act === 'feedback') return <FeedbackDialog page={page} onClose={onClose} />
  if (act === 'undoFinish') return <UndoFinish page={page} onClose={onClose} />
  return act === 'reject' || act === 'cancel' ? <Explained page={page} act={act} onClose={onClose} /> : null
}

/** The work was not done after all, and why. */
function UndoFinish({ page: { id, version, no }, onClose }: { page: ServicePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('service.undoFinish')
  return (
    <ReasonDialog
      title={t('serviceCharge.undoTitle', { no })}
      okText={t('serviceCharge.undo')}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t('serviceCharge.undone', { no })))}
    />
  )
}

/** A step that only needs its reason. */
function Explained({ page, act, onClose }: { page: ServicePage; act: 'reject' | 'cancel'; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand(`service.${act}`)
  const { id, version, no } = page
  return (
    <ReasonDialog
      title={t(`service.dialog.${act}`, { no })}
      okText={t(`service.action.${act}`)}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t(`service.done.${act}`, { no })))}
    />
  )
}
