import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { receiptMethods, receiptStates } from '../../main/receipt/receipt'
import type { ReceiptRow } from '../../main/receipt/view'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { type Translate, useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListColumn, ListView } from '../part/list'
import { Empty } from '../part/state'
import { ReceiptActs } from './receipt-acts'
import { ReceiptDialog } from './receipt-dialog'
import { receiptTone } from './receipt-state'

const views: readonly ListView[] = [
  { key: 'all', title: 'receipt.view.all' },
  {
    key: 'pending',
    title: 'receipt.view.pending',
    filters: { state: { kind: 'oneOf', values: ['PENDING'] } },
    counted: true,
  },
  { key: 'advance', title: 'receipt.view.advance', filters: { unallocated: { kind: 'range', from: 1, to: null } } },
]

/** All receipts; the one the cursor is on may be confirmed, rejected or voided. */
export function ReceiptList() {
  const t = useWords()
  const columns = useMemo(() => receiptColumns(t), [t])
  const [row, setRow] = useState<ReceiptRow | null>(null)
  const [entering, setEntering] = useState(false)
  const mayEnter = useMay('receipt.create')
  const enter = mayEnter && (
    <Button icon={<Icon name="plus" />} type="primary" onClick={() => setEntering(true)}>
      {t('receipt.new')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="receipt"
        title="receipt.title"
        columns={columns}
        extra={{}}
        searchHint="receipt.search"
        views={views}
        onSelect={setRow}
        toolbar={enter}
        under={<ReceiptActs row={row} onDone={setRow} />}
        empty={
          <Empty icon="receipt" text={t('receipt.empty')}>
            {enter}
          </Empty>
        }
      />
      {entering && <ReceiptDialog customer={null} order={null} onClose={() => setEntering(false)} />}
    </>
  )
}

function receiptColumns(t: Translate): ListColumn<ReceiptRow>[] {
  const states = receiptStates.map((value) => ({ value, title: `receipt.state.${value}` as const }))
  const methods = receiptMethods.map((value) => ({ value, title: `receipt.method.${value}` as const }))
  return [
    { key: 'no', title: 'receipt.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'receivedOn', title: 'receipt.column.receivedOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'receipt.column.customerName', kind: 'text', grow: true, width: 160 },
    {
      key: 'state',
      title: 'receipt.column.state',
      kind: 'text',
      width: 116,
      choices: states,
      pill: ({ state }) => ({ tone: receiptTone[state], text: t(`receipt.state.${state}`) }),
    },
    {
      key: 'orderNo',
      title: 'receipt.column.orderNo',
      kind: 'text',
      width: 160,
      text: ({ orderNo }) => orderNo ?? '—',
    },
    {
      key: 'method',
      title: 'receipt.column.method',
      kind: 'text',
      width: 96,
      choices: methods,
      text: ({ method }) => t(`receipt.method.${method}`),
    },
    { key: 'amount', title: 'receipt.column.amount', kind: 'money', width: 118 },
    { key: 'unallocated', title: 'receipt.column.unallocated', kind: 'money', width: 118 },
    { key: 'note', title: 'receipt.column.note', kind: 'text', width: 130 },
  ]
}
