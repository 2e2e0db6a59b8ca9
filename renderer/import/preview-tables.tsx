import type { ImportPreview } from '../../main/import/view'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { columnTitle } from './plan'

/** The rows that cannot be imported: which, where, what stands there, and why it will not do. */
export function ProblemRows({ preview, columns }: { preview: ImportPreview; columns: readonly string[] }) {
  const t = useWords()
  const { problems, problemCount } = preview
  return (
    <section aria-label={t('import.problems', { count: problemCount })}>
      <p>{t('import.problemsHint')}</p>
      {problems.length < problemCount && (
        <p className="note">
          {t('import.problemsShown', { shown: problems.length, count: problemCount.toLocaleString('en') })}
        </p>
      )}
      <table className="plain">
        <thead>
          <tr>
            <th className="num">{t('import.problem.row')}</th>
            <th>{t('import.problem.column')}</th>
            <th>{t('import.problem.value')}</th>
            <th>{t('import.problem.message')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, value, message }) => (
            <tr key={`${row}-${column}-${message}`}>
              <td className="num">{row}</td>
              <td>{columnTitle(column, columns)}</td>
              <td className="bad cell-value">{value}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The first orders as they would arrive. */
export function SampleOrders({ preview }: { preview: ImportPreview }) {
  const t = useWords()
  if (preview.sample.length === 0) return null
  return (
    <section aria-label={t('import.sampleOrders')}>
      <h3>{t('import.sampleOrders')}</h3>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('import.order.no')}</th>
            <th>{t('import.order.known')}</th>
            <th>{t('import.order.orderOn')}</th>
            <th>{t('import.order.customerName')}</th>
            <th className="num">{t('import.order.lines')}</th>
            <th className="num">{t('import.order.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((order) => (
            <tr key={`${order.no}-${order.orderOn}-${order.customerName}`}>
              <td>{order.no}</td>
              <td>
                <Pill tone={order.known ? 'neutral' : 'ok'}>{t(order.known ? 'import.known' : 'import.isNew')}</Pill>
              </td>
              <td>{order.orderOn}</td>
              <td>{order.customerName}</td>
              <td className="num">{order.lines}</td>
              <td className="num">{formatFen(order.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
