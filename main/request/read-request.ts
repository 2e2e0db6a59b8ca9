import { eq } from 'drizzle-orm'
import { availableSql, inTransitSql } from '../../db/available'
import type { Reading } from '../../db/engine'
import { logOf } from '../../db/log'
import { users } from '../../db/schema/access'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import { findRequest } from './find-event'
import type { RequestLine, RequestPage, RequestQuote } from './view'

/** A purchase request's own page, with its lines, what suppliers offer for them, and what was done to it. */
export async function readRequest(reading: Reading, { id }: { id: Id }): Promise<RequestPage> {
  const { searchKey: _, createdAt: _at, createdBy: by, ...found } = await findRequest(reading, id)
  const [writer] = await reading.db.select({ name: users.name }).from(users).where(eq(users.id, by))
  const createdBy = writer?.name ?? ''
  const log = await logOf(reading, 'purchaseRequest', id)
  const history = log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) }))
  return { ...found, createdBy, lines: await linesOf(reading, id), quotes: await quotesOf(reading, id), history }
}

function linesOf(reading: Reading, id: Id): Promise<RequestLine[]> {
  return reading.json<RequestLine[]>(
    `select json_group_array(json_object('id', id, 'productId', product_id, 'productCode', code, 'productName', name, 'spec', spec,
        'unit', unit, 'qty', qty, 'available', available, 'inTransit', in_transit, 'quoteId', quote_id, 'purchaseId', purchase_id, 'purchaseNo', purchase_no)) from (
      select l.*, p.code, p.name, p.spec, p.unit, ${availableSql} as available,
        ${inTransitSql} as in_transit, o.no as purchase_no
      from purchase_request_lines l join products p on p.id = l.product_id left join purchase_orders o on o.id = l.purchase_id
      where l.request_id = ?1 order by l.line_no)`,
    [id],
  )
}

/** The offers by their suppliers' names, each with its prices. */
function quotesOf(reading: Reading, id: Id): Promise<RequestQuote[]> {
  return reading.json<RequestQuote[]>(
    `select json_group_array(json_object('id', id, 'supplierId', supplier_id, 'supplierName', name, 'quotedOn', quoted_on,
        'validTo', valid_to, 'promisedOn', promised_on, 'note', note, 'prices', json(prices))) from (
      select q.*, s.name, (select json_group_array(json_object('lineId', line_id, 'price', price)) from supplier_quote_lines x
        where x.quote_id = q.id) as prices
      from supplier_quotes q join suppliers s on s.id = q.supplier_id where q.request_id = ?1 order by s.name, q.id)`,
    [id],
  )
}
