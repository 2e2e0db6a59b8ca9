import type { DocumentTypeRow } from '../../main/report/documenttype'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of the report of documents by type. */
export const documentTypeColumns = (t: Translate): readonly ListColumn<DocumentTypeRow>[] => [
  {
    key: 'kind',
    title: 'documentType.column.kind',
    kind: 'text',
    width: 150,
    pinned: true,
    filter: false,
    text: ({ kind }) => t(`documentType.kind.${kind}`),
  },
  { key: 'ownName', title: 'documentType.column.ownName', kind: 'text', width: 150, grow: true },
  {
    key: 'channel',
    title: 'order.channel.of',
    kind: 'text',
    width: 130,
    filter: false,
    text: ({ channel }) => (channel === null ? '' : t(`order.channel.${channel}`)),
  },
  { key: 'documents', title: 'documentType.column.documents', kind: 'integer', width: 100 },
  { key: 'drafts', title: 'documentType.column.drafts', kind: 'integer', width: 100 },
  { key: 'underWay', title: 'documentType.column.underWay', kind: 'integer', width: 110 },
  { key: 'ended', title: 'documentType.column.ended', kind: 'integer', width: 100 },
  { key: 'cancelled', title: 'documentType.column.cancelled', kind: 'integer', width: 100 },
  { key: 'gross', title: 'documentType.column.gross', kind: 'money', width: 150 },
]
