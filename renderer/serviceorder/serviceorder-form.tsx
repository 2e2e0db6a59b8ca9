import { Button, Form, Input, Select } from 'antd'
import { useId, useState } from 'react'
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
import type { FormOf } from '../shell/form-text'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'

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

/** How a service order that is typed is kept. */
const serviceForm: FormOf<Partial<Typed>> = { kind: 'service', fleeting: {} }

interface Props {
  page: ServicePage | null
  onDone: () => void
}

/** What a customer needs done, where, and when they would like it (SVC-01). */
export function ServiceForm({ page, onDone }: Props) {
  const t = useWords()
  const { with: given } = useTab()
  const [form] = Form.useForm<Typed>()
  const key = useFormKey()
  const [left] = useState(() => formLeftBehind(serviceForm, key))
  const done = () => {
    void dropForm(key)
    onDone()
  }
  const { save, pending } = useSave({ page, onDone: done }, form)
  const saved = (submits: boolean): Promise<boolean> =>
    form.validateFields().then(
      (typed) => save(typed, submits),
      () => false,
    )
  const act = (submits: boolean) => void saved(submits)
  useKeys({ 'Ctrl+S': () => act(false), 'Ctrl+Enter': () => act(true) })
  const customer = given?.customerId ? { id: Number(given.customerId) as Id, name: String(given.name ?? '') } : null
  const title = page?.no ?? t('service.new')
  const head = (
    <ScreenHead title={title}>
      <DraftTalk record="serviceOrder" id={page?.id ?? null} />
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
        initialValues={left ?? (page ? typedOf(page) : { kind: 'install', customerId: customer })}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        disabled={pending}
      >
        <Kept formKey={key} page={page} begun={left !== null} save={() => saved(false)} />
        <Panel title={t('service.need')}>
          <Fields />
        </Panel>
      </Form>
    </Screen>
  )
}

interface KeptProps {
  formKey: string
  page: ServicePage | null
  /** It begins with what was left behind: that is not saved either. */
  begun: boolean
  save: () => Promise<boolean>
}

/** Keeps what is typed, and tells the tab whether something is; it alone is drawn anew with every letter. */
function Kept({ formKey, page, begun, save }: KeptProps) {
  const t = useWords()
  const form = Form.useFormInstance<Typed>()
  const typed: Partial<Typed> | undefined = Form.useWatch([], form)
  const changed = typed !== undefined && (begun || form.isFieldsTouched())
  const kept = useKeptForm(serviceForm, formKey, {
    form: typed ?? {},
    documentId: page?.id ?? null,
    changed,
    title: page?.no ?? t('service.new'),
    save,
  })
  useTabState(page?.no ?? null, changed, kept.works)
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
  const save = async ({ customerId, productId, wishedOn, ...typed }: Typed, submits: boolean): Promise<boolean> => {
    if (!customerId) return false
    const fields = { ...typed, customerId: customerId.id, productId: productId?.id ?? null, wishedOn: wishedOn ?? null }
    try {
      const made = await write.run({ ...fields, id: page?.id ?? null, version: page?.version ?? 0 })
      const { id, no, version } = made
      if (submits) await submit.run({ id, version }).catch(tell.refused)
      tell.done(t('service.saved', { no }))
      tab.change({ id, title: no, unsaved: false })
      onDone()
      return true
    } catch (error) {
      showRefusal(form, error, tell)
      return false
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
    form.setFieldsValue({ contact: '', phone: '', address: '' })
    if (picked === null) return
    void ask('customer.read', { id: picked.id }).then(
      ({ contact, phone, province, city, address }) => {
        // The answer about one who was picked before comes too late.
        if (form.getFieldValue('customerId')?.id !== picked.id) return
        form.setFieldsValue({ contact, phone, address: [province, city, address].filter(Boolean).join(' ') })
      },
      // Who may not look the customer up types it.
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
