import { Checkbox, Form, Input, Radio } from 'antd'
import {
  type OrderType,
  type OrderTypeConfig,
  ordinaryType,
  receiptRules,
  typeFields,
} from '../../main/order/ordertype'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Props {
  /** Null for a new one. */
  type: OrderType | null
  onClose: () => void
}

type Typed = { name: string } & OrderTypeConfig

const switches = ['approves', 'prepares', 'zeroAmount'] as const

/** A type of order: its name, which optional states its orders go through, and what must be filled in (TYP-02). */
export function TypeDialog({ type, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('orderType.create')
  const change = useCommand('orderType.change')
  const { data: fields = [] } = useAsk('field.list', { record: 'order' })
  const own = fields.filter(({ active }) => active)
  const save = async ({ name, needed, neededOwn, ...rest }: Typed) => {
    const config = { ...rest, needed: [...needed], neededOwn: [...neededOwn] }
    if (type === null) await create.run({ name, config })
    else await change.run({ id: type.id, version: type.version, name, config })
    tell.done(t('order.settings.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={type === null ? t('order.type.new') : t('order.type.change', { name: type.name })}
      initial={{ name: type?.name ?? '', ...(type?.config ?? ordinaryType) }}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
    >
      <Form.Item
        name="name"
        label={t('order.type.name')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input maxLength={40} autoFocus />
      </Form.Item>
      {switches.map((name) => (
        <Form.Item key={name} name={name} valuePropName="checked" className="tight">
          <Checkbox>{t(`order.type.${name}`)}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item name="receipt" label={t('order.type.receipt')}>
        <Radio.Group options={receiptRules.map((value) => ({ value, label: t(`order.type.receiptOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="needed" label={t('order.type.needed')}>
        <Checkbox.Group options={typeFields.map((value) => ({ value, label: t(`order.field.${value}`) }))} />
      </Form.Item>
      <Form.Item name="neededOwn" label={t('order.type.neededOwn')} hidden={own.length === 0}>
        <Checkbox.Group options={own.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {type !== null && <p className="note">{t('order.type.changeHint')}</p>}
    </FormDialog>
  )
}
