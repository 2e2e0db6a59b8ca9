import { Button, Form, Input, Select } from 'antd'
import { useId } from 'react'
import { type ServiceKind, serviceKinds } from '../../main/serviceorder/serviceorder'
import type { ServicePage } from '../../main/serviceorder/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { ask, useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { forgetFaults, showRefusal } from '../part/form'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { ProductPicker } from '../product/product-picker'
import { useTab, useTabState } from '../shell/workspace'

interface Named {
  id: Id
  name: string
}

interface Typed {
  customerId: Named | null
  kind: ServiceKind
  productId: Named | null
  need: string
  contact: string
  phone: string
  address: string
  wishedOn: Day | null
}

interface Props {
  page: ServicePage | null
  onDone: () => void
}

/** What a customer needs done, where, and when they would like it (SVC-01). */
export function ServiceForm({ page, onDone }: Props) {
  const t = useWords()
  const { with: given } = useTab()
  const [form] = Form.useForm<Typed>()
  const { save, pending } = useSave({ page, onDone }, form)
  const act = (submits: boolean) =>
    void form.validateFields().then(
      (typed) => save(typed, submits),
      () => undefined,
    )
  useKeys({ 'Ctrl+S': () => act(false), 'Ctrl+Enter': () => act(true) })
  const customer = given?.customerId ? { id: Number(given.customerId) as Id, name: String(given.name ?? '') } : null
  const title = page?.no ?? t('service.new')
  const head = (
    <ScreenHead title={title}>
      <Button onClick={() => act(false)} loading={pending}>
        {t('service.saveDraft')} (Ctrl+S)
      </Button>
      <Button type="primary" onClick={() => act(true)} loading={pending}>
        {t('service.submit')} (Ctrl+Enter)
      </Button>
    </ScreenHead>
  )
  return (
    <Screen name={title} head={head}>
      <Form<Typed>
        form={form}
        name={useId()}
        layout="vertical"
        requiredMark={false}
        initialValues={page ? typedOf(page) : { kind: 'install', customerId: customer }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        disabled={pending}
      >
        <Title no={page?.no ?? null} />
        <Panel title={t('service.need')}>
          <Fields />
        </Panel>
      </Form>
    </Screen>
  )
}

/** The tab knows what it is called and whether something was typed; it alone is drawn anew with every letter. */
function Title({ no }: { no: string | null }) {
  const form = Form.useFormInstance()
  const touched = Form.useWatch([], form) && form.isFieldsTouched()
  useTabState(no, touched === true)
  return null
}

const typedOf = ({ customerId, customerName, productId, productName, ...rest }: ServicePage): Typed => ({
  ...rest,
  customerId: { id: customerId, name: customerName },
  productId: productId === null ? null : { id: productId, name: productName },
})

function useSave({ page, onDone }: Props, form: ReturnType<typeof Form.useForm<Typed>>[0]) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const write = useCommand('service.save')
  const submit = useCommand('service.submit')
  const save = async ({ customerId, productId, wishedOn, ...typed }: Typed, submits: boolean) => {
    if (!customerId) return
    const fields = { ...typed, customerId: customerId.id, productId: productId?.id ?? null, wishedOn: wishedOn ?? null }
    try {
      const made = await write.run({ ...fields, id: page?.id ?? null, version: page?.version ?? 0 })
      const { id, no, version } = made
      if (submits) await submit.run({ id, version }).catch(tell.refused)
      tell.done(t('service.saved', { no }))
      tab.change({ id, title: no, unsaved: false })
      onDone()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return { save, pending: write.pending || submit.pending }
}

function Fields() {
  const t = useWords()
  const needed = [{ required: true, message: t('part.required') }]
  const short = (name: 'contact' | 'phone' | 'address', longest: number) => (
    <Form.Item name={name} label={t(`service.field.${name}`)}>
      <Input maxLength={longest} />
    </Form.Item>
  )
  return (
    <>
      <div className="dialog-fields">
        <Form.Item name="customerId" label={t('service.field.customer')} rules={needed}>
          <Customer />
        </Form.Item>
        <Form.Item name="kind" label={t('service.field.kind')} rules={needed}>
          <Select options={serviceKinds.map((value) => ({ value, label: t(`service.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="productId" label={t('service.field.product')}>
          <Product />
        </Form.Item>
      </div>
      <Form.Item
        name="need"
        label={t('service.field.need')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input.TextArea rows={4} maxLength={1000} placeholder={t('service.needHint')} />
      </Form.Item>
      <div className="dialog-fields">
        {short('contact', 100)}
        {short('phone', 60)}
        <Form.Item name="wishedOn" label={t('service.field.wishedOn')}>
          <DayField label={t('service.field.wishedOn')} />
        </Form.Item>
      </div>
      {short('address', 300)}
    </>
  )
}

interface Picked {
  id?: string
  value?: Named | null
  onChange?: (pick: Named | null) => void
}

/** The customer; whom to ask for and where to go is taken from its record, and may be typed over. */
function Customer({ id, value = null, onChange }: Picked) {
  const t = useWords()
  const form = Form.useFormInstance<Typed>()
  const pick = (picked: Named | null) => {
    onChange?.(picked)
    if (picked === null) return
    // Who may not look the customer up types it.
    void ask('customer.read', { id: picked.id }).then(
      ({ contact, phone, province, city, address }) =>
        form.setFieldsValue({ contact, phone, address: [province, city, address].filter(Boolean).join(' ') }),
      () => undefined,
    )
  }
  return (
    <CustomerPicker
      label={t('service.field.customer')}
      value={value}
      onChange={pick}
      autoFocus={value === null}
      {...(id ? { id } : {})}
    />
  )
}

function Product({ id, value = null, onChange }: Picked) {
  const t = useWords()
  return (
    <ProductPicker
      label={t('service.field.product')}
      value={value}
      onChange={(pick) => onChange?.(pick)}
      {...(id ? { id } : {})}
    />
  )
}
