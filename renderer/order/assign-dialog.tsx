import { Form, Select } from 'antd'
import type { Assigned, OrderRow } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'

interface AssignDialogProps {
  rows: () => Promise<OrderRow[]>
  count: number
  onDone: (results: Assigned[]) => void
  onClose: () => void
}

/** Gives all ticked orders to one person, in one command (ASN-01). */
export function AssignDialog({ rows, count, onDone, onClose }: AssignDialogProps) {
  const t = useWords()
  const people = useAsk('user.names', {})
  const { run, pending } = useCommand('order.assign')
  const save = async ({ ownerId }: { ownerId: Id }) => {
    const orders = (await rows()).map(({ id }) => id)
    onDone(await run({ orders, ownerId }))
    onClose()
  }
  return (
    <FormDialog<{ ownerId: Id }>
      title={t('order.many.assignTitle', { count })}
      okText={t('order.many.assign')}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item
        name="ownerId"
        label={t('order.people.owner')}
        extra={t('order.people.ownerHint')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          loading={people.isPending}
          options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
