import type { ListSpec } from '../../db/list'
import type { Right } from '../access/right'
import { discussedRecords, readableWith } from '../talk/discussed'
import type { Day } from '../value/day'
import { type DocumentTypeRow, documentKinds, isTraded, type TradeDocument } from './documenttype'

/**
 * The documents of a period by their type, built in or one of the shop's own, orders also by their channel (TYP-03, TYP-05, ORD-25). Each document stands in one row, by the
 * day its list knows it by, so that a row is what the list comes to, and all rows are all documents. There are rows only of what
 * somebody may read.
 */
export function documentTypeList(
  period: { from: Day; to: Day },
  rights: readonly Right[],
): ListSpec<keyof DocumentTypeRow> {
  const readable = readableWith(rights).filter(isTraded)
  const counted =
    readable.length > 0 ? readable.map(countedSql).join(' union all ') : `${countedSql('salesOrder')} limit 0`
  return {
    from: `(${counted}) d`,
    where: 'd.documents > 0',
    rowId: 'd.id',
    params: [period.from, period.to],
    columns: {
      id: { sql: 'd.id', kind: 'integer' },
      kind: { sql: 'd.kind', kind: 'text', words: 'documentType.kind' },
      typeId: { sql: 'd.type_id', kind: 'integer' },
      ownName: { sql: 'd.own_name', kind: 'text' },
      channel: { sql: 'd.channel', kind: 'text', words: 'order.channel' },
      documents: { sql: 'd.documents', kind: 'integer', sum: true },
      drafts: { sql: 'd.drafts', kind: 'integer', sum: true },
      underWay: { sql: 'd.documents - d.drafts - d.ended - d.cancelled', kind: 'integer', sum: true },
      ended: { sql: 'd.ended', kind: 'integer', sum: true },
      cancelled: { sql: 'd.cancelled', kind: 'integer', sum: true },
      gross: { sql: 'd.gross', kind: 'money', sum: true },
    },
    search: `''`,
    order: 'd.place, d.own_name, d.channel, d.id',
  }
}

const onlineSign = `case o.channel when 'online' then -1 else 1 end * `

/**
 * A row for each type and channel of a kind that has documents from ?1 to ?2. What is built in goes by its place, an own type by
 * its id, the same for what came on line with a minus: ids are never negative.
 */
function countedSql(kind: TradeDocument): string {
  const { table, day, gross, ends } = documentKinds[kind]
  const place = discussedRecords.indexOf(kind) + 1
  const count = (states: readonly string[]) =>
    `sum(case when o.state in (${states.map((state) => `'${state}'`).join(', ')}) then 1 else 0 end)`
  const own = kind === 'salesOrder'
  return `select ${own ? onlineSign : ''}coalesce(${own ? 'y.id' : 'null'}, ${place}) as id, ${place} as place, '${kind}' as kind,
      ${own ? 'y.id' : 'null'} as type_id, ${own ? `coalesce(y.name, '')` : `''`} as own_name,
      ${own ? 'o.channel' : 'null'} as channel, count(*) as documents,
      ${count(['DRAFT'])} as drafts, ${count(ends.filter((state) => state !== 'CANCELLED'))} as ended,
      ${count(['CANCELLED'])} as cancelled, sum(${gross}) as gross
    from ${table} o ${own ? 'left join order_types y on y.id = o.type_id' : ''}
    where o.${day} between ?1 and ?2 ${own ? 'group by y.id, y.name, o.channel' : ''}`
}
