import { Checkbox } from 'antd'
import type { AlikeLine } from '../../main/bank/line'
import { formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'

interface Props {
  alikes: readonly AlikeLine[]
  /** How many there are; only the first of them are listed. */
  count: number
  take: 'all' | number[]
  onTake: (take: 'all' | number[]) => void
}

/** The lines of a statement that look like one which is in the account: left out, unless ticked. */
export function AlikeLines({ alikes, count, take, onTake }: Props) {
  const t = useWords()
  if (count === 0) return null
  const tick = (row: number, on: boolean) => {
    const others = (take === 'all' ? alikes.map((one) => one.row) : take).filter((one) => one !== row)
    onTake(on ? [...others, row] : others)
  }
  return (
    <div className="bank-sample">
      <p className="bad">{t('bank.dialog.alike', { count })}</p>
      <Checkbox checked={take === 'all'} onChange={(event) => onTake(event.target.checked ? 'all' : [])}>
        {t('bank.dialog.alikeAll')}
      </Checkbox>
      <table className="plain">
        <tbody>
          {alikes.map(({ row, on, time, counterparty, amount, remark, reference }) => (
            <tr key={`${row} ${amount}`}>
              <td>
                <Checkbox
                  aria-label={t('bank.dialog.alikeRow', { row })}
                  checked={take === 'all' || take.includes(row)}
                  onChange={(event) => tick(row, event.target.checked)}
                />
              </td>
              <td>{`${on} ${time}`}</td>
              <td>{counterparty}</td>
              <td className="num">{formatFen(amount)}</td>
              <td>{remark}</td>
              <td>{reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
