import type { Fen } from '../value/fen'
import type { PayPercent } from '../value/percent'
import { divideRounded } from '../value/round'

/** What is known of the money for an order before its goods leave (分). */
export interface Paying {
  /** What of the order is to be paid in all. */
  due: Fen
  /** How much of that is to be paid before. */
  share: PayPercent
  /** Confirmed receipts that were paid for this order or have settled it, and what of it is not asked for any more. */
  received: Fen
  /** What the customer has in hand beside, bound to no order. */
  inHand: Fen
  /** What the customer owes for other orders; what is in hand is theirs first. */
  owed: Fen
}

/** How much has to be there before goods leave, how much is, and how much is missing (分). */
export interface Gate {
  needed: Fen
  paid: Fen
  missing: Fen
}

/** What of an order is to be paid before its goods leave, rounded to the fen. */
export function neededBefore(due: Fen, share: PayPercent): Fen {
  return Number(divideRounded(BigInt(Math.max(0, due)) * BigInt(share), 10_000n)) as Fen
}

/**
 * Whether enough is paid for goods to leave (DLV-02): what was received for the order, and what the customer has in hand beyond
 * what it owes elsewhere, against the share of the order that its terms ask for beforehand, rounded to the fen. Pending receipts
 * do not count (R-CRD).
 */
export function gateOf({ due, share, received, inHand, owed }: Paying): Gate {
  const needed = neededBefore(due, share)
  const paid = (received + Math.max(0, inHand - owed)) as Fen
  return { needed, paid, missing: Math.max(0, needed - paid) as Fen }
}
