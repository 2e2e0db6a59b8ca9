import '../receivable/receivable.css'
import { useMemo, useState } from 'react'
import type { PayableRow } from '../../main/payable/view'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { useAsOf } from '../part/clock'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { AsOf } from '../receivable/as-of'
import { openTab } from '../shell/workspace'
import { EnterPayment } from './enter-payment'
import { payableColumns } from './payable-columns'

const views: readonly ListView[] = [
  { key: 'all', title: 'part.all' },
  {
    key: 'overdue',
    title: 'payable.overdueView',
    counted: true,
    filters: { overdueDays: { kind: 'range', from: 1, to: null } },
  },
]

/** What the shop owes all its suppliers. */
export function PayableList() {
  return <PayableGrid supplier={null} />
}

/** Every document that was not paid on a day, of one supplier or of all (null). */
export function PayableGrid({ supplier }: { supplier: { id: Id; name: string } | null }) {
  const t = useWords()
  const [asOf, setAsOf] = useAsOf()
  const [row, setRow] = useState<PayableRow | null>(null)
  const columns = useMemo(() => payableColumns(t), [t])
  const supplierId = supplier?.id ?? null
  const extra = useMemo(() => ({ asOf, supplierId }), [asOf, supplierId])
  const chosen = supplier ?? (row && { id: row.supplierId, name: row.supplierName })
  return (
    <ListGrid
      list="payable"
      title="shell.place.payables"
      columns={columns}
      extra={extra}
      searchHint="payable.search"
      views={views}
      narrow={<AsOf value={asOf} onChange={setAsOf} />}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ purchaseId, supplierId: id }) =>
        openTab(purchaseId === null ? { kind: 'supplier', id } : { kind: 'purchase', id: purchaseId })
      }
      toolbar={<EnterPayment supplier={chosen} purchaseId={row?.purchaseId ?? null} />}
      empty={<Empty icon="money" text={t('payable.empty')} />}
    />
  )
}
