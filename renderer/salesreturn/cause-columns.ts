import type { ReturnCauseRow } from '../../main/salesreturn/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of the returns by cause. */
export const causeColumns = (t: Translate): readonly ListColumn<ReturnCauseRow>[] => [
  {
    key: 'cause',
    title: 'refund.cause.column.cause',
    kind: 'text',
    width: 150,
    pinned: true,
    filter: false,
    text: ({ cause }) => (cause === '' ? t('refund.cause.none') : t(`salesReturn.cause.${cause}`)),
  },
  { key: 'returns', title: 'refund.cause.column.returns', kind: 'integer', width: 100 },
  { key: 'settled', title: 'refund.cause.column.settled', kind: 'integer', width: 100 },
  { key: 'dropped', title: 'refund.cause.column.dropped', kind: 'integer', width: 120 },
  { key: 'amount', title: 'refund.cause.column.amount', kind: 'money', width: 130 },
  { key: 'refunded', title: 'refund.cause.column.refunded', kind: 'money', width: 130 },
  { key: 'exchanged', title: 'refund.cause.column.exchanged', kind: 'money', width: 130 },
  { key: 'hours', title: 'refund.cause.column.hours', kind: 'quantity', width: 150 },
  { key: 'longest', title: 'refund.cause.column.longest', kind: 'quantity', width: 150 },
]
