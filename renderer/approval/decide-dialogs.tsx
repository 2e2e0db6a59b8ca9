import { Form, Input, Radio, Select } from 'antd'
import type { Id } from '../../main/value/id'
import { useUser } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { useApproving } from './use-approving'

interface Deciding {
  taskId: Id
  no: string
  earlier: readonly EarlierStep[]
  onClose: () => void
}

/** Approves, with a comment where there is something to say. */
export function ApproveDialog({ taskId, no, onClose }: Deciding) {
  const t = useWords()
  const { approve, pending } = useApproving(no)
  const save = async ({ comment }: { comment: string }) => {
    await approve(taskId, comment)
    onClose()
  }
  return (
    <FormDialog<{ comment: string }>
      title={t('approval.approveTitle', { no })}
      okText={t('approval.approve')}
      initial={{ comment: '' }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="comment" label={t('approval.comment')}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

/** A step before this one: its key, the number it stands under, and who decided it. */
export interface EarlierStep {
  key: number
  number: number
  names: string[]
}

interface Rejecting {
  reason: string
  /** 0 is who submitted it. */
  toNode: number
}

/** Rejects, which needs a reason (APR-06): back to who submitted it, or to an earlier step. */
export function RejectDialog({ taskId, no, earlier, onClose }: Deciding) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('approval.reject')
  const save = async ({ reason, toNode }: Rejecting) => {
    await run({ taskId, reason, toNode: toNode === 0 ? null : toNode })
    tell.done(t(toNode === 0 ? 'approval.rejected' : 'approval.sentBack'))
    onClose()
  }
  const steps = earlier.map(({ key, number, names }) => ({
    value: key,
    label: `${t('approval.node', { number })} ${names.join(t('part.comma'))}`,
  }))
  return (
    <FormDialog<Rejecting>
      title={t('approval.rejectTitle', { no })}
      okText={t('approval.reject')}
      initial={{ reason: '', toNode: 0 }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item
        name="reason"
        label={t('approval.reason')}
        rules={[{ required: true, whitespace: true, message: t('receipt.reasonNeeded') }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="toNode" label={t('approval.backTo')} hidden={steps.length === 0}>
        <Radio.Group options={[{ value: 0, label: t('approval.toSubmitter') }, ...steps]} />
      </Form.Item>
    </FormDialog>
  )
}

/** Hands the question to a colleague. */
export function DelegateDialog({ taskId, no, onClose }: Deciding) {
  const t = useWords()
  const tell = useNotice()
  const colleagues = useColleagues()
  const { run, pending } = useCommand('approval.delegate')
  const save = async ({ userId }: { userId: Id }) => {
    await run({ taskId, userId })
    tell.done(t('approval.delegated', { name: colleagues.find(({ value }) => value === userId)?.label ?? '' }))
    onClose()
  }
  return (
    <FormDialog<{ userId: Id }>
      title={t('approval.delegateTitle', { no })}
      okText={t('approval.delegate')}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item
        name="userId"
        label={t('approval.delegateTo')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <Select autoFocus showSearch optionFilterProp="label" options={colleagues} />
      </Form.Item>
    </FormDialog>
  )
}

interface Signers {
  userIds: Id[]
  where: 'before' | 'after'
}

/** Asks others to sign as well. */
export function SignersDialog({ taskId, no, onClose }: Deciding) {
  const t = useWords()
  const tell = useNotice()
  const colleagues = useColleagues()
  const { run, pending } = useCommand('approval.addSigners')
  const save = async (typed: Signers) => {
    await run({ taskId, ...typed })
    tell.done(t('approval.signersAdded'))
    onClose()
  }
  return (
    <FormDialog<Signers>
      title={t('approval.addSignersTitle', { no })}
      okText={t('approval.addSigners')}
      initial={{ where: 'before', userIds: [] }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="userIds" label={t('approval.signers')} rules={[{ required: true, message: t('part.required') }]}>
        <Select autoFocus mode="multiple" optionFilterProp="label" options={colleagues} />
      </Form.Item>
      <Form.Item name="where" label={t('approval.addSigners')}>
        <Radio.Group
          options={(['before', 'after'] as const).map((value) => ({ value, label: t(`approval.where.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

/** Everybody else who works here, to choose from. */
function useColleagues(): { value: Id; label: string }[] {
  const { id: own } = useUser()
  const { data = [] } = useAsk('user.names', {})
  return data.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name }))
}
