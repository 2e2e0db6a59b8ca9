import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { RefundState } from '../../main/refund/refund'
import type { RefundRow } from '../../main/refund/view'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { RefundActs } from './refund-acts'
import { refundColumns } from './refund-columns'
import { RefundDialog } from './refund-dialog'

const inState = (state: RefundState) => ({ state: { kind: 'oneOf' as const, values: [state] } })
const views: readonly ListView[] = [
  { key: 'all', title: 'refund.view.all' },
  { key: 'pending', title: 'refund.view.pending', filters: inState('PENDING'), counted: true },
  { key: 'confirmed', title: 'refund.view.confirmed', filters: inState('CONFIRMED') },
]

/** All refunds; the one the cursor is on may be confirmed, rejected or voided. */
export function RefundList() {
  const t = useWords()
  const columns = useMemo(() => refundColumns(t), [t])
  const [row, setRow] = useState<RefundRow | null>(null)
  const [entering, setEntering] = useState(false)
  const enter = useMay('receipt.create') && (
    <Button icon={<Icon name="plus" />} type="primary" onClick={() => setEntering(true)}>
      {t('refund.new')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="refund"
        title="refund.title"
        columns={columns}
        extra={{}}
        searchHint="refund.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        toolbar={enter}
        under={<RefundActs row={row} onDone={setRow} />}
        empty={
          <Empty icon="money" text={t('refund.empty')}>
            {enter}
          </Empty>
        }
      />
      {entering && <RefundDialog onClose={() => setEntering(false)} />}
    </>
  )
}
