import '../activity/timeline.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { TimelineEntry, TimelineMark } from '../../main/customer/timeline'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Deed } from '../../preload/contract'
import { ask } from '../ask'
import { type Translate, useWords, type WordKey } from '../look/words'
import { Failed } from '../part/state'
import { openTab, type Place } from '../shell/workspace'

/** Entries asked for at a time. */
const pageSize = 30

/** What happened with a customer, newest first, page by page (CUS-05). */
export function CustomerTimeline({ id }: { id: Id }) {
  const t = useWords()
  const pages = useInfiniteQuery({
    queryKey: ['customer.timeline', id],
    queryFn: ({ pageParam }) => ask('customer.timeline', { id, before: pageParam, count: pageSize }),
    initialPageParam: null as TimelineMark | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : (last.at(-1) ?? undefined)),
  })
  if (pages.isError) return <Failed error={pages.error} again={() => void pages.refetch()} />
  const entries = pages.data?.pages.flat() ?? []
  if (pages.isSuccess && entries.length === 0) return <p className="note">{t('activity.none')}</p>
  return (
    <>
      <ol className="timeline">
        {entries.map((entry) => (
          <Entry key={entry.id} of={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('customer.timeline.earlier')}
        </Button>
      )}
    </>
  )
}

function Entry({ of: entry }: { of: TimelineEntry }) {
  const t = useWords()
  const { on, no, amount, by, content, person } = entry
  const place = placeOf(entry)
  const isDocument = entry.kind !== 'change' && entry.kind !== 'followUp'
  const detail = [isDocument ? stateOf(t, entry) : '', person, by ?? ''].filter(Boolean).join(' · ')
  return (
    <li>
      <div>
        <span>
          <b>{titleOf(t, entry)}</b>{' '}
          {place !== null && (
            <button type="button" className="link" onClick={() => openTab(place)}>
              {no || t('customer.order.draft')}
            </button>
          )}
          {isDocument && place === null && no}
        </span>
        <span className="row">
          {amount !== null && <span className="num">{formatFen(amount)}</span>}
          <time>{on}</time>
        </span>
      </div>
      {content !== '' && <p className="said">{content}</p>}
      {entry.fields.length > 0 && <p className="note">{fieldsOf(t, entry.fields)}</p>}
      <span className="note">{detail}</span>
    </li>
  )
}

/** Where a document can be opened: a return, a service order, a statement and an invoice have pages of their own, the others the order's. */
function placeOf({ kind, id, orderId }: TimelineEntry): Place | null {
  if (kind === 'return' || kind === 'service' || kind === 'statement' || kind === 'invoice') return { kind, id }
  return kind === 'change' || kind === 'followUp' || orderId === null ? null : { kind: 'order', id: orderId }
}

function titleOf(t: Translate, { kind, channel, no }: TimelineEntry): string {
  if (kind === 'change') return t(`activity.did.${no as Deed}`)
  return kind === 'followUp' ? t(`customer.channel.${channel ?? 'note'}`) : t(`customer.timeline.${kind}`)
}

/** The word of a state stands in the room of its document. */
const stateRooms = {
  order: 'order',
  delivery: 'delivery',
  receipt: 'receipt',
  refund: 'refund',
  writeOff: 'writeOff',
  invoice: 'invoice',
  return: 'machine.salesReturn',
  service: 'machine.service',
  statement: 'machine.statement',
} as const

function stateOf(t: Translate, { kind, state }: TimelineEntry): string {
  const room = stateRooms[kind as keyof typeof stateRooms]
  return room && state !== '' ? t(`${room}.state.${state}` as WordKey) : ''
}

/** The fields a change is told of, by the words of the form; others follow from these. */
const told = [
  ...['name', 'code', 'level', 'kind', 'industry', 'region', 'segment', 'contact', 'position', 'phone', 'email'],
  ...['country', 'province', 'city', 'address', 'contacts', 'titles', 'taxId', 'rating'],
  ...['prepaidShare', 'creditLimit', 'priceLevelId', 'note', 'active', 'fields'],
]

function fieldsOf(t: Translate, fields: readonly string[]): string {
  const names = told.filter((field) => fields.includes(field)).map((field) => t(`customer.${field}` as WordKey))
  return [...new Set(names)].join(t('part.comma'))
}
