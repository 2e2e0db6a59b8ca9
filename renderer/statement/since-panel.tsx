import type { SinceTold } from '../../main/statement/since'
import { type Fen, formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'

/** What has changed in the period since a statement was made, document by document. */
export function SincePanel({ since, closing }: { since: SinceTold; closing: Fen }) {
  const t = useWords()
  const now = formatFen((closing + since.closing) as Fen)
  return (
    <Panel title={t('statement.since.title')}>
      <p className="warn-text">{t('statement.since.text', { before: formatFen(closing), after: now })}</p>
      {since.opening !== 0 && <p>{t('statement.since.opening', { amount: formatFen(since.opening) })}</p>}
      {since.lines.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('customer.statement.on')}</th>
              <th>{t('customer.statement.what')}</th>
              <th>{t('customer.statement.document')}</th>
              <th>{t('statement.column.changed')}</th>
              <th className="num">{t('statement.since.before')}</th>
              <th className="num">{t('statement.since.after')}</th>
            </tr>
          </thead>
          <tbody>
            {since.lines.map(({ what, line, before, after }) => (
              <tr key={line.key}>
                <td className="num-left">{line.on}</td>
                <td>{t(`customer.statement.kind.${line.kind}`)}</td>
                <td>{line.documentNo}</td>
                <td>{t(`statement.since.what.${what}`)}</td>
                <td className="num">{what === 'added' ? '—' : formatFen(before)}</td>
                <td className="num">{what === 'gone' ? '—' : formatFen(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
