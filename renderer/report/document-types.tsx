import '../order/order.css'
import { useMemo, useState } from 'react'
import type { DocumentTypeRow, TradeDocument } from '../../main/report/documenttype'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab, type Place } from '../shell/workspace'
import { documentTypeColumns } from './document-type-columns'

/** How many documents of each type there are in a period, and what they come to; each row opens its list (TYP-03, TYP-05). */
export function DocumentTypes() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => documentTypeColumns(t), [t])
  return (
    <ListGrid
      list="documentType"
      title="documentType.title"
      columns={columns}
      extra={period}
      narrow={<PeriodField label={t('documentType.period')} value={period} onChange={setPeriod} />}
      under={<p className="selection-bar note">{t('documentType.hint')}</p>}
      onOpen={(row) => openTab(listOf(row, period))}
      empty={<Empty icon="order" text={t('documentType.empty')} />}
    />
  )
}

const lists = {
  salesOrder: { kind: 'orders', by: 'orderOn' },
  salesReturn: { kind: 'returns', by: 'requestedOn' },
  purchaseRequest: { kind: 'requests', by: 'requestedOn' },
  purchaseOrder: { kind: 'purchases', by: 'orderedOn' },
  purchaseReturn: { kind: 'purchaseReturns', by: 'returnedOn' },
  serviceOrder: { kind: 'services', by: 'requestedOn' },
  stockTransfer: { kind: 'transfers', by: 'requestedOn' },
} as const satisfies Record<TradeDocument, Pick<Place, 'kind'> & { by: string }>

/** The list that holds just the documents of a row. */
function listOf({ kind, typeId, channel }: DocumentTypeRow, { from, to }: Period): Place {
  const { kind: list, by } = lists[kind]
  const type = channel === null ? {} : { type: typeId ?? 'ordinary', onlyIn: 'channel', only: channel }
  // Opened once more, the list begins anew, whatever it was narrowed to meanwhile.
  return { kind: list, with: { by, from, to, ...type, at: Date.now() } }
}
