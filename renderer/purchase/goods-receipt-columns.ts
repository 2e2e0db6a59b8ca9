import { goodsReceiptStates, rejectedWays } from '../../main/purchase/goodsreceipt'
import type { GoodsReceiptRow } from '../../main/purchase/receiptview'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { receivedTone } from './state'

/** The columns of the list of goods receipts. */
export function goodsReceiptColumns(t: Translate): ListColumn<GoodsReceiptRow>[] {
  return [
    { key: 'no', title: 'goodsReceipt.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'receivedOn', title: 'goodsReceipt.column.receivedOn', kind: 'day', width: 108 },
    { key: 'supplierName', title: 'goodsReceipt.column.supplierName', kind: 'text', grow: true, width: 170 },
    {
      key: 'state',
      title: 'goodsReceipt.column.state',
      kind: 'text',
      width: 116,
      choices: goodsReceiptStates.map((value) => ({ value, title: `goodsReceipt.state.${value}` as const })),
      pill: ({ state }) => ({ tone: receivedTone[state], text: t(`goodsReceipt.state.${state}`) }),
    },
    { key: 'purchaseNo', title: 'goodsReceipt.column.purchaseNo', kind: 'text', width: 160 },
    { key: 'warehouse', title: 'goodsReceipt.column.warehouse', kind: 'text', width: 100 },
    { key: 'gross', title: 'goodsReceipt.column.gross', kind: 'money', width: 118 },
    { key: 'inspectedOn', title: 'goodsReceipt.column.inspectedOn', kind: 'day', width: 108 },
    { key: 'inspectedBy', title: 'goodsReceipt.column.inspectedBy', kind: 'text', hidden: true },
    {
      key: 'rejectedWay',
      title: 'goodsReceipt.column.rejectedWay',
      kind: 'text',
      width: 130,
      choices: rejectedWays.map((value) => ({ value, title: `goodsReceipt.inspect.ways.${value}` as const })),
      text: ({ rejectedWay }) => (rejectedWay === '' ? '—' : t(`goodsReceipt.inspect.ways.${rejectedWay}`)),
      tone: ({ rejectedWay }) => (rejectedWay === '' ? 'muted' : 'bad'),
    },
    {
      key: 'returnNo',
      title: 'goodsReceipt.column.returnNo',
      kind: 'text',
      width: 160,
      hidden: true,
      text: ({ returnNo }) => returnNo ?? '—',
    },
    { key: 'createdBy', title: 'goodsReceipt.column.createdBy', kind: 'text', width: 90, hidden: true },
    { key: 'note', title: 'goodsReceipt.column.note', kind: 'text', width: 160, hidden: true },
  ]
}
