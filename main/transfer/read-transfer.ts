import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { logOf } from '../../db/log'
import { transferLosses } from '../../db/schema/transfer'
import { changesOf } from '../order/history'
import type { Id } from '../value/id'
import { findTransfer } from './find-event'
import type { TransferPage } from './view'

/** A transfer's own page, with its lines, what is on hand of each, and what was done to it. */
export async function readTransfer(reading: Reading, { id }: { id: Id }): Promise<TransferPage> {
  const { searchKey: _, createdAt: _at, createdBy, ...found } = await findTransfer(reading, id)
  const names = await reading.json<Pick<TransferPage, 'fromName' | 'toName' | 'createdBy'>>(
    `select json_object('fromName', (select name from warehouses where id = ?1), 'toName', (select name from warehouses where id = ?2),
      'createdBy', coalesce((select name from users where id = ?3), ''))`,
    [found.fromId, found.toId, createdBy],
  )
  const lines = await reading.json<TransferPage['lines']>(
    `select json_group_array(json_object('id', id, 'productId', product_id, 'productCode', code, 'productName', name, 'unit', unit,
        'there', there, 'qty', qty, 'receivedQty', received_qty, 'lostQty', lost_qty)) from (
      select l.id, l.product_id, l.qty, l.received_qty, l.lost_qty, p.code, p.name, p.unit,
        coalesce((select sum(s.qty) from stock_levels s join locations k on k.id = s.location_id
          where s.product_id = p.id and k.warehouse_id = ?2 and k.kind = 'sale'), 0) as there
      from stock_transfer_lines l join products p on p.id = l.product_id where l.transfer_id = ?1 order by l.line_no)`,
    [id, found.fromId],
  )
  const log = await logOf(reading, 'stockTransfer', id)
  const history = log.map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before, after) }))
  const { no, lostOn, reason, value } = transferLosses
  const lost = await reading.db
    .select({ no, lostOn, reason, value })
    .from(transferLosses)
    .where(eq(transferLosses.transferId, id))
  return { ...found, ...names, lines, loss: lost[0] ?? null, history }
}
