import { Select } from 'antd'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

interface Props {
  customerId: Id | null
  /** The order the dialog was opened from. */
  order: { id: Id; no: string } | null
  value: Id | null
  onChange: (id: Id | null) => void
}

/** Which order the money is for: one of those the customer still owes for, or none in particular. */
export function ReceiptOrder({ customerId, order, value, onChange }: Props) {
  const t = useWords()
  const owed = useAsk(
    'order.list',
    {
      customerId: customerId ?? (1 as Id),
      start: 0,
      end: 100,
      search: '',
      sort: [{ column: 'orderOn', descending: false }],
      filters: { outstanding: { kind: 'range', from: 1, to: null } },
    },
    { enabled: customerId !== null && order === null },
  )
  const found = customerId === null ? [] : (owed.data ?? []).filter((row) => row.customerId === customerId)
  const options =
    order === null
      ? [
          { value: 0, label: t('receipt.noOrder') },
          ...found.map((row) => ({
            value: row.id as number,
            label: `${row.no ?? ''}  ${formatFen(row.outstanding ?? 0)}`,
          })),
        ]
      : [{ value: order.id as number, label: order.no }]
  return (
    <DialogField name={t('receipt.field.order')} {...(order === null ? { hint: t('receipt.orderHint') } : {})}>
      <Select
        aria-label={t('receipt.field.order')}
        options={options}
        value={value ?? 0}
        disabled={order !== null}
        onChange={(id) => onChange(id === 0 ? null : (id as Id))}
      />
    </DialogField>
  )
}
