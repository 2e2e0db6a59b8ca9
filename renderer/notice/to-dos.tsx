import type { ToDoGroup, ToDoItem, ToDoKind } from '../../main/notice/todo'
import { daysBetween } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import { useAsk } from '../ask'
import { type Translate, useWords } from '../look/words'
import { today } from '../part/clock'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'
import { Panel } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { openTab, type Place } from '../shell/workspace'

/** What the person at the screen has to do, by kind with how many of each; what is done is gone (NTF-02). */
export function ToDos() {
  const t = useWords()
  const groups = useAsk('toDo.list', {})
  return (
    <Answered of={groups}>
      {(found) =>
        found.length === 0 ? (
          <Empty icon="check" text={t('notice.nothingToDo')} />
        ) : (
          found.map((group) => <Group key={group.kind} group={group} />)
        )
      }
    </Answered>
  )
}

function Group({ group: { kind, count, items } }: { group: ToDoGroup }) {
  const t = useWords()
  const note = items.length < count ? t('notice.of', { shown: items.length, count }) : String(count)
  return (
    <Panel title={t(`notice.group.${kind}`)} note={note}>
      {kind === 'tellLate' && <p className="note">{t('notice.toldHint')}</p>}
      <ul className="notices">
        {items.map((item) => (
          <Row key={item.id} kind={kind} item={item} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ kind, item }: { kind: ToDoKind; item: ToDoItem }) {
  const t = useWords()
  const { title, detail, amount } = item
  const when = whenOf(t, kind, item)
  const name = title === '' ? t('order.draft') : title
  return (
    <li>
      <button type="button" className="notice to-do-row" onClick={() => openTab(placeOf(item))}>
        <span>{name}</span>
        <span className="muted">{detail}</span>
        <span className={when.late ? 'bad' : 'note'}>{when.text}</span>
        <span className="num">{amount === null ? '' : `¥${formatFen(amount)}`}</span>
      </button>
      {(kind === 'late' || kind === 'tellLate') && <CopyDraft item={item} />}
    </li>
  )
}

/** What can be written to a customer whose order is late, to be pasted where one writes to them (NTF-05). */
function CopyDraft({ item: { title, detail, day } }: { item: ToDoItem }) {
  const t = useWords()
  const tell = useNotice()
  const draft = t('notice.draft', { customer: detail, no: title, day: day ?? '' })
  const copy = () =>
    void navigator.clipboard.writeText(draft).then(
      () => tell.done(t('notice.copied')),
      (error) => tell.refused(error),
    )
  return <RowButton icon="file" name={t('notice.copyDraftOf', { title })} act={copy} />
}

function placeOf({ opens, opensId }: ToDoItem): Place {
  if (opens === 'writeOffs' || opens === 'receipts' || opens === 'refunds' || opens === 'payments')
    return { kind: opens }
  return opensId === null ? { kind: 'receipts' } : { kind: opens, id: opensId }
}

const sinceKinds: readonly ToDoKind[] = [
  ...([
    'confirmReceipt',
    'confirmRefund',
    'confirmWriteOff',
    'issueInvoice',
    'redLetter',
    'decideReturn',
    'inspectReturn',
    'settleReturn',
  ] as const),
  ...(['inspectGoods', 'confirmPayment', 'settlePurchaseReturn'] as const),
]

/** By when or since when, and whether that has passed. */
function whenOf(t: Translate, kind: ToDoKind, { day }: ToDoItem): { text: string; late: boolean } {
  if (day === null) return { text: '', late: false }
  const days = daysBetween(day, today())
  if (kind === 'collect' || kind === 'pay')
    return { text: t(days > 0 ? 'notice.day.overdue' : 'notice.day.due', { day, days }), late: days > 0 }
  if (kind === 'expire')
    return { text: t(days > 0 ? 'lot.expiredFor' : 'lot.daysLeft', { days: Math.abs(days) }), late: days > 0 }
  if (sinceKinds.includes(kind)) return { text: t('notice.day.on', { day }), late: false }
  return { text: t(days > 0 ? 'notice.day.late' : 'notice.day.promised', { day, days }), late: days > 0 }
}
