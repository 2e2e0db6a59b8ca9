import { Button } from 'antd'
import type {
  PerformanceDocument,
  PerformanceFigure,
  PerformanceGroup,
  PerformanceRow,
} from '../../main/report/performance'
import { type Fen, formatFen } from '../../main/value/fen'
import { ask, useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { type Translate, useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Answered } from '../part/state'
import { titleText } from '../part/title'
import type { Period } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { behindColumns } from './performance-columns'

interface Props {
  row: PerformanceRow
  figure: PerformanceFigure
  by: PerformanceGroup
  period: Period
  onClose: () => void
}

type Of = Period & Pick<Props, 'figure' | 'by'> & Pick<PerformanceRow, 'ownerId' | 'level' | 'customerId'>

/** So many are listed; all can be exported. */
const most = 200

/** The documents behind an amount of the performance, which add up to it. */
export function BehindPanel({ row, figure, by, period, onClose }: Props) {
  const t = useWords()
  const { ownerId, level, customerId } = row
  const of: Of = { ...period, by, figure, ownerId, level, customerId }
  const documents = useAsk('performanceDocument.list', { ...of, start: 0, end: most })
  const totals = useAsk('performanceDocument.totals', of)
  const { save, pending } = useSave(of, t(`performance.column.${figure}`))
  return (
    <aside
      className="docked aging-panel"
      aria-label={t('performance.panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose()
      }}
    >
      <header>
        <div>
          <Pill tone="neutral">{t(`performance.column.${figure}`)}</Pill>
          <h2>{nameOf(row, by, t)}</h2>
        </div>
        <button type="button" className="icon-button" aria-label={t('performance.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Answered of={totals}>
        {({ count, sums }) => (
          <>
            <p className="items-open">
              {t('performance.behind', { count, amount: formatFen((sums.amount ?? 0) as Fen) })}
            </p>
            {count > most && <p className="note">{t('performance.more', { count: most })}</p>}
          </>
        )}
      </Answered>
      <div className="row">
        <Button loading={pending} onClick={save}>
          {t('performance.export')}
        </Button>
      </div>
      <Answered of={documents}>
        {(rows) => (
          <ul className="open-items">
            {rows.map((one) => (
              <Behind key={`${one.kind}-${one.id}`} of={one} />
            ))}
          </ul>
        )}
      </Answered>
    </aside>
  )
}

function nameOf(row: PerformanceRow, by: PerformanceGroup, t: Translate): string {
  const employee = row.employee ?? t('performance.nobody')
  const level = row.level || t('performance.noLevel')
  if (by === 'level') return level
  if (by === 'customer') return row.customerName ?? ''
  return by === 'employee' ? employee : `${employee} · ${row.customerName ?? ''}`
}

function Behind({ of }: { of: PerformanceDocument }) {
  const t = useWords()
  const { id, kind, no, on, orderId, orderNo, customerName, amount } = of
  const page =
    orderId !== null ? ({ kind: 'order', id: orderId } as const) : kind === 'return' ? ({ kind, id } as const) : null
  return (
    <li>
      <div>
        {page === null ? (
          <span>{no}</span>
        ) : (
          <button type="button" className="link" onClick={() => openTab(page)}>
            {no}
          </button>
        )}
        <strong className="num">{formatFen(amount)}</strong>
      </div>
      <div className="note">
        <span>{`${t(`performance.document.${kind}`)} · ${on}`}</span>
        <span>{customerName}</span>
      </div>
      {orderNo !== null && orderNo !== no && <span className="note">{orderNo}</span>}
    </li>
  )
}

/** Saves all the documents as a workbook where one says. */
function useSave(of: Of, name: string) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('performanceDocument.export')
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${name}-${of.from}-${of.to}.xlsx` })
    if (path === null) return
    const columns = behindColumns(t).map(({ key, title }) => ({ key, title: titleText(title, t) }))
    const { rows } = await run({ ...of, columns, sheet: name, path })
    tell.saved(t('part.exported', { count: rows.toLocaleString('en') }), path)
  }
  return { save: () => void save().catch(tell.refused), pending }
}
