import '../order/order.css'
import { Button, Segmented } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { InvoiceState } from '../../main/invoice/invoice'
import type { InvoiceRow } from '../../main/invoice/view'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { BureauMenu } from '../bureau/bureau-menu'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { ManyButton } from '../part/many'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { InvoiceActs } from './invoice-acts'
import { invoiceColumns } from './invoice-columns'
import { OrderInvoiceList } from './order-invoice-list'

const only = (...values: InvoiceState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'invoice.view.all' },
  { key: 'toApprove', title: 'invoice.view.toApprove', filters: only('PENDING'), counted: true },
  { key: 'toIssue', title: 'invoice.view.toIssue', filters: only('APPROVED'), counted: true },
  { key: 'toMend', title: 'invoice.view.toMend', filters: only('DRAFT', 'REJECTED'), counted: true },
  { key: 'issued', title: 'invoice.view.issued', filters: only('ISSUED') },
  { key: 'red', title: 'invoice.view.red', filters: only('PART_RED', 'RED', 'VOIDED') },
]

type Face = 'requests' | 'orders'

/** All invoice requests, or how far each order is invoiced. */
export function InvoiceList() {
  const t = useWords()
  const [face, setFace] = useState<Face>('requests')
  const faces = (
    <Segmented<Face>
      aria-label={t('invoice.title')}
      options={[
        { value: 'requests', label: t('invoice.face.requests') },
        { value: 'orders', label: t('invoice.face.orders') },
      ]}
      value={face}
      onChange={setFace}
    />
  )
  return face === 'requests' ? <Requests toolbar={faces} /> : <OrderInvoiceList toolbar={faces} />
}

/** The one the cursor is on may be taken back, approved, rejected, cancelled, or given its number. */
function Requests({ toolbar }: { toolbar: ReactNode }) {
  const t = useWords()
  const columns = useMemo(() => invoiceColumns(t), [t])
  const [row, setRow] = useState<InvoiceRow | null>(null)
  const mayApprove = useMay('invoice.issue')
  return (
    <ListGrid
      list="invoice"
      title="invoice.title"
      columns={columns}
      extra={{}}
      searchHint="invoice.search"
      views={views}
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'invoice', id })}
      toolbar={
        <>
          {toolbar}
          <BureauMenu />
        </>
      }
      many={(ticked) =>
        mayApprove && (
          <ManyButton text={t('invoice.approve')} ticked={ticked} act={({ id }) => ask('invoice.approve', { id })} />
        )
      }
      under={<RowBar row={row} onDone={setRow} />}
      empty={<Empty icon="invoice" text={t('invoice.empty')} />}
    />
  )
}

function RowBar({ row, onDone }: { row: InvoiceRow | null; onDone: (row: InvoiceRow) => void }) {
  const t = useWords()
  if (row === null) return <div className="selection-bar note">{t('invoice.selectHint')}</div>
  const { id, no } = row
  return (
    <div className="selection-bar wraps">
      <span className="note selected-no">{t('invoice.selected', { no })}</span>
      {row.failure !== '' && <span className="bad">{t('bureau.failed', { reason: row.failure })}</span>}
      <Button onClick={() => openTab({ kind: 'invoice', id })}>{t('invoice.open')}</Button>
      <InvoiceActs row={row} onDone={(state) => onDone({ ...row, state })} />
    </div>
  )
}
