import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { OrderRow } from '../../main/order/view'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'
import { OrderActBar } from './order-act-bar'

/** What may be done with the order the cursor is on, without opening it (ORD-13); at the end, what belongs to the list. */
export function OrderRowBar({ row, children }: { row: OrderRow | null; children: ReactNode }) {
  const t = useWords()
  const { data } = useAsk('order.read', { id: row?.id ?? 1 }, { enabled: row !== null })
  const order = row !== null && data?.id === row.id ? data : null
  return (
    <div className="selection-bar">
      <span className="note selected-no">
        {row === null
          ? t('order.selectHint')
          : t('order.selected', { no: row.no ?? t('order.draft'), customer: row.customerName })}
      </span>
      {row && <Button onClick={() => openTab({ kind: 'order', id: row.id })}>{t('order.open')}</Button>}
      {order && <OrderActBar order={order} />}
      <span className="bar-end">{children}</span>
    </div>
  )
}
