import '../order/order.css'
import { useMemo, useState } from 'react'
import type { PaymentRow } from '../../main/payable/view'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { EnterPayment } from './enter-payment'
import { PaymentActs } from './payment-acts'
import { paymentColumns } from './payment-columns'

const views: readonly ListView[] = [
  { key: 'all', title: 'payment.view.all' },
  {
    key: 'pending',
    title: 'payment.view.pending',
    counted: true,
    filters: { state: { kind: 'oneOf', values: ['PENDING'] } },
  },
  { key: 'advance', title: 'payment.view.advance', filters: { unallocated: { kind: 'range', from: 1, to: null } } },
]

/** All payments to suppliers. */
export function PaymentList() {
  return <PaymentGrid supplier={null} />
}

/** The payments to one supplier, or all (null); the one the cursor is on may be confirmed, settled with, rejected or voided. */
export function PaymentGrid({ supplier }: { supplier: { id: Id; name: string } | null }) {
  const t = useWords()
  const columns = useMemo(() => paymentColumns(t), [t])
  const supplierId = supplier?.id ?? null
  const extra = useMemo(() => ({ supplierId }), [supplierId])
  const [row, setRow] = useState<PaymentRow | null>(null)
  const enter = <EnterPayment supplier={supplier} />
  return (
    <ListGrid
      list="payment"
      title="payment.title"
      columns={columns}
      extra={extra}
      searchHint="payment.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ supplierId: of }) => openTab({ kind: 'supplier', id: of })}
      toolbar={enter}
      under={<PaymentActs row={row} onDone={setRow} />}
      empty={
        <Empty icon="receipt" text={t('payment.empty')}>
          {enter}
        </Empty>
      }
    />
  )
}
