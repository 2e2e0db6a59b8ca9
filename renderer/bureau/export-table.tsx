import { Checkbox } from 'antd'
import type { FillFault } from '../../main/bureau/filling'
import type { WaitingRequest } from '../../main/bureau/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type Translate, useWords } from '../look/words'
import { timeText } from '../part/clock'
import { scrollable } from '../part/screen'

interface Props {
  of: readonly WaitingRequest[]
  picked: readonly Id[]
  onPick: (picked: readonly Id[]) => void
}

/** The requests that wait for their invoice, each with what keeps it from the template. Only what is right can be chosen. */
export function ExportTable({ of, picked, onPick }: Props) {
  const t = useWords()
  const right = of.filter(({ faults }) => faults.length === 0).map(({ id }) => id)
  const all = right.length > 0 && right.every((id) => picked.includes(id))
  const flip = (id: Id) => onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <div className="bureau-rows" {...scrollable}>
      <table className="plain">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('bureau.chooseAll')}
                checked={all}
                indeterminate={!all && right.some((id) => picked.includes(id))}
                disabled={right.length === 0}
                onChange={() => onPick(all ? [] : right)}
              />
            </th>
            <th>{t('bureau.column.no')}</th>
            <th>{t('bureau.column.customer')}</th>
            <th className="num">{t('bureau.column.gross')}</th>
            <th>{t('bureau.column.check')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((request) => {
            const { id, no, customerName, title, gross, lines, kind, faults } = request
            return (
              <tr key={id}>
                <td>
                  <Checkbox
                    aria-label={no}
                    checked={faults.length === 0 && picked.includes(id)}
                    disabled={faults.length > 0}
                    onChange={() => flip(id)}
                  />
                </td>
                <td>
                  {no}
                  <div className="muted">{`${t(`invoice.kind.${kind}`)} · ${t('bureau.lines', { count: lines })}`}</div>
                </td>
                <td>
                  {title}
                  {title !== customerName && <div className="muted">{customerName}</div>}
                </td>
                <td className="num">{formatFen(gross)}</td>
                <td>
                  <Check of={request} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Check({ of: { faults, failure, batchNo, batchAt } }: { of: WaitingRequest }) {
  const t = useWords()
  return (
    <>
      {failure !== '' && <div className="bad">{t('bureau.failed', { reason: failure })}</div>}
      {batchNo !== null && (
        <div className="warn">{t('bureau.inBatch', { no: batchNo, at: timeText(batchAt ?? 0) })}</div>
      )}
      {faults.length === 0 && <span className="muted">{t('bureau.right')}</span>}
      {faults.length > 0 && (
        <ul className="bad">
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.line} ${fault.values.column}`}>{saidOf(fault, t)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function saidOf({ code, line, values }: FillFault, t: Translate): string {
  const fault = t(`bureau.fault.${code}`, values)
  return line === null ? fault : t('bureau.ofLine', { line, fault })
}
