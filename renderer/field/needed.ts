import { Form } from 'antd'
import type { Rule } from 'antd/es/form'
import type { FieldRecord } from '../../main/field/field'
import { asksProduct, isMissing, type NeedableField } from '../../main/field/needed'
import type { ProductKind } from '../../main/product/product'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

/** Whether the shop wants a field of the program filled in, here in the form of a record (SEC-08); a product is asked by its kind. */
export function useNeeds(record: FieldRecord): (field: NeedableField) => boolean {
  const { data = [] } = useAsk('field.needed', { record })
  const kind = Form.useWatch<ProductKind | undefined>('kind')
  return (field) => data.includes(field) && (record === 'customer' || asksProduct(field, kind ?? 'goods'))
}

/** The rule of such a field, none where the shop does not need it: the label is marked, and saving asks for it. */
export function useNeededRules(record: FieldRecord): (field: NeedableField) => Rule[] {
  const t = useWords()
  const needs = useNeeds(record)
  const filledIn = async (_: Rule, value: unknown) => {
    if (isMissing(value)) throw new Error(t('part.required'))
  }
  return (field) => (needs(field) ? [{ required: true, validator: filledIn }] : [])
}
