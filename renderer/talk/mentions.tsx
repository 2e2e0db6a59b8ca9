import './talk.css'
import type { Mention } from '../../main/talk/comment'
import { discussed } from '../../main/talk/discussed'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'

/** What others have said to the person at the screen and they have not seen; nothing is shown when there is nothing. */
export function MyMentions() {
  const t = useWords()
  const { data = [] } = useAsk('mention.unread', {})
  return (
    data.length > 0 && (
      <Panel title={t('talk.mentions')} note={String(data.length)}>
        <ul className="mentions">
          {data.map((mention) => (
            <Row key={mention.id} mention={mention} />
          ))}
        </ul>
      </Panel>
    )
  )
}

function Row({ mention: { record, recordId, title, by, text, at } }: { mention: Mention }) {
  const t = useWords()
  return (
    <li>
      <button type="button" className="link" onClick={() => openTab({ kind: discussed[record].opens, id: recordId })}>
        {t('talk.mentionOf', { by, title })}
      </button>
      <time>{timeText(at)}</time>
      <p>{text}</p>
    </li>
  )
}
