import type { HomeMoney } from '../../main/report/view'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'

/** Sales and receipts of the last twelve months as bars; the figures are in each month's name. */
export function Months({ months }: { months: HomeMoney['months'] }) {
  const t = useWords()
  const most = Math.max(...months.flatMap(({ sales, received }) => [sales, received]), 0)
  if (most === 0) return <p className="note">{t('home.noMonths')}</p>
  const height = (fen: number) => ({ height: `${Math.max(0, Math.round((fen / most) * 100))}%` })
  return (
    <>
      <p className="legend" aria-hidden="true">
        <span>{t('home.sales')}</span>
        <span>{t('home.received')}</span>
      </p>
      <ul className="months">
        {months.map(({ month, sales, received }) => {
          const figures = { month, sales: formatFen(sales), received: formatFen(received) }
          return (
            <li key={month} title={t('home.figure', figures)} aria-label={t('home.figure', figures)}>
              <span className="bars" aria-hidden="true">
                <i style={height(sales)} />
                <i style={height(received)} />
              </span>
              <span aria-hidden="true">{t('home.monthOf', { month: Number(month.slice(5, 7)) })}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
