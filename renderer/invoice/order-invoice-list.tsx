import { type ReactNode, useMemo } from 'react'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { orderInvoiceColumns } from './order-invoice-columns'

const some = (column: string): NonNullable<ListView['filters']> => ({
  [column]: { kind: 'range', from: 1, to: null },
})

const views: readonly ListView[] = [
  { key: 'toInvoice', title: 'invoice.byOrder.view.toInvoice', filters: some('toInvoice'), counted: true },
  { key: 'unpaid', title: 'invoice.byOrder.view.unpaid', filters: some('unpaid'), counted: true },
  { key: 'redDue', title: 'invoice.byOrder.view.redDue', filters: some('redDue'), counted: true },
  { key: 'all', title: 'invoice.byOrder.view.all' },
]

/** How far each order is invoiced: shipped and not invoiced, invoiced and not paid, and those whose red letter is due (R-INV). */
export function OrderInvoiceList({ toolbar }: { toolbar: ReactNode }) {
  const t = useWords()
  const columns = useMemo(() => orderInvoiceColumns(t), [t])
  return (
    <ListGrid
      list="orderInvoice"
      title="invoice.byOrder.title"
      columns={columns}
      extra={{}}
      searchHint="invoice.byOrder.search"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'order', id })}
      toolbar={toolbar}
      empty={<Empty icon="invoice" text={t('invoice.byOrder.empty')} />}
    />
  )
}
