import '../activity/timeline.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type HistoryEntry, type ToldChange, toldFields } from '../../main/order/history'
import { orderStates } from '../../main/order/order'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Deed } from '../../preload/contract'
import { ask } from '../ask'
import { type Translate, useWords, type WordKey } from '../look/words'
import { timeText } from '../part/clock'
import { Failed } from '../part/state'

/** Entries asked for at a time. */
const pageSize = 20

/** What was done to an order and its documents (COL-02). */
export const OrderHistory = ({ id }: { id: Id }) => <DocumentHistory question="order.history" id={id} />

interface HistoryProps {
  question: 'order.history' | 'purchase.history' | 'purchaseReturn.history'
  id: Id
}

/** What was done to a document, newest first: when, by whom, and each field from what to what (COL-02). */
export function DocumentHistory({ question, id }: HistoryProps) {
  const t = useWords()
  const pages = useInfiniteQuery({
    queryKey: [question, id],
    queryFn: ({ pageParam }) => ask(question, { id, before: pageParam, count: pageSize }),
    initialPageParam: null as Id | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  })
  if (pages.isError) return <Failed error={pages.error} again={() => void pages.refetch()} />
  const entries = pages.data?.pages.flat() ?? []
  if (pages.isSuccess && entries.length === 0) return <p className="note">{t('activity.none')}</p>
  return (
    <>
      <ol className="timeline">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('order.earlier')}
        </Button>
      )}
    </>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useWords()
  const { at, by, command, no, changes } = entry
  return (
    <li>
      <div>
        <b>{[t(`activity.did.${command as Deed}`), no].filter(Boolean).join(' ')}</b>
        <time>{timeText(at)}</time>
      </div>
      {changes.map((change) => (
        <Change key={change.field} entry={entry} change={change} />
      ))}
      <span className="note">{by ?? t('activity.program')}</span>
    </li>
  )
}

function Change({ entry, change }: { entry: HistoryEntry; change: ToldChange }) {
  const t = useWords()
  const { field, before, after } = change
  return (
    <p className="changed">
      <span className="note">{t(`order.told.${field}`)}</span>{' '}
      {before !== null && <del>{written(t, entry, change, before)}</del>}
      {before !== null && after !== null && ' → '}
      {after !== null && written(t, entry, change, after)}
    </p>
  )
}

/** The room in which the states of a document have their words. */
const rooms = {
  salesOrder: 'order',
  receipt: 'receipt',
  writeOff: 'writeOff',
  invoiceRequest: 'invoice',
  purchaseOrder: 'machine.purchase',
  purchaseReturn: 'machine.purchaseReturn',
} as const

/** A change of an order is told in the order's own log and has states of its own. */
function roomOf(record: HistoryEntry['record'], state: string | number): string {
  const isChange = record === 'salesOrder' && !orderStates.some((known) => known === state)
  return isChange ? 'change' : rooms[record]
}

function written(t: Translate, { record }: HistoryEntry, { field }: ToldChange, value: string | number): string {
  const kind = toldFields[field]
  if (kind === 'state') return t(`${roomOf(record, value)}.state.${value}` as WordKey)
  if (kind === 'channel') return t(`order.channel.${value}` as WordKey)
  if (kind === 'told') return t(`order.tell.told.${value}` as WordKey)
  return kind === 'fen' ? formatFen(Number(value) as Fen) : String(value)
}
