import { outstandingSql } from '../order/due'

/** SQL of the orders `o` up to ?1 that have ended and are not put away. */
export const endedSql = `o.archived = 0 and o.historical = 0 and o.state in ('COMPLETED', 'CLOSED', 'CANCELLED') and o.order_on <= ?1`

/** Of these, the ones on which nothing is owed any more (ARC-01). */
export const settledSql = `${endedSql} and ${outstandingSql} <= 0`
