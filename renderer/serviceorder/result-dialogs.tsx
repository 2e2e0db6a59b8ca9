import { Form, Input, Rate } from 'antd'
import type { ServicePage } from '../../main/serviceorder/view'
import type { Day } from '../../main/value/day'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Props {
  page: ServicePage
  onClose: () => void
}

/** The work is done: when, and what came of it. */
export function FinishDialog({ page: { id, version, no }, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.finish')
  const save = async (typed: { doneOn: Day; result: string }) => {
    await run({ id, version, ...typed })
    tell.done(t('service.done.finish', { no }))
    onClose()
  }
  const needed = [{ required: true, whitespace: true, message: t('part.required') }]
  return (
    <FormDialog<{ doneOn: Day; result: string }>
      title={t('service.dialog.finish', { no })}
      okText={t('service.action.finish')}
      initial={{ doneOn: today(), result: '' }}
      {...{ onClose, pending, onSave: save }}
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
      {...{ onClose, pending, onSave: save }}
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
