import { Button } from 'antd'
import { useMemo } from 'react'
import { purchaseReturnGroups } from '../../main/purchase/purchasereturn'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { returnColumns } from './purchase-columns'

const states = (group: readonly string[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values: [...group] },
})

const views: readonly ListView[] = [
  { key: 'all', title: 'purchase.view.all' },
  { key: 'toHandle', title: 'purchase.view.toHandle', filters: states(purchaseReturnGroups.toHandle), counted: true },
  { key: 'ended', title: 'purchase.view.ended', filters: states(purchaseReturnGroups.ended) },
]

/** All purchase returns of the shop. */
export function ReturnList() {
  return <ReturnGrid supplierId={null} />
}

/** The purchase returns to one supplier, or all (null). */
export function ReturnGrid({ supplierId }: { supplierId: Id | null }) {
  const t = useWords()
  const columns = useMemo(() => returnColumns(t), [t])
  const extra = useMemo(() => ({ supplierId }), [supplierId])
  return (
    <ListGrid
      list="purchaseReturn"
      title="purchase.returns.title"
      columns={columns}
      extra={extra}
      searchHint="purchase.returns.search"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'purchaseReturn', id })}
      {...(supplierId === null ? { toolbar: <NewReturn /> } : {})}
      empty={
        <Empty icon="back" text={t('purchase.returns.empty')}>
          {supplierId === null && <NewReturn />}
        </Empty>
      }
    />
  )
}

function NewReturn() {
  const t = useWords()
  if (!useMay('purchase.return')) return null
  return (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'purchaseReturn', id: null })}>
      {t('purchase.returns.new')}
    </Button>
  )
}
