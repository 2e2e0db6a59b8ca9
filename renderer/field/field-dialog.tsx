import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { type FieldKind, type FieldRecord, type FieldUse, fieldKinds } from '../../main/field/field'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { type WordRow, WordRows } from './word-rows'

interface Typed {
  name: string
  kind: FieldKind
  decimals: number
  needed: boolean
  words: WordRow[]
}

const blank: Typed = { name: '', kind: 'text', decimals: 0, needed: false, words: [] }

/** Defines a field, or renames it and changes its words; the kind of one that is there is changed elsewhere, with a report first. */
export function FieldDialog({
  record,
  field,
  onClose,
}: {
  record: FieldRecord
  field: FieldUse | null
  onClose: () => void
}) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Typed>()
  const create = useCommand('field.create')
  const change = useCommand('field.change')
  const save = async () => {
    const { words, ...typed } = form.getFieldsValue(true) as Typed
    const named = words.filter(({ name }) => name.trim() !== '')
    try {
      if (field) await change.run({ id: field.id, name: typed.name, needed: typed.needed, words: named })
      else await create.run({ record, ...typed, words: named.map(({ name }) => name) })
      tell.done(t('field.saved'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Dialog
      title={field ? t('field.editTitle', { name: field.name }) : `${t('field.new')} · ${t(`field.of.${record}`)}`}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={create.pending || change.pending}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={field ? { ...field, words: rowsOf(field) } : blank}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={() => void save()}
      >
        <FieldInputs isNew={field === null} />
      </Form>
    </Dialog>
  )
}

const rowsOf = ({ words }: FieldUse): WordRow[] => words.map((word, key) => ({ ...word, was: word.name, key }))

function FieldInputs({ isNew }: { isNew: boolean }) {
  const t = useWords()
  const kind: unknown = Form.useWatch('kind')
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <ShapeFields disabled={!isNew} />
      <Form.Item name="needed" valuePropName="checked" extra={t('field.neededHint')}>
        <Checkbox>{t('field.needed')}</Checkbox>
      </Form.Item>
      {kind === 'choice' && (
        <Form.Item name="words" label={t('field.words')}>
          <WordRows />
        </Form.Item>
      )}
    </>
  )
}

/** What a field holds; a number's decimals beside it. */
export function ShapeFields({
  disabled = false,
  label = 'field.kind',
}: {
  disabled?: boolean
  label?: 'field.kind' | 'field.convertTo'
}) {
  const t = useWords()
  const kind: unknown = Form.useWatch('kind')
  return (
    <>
      <Form.Item name="kind" label={t(label)}>
        <Select
          disabled={disabled}
          options={fieldKinds.map((value) => ({ value, label: t(`field.kindOf.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="decimals" label={t('field.decimals')} hidden={kind !== 'number'}>
        <InputNumber min={0} max={4} precision={0} disabled={disabled} />
      </Form.Item>
    </>
  )
}
