import './timeline.css'
import { type DocumentEntry, type ToldChange, toldFields } from '../../main/order/history'
import { elapsedHours } from '../../main/salesreturn/elapsed'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Instant } from '../../main/value/instant'
import { formatQty } from '../../main/value/qty'
import type { Deed } from '../../preload/contract'
import { useWords, type WordKey } from '../look/words'
import { timeText } from '../part/clock'

/** The documents that tell of themselves, and where the words of their states lie. */
type Machine =
  | 'purchaseRequest'
  | 'salesReturn'
  | 'service'
  | 'transfer'
  | 'stocktake'
  | 'statement'
  | 'invoice'
  | 'receipt'

/** What was done to a document, newest first: when, by whom, and each field from what to what (COL-02); `timed` says how long each step took (RTN-03). */
export function DocumentHistory({
  of,
  machine,
  timed = false,
}: {
  of: readonly DocumentEntry[]
  machine: Machine
  timed?: boolean
}) {
  const t = useWords()
  return (
    <ol className="timeline">
      {of.map(({ id, at, by, command, changes }, i) => (
        <li key={id}>
          <div>
            <b>{t(`activity.did.${command as Deed}`)}</b>
            <time>{timeText(at)}</time>
            {timed && <Took since={of[i + 1]?.at} at={at} />}
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

/** How many hours after the step before. */
function Took({ since, at }: { since: Instant | undefined; at: Instant }) {
  const t = useWords()
  if (since === undefined) return null
  return <span className="note">{t('activity.after', { hours: formatQty(elapsedHours(since, at)) })}</span>
}

function Change({ change: { field, before, after }, machine }: { change: ToldChange; machine: Machine }) {
  const t = useWords()
  const written = (value: string | number) => {
    if (toldFields[field] === 'state')
      return t(
        `${machine === 'invoice' || machine === 'receipt' ? machine : `machine.${machine}`}.state.${value}` as WordKey,
      )
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
