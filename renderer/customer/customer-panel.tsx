import './customer.css'
import type { CustomerPage } from '../../main/customer/customer'
import { useAsk } from '../ask'
import { useOwnFacts } from '../field/own-facts'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Badge } from '../part/pill'
import { Facts, Figures } from '../part/screen'
import { Answered } from '../part/state'
import { explain } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { CustomerActions } from './customer-actions'
import { factsOf, figuresOf } from './customer-figures'
import { CustomerTimeline } from './customer-timeline'
import { CustomerReminders } from './reminders'

/** A customer in short, beside the list. */
export function CustomerPanel({ id, onClose }: { id: number; onClose: () => void }) {
  const t = useWords()
  const page = useAsk('customer.read', { id })
  return (
    <aside
      className="docked"
      aria-label={t('shell.tab.customer')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose()
      }}
    >
      <Answered of={page}>{(value) => <PanelBody page={value} onClose={onClose} />}</Answered>
    </aside>
  )
}

function PanelBody({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const t = useWords()
  const own = useOwnFacts('customer', page)
  const facts = [...factsOf(t, page), ...own].filter(([, value]) => value !== '')
  return (
    <>
      <header>
        <div>
          <span className="note">{page.code}</span> {!page.active && <Badge>{t('customer.inactive')}</Badge>}
          <h2>{page.name}</h2>
        </div>
        <button
          type="button"
          className="icon-button"
          title={t('customer.openPage')}
          aria-label={t('customer.openPage')}
          onClick={() => openTab({ kind: 'customer', id: page.id })}
        >
          <Icon name="right" />
        </button>
        <button
          type="button"
          className="icon-button"
          title={t('part.close')}
          aria-label={t('part.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="row">
        <CustomerActions id={page.id} name={page.name} size="small" />
      </div>
      <Figures of={explain(figuresOf(t, page), { customerId: page.id, of: page.name })} />
      <Facts of={facts} />
      <h3>{t('customer.tab.timeline')}</h3>
      <CustomerReminders customerId={page.id} />
      <CustomerTimeline id={page.id} />
    </>
  )
}
