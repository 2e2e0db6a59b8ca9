import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ReceiptRow } from '../../main/receipt/view'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { ManyButton } from '../part/many'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { ReceiptActs } from './receipt-acts'
import { receiptColumns } from './receipt-columns'
import { ReceiptDialog } from './receipt-dialog'

const views: readonly ListView[] = [
  { key: 'all', title: 'receipt.view.all' },
  { key: 'draft', title: 'receipt.view.draft', filters: { state: { kind: 'oneOf', values: ['DRAFT', 'REJECTED'] } } },
  {
    key: 'pending',
    title: 'receipt.view.pending',
    filters: { state: { kind: 'oneOf', values: ['PENDING'] } },
    counted: true,
  },
  { key: 'otherPayer', title: 'receipt.view.otherPayer', filters: { otherPayer: { kind: 'oneOf', values: [1] } } },
  { key: 'advance', title: 'receipt.view.advance', filters: { unallocated: { kind: 'range', from: 1, to: null } } },
]

/** All receipts; the one the cursor is on may be confirmed, rejected or voided. */
export function ReceiptList() {
  const t = useWords()
  const columns = useMemo(() => receiptColumns(t), [t])
  const [row, setRow] = useState<ReceiptRow | null>(null)
  const [entering, setEntering] = useState(false)
  const mayConfirm = useMay('receipt.confirm')
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
        onRenew={setRow}
        onOpen={({ id }) => openTab({ kind: 'receipt', id })}
        toolbar={enter}
        many={(ticked) =>
          mayConfirm && (
            <ManyButton text={t('receipt.confirm')} ticked={ticked} act={({ id }) => ask('receipt.confirm', { id })} />
          )
        }
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
