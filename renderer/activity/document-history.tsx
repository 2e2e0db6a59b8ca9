import './timeline.css'
import { type DocumentEntry, type ToldChange, toldFields } from '../../main/order/history'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Deed } from '../../preload/contract'
import { useWords, type WordKey } from '../look/words'
import { timeText } from '../part/clock'

/** The documents that tell of themselves, and where the words of their states lie. */
type Machine = 'salesReturn' | 'service' | 'transfer'

/** What was done to a document, newest first: when, by whom, and each field from what to what (COL-02). */
export function DocumentHistory({ of, machine }: { of: readonly DocumentEntry[]; machine: Machine }) {
  const t = useWords()
  return (
    <ol className="timeline">
      {of.map(({ id, at, by, command, changes }) => (
        <li key={id}>
          <div>
            <b>{t(`activity.did.${command as Deed}`)}</b>
            <time>{timeText(at)}</time>
          </div>
          {changes.map((change) => (
            <Change key={change.field} change={change} machine={machine} />
          ))}
          <span className="note">{by ?? t('activity.program')}</span>
        </li>
      ))}
    </ol>
  )
}

function Change({ change: { field, before, after }, machine }: { change: ToldChange; machine: Machine }) {
  const t = useWords()
  const written = (value: string | number) => {
    if (toldFields[field] === 'state') return t(`machine.${machine}.state.${value}` as WordKey)
    return toldFields[field] === 'fen' ? formatFen(Number(value) as Fen) : String(value)
  }
  return (
    <p className="changed">
      <span className="note">{t(`order.told.${field}`)}</span> {before !== null && <del>{written(before)}</del>}
      {before !== null && after !== null && ' → '}
      {after !== null && written(after)}
    </p>
  )
}
