import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Right } from '../../main/access/right'
import { eventsFrom } from '../../main/transfer/transfer'
import type { TransferPage } from '../../main/transfer/view'
import type { Day } from '../../main/value/day'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { ConfirmDifference, ReceiveTransfer, ShipTransfer } from './transfer-goods'

/** What can be done with a transfer, and the right it needs, the usual step first. */
const acts = {
  confirmNeed: 'transfer.plan',
  plan: 'transfer.plan',
  shipOut: 'delivery.confirm',
  receiveAll: 'delivery.confirm',
  confirmDifference: 'transfer.plan',
  recall: 'delivery.confirm',
  cancel: 'transfer.edit',
} as const satisfies Record<string, Right>

type TransferAct = keyof typeof acts

/** What this person may do with a transfer now: a button each (R-ST). */
export function TransferActBar({ page }: { page: TransferPage }) {
  const t = useWords()
  const tell = useNotice()
  const { rights } = useUser()
  const [asked, setAsked] = useState<TransferAct | null>(null)
  const confirm = useCommand('transfer.confirmNeed')
  const cancel = useCommand('transfer.cancel')
  const recall = useCommand('transfer.recall')
  const { id, version, no } = page
  const events = eventsFrom(page.state)
  const offered = (Object.keys(acts) as TransferAct[]).filter(
    (act) => events.includes(act) && rights.includes(acts[act]),
  )
  const told = (act: Exclude<TransferAct, 'confirmDifference'>) => tell.done(t(`transfer.done.${act}`, { no }))
  const start = (act: TransferAct) => {
    if (act !== 'confirmNeed') return setAsked(act)
    void confirm.run({ id, version }).then(() => told(act), tell.refused)
  }
  const usual = offered.find((act) => act !== 'plan' || page.plannedOn === null)
  const nameOf = (act: TransferAct) => (act === 'plan' && page.plannedOn !== null ? 'replan' : act)
  return (
    <>
      {offered.map((act) => (
        <Button
          key={act}
          type={act === usual && act !== 'cancel' ? 'primary' : 'default'}
          danger={act === 'cancel'}
          onClick={() => start(act)}
        >
          {t(`transfer.action.${nameOf(act)}`)}
        </Button>
      ))}
      {asked === 'plan' && <PlanDialog page={page} onClose={() => setAsked(null)} />}
      {asked === 'shipOut' && <ShipTransfer page={page} onClose={() => setAsked(null)} />}
      {asked === 'receiveAll' && <ReceiveTransfer page={page} onClose={() => setAsked(null)} />}
      {asked === 'confirmDifference' && <ConfirmDifference page={page} onClose={() => setAsked(null)} />}
      {asked === 'recall' && (
        <ReasonDialog
          title={t('transfer.dialog.recall', { no })}
          okText={t('transfer.action.recall')}
          onClose={() => setAsked(null)}
          act={(reason) => recall.run({ id, version, reason }).then(() => told('recall'))}
        />
      )}
      {asked === 'cancel' && (
        <ReasonDialog
          title={t('transfer.dialog.cancel', { no })}
          okText={t('transfer.action.cancel')}
          onClose={() => setAsked(null)}
          act={(reason) => cancel.run({ id, version, reason }).then(() => told('cancel'))}
        />
      )}
    </>
  )
}

/** The day, and who brings it. */
function PlanDialog({ page, onClose }: { page: TransferPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('transfer.plan')
  const { id, version, no } = page
  const save = async (typed: { plannedOn: Day; carrier: string }) => {
    await run({ id, version, ...typed })
    tell.done(t('transfer.done.plan', { no }))
    onClose()
  }
  return (
    <FormDialog<{ plannedOn: Day; carrier: string }>
      title={t('transfer.dialog.plan', { no })}
      okText={t('transfer.action.plan')}
      initial={{ plannedOn: page.plannedOn ?? page.neededOn ?? today(), carrier: page.carrier }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item
        name="plannedOn"
        label={t('transfer.field.plannedOn')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <DayField label={t('transfer.field.plannedOn')} clearable={false} autoFocus />
      </Form.Item>
      <Form.Item name="carrier" label={t('transfer.field.carrier')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}
