import type { Fen } from '../value/fen'
import { isAgreed, unagreedSql } from './agreed'
import type { OrderState } from './order'

/** What the amounts of an order are counted from. */
export interface Counted {
  state: OrderState
  historical: boolean
  gross: Fen
  delivered: Fen
  overShipped: Fen
  returned: Fen
  received: Fen
  /** Settled without money: written off, or another customer's debt now. */
  cleared: Fen
}

/** What of an order is to be paid and invoiced (分): what was shipped beyond it counts too, one that was closed short counts what was delivered (R-ST note 3), returns taken off. */
export function dueOf({
  state,
  gross,
  delivered,
  overShipped,
  returned,
}: Omit<Counted, 'historical' | 'received' | 'cleared'>): Fen {
  return ((state === 'CLOSED' ? delivered : gross + overShipped) - returned) as Fen
}

/** What was shipped of some lines beyond what was ordered, in fen (R-AMT-9). */
export const overShippedOf = (lines: readonly { gross: Fen; deliveredGross: Fen }[]): Fen =>
  lines.reduce((sum, { gross, deliveredGross }) => sum + Math.max(0, deliveredGross - gross), 0) as Fen

/** 待回款: what is still to be received for an order (分), what was written off or transferred taken off, 0 where nothing is expected (R-AR). Below zero is paid too much. */
export function outstandingOf(order: Counted): Fen {
  if (order.historical || !isAgreed(order.state)) return 0 as Fen
  return (dueOf(order) - order.received - order.cleared) as Fen
}

/**
 * What is still to come for an order beside what came (分), agreed or not yet, for which money in hand for it is kept (R-ALC); null of one
 * that was called off or is of before the books. Below zero is paid too much.
 */
export function toComeOf(order: Counted): Fen | null {
  if (order.historical || order.state === 'CANCELLED') return null
  return (dueOf(order) - order.received - order.cleared) as Fen
}

/** What of an order is settled (分), by money or without. */
export const settledOf = ({ received, cleared }: Pick<Counted, 'received' | 'cleared'>): Fen =>
  (received + cleared) as Fen

/** `settledOf` an order `o`, in SQL. */
export const settledSql = '(o.received + o.cleared)'

/** What an order `o` was agreed for as far as it counts for money, in SQL: `dueOf` before returns. */
export const agreedSql = `case when o.state = 'CLOSED' then o.delivered else o.gross + o.over_shipped end`

/** `toComeOf` an order `o`, in SQL; null where there is no order. */
export const toComeSql = `(case when o.historical = 1 or o.state = 'CANCELLED' then null else ${agreedSql} - o.returned - o.received - o.cleared end)`

/** `outstandingOf` an order `o`, in SQL. */
export const outstandingSql = `(case when o.historical = 1 or o.state in ${unagreedSql} then 0 else ${agreedSql} - o.returned - o.received - o.cleared end)`
