import { Button, Dropdown } from 'antd'
import { useMemo, useState } from 'react'
import { purchaseGroups } from '../../main/purchase/purchase'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { purchaseColumns } from './purchase-columns'
import { ShortagesDialog } from './shortages-dialog'

const states = (group: readonly string[]): NonNullable<ListView['filters']> => ({
  state: { kind: 'oneOf', values: [...group] },
})

const views: readonly ListView[] = [
  { key: 'all', title: 'purchase.view.all' },
  { key: 'toHandle', title: 'purchase.view.toHandle', filters: states(purchaseGroups.toHandle), counted: true },
  { key: 'underWay', title: 'purchase.view.underWay', filters: states(purchaseGroups.underWay) },
  { key: 'late', title: 'purchase.view.late', filters: { late: { kind: 'oneOf', values: [1] } }, counted: true },
  { key: 'ended', title: 'purchase.view.ended', filters: states(purchaseGroups.ended) },
]

/** All purchase orders of the shop. */
export function PurchaseList() {
  return <PurchaseGrid supplierId={null} />
}

/** The purchase orders of one supplier, or all (null). */
export function PurchaseGrid({ supplierId }: { supplierId: Id | null }) {
  const t = useWords()
  const columns = useMemo(() => purchaseColumns(t), [t])
  const extra = useMemo(() => ({ supplierId }), [supplierId])
  return (
    <ListGrid
      list="purchase"
      title="purchase.title"
      columns={columns}
      extra={extra}
      searchHint="purchase.search"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'purchase', id })}
      {...(supplierId === null ? { toolbar: <Buttons /> } : {})}
      empty={
        <Empty icon="order" text={t('purchase.empty')}>
          {supplierId === null && <NewPurchase />}
        </Empty>
      }
    />
  )
}

function Buttons() {
  const t = useWords()
  const [short, setShort] = useState(false)
  const mayEdit = useMay('purchase.edit')
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (mayEdit ? (['short', 'types'] as const) : (['types'] as const)).map((key) => ({
            key,
            label: t(`purchase.${key}.open`),
          })),
          onClick: ({ key }) => (key === 'short' ? setShort(true) : openTab({ kind: 'documentTypes' })),
        }}
      >
        <Button>
          {t('order.action.more')} <Icon name="down" />
        </Button>
      </Dropdown>
      <NewPurchase />
      {short && <ShortagesDialog onClose={() => setShort(false)} />}
    </>
  )
}

function NewPurchase() {
  const t = useWords()
  if (!useMay('purchase.edit')) return null
  return (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'purchase', id: null })}>
      {t('purchase.new')}
    </Button>
  )
}
