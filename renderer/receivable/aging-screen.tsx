import './receivable.css'
import { useState } from 'react'
import { type Bucket, buckets } from '../../main/receivable/aging'
import type { AgingRow } from '../../main/receivable/view'
import { useWords } from '../look/words'
import { useAsOf } from '../part/clock'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { agingColumns } from './aging-columns'
import { AgingPanel } from './aging-panel'
import { AgingSums } from './aging-sums'
import { AsOf } from './as-of'

/** Which documents the panel shows: of a customer, and of one bucket when its figure was clicked. */
interface Chosen {
  row: AgingRow
  bucket: Bucket | null
}

/** What is owed by whom and how late, as of a day; a click on a figure opens the documents that sum to it. */
export function AgingScreen() {
  const t = useWords()
  const [asOf, setAsOf] = useAsOf()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choose = (row: AgingRow, column: string) =>
    setChosen({ row, bucket: buckets.find((bucket) => bucket === column) ?? null })
  return (
    <div className="with-panel">
      <ListGrid
        list="aging"
        title="shell.place.aging"
        columns={agingColumns}
        extra={{ asOf }}
        searchHint="receivable.searchAging"
        narrow={<AsOf value={asOf} onChange={setAsOf} />}
        under={<AgingSums asOf={asOf} />}
        onSelect={choose}
        onOpen={({ customerId }) => openTab({ kind: 'customer', id: customerId })}
        empty={<Empty icon="clock" text={t('receivable.emptyAging')} />}
      />
      {chosen !== null && (
        <AgingPanel
          customer={{ id: chosen.row.customerId, name: chosen.row.customerName }}
          bucket={chosen.bucket}
          asOf={asOf}
          onAll={() => setChosen({ ...chosen, bucket: null })}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}
