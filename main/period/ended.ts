import { outstandingSql } from '../order/due'

/** SQL of the orders `o` up to ?1 that have ended and are not put away. */
export const endedSql = `o.archived = 0 and o.historical = 0 and o.state in ('COMPLETED', 'CLOSED', 'CANCELLED') and o.order_on <= ?1`

/** Of these, the ones on which nothing is open any more (ARC-01): nothing is owed or was paid too much, no red letter is due and no invoice is asked for. */
export const settledSql = `${endedSql} and ${outstandingSql} = 0 and o.red_due = 0 and o.invoice_pending = 0`
