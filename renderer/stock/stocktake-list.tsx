import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { StocktakeState } from '../../main/stock/stocktake'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { StartStocktake } from './start-stocktake'
import { stocktakeColumns } from './stocktake-columns'

const only = (...values: StocktakeState[]): NonNullable<ListView['filters']> => ({ state: { kind: 'oneOf', values } })

const views: readonly ListView[] = [
  { key: 'all', title: 'stock.take.view.all' },
  { key: 'counting', title: 'stock.take.view.counting', filters: only('COUNTING'), counted: true },
  { key: 'toReview', title: 'stock.take.view.toReview', filters: only('COUNTED'), counted: true },
  { key: 'posted', title: 'stock.take.view.posted', filters: only('POSTED') },
]

/** Every count of a warehouse, and the way to a new one. */
export function StocktakeList() {
  const t = useWords()
  const columns = useMemo(() => stocktakeColumns(t), [t])
  const mayCount = useMay('delivery.confirm')
  const [starting, setStarting] = useState(false)
  const start = mayCount && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setStarting(true)}>
      {t('stock.take.new')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="stocktake"
        title="stock.take.title"
        columns={columns}
        extra={{}}
        searchHint="stock.take.search"
        views={views}
        onOpen={({ id }) => openTab({ kind: 'stocktake', id })}
        toolbar={start}
        empty={
          <Empty icon="check" text={t('stock.take.empty')}>
            {start}
          </Empty>
        }
      />
      {starting && <StartStocktake onClose={() => setStarting(false)} />}
    </>
  )
}
