import { Button, Form } from 'antd'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { CustomerFields, CustomerPage, SimilarCustomer } from '../../main/customer/customer'
import { useCommand } from '../ask'
import { OwnFields } from '../field/own-fields'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal, takeOver } from '../part/form'
import { useKeys } from '../part/keys'
import { neededMark } from '../part/needed-mark'
import { NewRecordTab } from '../part/new-record'
import { useNotice } from '../part/notice'
import { useTab } from '../shell/workspace'
import { Addresses } from './form-addresses'
import { Basics } from './form-basics'
import { Contacts } from './form-contacts'
import type { Fields } from './form-field'
import { Terms } from './form-terms'
import { Titles } from './form-titles'
import { SimilarWatch } from './similar'

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
  const [similar, setSimilar] = useState<readonly SimilarCustomer[]>([])
  const onTyped = () => onUnsaved?.(true)
  useKeys({ 'Ctrl+S': () => form.submit() })
  useEffect(() => {
    // What somebody else saved is taken over unless something is being typed here.
    if (!page || pending || form.isFieldsTouched()) return
    takeOver(form, page as Fields)
    begun.current = page
  }, [page, form, pending])
  return (
    <Form<Fields>
      form={form}
      // Several customers are open at once: without a name of its own, a label would belong to another one's field.
      name={useId()}
      layout="vertical"
      initialValues={page ?? { ...blank, name }}
      requiredMark={neededMark}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={() => void save()}
      onValuesChange={(changed) => {
        forgetFaults(form, changed)
        onTyped()
      }}
      disabled={pending}
    >
      {page === null && <NewRecordTab />}
      <SimilarWatch id={page?.id ?? null} onFound={setSimilar} />
      <Basics similar={similar} />
      <OwnFields record="customer" />
      <Contacts similar={similar} onTyped={onTyped} />
      <Addresses onTyped={onTyped} />
      <Terms similar={similar} isNew={page === null} />
      <Titles onTyped={onTyped} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('part.save')}
        </Button>
        {page === null && <Button onClick={tab.close}>{t('part.cancel')}</Button>}
      </div>
    </Form>
  )
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
  const save = async () => {
    const page = begun.current
    // Everything the form holds: the rows of its lists have ids that no field shows.
    const typed = form.getFieldsValue(true) as Fields
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
