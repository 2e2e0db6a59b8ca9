import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'
import type { CustomerFields, CustomerPage } from '../../main/customer/customer'
import { termMethods } from '../../main/receivable/term'
import type { Sent } from '../../preload/contract'
import { useCommand } from '../ask'
import { useWords, type WordKey } from '../look/words'
import { MoneyField } from '../part/decimal-field'
import { forgetFaults, showRefusal } from '../part/form'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTab, useTabState } from '../shell/workspace'

type Fields = Sent<'customer.create'>

const blank: Partial<CustomerFields> = { term: { method: 'cash', days: 0, day: 25 }, active: true, creditLimit: null }

interface Props {
  page: CustomerPage | null
  name?: string
  onUnsaved?: (unsaved: boolean) => void
}

/** What a person types about a customer. A new one's tab becomes its page once it is saved. */
export function CustomerForm({ page, name = '', onUnsaved }: Props) {
  const t = useWords()
  const tab = useTab()
  const [form] = Form.useForm<Fields>()
  // What the typing began from: if somebody saves meanwhile, this save is refused instead of undoing theirs.
  const begun = useRef(page)
  const { save, pending } = useSave(begun, form, () => onUnsaved?.(false))
  const touched = Form.useWatch([], form) && form.isFieldsTouched()
  useNewTab(page === null, touched === true)
  useKeys({ 'Ctrl+S': () => form.submit() })
  useEffect(() => {
    // What somebody else saved is taken over unless something is being typed here.
    if (!page || pending || form.isFieldsTouched()) return
    form.setFieldsValue(page as Fields)
    begun.current = page
  }, [page, form, pending])
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={page ?? { ...blank, name }}
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={save}
      onValuesChange={(changed) => {
        forgetFaults(form, changed)
        onUnsaved?.(true)
      }}
      disabled={pending}
    >
      <Basics />
      <PlaceOf />
      <Money />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('part.save')}
        </Button>
        {page === null && <Button onClick={tab.close}>{t('part.cancel')}</Button>}
      </div>
    </Form>
  )
}

/** The tab of a new record says so, and whether something was typed; an old record's page does it itself. */
function useNewTab(isNew: boolean, touched: boolean): void {
  const { title, unsaved } = useTab()
  useTabState(isNew ? null : title, isNew ? touched : unsaved)
}

function useSave(
  begun: RefObject<CustomerPage | null>,
  form: ReturnType<typeof Form.useForm<Fields>>[0],
  onSaved: () => void,
) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const create = useCommand('customer.create')
  const change = useCommand('customer.change')
  const save = async (typed: Fields) => {
    const page = begun.current
    try {
      if (page) await change.run({ ...page, ...typed, id: page.id, version: page.version })
      else tab.change({ id: (await create.run(typed)).id, unsaved: false })
      tell.done(t('customer.saved'))
      if (page) form.resetFields()
      onSaved()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return { save, pending: create.pending || change.pending }
}

function TextField({
  name,
  label,
  most,
  wide = false,
}: {
  name: keyof Fields
  label: WordKey
  most: number
  wide?: boolean
}) {
  const t = useWords()
  return (
    <Form.Item name={name} label={t(label)} {...(wide ? { className: 'wide' } : {})}>
      <Input maxLength={most} />
    </Form.Item>
  )
}

function Basics() {
  const t = useWords()
  return (
    <Panel title={t('customer.basics')}>
      <div className="form-grid">
        <Form.Item
          className="half"
          name="name"
          label={t('customer.name')}
          rules={[{ required: true, whitespace: true, message: t('customer.nameNeeded') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t('customer.code')}>
          <Input maxLength={60} placeholder={t('customer.codeHint')} />
        </Form.Item>
        <TextField name="segment" label="customer.segment" most={60} />
        <TextField name="contact" label="customer.contact" most={100} />
        <TextField name="phone" label="customer.phone" most={60} />
        <Form.Item name="active" valuePropName="checked" label=" ">
          <Checkbox>{t('customer.active')}</Checkbox>
        </Form.Item>
      </div>
    </Panel>
  )
}

function PlaceOf() {
  const t = useWords()
  return (
    <Panel title={t('customer.place')}>
      <div className="form-grid">
        <TextField name="country" label="customer.country" most={60} />
        <TextField name="region" label="customer.region" most={60} />
        <TextField name="province" label="customer.province" most={60} />
        <TextField name="city" label="customer.city" most={60} />
        <TextField name="address" label="customer.address" most={300} wide />
      </div>
    </Panel>
  )
}

function Money() {
  const t = useWords()
  return (
    <Panel title={t('customer.money')}>
      <div className="form-grid">
        <Form.Item name={['term', 'method']} label={t('customer.term')}>
          <Select options={termMethods.map((method) => ({ value: method, label: t(`customer.method.${method}`) }))} />
        </Form.Item>
        <TermNumbers />
        <Form.Item name="creditLimit" label={t('customer.creditLimit')}>
          <MoneyField label={t('customer.creditLimit')} placeholder={t('customer.noLimit')} />
        </Form.Item>
        <TextField name="taxId" label="customer.taxId" most={40} />
        <Form.Item name="note" label={t('customer.note')} className="wide">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </div>
    </Panel>
  )
}

/** Only the numbers the chosen term speaks of. */
function TermNumbers() {
  const t = useWords()
  const method: unknown = Form.useWatch(['term', 'method'])
  const hasDays = method === 'net' || method === 'monthEnd' || method === 'cutOff'
  const hasDay = method === 'cutOff' || method === 'nextMonthDay'
  return (
    <>
      <Form.Item name={['term', 'days']} label={t('customer.termDays')} hidden={!hasDays}>
        <InputNumber min={0} max={3650} precision={0} />
      </Form.Item>
      <Form.Item name={['term', 'day']} label={t('customer.termDay')} hidden={!hasDay}>
        <InputNumber min={1} max={31} precision={0} />
      </Form.Item>
    </>
  )
}
