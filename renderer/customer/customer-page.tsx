import './customer.css'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Figures, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { explain } from '../receivable/explained'
import { useTab, useTabState } from '../shell/workspace'
import { CustomerActions } from './customer-actions'
import { figuresOf } from './customer-figures'
import { CustomerForm } from './customer-form'
import { useCustomerTabs, useMayChange } from './customer-tabs'
import { DeleteDialog } from './delete-dialog'
import { MergeDialog } from './merge-dialog'
import { MergeNotes } from './merge-notes'

/** A customer: a new one's form, or an old one's page. */
export function CustomerScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <NewCustomer /> : <OldCustomer id={id} />
}

function NewCustomer() {
  const t = useWords()
  const { with: start } = useTab()
  return (
    <section className="screen" aria-label={t('customer.new')}>
      <ScreenHead title={t('customer.new')} />
      <div className="screen-body">
        <CustomerForm page={null} {...(start?.name ? { name: String(start.name) } : {})} />
      </div>
    </section>
  )
}

function OldCustomer({ id }: { id: number }) {
  const page = useAsk('customer.read', { id })
  return <Answered of={page}>{(value) => <CustomerBody page={value} />}</Answered>
}

function CustomerBody({ page }: { page: CustomerPage }) {
  const t = useWords()
  const [unsaved, setUnsaved] = useState(false)
  const tabs = useCustomerTabs(page, setUnsaved)
  useTabState(page.name, unsaved)
  const note = (
    <>
      {page.code} {!page.active && <Badge>{t('customer.inactive')}</Badge>}
    </>
  )
  return (
    <section className="screen" aria-label={page.name}>
      <ScreenHead title={page.name} note={note}>
        <RecordActs page={page} />
        {page.mergedInto === null && <CustomerActions id={page.id} name={page.name} />}
      </ScreenHead>
      <div className="page-head">
        <MergeNotes page={page} />
        <Figures of={explain(figuresOf(t, page), { customerId: page.id, of: page.name })} />
      </div>
      <Tabs className="page-tabs" items={tabs} animated={false} />
    </section>
  )
}

/** What is done to the record itself: merged with another, deleted or put out of use. */
function RecordActs({ page }: { page: CustomerPage }) {
  const t = useWords()
  const [asking, setAsking] = useState<'delete' | 'merge' | null>(null)
  const close = () => setAsking(null)
  if (!useMayChange(page)) return null
  return (
    <>
      <Button onClick={() => setAsking('delete')}>{t('customer.delete.open')}</Button>
      <Button onClick={() => setAsking('merge')}>{t('customer.mergeWith')}</Button>
      {asking === 'delete' && <DeleteDialog page={page} onClose={close} />}
      {asking === 'merge' && <MergeDialog page={page} onClose={close} />}
    </>
  )
}
