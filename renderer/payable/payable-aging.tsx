import '../receivable/receivable.css'
import { useWords } from '../look/words'
import { useAsOf } from '../part/clock'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { PayableAgingSums } from '../receivable/aging-sums'
import { AsOf } from '../receivable/as-of'
import { openTab } from '../shell/workspace'
import { payableAgingColumns } from './payable-aging-columns'

/** What suppliers are owed and how late, as of a day; one opens with the documents its row is the sum of. */
export function PayableAging() {
  const t = useWords()
  const [asOf, setAsOf] = useAsOf()
  return (
    <ListGrid
      list="payableAging"
      title="shell.place.payableAging"
      columns={payableAgingColumns}
      extra={{ asOf }}
      searchHint="supplier.searchHint"
      narrow={<AsOf value={asOf} onChange={setAsOf} />}
      under={<PayableAgingSums asOf={asOf} />}
      onOpen={({ supplierId }) => openTab({ kind: 'supplier', id: supplierId })}
      empty={<Empty icon="clock" text={t('payable.empty')} />}
    />
  )
}
