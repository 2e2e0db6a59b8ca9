import { Button } from 'antd'
import type { KindName } from '../../main/import/kind'
import type { ImportResult } from '../../main/import/view'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Figures } from '../part/screen'
import { openTab } from '../shell/workspace'
import { amountOf } from './step-check'

const customers = { tab: 'customers', text: 'import.toCustomers' } as const
const products = { tab: 'products', text: 'import.toProducts' } as const

/** Where what came in can be seen. */
const places = {
  orders: [{ tab: 'orders', text: 'import.toOrders' }, customers, products],
  customers: [customers],
  products: [products],
  prices: [products],
} as const

/** Step 4: what was imported, and where to find it. */
export function StepDone({ kind, result, onAgain }: { kind: KindName; result: ImportResult; onAgain: () => void }) {
  const t = useWords()
  const counts = ['added', 'changed', 'unchanged', 'leftOut', 'customersAdded', 'productsAdded'] as const
  const shown = counts.filter((name) => name === 'added' || result[name] > 0)
  return (
    <div className="import-done">
      <h2>
        <Icon name="check" size={20} /> {t('import.doneTitle')}
      </h2>
      <p>{t('import.doneText', { rows: result.rows.toLocaleString('en') })}</p>
      <Figures
        of={[
          ...shown.map((name) => ({ name: t(`import.count.${name}`), value: result[name].toLocaleString('en') })),
          ...amountOf(t, kind, result.amount),
        ]}
      />
      <div className="row">
        {places[kind].map(({ tab, text }, i) => (
          <Button key={tab} type={i === 0 ? 'primary' : 'default'} onClick={() => openTab({ kind: tab })}>
            {t(text)}
          </Button>
        ))}
        <Button onClick={onAgain}>{t('import.again')}</Button>
      </div>
    </div>
  )
}
