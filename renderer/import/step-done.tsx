import { Button } from 'antd'
import type { ImportResult } from '../../main/import/view'
import { formatFen } from '../../main/value/fen'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Figures } from '../part/screen'
import { openTab } from '../shell/workspace'

/** Step 4: what was imported, and where to find it. */
export function StepDone({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const t = useWords()
  const figure = (name: string, value: number) => ({ name, value: value.toLocaleString('en') })
  return (
    <div className="import-done">
      <h2>
        <Icon name="check" size={20} /> {t('import.doneTitle')}
      </h2>
      <p>{t('import.doneText', { lines: result.lines.toLocaleString('en'), amount: formatFen(result.amount) })}</p>
      <Figures
        of={[
          figure(t('import.added.orders'), result.ordersAdded),
          figure(t('import.added.known'), result.ordersKnown),
          figure(t('import.added.customers'), result.customersAdded),
          figure(t('import.added.products'), result.productsAdded),
        ]}
      />
      <div className="row">
        <Button type="primary" onClick={() => openTab({ kind: 'orders' })}>
          {t('import.toOrders')}
        </Button>
        <Button onClick={() => openTab({ kind: 'customers' })}>{t('import.toCustomers')}</Button>
        <Button onClick={onAgain}>{t('import.again')}</Button>
      </div>
    </div>
  )
}
