import '../order/order.css'
import { useMemo, useState } from 'react'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { ledgerColumns } from './ledger-columns'

/** The accounts of all customers over a period, one after the other: what accountants take out (ARR-04). */
export function LedgerList() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => ledgerColumns(t), [t])
  return (
    <ListGrid
      list="ledger"
      title="shell.place.ledger"
      columns={columns}
      extra={{ ...period, customerId: null }}
      searchHint="ledger.search"
      narrow={<PeriodField label={t('ledger.period')} value={period} onChange={setPeriod} />}
      under={<p className="selection-bar note">{t('ledger.hint')}</p>}
      onOpen={({ orderId, customerId }) =>
        openTab(orderId === null ? { kind: 'customer', id: customerId } : { kind: 'order', id: orderId })
      }
      empty={<Empty icon="money" text={t('ledger.empty')} />}
    />
  )
}
