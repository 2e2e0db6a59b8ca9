import type { BillLook } from '../../main/bank/line'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'

/** What of a statement is not imported and why, and its first lines. */
export function BillCounts({ look, known, elsewhere }: { look: BillLook; known: number; elsewhere: string | null }) {
  const t = useWords()
  const { leftOut, refused, faults, sample } = look
  return (
    <>
      {elsewhere !== null && <p className="bad">{t('bank.dialog.elsewhere', { name: elsewhere })}</p>}
      {known > 0 && <p className="note">{t('bank.dialog.known', { count: known })}</p>}
      {leftOut > 0 && <p className="note">{t('bank.dialog.leftOut', { count: leftOut })}</p>}
      {refused > 0 && (
        <div className="bank-faults">
          <p className="bad">{t('bank.dialog.refused', { count: refused })}</p>
          <ul>
            {faults.map(({ row, sentence }) => (
              <li key={row}>{t('bank.dialog.row', { row, sentence })}</li>
            ))}
          </ul>
        </div>
      )}
      {sample.length > 0 && (
        <div className="bank-sample">
          <p className="muted">{t('bank.dialog.sample', { count: sample.length })}</p>
          <table className="plain">
            <thead>
              <tr>
                <th>{t('bank.column.happenedOn')}</th>
                <th>{t('bank.column.counterparty')}</th>
                <th className="num">{t('bank.column.amountIn')}</th>
                <th className="num">{t('bank.column.amountOut')}</th>
                <th>{t('bank.column.remark')}</th>
              </tr>
            </thead>
            <tbody>
              {sample.map(({ row, on, time, counterparty, amount, remark }) => (
                <tr key={`${row} ${amount}`}>
                  <td>{`${on} ${time}`}</td>
                  <td>{counterparty}</td>
                  <td className="num">{amount > 0 ? formatFen(amount) : ''}</td>
                  <td className="num">{amount < 0 ? formatFen(-amount) : ''}</td>
                  <td>{remark}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
