import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { SimilarCustomer } from '../../main/customer/customer'
import { termMethods } from '../../main/receivable/term'
import type { SupplierPage } from '../../main/supplier/supplier'
import type { Sent } from '../../preload/contract'
import { useCommand } from '../ask'
import { taxIdRules } from '../customer/form-field'
import { TermNumbers } from '../customer/form-terms'
import { SimilarWatch, similarNote } from '../customer/similar'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal, takeOver } from '../part/form'
import { useKeys } from '../part/keys'
import { nearLimit } from '../part/near-limit'
import { neededMark } from '../part/needed-mark'
import { NewRecordTab } from '../part/new-record'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTab } from '../shell/workspace'

type Fields = Sent<'supplier.create'>

const blank: Partial<Fields> = { term: { method: 'cash', days: 0, day: 25 }, active: true }

interface Props {
  page: SupplierPage | null
  name?: string
  onUnsaved?: (unsaved: boolean) => void
}

/** What a person types about a supplier. A new one's tab becomes its page once it is saved. */
export function SupplierForm({ page, name = '', onUnsaved }: Props) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [form] = Form.useForm<Fields>()
  const create = useCommand('supplier.create')
  const change = useCommand('supplier.change')
  const pending = create.pending || change.pending
  const [similar, setSimilar] = useState<readonly SimilarCustomer[]>([])
  // What the typing began from: if somebody saves meanwhile, this save is refused instead of undoing theirs.
  const begun = useRef(page)
  useKeys({ 'Ctrl+S': () => form.submit() })
  useEffect(() => {
    // What somebody else saved is taken over unless something is being typed here.
    if (!page || pending || form.isFieldsTouched()) return
    takeOver(form, page as Fields)
    begun.current = page
  }, [page, form, pending])
  const save = async () => {
    const old = begun.current
    const typed = form.getFieldsValue(true) as Fields
    try {
      if (old) await change.run({ ...typed, id: old.id, version: old.version })
      else tab.change({ id: (await create.run(typed)).id, unsaved: false })
      tell.done(t('supplier.saved'))
      if (old) form.resetFields()
      onUnsaved?.(false)
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Form<Fields>
      form={form}
      // Several suppliers are open at once: without a name of its own, a label would belong to another one's field.
      name={useId()}
      layout="vertical"
      initialValues={page ?? { ...blank, name }}
      requiredMark={neededMark}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={() => void save()}
      onValuesChange={(changed) => {
        forgetFaults(form, changed)
        onUnsaved?.(true)
      }}
      disabled={pending}
    >
      {page === null && <NewRecordTab />}
      <SimilarWatch of="supplier" id={page?.id ?? null} onFound={setSimilar} />
      <Basics similar={similar} />
      <Money similar={similar} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('part.save')}
        </Button>
        {page === null && <Button onClick={tab.close}>{t('part.cancel')}</Button>}
      </div>
    </Form>
  )
}

/** Who the supplier is, and how it is reached. */
function Basics({ similar }: { similar: readonly SimilarCustomer[] }) {
  const t = useWords()
  return (
    <Panel title={t('supplier.basics')}>
      <div className="form-grid">
        <Form.Item
          className="half"
          name="name"
          label={t('supplier.name')}
          rules={[{ required: true, whitespace: true, message: t('supplier.nameNeeded') }]}
          extra={similarNote(similar, 'name', 'supplier')}
        >
          <Input maxLength={200} showCount={nearLimit} autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t('supplier.code')}>
          <Input maxLength={60} placeholder={t('supplier.codeHint')} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked" label=" ">
          <Checkbox>{t('supplier.active')}</Checkbox>
        </Form.Item>
        <Form.Item name="contact" label={t('supplier.contact')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="phone" label={t('supplier.phone')} extra={similarNote(similar, 'phone', 'supplier')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="email" label={t('supplier.email')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="address" label={t('supplier.address')} className="wide">
          <Input maxLength={300} />
        </Form.Item>
      </div>
    </Panel>
  )
}

/** How the shop pays it, and what it is to the tax bureau. */
function Money({ similar }: { similar: readonly SimilarCustomer[] }) {
  const t = useWords()
  return (
    <Panel title={t('supplier.money')}>
      <div className="form-grid">
        <Form.Item name={['term', 'method']} label={t('supplier.term')}>
          <Select options={termMethods.map((method) => ({ value: method, label: t(`customer.method.${method}`) }))} />
        </Form.Item>
        <TermNumbers />
        <Form.Item
          name="taxId"
          label={t('supplier.taxId')}
          rules={taxIdRules(t)}
          validateTrigger="onBlur"
          extra={similarNote(similar, 'taxId', 'supplier')}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="note" label={t('supplier.note')} className="wide">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </div>
    </Panel>
  )
}
