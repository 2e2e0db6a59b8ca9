import { Form, Input, Rate } from 'antd'
import type { ServicePage } from '../../main/serviceorder/view'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Finished {
  doneOn: Day
  result: string
  fee: Fen | null
}

interface Props {
  page: ServicePage
  onClose: () => void
}

/** The work is done: when, what came of it, and what it costs beside its parts. */
export function FinishDialog({ page: { id, version, no }, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.finish')
  const save = async ({ fee, ...typed }: Finished) => {
    await run({ id, version, ...typed, fee: fee ?? zeroFen })
    tell.done(t('service.done.finish', { no }))
    onClose()
  }
  const needed = [{ required: true, whitespace: true, message: t('part.required') }]
  return (
    <FormDialog<Finished>
      title={t('service.dialog.finish', { no })}
      okText={t('service.action.finish')}
      initial={{ doneOn: today(), result: '', fee: null }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item name="result" label={t('service.field.result')} rules={needed}>
        <Input.TextArea autoFocus rows={4} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="doneOn"
        label={t('service.field.doneOn')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <DayField label={t('service.field.doneOn')} clearable={false} />
      </Form.Item>
      <Form.Item name="fee" label={t('serviceCharge.field.fee')} extra={t('serviceCharge.feeHint')}>
        <MoneyField label={t('serviceCharge.field.fee')} />
      </Form.Item>
    </FormDialog>
  )
}

/** What the customer says of it, from one to five. */
export function FeedbackDialog({ page: { id, version, no }, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.feedback')
  const save = async ({ score, feedback = '' }: { score: number; feedback?: string }) => {
    await run({ id, version, score, feedback })
    tell.done(t('service.done.feedback', { no }))
    onClose()
  }
  return (
    <FormDialog<{ score: number; feedback?: string }>
      title={t('service.dialog.feedback', { no })}
      okText={t('service.action.feedback')}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Form.Item
        name="score"
        label={t('service.field.score')}
        rules={[{ required: true, message: t('part.required') }]}
        extra={t('service.dialog.feedbackHint')}
      >
        <Rate autoFocus />
      </Form.Item>
      <Form.Item name="feedback" label={t('service.field.feedback')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
