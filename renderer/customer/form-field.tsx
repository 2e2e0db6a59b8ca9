import { AutoComplete, Form, Input, Select } from 'antd'
import type { FormItemProps, Rule } from 'antd/es/form'
import type { OptionField } from '../../main/customer/customer'
import { checkTaxId } from '../../main/customer/taxid'
import type { NeedableField } from '../../main/field/needed'
import { Refusal } from '../../main/value/refusal'
import type { Sent } from '../../preload/contract'
import { useAsk } from '../ask'
import { useNeededRules } from '../field/needed'
import { sentenceOf, type Translate, useWords, type WordKey } from '../look/words'

export type Fields = Sent<'customer.create'>

interface TextFieldProps extends Omit<FormItemProps, 'name' | 'label'> {
  name: keyof Fields & NeedableField<'customer'>
  label: WordKey
  most: number
  wide?: boolean
}

/** A short text of the customer. */
export function TextField({ label, most, wide = false, rules = [], ...item }: TextFieldProps) {
  const t = useWords()
  const needed = useNeededRules('customer')
  return (
    <Form.Item
      {...item}
      rules={[...needed(item.name), ...rules]}
      label={t(label)}
      {...(wide ? { className: 'wide' } : {})}
    >
      <Input maxLength={most} />
    </Form.Item>
  )
}

/** A word the shop sorts its customers by: chosen from those in use, or typed anew. */
export function WordField({ name }: { name: OptionField }) {
  const t = useWords()
  const needed = useNeededRules('customer')
  const { data } = useAsk('customer.options', {})
  return (
    <Form.Item name={name} rules={needed(name)} label={t(`customer.${name}`)}>
      <AutoComplete
        options={(data?.[name] ?? []).map((option) => ({ value: option.name }))}
        showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
        maxLength={60}
      />
    </Form.Item>
  )
}

/** Who of the shop looks after the customer. */
export function OwnerField() {
  const t = useWords()
  const needed = useNeededRules('customer')
  const { data = [] } = useAsk('user.names', {})
  return (
    <Form.Item
      name="ownerId"
      rules={needed('ownerId')}
      label={t('customer.owner')}
      getValueFromEvent={(id?: number) => id ?? null}
    >
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('customer.noOwner')}
        options={data.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}

/** What is said of a tax number while it is typed: no number at all is an error, an odd one only a warning (R-TAXID). */
export function taxIdRules(t: Translate): Rule[] {
  return [
    { validator: async (_, text: string) => void readTaxId(text) },
    {
      warningOnly: true,
      validator: async (_, text: string) => {
        const warning = warningOf(text)
        if (warning) throw new Error(t(`customer.taxIdWarning.${warning}`))
      },
    },
  ]
}

function readTaxId(text = '') {
  if (text.trim() === '') return undefined
  try {
    return checkTaxId(text)
  } catch (error) {
    throw error instanceof Refusal ? new Error(sentenceOf(error)) : error
  }
}

function warningOf(text: string) {
  try {
    return readTaxId(text)?.warning
  } catch {
    // The error is said already.
    return undefined
  }
}
