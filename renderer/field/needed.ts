import { Form } from 'antd'
import type { Rule } from 'antd/es/form'
import { asksProduct, isMissing, type NeedableField, type NeededRecord } from '../../main/field/needed'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

/**
 * Whether the shop wants a field of the program filled in, in the form this is in (SEC-08): a product is asked by its kind, and
 * nothing is asked of what is put out of use.
 */
export function useNeeds(record: NeededRecord): (field: NeedableField) => boolean {
  const { data = [] } = useAsk('field.needed', { record })
  const kind = Form.useWatch<string | undefined>('kind')
  const active = Form.useWatch<boolean | undefined>('active') !== false
  return (field) => active && data.includes(field) && (record === 'customer' || asksProduct(field, kind ?? 'goods'))
}

/**
 * The rule of a field: where the shop needs it the label is marked and saving asks for it; elsewhere the rule lets everything
 * through, so that what an earlier rule has said goes away.
 */
export function useNeededRules(record: NeededRecord): (field: NeedableField) => Rule[] {
  const t = useWords()
  const needs = useNeeds(record)
  return (field) => {
    const required = needs(field)
    const validator = async (_: unknown, value: unknown) => {
      if (required && isMissing(value)) throw new Error(t('part.required'))
    }
    return [{ required, validator }]
  }
}
