import { invoiceKinds, invoiceStates } from '../../main/invoice/invoice'
import type { InvoiceRow } from '../../main/invoice/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import { invoiceTone } from './invoice-state'

/** The columns of the invoice requests. */
export function invoiceColumns(t: Translate): ListColumn<InvoiceRow>[] {
  const states = invoiceStates.map((value) => ({ value, title: `invoice.state.${value}` as const }))
  const kinds = invoiceKinds.map((value) => ({ value, title: `invoice.kind.${value}` as const }))
  return [
    { key: 'no', title: 'invoice.column.no', kind: 'text', width: 160, pinned: true },
    { key: 'requestedOn', title: 'invoice.column.requestedOn', kind: 'day', width: 108 },
    { key: 'customerName', title: 'invoice.column.customerName', kind: 'text', grow: true, width: 150 },
    {
      key: 'state',
      title: 'invoice.column.state',
      kind: 'text',
      width: 100,
      choices: states,
      pill: ({ state }) => ({ tone: invoiceTone[state], text: t(`invoice.state.${state}`) }),
    },
    {
      key: 'kind',
      title: 'invoice.column.kind',
      kind: 'text',
      width: 100,
      choices: kinds,
      text: ({ kind }) => t(`invoice.kind.${kind}`),
    },
    { key: 'orderNo', title: 'invoice.column.orderNo', kind: 'text', width: 160 },
    { key: 'title', title: 'invoice.column.title', kind: 'text', width: 180, hidden: true },
    { key: 'gross', title: 'invoice.column.gross', kind: 'money', width: 118 },
    { key: 'tax', title: 'invoice.column.tax', kind: 'money', width: 110, hidden: true },
    { key: 'net', title: 'invoice.column.net', kind: 'money', hidden: true },
    { key: 'redGross', title: 'invoice.column.redGross', kind: 'money', width: 110 },
    { key: 'counted', title: 'invoice.column.counted', kind: 'money', width: 118, hidden: true },
    { key: 'invoiceNo', title: 'invoice.column.invoiceNo', kind: 'text', width: 172 },
    { key: 'issuedOn', title: 'invoice.column.issuedOn', kind: 'day', width: 108 },
    { key: 'batchNo', title: 'invoice.column.batchNo', kind: 'text', width: 150, hidden: true },
    { key: 'failure', title: 'invoice.column.failure', kind: 'text', width: 200, hidden: true },
    { key: 'mailTo', title: 'invoice.column.mailTo', kind: 'text', width: 180, hidden: true },
    { key: 'remark', title: 'invoice.column.remark', kind: 'text', width: 180, hidden: true },
  ]
}
