import { useMemo, useState } from 'react'
import type { ProductPick } from '../../main/product/product'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { ProductPicker } from '../product/product-picker'
import { openTab } from '../shell/workspace'
import { orderLineColumns } from './order-line-columns'

interface Choice {
  customer: { id: Id; name: string } | null
  product: ProductPick | null
  from: Day | null
  to: Day | null
}

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
      columns={orderLineColumns}
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
          <ProductPicker
            label={t('order.sold.product')}
            placeholder={t('order.sold.product')}
            value={product}
            onChange={(pick) => change({ product: pick })}
          />
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
