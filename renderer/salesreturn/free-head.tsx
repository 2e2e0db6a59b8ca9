import { Input, Select } from 'antd'
import { returnCauses, returnWishes } from '../../main/salesreturn/salesreturn'
import { CustomerPicker } from '../customer/customer-picker'
import { Field } from '../lines/head-field'
import { useWords } from '../look/words'
import type { FreeHead as Head } from './free-editor'

interface Props {
  head: Head
  set: (part: Partial<Head>) => void
  autoFocus: boolean
  tried: boolean
}

const wishes = returnWishes.filter((wish) => wish !== 'refundOnly')

/** Who brings goods without an order, why, and what they want for them. */
export function FreeHead({ head, set, autoFocus, tried }: Props) {
  const t = useWords()
  const { customer, wish, cause, reason } = head
  return (
    <div className="editor-head">
      <Field name={t('salesReturn.field.customer')} area="customer" bad={tried && customer === null} needed>
        <CustomerPicker
          label={t('salesReturn.field.customer')}
          value={customer}
          autoFocus={autoFocus && customer === null}
          onChange={(pick) => set({ customer: pick })}
        />
      </Field>
      <Field name={t('salesReturn.field.wish')} area="wish">
        <Select
          aria-label={t('salesReturn.field.wish')}
          options={wishes.map((value) => ({ value, label: t(`salesReturn.wish.${value}`) }))}
          value={wish}
          onChange={(value) => set({ wish: value })}
        />
      </Field>
      <Field name={t('salesReturn.field.cause')} area="cause" bad={tried && cause === null} needed>
        <Select
          aria-label={t('salesReturn.field.cause')}
          options={returnCauses.map((value) => ({ value, label: t(`salesReturn.cause.${value}`) }))}
          value={cause}
          onChange={(value) => set({ cause: value })}
        />
      </Field>
      <Field name={t('salesReturn.field.reason')} area="note" bad={tried && reason.trim() === ''} needed>
        <Input
          aria-label={t('salesReturn.field.reason')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Field>
    </div>
  )
}
