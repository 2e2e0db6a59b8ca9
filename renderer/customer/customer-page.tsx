import './customer.css'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Facts, Figures, Panel, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { CustomerActions } from './customer-actions'
import { factsOf, figuresOf } from './customer-figures'
import { CustomerForm } from './customer-form'
import { CustomerOrders } from './customer-orders'
import { CustomerStatement } from './customer-statement'
import { CustomerTimeline } from './customer-timeline'
import { DeleteDialog } from './delete-dialog'
import { FollowUpBox } from './follow-up-box'
import { MergeDialog } from './merge-dialog'
import { MergeNotes } from './merge-notes'
import { CustomerReminders } from './reminders'

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
  const [deleting, setDeleting] = useState(false)
  const [merging, setMerging] = useState(false)
  const mayEdit = useMay('customer.edit')
  const maySee = useMay('receivable.read')
  useTabState(page.name, unsaved)
  const data =
    mayEdit && page.mergedInto === null ? (
      <CustomerForm page={page} onUnsaved={setUnsaved} />
    ) : (
      <Panel title={t('customer.basics')}>
        <Facts of={factsOf(t, page)} />
      </Panel>
    )
  const items = [
    { key: 'data', label: t('customer.tab.data'), children: <div className="scrolls">{data}</div> },
    {
      key: 'orders',
      label: `${t('customer.tab.orders')} ${page.orderCount}`,
      children: <CustomerOrders id={page.id} />,
    },
    ...(maySee
      ? [{ key: 'statement', label: t('customer.tab.statement'), children: <CustomerStatement page={page} /> }]
      : []),
    {
      key: 'timeline',
      label: t('customer.tab.timeline'),
      children: (
        <div className="scrolls">
          <Panel title={t('customer.tab.timeline')}>
            {mayEdit && page.mergedInto === null && <FollowUpBox page={page} />}
            <CustomerReminders customerId={page.id} />
            <CustomerTimeline id={page.id} />
          </Panel>
        </div>
      ),
    },
  ]
  return (
    <section className="screen" aria-label={page.name}>
      <ScreenHead
        title={page.name}
        note={
          <>
            {page.code} {!page.active && <Badge>{t('customer.inactive')}</Badge>}
          </>
        }
      >
        {mayEdit && page.mergedInto === null && (
          <>
            <Button onClick={() => setDeleting(true)}>{t('customer.delete.open')}</Button>
            <Button onClick={() => setMerging(true)}>{t('customer.mergeWith')}</Button>
          </>
        )}
        {page.mergedInto === null && <CustomerActions id={page.id} name={page.name} />}
      </ScreenHead>
      {deleting && <DeleteDialog page={page} onClose={() => setDeleting(false)} />}
      {merging && <MergeDialog page={page} onClose={() => setMerging(false)} />}
      <div className="page-head">
        <MergeNotes page={page} />
        <Figures of={figuresOf(t, page)} />
      </div>
      <Tabs className="page-tabs" items={items} animated={false} />
    </section>
  )
}
