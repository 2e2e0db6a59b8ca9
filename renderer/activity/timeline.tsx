import './timeline.css'
import type { Activity } from '../../main/access/view'
import type { Deed, Input } from '../../preload/contract'
import { useAsk } from '../ask'
import { useWords, type WordKey } from '../look/words'
import { timeText } from '../part/clock'
import { Answered } from '../part/state'

/** Every command has a word for the timeline; one without does not compile. */
const wordOf = (command: Deed): WordKey => `activity.did.${command}`

/** What happened to a record, newest first: when, what and who. */
export function Timeline({ record, recordId }: { record: Input<'activity.list'>['record']; recordId: number }) {
  const t = useWords()
  const activities = useAsk('activity.list', { record, recordId })
  return (
    <Answered of={activities}>
      {(list) =>
        list.length === 0 ? (
          <p className="note">{t('activity.none')}</p>
        ) : (
          <ol className="timeline">
            {list.map((activity) => (
              <Happening key={activity.id} of={activity} />
            ))}
          </ol>
        )
      }
    </Answered>
  )
}

function Happening({ of: { at, command, user } }: { of: Activity }) {
  const t = useWords()
  return (
    <li>
      <div>
        <b>{t(wordOf(command as Deed))}</b>
        <time>{timeText(at)}</time>
      </div>
      <span className="note">{user ?? t('activity.program')}</span>
    </li>
  )
}
