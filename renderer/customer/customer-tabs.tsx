import type { CustomerPage } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { DunningPanel } from '../dunning/dunning-panel'
import { useOwnFacts } from '../field/own-facts'
import { useWords } from '../look/words'
import { Facts, Panel } from '../part/screen'
import { CustomerPrices } from '../pricing/customer-prices'
import { factsOf } from './customer-figures'
import { CustomerForm } from './customer-form'
import { CustomerOrders } from './customer-orders'
import { CustomerStatement } from './customer-statement'
import { CustomerTimeline } from './customer-timeline'
import { FollowUpBox } from './follow-up-box'
import { CustomerReminders } from './reminders'

/** The tabs of a customer's page, those the person at the screen may see. */
export function useCustomerTabs(page: CustomerPage, onUnsaved: (unsaved: boolean) => void) {
  const t = useWords()
  const maySee = useMay('receivable.read')
  const orders = `${t('customer.tab.orders')} ${page.orderCount}`
  const statement = {
    key: 'statement',
    label: t('customer.tab.statement'),
    children: <CustomerStatement page={page} />,
  }
  const dunning = {
    key: 'dunning',
    label: t('dunning.title'),
    children: (
      <div className="scrolls">
        <DunningPanel customerId={page.id} />
      </div>
    ),
  }
  return [
    { key: 'data', label: t('customer.tab.data'), children: <Data page={page} onUnsaved={onUnsaved} /> },
    { key: 'orders', label: orders, children: <CustomerOrders id={page.id} /> },
    { key: 'prices', label: t('pricing.customerPrices'), children: <CustomerPrices customer={page} /> },
    ...(maySee ? [statement, dunning] : []),
    { key: 'timeline', label: t('customer.tab.timeline'), children: <Care page={page} /> },
  ]
}

/** Whether the person at the screen may change this customer: one that was merged stays as it is. */
export function useMayChange(page: CustomerPage): boolean {
  return useMay('customer.edit') && page.mergedInto === null
}

function Data({ page, onUnsaved }: { page: CustomerPage; onUnsaved: (unsaved: boolean) => void }) {
  const t = useWords()
  const mayChange = useMayChange(page)
  const own = useOwnFacts('customer', page)
  return (
    <div className="scrolls">
      {mayChange ? (
        <CustomerForm page={page} onUnsaved={onUnsaved} />
      ) : (
        <Panel title={t('customer.basics')}>
          <Facts of={[...factsOf(t, page), ...own]} />
        </Panel>
      )}
    </div>
  )
}

/** What was said and done, and what is to be done. */
function Care({ page }: { page: CustomerPage }) {
  const t = useWords()
  const mayChange = useMayChange(page)
  return (
    <div className="scrolls">
      <Panel title={t('customer.tab.timeline')}>
        {mayChange && <FollowUpBox customer={page} />}
        <CustomerReminders customerId={page.id} />
        <CustomerTimeline id={page.id} />
      </Panel>
    </div>
  )
}
