import { Button } from 'antd'
import { useState } from 'react'
import type { Right } from '../../main/access/right'
import { eventsFrom, type ReturnWish } from '../../main/salesreturn/salesreturn'
import type { ReturnPage } from '../../main/salesreturn/view'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { ReturnDialogs } from './return-dialogs'

/** What can be done with a return, and the right it needs, the usual step first. */
const acts = {
  submit: 'return.request',
  approve: 'return.approve',
  receiveGoods: 'return.receive',
  inspect: 'return.receive',
  creditAccount: 'return.settle',
  refund: 'return.settle',
  exchange: 'return.settle',
  complete: 'return.settle',
  reject: 'return.approve',
  cancel: 'return.request',
} as const satisfies Record<string, Right>

export type ReturnAct = keyof typeof acts

/** How a return is settled as the customer would like it. */
const wishedAct: Record<ReturnWish, ReturnAct> = {
  credit: 'creditAccount',
  refund: 'refund',
  exchange: 'exchange',
  refundOnly: 'refund',
}

/** What this person may do with a return now: a button each (R-ST). */
export function ReturnActBar({ page }: { page: ReturnPage }) {
  const t = useWords()
  const tell = useNotice()
  const { rights } = useUser()
  const [asked, setAsked] = useState<ReturnAct | null>(null)
  const submit = useCommand('salesReturn.submit')
  const approve = useCommand('salesReturn.approve')
  const { id, version, no } = page
  const events = eventsFrom(page.state, page.wish)
  const wished = wishedAct[page.wish]
  const offered = (Object.keys(acts) as ReturnAct[])
    .filter((act) => events.includes(act) && rights.includes(acts[act]))
    .filter((act) => act !== 'submit' || page.deliveryId !== null || rights.includes('return.free'))
    .sort((one, other) => Number(other === wished) - Number(one === wished))
  const start = (act: ReturnAct) => {
    if (act !== 'submit' && act !== 'approve') return setAsked(act)
    const { run } = act === 'submit' ? submit : approve
    void run({ id, version }).then(() => tell.done(t(`salesReturn.done.${act}`, { no })), tell.refused)
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
          {t(`salesReturn.action.${act}`)}
        </Button>
      ))}
      {(asked === 'reject' || asked === 'cancel') && (
        <Explained page={page} act={asked} onClose={() => setAsked(null)} />
      )}
      {asked !== null && <ReturnDialogs page={page} act={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** A step that only needs its reason. */
function Explained({ page, act, onClose }: { page: ReturnPage; act: 'reject' | 'cancel'; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand(`salesReturn.${act}`)
  const { id, version, no } = page
  return (
    <ReasonDialog
      title={t(`salesReturn.dialog.${act}`, { no })}
      okText={t(`salesReturn.action.${act}`)}
      onClose={onClose}
      act={(reason) => run({ id, version, reason }).then(() => tell.done(t(`salesReturn.done.${act}`, { no })))}
    />
  )
}
