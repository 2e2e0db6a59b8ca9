import { Form, Input } from 'antd'
import type { OrderDraft } from '../../main/order/draft'
import type { OrderPage } from '../../main/order/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Props {
  order: OrderPage
  draft: OrderDraft
  onClose: () => void
  onDone: () => void
}

/** Why the order changes; asks for the change and tells what became of it (CHG-01). */
export function ChangeDialog({ order, draft, onClose, onDone }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('change.request')
  const save = async ({ reason }: { reason: string }) => {
    const { state, revision, waitingFor } = await run({ id: order.id, version: order.version, reason, draft })
    const names = waitingFor.join(t('part.comma'))
    tell.done(state === 'APPLIED' ? t('change.applied', { revision: revision ?? 1 }) : t('change.waits', { names }))
    onDone()
  }
  return (
    <FormDialog<{ reason: string }>
      title={t('change.title', { no: order.no ?? '' })}
      okText={t('change.submit')}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="reason" label={t('change.reason')} rules={[{ required: true, message: t('part.required') }]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
