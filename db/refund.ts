import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Reading } from './engine'

/**
 * What a customer has in hand as of a day, and what refunds that wait for finance ask for of it; one refund may be left out. Both
 * in fen.
 */
export async function inHandOf(
  reading: Reading,
  customerId: Id,
  on: string,
  except: Id | null = null,
): Promise<{ inHand: Fen; pending: Fen }> {
  return reading.json<{ inHand: Fen; pending: Fen }>(
    `select json_object(
      'inHand', (select coalesce(sum(unallocated), 0) from credits where customer_id = ?1 and unallocated > 0 and credit_on <= ?2),
      'pending', (select coalesce(sum(amount), 0) from refunds where customer_id = ?1 and state = 'PENDING' and (?3 is null or id <> ?3)))`,
    [customerId, on, except],
  )
}

/** What was or is to be paid back for a return, in fen; one refund may be left out. */
export function refundedFor(reading: Reading, returnId: Id, except: Id | null = null): Promise<Fen> {
  return reading.json<Fen>(
    `select json(coalesce(sum(amount), 0)) from refunds
      where return_id = ?1 and state in ('PENDING', 'CONFIRMED') and (?2 is null or id <> ?2)`,
    [returnId, except],
  )
}

/** The numbers of the refunds of a return that wait for finance. */
export function pendingRefunds(reading: Reading, returnId: Id): Promise<string[]> {
  return reading.json<string[]>(
    `select json_group_array(no) from (select no from refunds where return_id = ?1 and state = 'PENDING' order by id)`,
    [returnId],
  )
}
