import type { Reading } from '../../db/engine'
import { inHandOf } from '../../db/refund'
import { findReturn, findReturnLines } from '../../db/salesreturn'
import { refundable } from '../refund/refund'
import type { Day } from '../value/day'
import { type Fen, sumFen } from '../value/fen'
import type { Id } from '../value/id'
import { worthOf } from './post-return'
import type { Settlement } from './view'

/**
 * What settling a return on a day comes to, before it is done: what the goods are worth (R-AMT-9), what of that only takes off what is
 * still owed for the delivery, and what may be paid back (RTN-05).
 */
export async function readSettlement(reading: Reading, { id, on }: { id: Id; on: Day }): Promise<Settlement> {
  const { deliveryId, customerId } = await findReturn(reading, id)
  const worth = sumFen((await findReturnLines(reading, id)).map(worthOf))
  const open = await reading.json<Fen>(
    `select json(coalesce(sum("open"), 0)) from open_items where kind = 'delivery' and document_id = ?`,
    [deliveryId],
  )
  const owed = Math.min(worth, open) as Fen
  const { inHand, pending } = await inHandOf(reading, customerId, on)
  return { worth, owed, refundable: refundable({ inHand: (inHand + worth - owed) as Fen, pending }, worth) }
}
