import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { ShortageRow } from '../../main/delivery/view'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { shortageColumns } from './to-ship-columns'

/** What the orders of the whole shop wait for, product by product, with the way to the orders. */
export function ShortageList() {
  const t = useWords()
  const [row, setRow] = useState<ShortageRow | null>(null)
  return (
    <ListGrid
      list="shortage"
      title="toship.shortage.title"
      columns={shortageColumns}
      extra={{}}
      searchHint="toship.shortage.search"
      onSelect={setRow}
      onRenew={setRow}
      onOpen={({ id }) => openTab({ kind: 'product', id })}
      under={
        <div className="selection-bar">
          <span className="note selected-no">{row === null ? t('toship.shortage.selectHint') : row.name}</span>
          {row !== null && (
            <Button
              onClick={() => openTab({ kind: 'toShip', with: { productId: String(row.id), productName: row.name } })}
            >
              {t('toship.shortage.orders')}
            </Button>
          )}
        </div>
      }
      empty={<Empty icon="box" text={t('toship.shortage.empty')} />}
    />
  )
}
