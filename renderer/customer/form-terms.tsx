import { Form, Input, InputNumber, Select } from 'antd'
import type { SimilarCustomer } from '../../main/customer/customer'
import { termMethods } from '../../main/receivable/term'
import { noPay, type PayPercent } from '../../main/value/percent'
import { useMay } from '../access/user'
import { useNeededRules } from '../field/needed'
import { useWords } from '../look/words'
import { MoneyField, PayField } from '../part/decimal-field'
import { Panel } from '../part/screen'
import { LevelField } from '../pricing/level-field'
import { TextField, taxIdRules, WordField } from './form-field'
import { similarNote } from './similar'

/** How the customer pays, and what it is to the tax bureau. */
export function Terms({ similar, isNew }: { similar: readonly SimilarCustomer[]; isNew: boolean }) {
  const t = useWords()
  const needed = useNeededRules('customer')
  const mayTrust = useMay('customer.credit')
  // A limit on a new customer is less than none: everybody may set one.
  const mayLimit = mayTrust || isNew
  const why = (may: boolean) => (may ? {} : { extra: t('customer.creditFixed') })
  return (
    <Panel title={t('customer.money')}>
      <div className="form-grid">
        <Form.Item name={['term', 'method']} label={t('customer.term')} {...why(mayTrust)}>
          <Select
            disabled={!mayTrust}
            options={termMethods.map((method) => ({ value: method, label: t(`customer.method.${method}`) }))}
          />
        </Form.Item>
        <TermNumbers fixed={!mayTrust} />
        <Form.Item
          name="prepaidShare"
          label={t('customer.prepaidShare')}
          extra={mayTrust ? t('customer.prepaidHint') : t('customer.creditFixed')}
        >
          <ShareField disabled={!mayTrust} />
        </Form.Item>
        <WordField name="rating" />
        <Form.Item
          name="creditLimit"
          label={t('customer.creditLimit')}
          rules={needed('creditLimit')}
          {...why(mayLimit)}
        >
          <MoneyField label={t('customer.creditLimit')} disabled={!mayLimit} placeholder={t('customer.noLimit')} />
        </Form.Item>
        <Form.Item name="priceLevelId" label={t('customer.priceLevelId')}>
          <LevelField />
        </Form.Item>
        <TextField
          name="taxId"
          label="customer.taxId"
          most={40}
          rules={taxIdRules(t)}
          validateTrigger="onBlur"
          extra={similarNote(similar, 'taxId')}
        />
        <Form.Item name="note" label={t('customer.note')} rules={needed('note')} className="wide">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </div>
    </Panel>
  )
}

/** How much is paid before goods leave; an empty field is nothing. */
function ShareField({
  value = noPay,
  onChange,
  disabled,
}: {
  value?: PayPercent
  onChange?: (share: PayPercent) => void
  disabled: boolean
}) {
  const t = useWords()
  return (
    <PayField
      label={t('customer.prepaidShare')}
      disabled={disabled}
      value={value}
      onChange={(share) => onChange?.(share ?? noPay)}
    />
  )
}

/** Only the numbers the chosen term speaks of. */
export function TermNumbers({ fixed = false }: { fixed?: boolean }) {
  const t = useWords()
  const method: unknown = Form.useWatch(['term', 'method'])
  const hasDays = method === 'net' || method === 'monthEnd' || method === 'cutOff'
  const hasDay = method === 'cutOff' || method === 'nextMonthDay'
  return (
    <>
      <Form.Item name={['term', 'days']} label={t('customer.termDays')} hidden={!hasDays}>
        <InputNumber min={0} max={3650} precision={0} disabled={fixed} />
      </Form.Item>
      <Form.Item name={['term', 'day']} label={t('customer.termDay')} hidden={!hasDay}>
        <InputNumber min={1} max={31} precision={0} disabled={fixed} />
      </Form.Item>
    </>
  )
}
