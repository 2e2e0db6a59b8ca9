import type { Candidate } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import type { BatchResult } from './make-all'

/** The customers of a batch, and what became of each. */
export function BatchTable({ of, results }: { of: readonly Candidate[]; results: readonly BatchResult[] }) {
  const t = useWords()
  const found = new Map(results.map((result) => [result.customerId, result]))
  if (of.length === 0) return null
  return (
    <div className="many-results">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('statement.batch.customer')}</th>
            <th className="num">{t('statement.batch.closing')}</th>
            <th>{t('statement.column.no')}</th>
            <th>{t('statement.batch.result')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ customerId, customerName, closing, statementNo }) => {
            const result = found.get(customerId)
            return (
              <tr key={customerId}>
                <td>{customerName}</td>
                <td className="num">{formatFen(closing)}</td>
                <td>{result?.no ?? statementNo ?? ''}</td>
                <td>{result ? <Outcome of={result} /> : statementNo !== null && t('statement.batch.kept')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Outcome({ of: { reason, kept } }: { of: BatchResult }) {
  const t = useWords()
  if (reason !== null)
    return (
      <>
        <Pill tone="bad">{t('statement.batch.refused')}</Pill> {reason}
      </>
    )
  return <Pill tone="ok">{t(kept ? 'statement.batch.kept' : 'statement.batch.done')}</Pill>
}
