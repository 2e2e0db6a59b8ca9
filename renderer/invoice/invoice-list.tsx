import '../order/order.css'
import { useMemo, useState } from 'react'
import type { InvoiceRow } from '../../main/invoice/view'
import { BureauMenu } from '../bureau/bureau-menu'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { InvoiceActs } from './invoice-acts'
import { invoiceColumns } from './invoice-columns'

const only = (state: string): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values: [state] } })

const views: readonly ListView[] = [
  { key: 'all', title: 'invoice.view.all' },
  { key: 'toApprove', title: 'invoice.view.toApprove', filters: only('PENDING'), counted: true },
  { key: 'toIssue', title: 'invoice.view.toIssue', filters: only('APPROVED'), counted: true },
  { key: 'issued', title: 'invoice.view.issued', filters: only('ISSUED') },
]

/** All invoice requests; the one the cursor is on may be approved, rejected, cancelled, or given its number. */
export function InvoiceList() {
  const t = useWords()
  const columns = useMemo(() => invoiceColumns(t), [t])
  const [row, setRow] = useState<InvoiceRow | null>(null)
  return (
    <ListGrid
      list="invoice"
      title="invoice.title"
      columns={columns}
      extra={{}}
      searchHint="invoice.search"
      views={views}
      onSelect={setRow}
      toolbar={<BureauMenu />}
      onOpen={({ orderId }) => openTab({ kind: 'order', id: orderId })}
      under={<InvoiceActs row={row} onDone={setRow} />}
      empty={<Empty icon="invoice" text={t('invoice.empty')} />}
    />
  )
}
