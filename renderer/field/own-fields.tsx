import './field.css'
import { Button, Form } from 'antd'
import { useRef } from 'react'
import type { Field, FieldRecord, OwnValues } from '../../main/field/field'
import { fieldKey } from '../../main/value/fieldkey'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { RowButton } from '../part/row-button'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'
import { FieldInput } from './field-input'

/** The shop's own fields in the form of a customer or a product; nothing while it has defined none. */
export function OwnFields({ record }: { record: FieldRecord }) {
  const t = useWords()
  const mayManage = useMay('company.manage')
  const { data = [] } = useAsk('field.list', { record })
  const shown = data.filter(({ active }) => active)
  if (shown.length === 0) return null
  const manage = mayManage && (
    <Button size="small" onClick={() => openTab({ kind: 'fields', with: { record } })}>
      {t('field.manage')}
    </Button>
  )
  return (
    <Panel title={t('field.title')} extra={manage}>
      <div className="form-grid">
        {shown.map((field) => (
          <OwnField key={field.id} field={field} />
        ))}
      </div>
    </Panel>
  )
}

function OwnField({ field }: { field: Field }) {
  const t = useWords()
  const form = Form.useFormInstance<Partial<OwnValues>>()
  const key = fieldKey(field.id)
  const name = ['fields', key]
  // A figure that cannot be read never becomes a value; saving must not pass over it.
  const fault = useRef<string | null>(null)
  const onFault = (sentence: string | null) => {
    fault.current = sentence
    void form.validateFields([name]).catch(() => undefined)
  }
  const readable = {
    validator: () => (fault.current === null ? Promise.resolve() : Promise.reject(new Error(fault.current))),
  }
  const active = Form.useWatch('active') !== false
  const needed = { required: true, message: t('part.required') }
  return (
    <Form.Item
      name={name}
      label={field.name}
      rules={field.needed && active ? [readable, needed] : [readable]}
      extra={<KeptText field={field} />}
      {...(field.kind === 'text' ? { className: 'half' } : {})}
    >
      <FieldInput field={field} onFault={onFault} />
    </Form.Item>
  )
}

/** What stood in the field before its kind was changed, while nothing that can be read stands there. */
function KeptText({ field }: { field: Field }) {
  const key = fieldKey(field.id)
  const value: unknown = Form.useWatch(['fields', key])
  return (
    <Form.Item name={['copies', key]} noStyle>
      <CopyNote name={field.name} shown={(value ?? null) === null} />
    </Form.Item>
  )
}

interface CopyProps {
  name: string
  shown: boolean
  value?: string | null
  onChange?: (value: null) => void
}

function CopyNote({ name, shown, value = null, onChange }: CopyProps) {
  const t = useWords()
  if (value === null || !shown) return null
  return (
    <span className="kept-text">
      {t('field.copy', { text: value })}
      <RowButton icon="close" name={t('field.copyDrop', { name })} act={() => onChange?.(null)} />
    </span>
  )
}
