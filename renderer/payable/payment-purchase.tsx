import { Select } from 'antd'
import { isAgreed, purchaseStates } from '../../main/purchase/purchase'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

interface Props {
  supplierId: Id | null
  value: Id | null
  onChange: (id: Id | null) => void
}

/** Purchases that may be paid for: agreed on, and not yet paid whole. */
const payable = purchaseStates.filter((state) => isAgreed(state) && state !== 'COMPLETED')

/** Which purchase the money is for: one that is agreed on and not paid, or none in particular. */
export function PaymentPurchase({ supplierId, value, onChange }: Props) {
  const t = useWords()
  const owed = useAsk(
    'purchase.list',
    {
      supplierId: supplierId ?? (1 as Id),
      start: 0,
      end: 100,
      search: '',
      sort: [{ column: 'orderedOn', descending: false }],
      filters: { state: { kind: 'oneOf', values: payable } },
    },
    { enabled: supplierId !== null },
  )
  const found = supplierId === null ? [] : (owed.data ?? []).filter((row) => row.supplierId === supplierId)
  const options = [
    { value: 0, label: t('payment.noPurchase') },
    ...found.map((row) => ({
      value: row.id as number,
      label: `${row.no ?? ''}  ${formatFen(row.unpaid ?? row.gross)}`,
    })),
  ]
  const known = found.some(({ id }) => id === value)
  return (
    <DialogField name={t('payment.field.purchase')} hint={t('payment.purchaseHint')}>
      <Select
        aria-label={t('payment.field.purchase')}
        options={options}
        value={known ? (value as number) : 0}
        onChange={(id) => onChange(id === 0 ? null : (id as Id))}
      />
    </DialogField>
  )
}
