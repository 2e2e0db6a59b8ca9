import { useMemo } from 'react'
import { rejectedWays } from '../../main/purchase/goodsreceipt'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { goodsReceiptColumns } from './goods-receipt-columns'

const views: readonly ListView[] = [
  { key: 'all', title: 'goodsReceipt.list.view.all' },
  {
    key: 'toInspect',
    title: 'goodsReceipt.list.view.toInspect',
    counted: true,
    filters: { state: { kind: 'oneOf', values: ['RECEIVED'] } },
  },
  {
    key: 'rejected',
    title: 'goodsReceipt.list.view.rejected',
    filters: { rejectedWay: { kind: 'oneOf', values: [...rejectedWays] } },
  },
  {
    key: 'voided',
    title: 'goodsReceipt.list.view.voided',
    filters: { state: { kind: 'oneOf', values: ['VOIDED'] } },
  },
]

/** What came of all purchases; the purchase it came of opens, where it is inspected or voided. */
export function GoodsReceiptList() {
  const t = useWords()
  const columns = useMemo(() => goodsReceiptColumns(t), [t])
  return (
    <ListGrid
      list="goodsReceipt"
      title="goodsReceipt.list.title"
      columns={columns}
      extra={{}}
      searchHint="goodsReceipt.list.search"
      views={views}
      onOpen={({ purchaseId }) => openTab({ kind: 'purchase', id: purchaseId })}
      empty={<Empty icon="box" text={t('goodsReceipt.list.empty')} />}
    />
  )
}
