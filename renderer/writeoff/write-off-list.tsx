import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { WriteOffRow } from '../../main/writeoff/view'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { LimitDialog } from './limit-dialog'
import { WriteOffActs } from './write-off-acts'
import { WriteOffButton } from './write-off-button'
import { writeOffColumns } from './write-off-columns'

const oneOf = (value: string) => ({ kind: 'oneOf' as const, values: [value] })
const views: readonly ListView[] = [
  { key: 'all', title: 'writeOff.view.all' },
  { key: 'pending', title: 'writeOff.view.pending', filters: { state: oneOf('PENDING') }, counted: true },
  { key: 'counted', title: 'writeOff.view.counted', filters: { state: oneOf('CONFIRMED') } },
  { key: 'transfer', title: 'writeOff.view.transfer', filters: { kind: oneOf('transfer') } },
]

/** All write-offs and transfers; the one the cursor is on may be confirmed, rejected, withdrawn or voided. */
export function WriteOffList() {
  const t = useWords()
  const columns = useMemo(() => writeOffColumns(t), [t])
  const [row, setRow] = useState<WriteOffRow | null>(null)
  const [limiting, setLimiting] = useState(false)
  const mayLimit = useMay('receipt.confirm')
  const enter = <WriteOffButton customer={null} primary />
  return (
    <>
      <ListGrid
        list="writeOff"
        title="writeOff.title"
        columns={columns}
        extra={{ customerId: null }}
        searchHint="writeOff.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        toolbar={
          <>
            {mayLimit && <Button onClick={() => setLimiting(true)}>{t('writeOff.limit.button')}</Button>}
            {enter}
          </>
        }
        under={<WriteOffActs row={row} onDone={setRow} />}
        empty={
          <Empty icon="receipt" text={t('writeOff.empty')}>
            {enter}
          </Empty>
        }
      />
      {limiting && <LimitDialog onClose={() => setLimiting(false)} />}
    </>
  )
}
