import { Form, Input, Select } from 'antd'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Typed {
  fromId: Id
  toId: Id
  movedOn: Day
  amount: Fen
  fee: Fen | null
  note: string
}

/** Moves money between the shop's own accounts: cash to the bank, WeChat to the bank. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('accountTransfer.create')
  const { data } = useAsk('settlementMethod.choices', {})
  const accounts = (data?.accounts ?? []).filter(({ off }) => !off).map(({ id, name }) => ({ value: id, label: name }))
  const needed = [{ required: true, message: t('part.required') }]
  const save = async ({ fee, note, ...typed }: Typed) => {
    const { no } = await run({ ...typed, fee: fee ?? zeroFen, note: note ?? '' })
    tell.done(t('cashBook.move.done', { no }))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('cashBook.move.title')}
      initial={{ movedOn: today() }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      {(['fromId', 'toId'] as const).map((field) => (
        <Form.Item key={field} name={field} label={t(`cashBook.move.${field}`)} rules={needed}>
          <Select<Id> options={accounts} autoFocus={field === 'fromId'} />
        </Form.Item>
      ))}
      <Form.Item name="amount" label={t('cashBook.move.amount')} rules={needed}>
        <MoneyField label={t('cashBook.move.amount')} />
      </Form.Item>
      <Form.Item name="fee" label={t('receipt.field.fee')} extra={t('cashBook.move.feeHint')}>
        <MoneyField label={t('receipt.field.fee')} />
      </Form.Item>
      <Form.Item name="movedOn" label={t('cashBook.column.day')} rules={needed}>
        <DayField label={t('cashBook.column.day')} clearable={false} />
      </Form.Item>
      <Form.Item name="note" label={t('receipt.field.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
