import { purchaseStates } from '../../main/purchase/purchase'
import { purchaseReturnStates } from '../../main/purchase/purchasereturn'
import { handlings, type PurchaseReturnRow, type PurchaseRow } from '../../main/purchase/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { toneOf } from './state'

/** The columns of the list of purchase orders. */
export function purchaseColumns(t: Translate): ListColumn<PurchaseRow>[] {
  return [
    {
      key: 'no',
      title: 'purchase.column.no',
      kind: 'text',
      width: 160,
      pinned: true,
      text: (row) => row.no ?? t('purchase.draft'),
    },
    { key: 'orderedOn', title: 'purchase.column.orderedOn', kind: 'day', width: 108 },
    { key: 'supplierName', title: 'purchase.column.supplierName', kind: 'text', grow: true, width: 180 },
    {
      key: 'state',
      title: 'purchase.column.state',
      kind: 'text',
      width: 130,
      choices: purchaseStates.map((value) => ({ value, title: `machine.purchase.state.${value}` as const })),
      pill: (row) => ({ tone: toneOf(row.state, row.late), text: t(`machine.purchase.state.${row.state}`) }),
    },
    {
      key: 'promisedOn',
      title: 'purchase.column.promisedOn',
      kind: 'day',
      width: 108,
      tone: (row) => (row.late ? 'bad' : undefined),
    },
    { key: 'late', title: 'purchase.column.late', kind: 'flag', hidden: true },
    { key: 'net', title: 'purchase.column.net', kind: 'money', width: 118 },
    { key: 'tax', title: 'purchase.column.tax', kind: 'money', width: 110 },
    { key: 'gross', title: 'purchase.column.gross', kind: 'money', width: 118 },
    { key: 'supplierNo', title: 'purchase.column.supplierNo', kind: 'text', width: 130 },
    { key: 'billed', title: 'purchase.column.billed', kind: 'money', width: 118, hidden: true },
    { key: 'unpaid', title: 'purchase.column.unpaid', kind: 'money', width: 118, hidden: true },
    { key: 'sentAt', title: 'purchase.column.sentAt', kind: 'instant', hidden: true },
    { key: 'confirmations', title: 'purchase.column.confirmations', kind: 'integer', hidden: true },
    { key: 'createdBy', title: 'purchase.column.createdBy', kind: 'text', width: 90 },
    { key: 'note', title: 'purchase.column.note', kind: 'text', hidden: true, width: 200 },
  ]
}

/** The columns of the list of purchase returns. */
export function returnColumns(t: Translate): ListColumn<PurchaseReturnRow>[] {
  return [
    {
      key: 'no',
      title: 'purchase.column.no',
      kind: 'text',
      width: 160,
      pinned: true,
      text: (row) => row.no ?? t('purchase.draft'),
    },
    { key: 'returnedOn', title: 'purchase.column.returnedOn', kind: 'day', width: 108 },
    { key: 'supplierName', title: 'purchase.column.supplierName', kind: 'text', grow: true, width: 180 },
    {
      key: 'state',
      title: 'purchase.column.state',
      kind: 'text',
      width: 110,
      choices: purchaseReturnStates.map((value) => ({
        value,
        title: `machine.purchaseReturn.state.${value}` as const,
      })),
      pill: (row) => ({ tone: toneOf(row.state), text: t(`machine.purchaseReturn.state.${row.state}`) }),
    },
    {
      key: 'handling',
      title: 'purchase.column.handling',
      kind: 'text',
      width: 110,
      choices: handlings.map((value) => ({ value, title: `purchase.handling.${value}` as const })),
      text: (row) => t(`purchase.handling.${row.handling}`),
    },
    { key: 'cause', title: 'purchase.column.cause', kind: 'text', width: 160 },
    { key: 'net', title: 'purchase.column.net', kind: 'money', width: 118 },
    { key: 'tax', title: 'purchase.column.tax', kind: 'money', width: 110 },
    { key: 'gross', title: 'purchase.column.gross', kind: 'money', width: 118 },
    { key: 'createdBy', title: 'purchase.column.createdBy', kind: 'text', width: 90 },
    { key: 'note', title: 'purchase.column.note', kind: 'text', hidden: true, width: 200 },
  ]
}
