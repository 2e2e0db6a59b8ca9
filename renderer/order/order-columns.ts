import { orderChannels, orderStates } from '../../main/order/order'
import type { OrderRow } from '../../main/order/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { toneOf } from './order-state'

const troubles = ['held', 'delivery', 'late', 'overdue', 'short'] as const

/** The columns of an order list; `typed` where the shop has types of its own. */
export function orderColumns(t: Translate, typed = false): ListColumn<OrderRow>[] {
  const choices = orderStates.map((value) => ({ value, title: `order.state.${value}` as const }))
  return [
    {
      key: 'no',
      title: 'order.column.no',
      kind: 'text',
      width: 160,
      pinned: true,
      text: (row) => row.no ?? t('order.draft'),
    },
    { key: 'orderOn', title: 'order.column.orderOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'order.column.customerName', kind: 'text', grow: true, width: 180 },
    {
      key: 'state',
      title: 'order.column.state',
      kind: 'text',
      width: 104,
      choices,
      pill: (row) => ({
        tone: row.historical ? 'neutral' : toneOf(row.state, row.trouble),
        text: row.historical ? t('order.historical') : t(`order.state.${row.state}`),
      }),
    },
    {
      key: 'typeName',
      title: 'order.type.of',
      kind: 'text',
      width: 104,
      hidden: !typed,
      text: (row) => row.typeName || t('order.type.ordinary'),
    },
    {
      key: 'channel',
      title: 'order.channel.of',
      kind: 'text',
      width: 104,
      hidden: true,
      choices: orderChannels.map((value) => ({ value, title: `order.channel.${value}` as const })),
      text: (row) => t(`order.channel.${row.channel}`),
    },
    {
      key: 'trouble',
      title: 'order.column.trouble',
      kind: 'text',
      width: 96,
      choices: troubles.map((value) => ({ value, title: `order.trouble.${value}` as const })),
      text: (row) => (row.trouble === '' ? '' : t(`order.trouble.${row.trouble}`)),
      tone: (row) => (row.trouble === '' ? undefined : 'bad'),
    },
    { key: 'stage', title: 'order.column.stage', kind: 'text', width: 104 },
    { key: 'gross', title: 'order.column.gross', kind: 'money', width: 118 },
    { key: 'delivered', title: 'order.column.delivered', kind: 'money', width: 118, hidden: true },
    { key: 'received', title: 'order.column.received', kind: 'money', width: 118 },
    { key: 'cleared', title: 'order.column.cleared', kind: 'money', width: 118, hidden: true },
    { key: 'outstanding', title: 'order.column.outstanding', kind: 'money', width: 118 },
    { key: 'invoiced', title: 'order.column.invoiced', kind: 'money', width: 118 },
    { key: 'promisedOn', title: 'order.column.promisedOn', kind: 'day', width: 108 },
    { key: 'externalNo', title: 'order.column.externalNo', kind: 'text', hidden: true },
    { key: 'ownerName', title: 'order.column.ownerName', kind: 'text', hidden: true },
    { key: 'level', title: 'customer.level', kind: 'text', hidden: true },
    { key: 'kind', title: 'customer.kind', kind: 'text', hidden: true },
    { key: 'industry', title: 'customer.industry', kind: 'text', hidden: true },
    { key: 'region', title: 'customer.region', kind: 'text', hidden: true },
    { key: 'note', title: 'order.column.note', kind: 'text', hidden: true, width: 200 },
  ]
}
