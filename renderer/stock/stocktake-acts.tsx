import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Right } from '../../main/access/right'
import { eventsFrom, type StocktakePage } from '../../main/stock/stocktake'
import type { Day } from '../../main/value/day'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'

const acts = {
  finish: 'delivery.confirm',
  post: 'stock.adjust',
  recount: 'stock.adjust',
  cancel: 'stock.adjust',
} as const satisfies Record<string, Right>

type Act = keyof typeof acts

/** What this person may do with a stocktake now. */
export function StocktakeActs({ page }: { page: StocktakePage }) {
  const t = useWords()
  const tell = useNotice()
  const { rights } = useUser()
  const [asked, setAsked] = useState<'post' | 'cancel' | null>(null)
  const finish = useCommand('stocktake.finish')
  const recount = useCommand('stocktake.recount')
  const cancel = useCommand('stocktake.cancel')
  const { id, version, no } = page
  const differing = page.lines.filter(({ variance }) => (variance ?? 0) !== 0).map((line) => line.id)
  const offered = (Object.keys(acts) as Act[]).filter(
    (act) =>
      eventsFrom(page.state).includes(act) && rights.includes(acts[act]) && (act !== 'recount' || differing.length > 0),
  )
  const start = (act: Act) => {
    if (act === 'post' || act === 'cancel') return setAsked(act)
    const going =
      act === 'finish'
        ? finish.run({ id, version }).then(() => tell.done(t('stock.take.done.finish', { no })))
        : recount
            .run({ id, version, lineIds: differing })
            .then(() => tell.done(t('stock.take.done.recount', { no, count: differing.length })))
    void going.catch(tell.refused)
  }
  return (
    <>
      {offered.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && act !== 'cancel' ? 'primary' : 'default'}
          danger={act === 'cancel'}
          loading={act === 'finish' ? finish.pending : recount.pending && act === 'recount'}
          onClick={() => start(act)}
        >
          {t(`stock.take.action.${act}`)}
        </Button>
      ))}
      {asked === 'post' && <PostDialog page={page} onClose={() => setAsked(null)} />}
      {asked === 'cancel' && (
        <ReasonDialog
          title={t('stock.take.cancelTitle', { no })}
          okText={t('stock.take.action.cancel')}
          onClose={() => setAsked(null)}
          act={(reason) =>
            cancel.run({ id, version, reason }).then(() => tell.done(t('stock.take.done.cancel', { no })))
          }
        />
      )}
    </>
  )
}

function PostDialog({ page, onClose }: { page: StocktakePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('stocktake.post')
  const { id, version, no } = page
  const save = async ({ postedOn }: { postedOn: Day }) => {
    await run({ id, version, postedOn })
    tell.done(t('stock.take.done.post', { no }))
    onClose()
  }
  return (
    <FormDialog<{ postedOn: Day }>
      title={t('stock.take.post.title', { no })}
      okText={t('stock.take.action.post')}
      initial={{ postedOn: today() }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item name="postedOn" label={t('stock.take.post.on')} extra={t('stock.take.post.hint')}>
        <DayField label={t('stock.take.post.on')} clearable={false} autoFocus />
      </Form.Item>
    </FormDialog>
  )
}
