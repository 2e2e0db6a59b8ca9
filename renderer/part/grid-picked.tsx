import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import type { ListScope, Picked } from '../../main/list/list'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { formatCell } from './grid-cell'
import type { ListExport } from './grid-export'
import { askTotals, type ExtraOf, type ListColumn, type ListName, type RowOf } from './list'
import { percentOf } from './percent'
import { titleText } from './title'

interface Props<L extends ListName> {
  list: L
  columns: readonly ListColumn<RowOf<L>>[]
  extra: ExtraOf<L>
  scope: () => ListScope
  /** Changes when the list has been counted anew. */
  round: number
  picked: Picked
  count: number
  /** More that can be done with the ticked rows. */
  acts?: ReactNode
  /** Null for who may not. */
  onExport: (() => void) | null
  onClear: () => void
}

/** The bar over the grid while rows are ticked: how many, what they come to, and what can be done with them. */
export function PickedBar<L extends ListName>({
  list,
  columns,
  extra,
  scope,
  round,
  picked,
  count,
  acts,
  onExport,
  onClear,
}: Props<L>) {
  const t = useWords()
  const { data } = useQuery({
    queryKey: ['picked', list, extra, picked, round],
    queryFn: () => askTotals(list, { ...extra, ...scope(), picked }),
    placeholderData: (last) => last,
    gcTime: 0,
  })
  const sums = columns.filter(({ key, hidden }) => !hidden && data && key in data.sums)
  return (
    <div className="grid-strip" role="status">
      <strong>{t('part.picked', { count: count.toLocaleString('en') })}</strong>
      {sums.map(({ key, title, kind }) => (
        <span key={key} className="num">
          {titleText(title, t)} {formatCell(kind, data?.sums[key], t)}
        </span>
      ))}
      <span className="end" />
      {acts}
      {onExport && (
        <Button size="small" icon={<Icon name="excel" />} onClick={onExport}>
          {t('part.exportPicked')}
        </Button>
      )}
      <Button size="small" onClick={onClear}>
        {t('part.unpick')}
      </Button>
    </div>
  )
}

/** The bar over the grid while an export runs: how far it has come, and the way to stop it. The grid can be used meanwhile. */
export function ExportRunning({ running }: { running: ListExport }) {
  const t = useWords()
  const { done = 0, total = 0 } = running.progress ?? {}
  const [shown, all] = [done.toLocaleString('en'), total.toLocaleString('en')]
  return (
    <div className="grid-strip" role="status">
      <span>{t('part.exporting', { done: shown, total: all })}</span>
      <Progress aria-label={t('part.export')} percent={percentOf({ done, total })} size="small" status="active" />
      <Button size="small" onClick={running.cancel}>
        {t('part.exportCancel')}
      </Button>
    </div>
  )
}
