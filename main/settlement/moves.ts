import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** So much (分) of a credit settles an item; below zero is taken back. */
export interface Move {
  creditId: Id
  itemId: Id
  amount: Fen
}

/** A credit that may be set against items by hand: a receipt, a return or what was paid in advance when the books began. */
export interface SetCredit {
  id: Id
  no: string
  unallocated: Fen
}

/** An item that may be settled by hand. */
export interface SetItem {
  id: Id
  no: string
  open: Fen
}

/** What is settled with what (分); what may not be taken back is `fixed`: goods that came back settle their own order first (R-ALC). */
export interface Pair extends Move {
  fixed: boolean
}

/** What of a customer may be settled by hand. */
export interface Settling {
  credits: readonly SetCredit[]
  items: readonly SetItem[]
  pairs: readonly Pair[]
}

/**
 * What is taken back and then what is set, leaving out what is nothing (R-ALC). Refuses nothing at all (`settlement.nothing`), a credit or
 * item that is not among them or a pair that stands twice (`settlement.notAmong`), more taken back than is settled
 * (`settlement.tooMuchBack`) or of what may not be (`settlement.fixed`), and more set than is in hand of a credit
 * (`settlement.tooMuchOfCredit`) or open of an item (`settlement.tooMuchOfOne`) once everything is taken back.
 */
export function checkMoves({ credits, items, pairs }: Settling, said: readonly Move[]): Move[] {
  const moves = said.filter(({ amount }) => amount !== 0)
  if (moves.length === 0) throw new Refusal('settlement.nothing')
  const left = new Map(credits.map(({ id, unallocated }) => [id, unallocated as number]))
  const open = new Map(items.map((item) => [item.id, item.open as number]))
  const turned = [...moves].sort((one, other) => Math.sign(one.amount) - Math.sign(other.amount))
  for (const [at, move] of turned.entries()) {
    const { creditId, itemId, amount } = move
    const [credit, item] = [credits.find(({ id }) => id === creditId), items.find(({ id }) => id === itemId)]
    const first = turned.findIndex((one) => one.creditId === creditId && one.itemId === itemId)
    if (!credit || !item || first !== at) throw new Refusal('settlement.notAmong', { no: credit?.no ?? item?.no ?? '' })
    if (amount < 0) takeBack(pairs, move, credit.no, item.no)
    const [before, opened] = [left.get(creditId) ?? 0, open.get(itemId) ?? 0]
    if (amount > before)
      throw new Refusal('settlement.tooMuchOfCredit', {
        no: credit.no,
        amount: formatFen(amount),
        left: formatFen(before),
      })
    if (amount > opened)
      throw new Refusal('settlement.tooMuchOfOne', {
        no: item.no,
        amount: formatFen(amount),
        open: formatFen(opened),
      })
    left.set(creditId, before - amount)
    open.set(itemId, opened - amount)
  }
  return turned
}

function takeBack(pairs: readonly Pair[], { creditId, itemId, amount }: Move, credit: string, item: string): void {
  const pair = pairs.find((one) => one.creditId === creditId && one.itemId === itemId)
  const settled = pair?.amount ?? 0
  if (-amount > settled)
    throw new Refusal('settlement.tooMuchBack', {
      credit,
      item,
      amount: formatFen(-amount),
      settled: formatFen(settled),
    })
  if (pair?.fixed) throw new Refusal('settlement.fixed', { credit, item })
}

/** What undoes some moves. */
export const inverse = (moves: readonly Move[]): Move[] =>
  moves.map((move) => ({ ...move, amount: -move.amount as Fen }))
