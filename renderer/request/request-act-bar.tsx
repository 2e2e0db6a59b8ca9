import { Button } from 'antd'
import { useState } from 'react'
import type { Right } from '../../main/access/right'
import { eventsFrom } from '../../main/request/request'
import type { RequestPage } from '../../main/request/view'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { QuoteDialog } from './quote-dialog'

/** What can be done with a purchase request, and the right it needs, the usual step first. */
const acts = {
  submit: 'purchase.request',
  approve: 'purchase.approve',
  order: 'purchase.edit',
  quote: 'purchase.edit',
  reject: 'purchase.approve',
  cancel: 'purchase.request',
} as const satisfies Record<string, Right>

type RequestAct = keyof typeof acts

/** What this person may do with a purchase request now: a button each (R-ST). */
export function RequestActBar({ page }: { page: RequestPage }) {
  const t = useWords()
  const tell = useNotice()
  const { rights } = useUser()
  const [asked, setAsked] = useState<RequestAct | null>(null)
  const submit = useCommand('purchaseRequest.submit')
  const approve = useCommand('purchaseRequest.approve')
  const order = useCommand('purchaseRequest.order')
  const { id, version, no } = page
  const events = eventsFrom(page.state)
  const anyChosen = page.lines.some(({ quoteId, purchaseId }) => quoteId !== null && purchaseId === null)
  const offered = (Object.keys(acts) as RequestAct[])
    .filter((act) => events.includes(act) && rights.includes(acts[act]))
    .filter((act) => act !== 'order' || anyChosen)
  const ordered = ({ ids: [first, ...others] }: { ids: number[] }) => {
    tell.done(t('request.ordered', { count: others.length + 1 }))
    openTab(first !== undefined && others.length === 0 ? { kind: 'purchase', id: first } : { kind: 'purchases' })
  }
  const start = (act: RequestAct) => {
    if (act === 'order') return void order.run({ id, version }).then(ordered, tell.refused)
    if (act !== 'submit' && act !== 'approve') return setAsked(act)
    const { run } = act === 'submit' ? submit : approve
    void run({ id, version }).then(() => tell.done(t(`request.done.${act}`, { no })), tell.refused)
  }
  return (
    <>
      {offered.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && act !== 'cancel' ? 'primary' : 'default'}
          danger={act === 'cancel'}
          onClick={() => start(act)}
        >
          {t(`request.action.${act}`)}
        </Button>
      ))}
      {asked === 'quote' && <QuoteDialog page={page} onClose={() => setAsked(null)} />}
      {(asked === 'reject' || asked === 'cancel') && (
        <Explained page={page} act={asked} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

/** A step that only needs its reason. */
function Explained({ page, act, onClose }: { page: RequestPage; act: 'reject' | 'cancel'; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand(`purchaseRequest.${act}`)
  const { id, version, no } = page
  return (
    <ReasonDialog
      title={t(`request.dialog.${act}`, { no })}
      okText={t(`request.action.${act}`)}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t(`request.done.${act}`, { no })))}
    />
  )
}
