import { useMemo, useState } from 'react'
import type { OrderLineRow } from '../../main/order/view'
import type { ProductPick } from '../../main/product/product'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { ask } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { Combobox } from '../part/combobox'
import { DayField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import type { ListColumn } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'

interface Choice {
  customer: { id: Id; name: string } | null
  product: ProductPick | null
  from: Day | null
  to: Day | null
}

const columns: readonly ListColumn<OrderLineRow>[] = [
  { key: 'orderNo', title: 'order.column.no', kind: 'text', width: 146, pinned: true },
  { key: 'orderOn', title: 'order.column.orderOn', kind: 'day', width: 104 },
  { key: 'customerName', title: 'order.column.customerName', kind: 'text', width: 130, grow: true },
  { key: 'productCode', title: 'order.sold.code', kind: 'text', width: 92 },
  { key: 'productName', title: 'order.sold.name', kind: 'text', width: 130 },
  { key: 'spec', title: 'order.sold.spec', kind: 'text', width: 76 },
  { key: 'category', title: 'order.sold.category', kind: 'text', width: 88 },
  { key: 'qty', title: 'order.sold.qty', kind: 'quantity', width: 84 },
  { key: 'unit', title: 'order.sold.unit', kind: 'text', width: 64 },
  { key: 'dealPrice', title: 'order.sold.price', kind: 'price', width: 98 },
  { key: 'gross', title: 'order.column.gross', kind: 'money', width: 114 },
  { key: 'deliveredQty', title: 'order.sold.delivered', kind: 'quantity', hidden: true },
  { key: 'note', title: 'order.column.note', kind: 'text', width: 180, hidden: true },
]

/** What was sold, line by line; of one customer, of one product, of some days. Enter opens the order. */
export function OrderLineList() {
  const t = useWords()
  const [{ customer, product, from, to }, setChoice] = useState<Choice>(everything)
  const change = (some: Partial<Choice>) => setChoice((now) => ({ ...now, ...some }))
  const extra = useMemo(
    () => ({ customerId: customer?.id ?? null, productId: product?.id ?? null, from, to }),
    [customer, product, from, to],
  )
  return (
    <ListGrid
      list="orderLine"
      title="shell.place.orderLines"
      columns={columns}
      extra={extra}
      searchHint="order.sold.search"
      narrow={
        <span className="line-choice">
          <CustomerPicker
            label={t('order.sold.customer')}
            placeholder={t('order.sold.customer')}
            value={customer}
            onChange={(pick) => change({ customer: pick })}
          />
          <ProductPicker value={product} onChange={(pick) => change({ product: pick })} />
          <DayField label={t('order.sold.from')} value={from} onChange={(day) => change({ from: day })} />
          <span aria-hidden="true">–</span>
          <DayField label={t('order.sold.to')} value={to} onChange={(day) => change({ to: day })} />
        </span>
      }
      onOpen={({ orderId }) => openTab({ kind: 'order', id: orderId })}
      {...(customer || product || from || to
        ? { onClear: () => setChoice(everything) }
        : { empty: <Empty icon="order" text={t('order.sold.empty')} /> })}
    />
  )
}

const everything: Choice = { customer: null, product: null, from: null, to: null }

function ProductPicker({
  value,
  onChange,
}: {
  value: ProductPick | null
  onChange: (pick: ProductPick | null) => void
}) {
  const t = useWords()
  return (
    <Combobox<ProductPick>
      label={t('order.sold.product')}
      placeholder={t('order.sold.product')}
      value={value?.name ?? ''}
      search={(text) => ask('product.pick', { text })}
      itemKey={(item) => item.id}
      onPick={onChange}
      onClear={() => onChange(null)}
    >
      {(item) => (
        <>
          <b>{item.name}</b>
          <span>{item.code}</span>
          <span>{item.spec}</span>
        </>
      )}
    </Combobox>
  )
}
