import { type Bound, settleReceived } from '../../main/receivable/settlement'
import type { Move } from '../../main/settlement/moves'
import type { CreditInHand, SettlingPage } from '../../main/settlement/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'

/** How much of each credit is to settle each item in the end, by `keyOf`; what is not among them is nothing. */
export type Wanted = ReadonlyMap<string, Fen>

type Page = Pick<SettlingPage, 'credits' | 'items' | 'pairs'>

/** Names a credit and an item together. */
export const keyOf = (creditId: Id, itemId: Id): string => `${creditId} ${itemId}`

/** As it is settled now. */
export const asItIs = ({ pairs }: Page): Wanted =>
  new Map(pairs.map(({ creditId, itemId, amount }) => [keyOf(creditId, itemId), amount]))

/** What has to be set and taken back (below zero) so that all is settled as wanted. */
export function movesTo(page: Page, wanted: Wanted): Move[] {
  const now = asItIs(page)
  return page.credits.flatMap(({ id: creditId }) =>
    page.items.flatMap(({ id: itemId }) => {
      const key = keyOf(creditId, itemId)
      const amount = ((wanted.get(key) ?? 0) - (now.get(key) ?? 0)) as Fen
      return amount === 0 ? [] : [{ creditId, itemId, amount }]
    }),
  )
}

/** What is left of a credit once all is settled as wanted (分); below zero is too much. */
export const leftOf = (page: Page, wanted: Wanted, credit: CreditInHand): number =>
  movesTo(page, wanted)
    .filter(({ creditId }) => creditId === credit.id)
    .reduce((left, { amount }) => left - amount, credit.unallocated as number)

/** What is open of an item once all is settled as wanted (分); below zero is too much. */
export const openOf = (page: Page, wanted: Wanted, item: Page['items'][number]): number =>
  movesTo(page, wanted)
    .filter(({ itemId }) => itemId === item.id)
    .reduce((open, { amount }) => open - amount, item.open as number)

/** Uses what is left of every credit, the oldest first, for what is open by then, the earliest due first, leaving to an order what it still has outstanding: the very rule of the program (R-ALC). */
export function oldestFirst(page: Page, wanted: Wanted): Wanted {
  const now = new Map(wanted)
  for (const credit of page.credits) {
    const items = page.items.map((item) => ({ ...item, open: Math.max(0, openOf(page, now, item)) as Fen }))
    const left = Math.max(0, leftOf(page, now, credit)) as Fen
    for (const { itemId, amount } of settleReceived(left, items, boundOf(page, now, credit))) {
      const key = keyOf(credit.id, itemId)
      now.set(key, ((now.get(key) ?? 0) + amount) as Fen)
    }
  }
  return now
}

/** The order a credit is for, and what it has outstanding without it once all is settled as wanted. */
function boundOf(page: Page, wanted: Wanted, credit: CreditInHand): Bound | null {
  const { orderId, toCome } = credit
  if (orderId === null || toCome === null) return null
  const orderOf = (of: readonly { id: Id; orderId: Id | null }[], id: Id) => of.find((one) => one.id === id)?.orderId
  const outstanding = movesTo(page, wanted).reduce(
    (left, { creditId, itemId, amount }) => {
      const came = orderOf(page.items, itemId) === orderId ? amount : 0
      const gone = orderOf(page.credits, creditId) === orderId ? amount : 0
      return left - came + gone
    },
    toCome + leftOf(page, wanted, credit),
  )
  return { orderId, outstanding: outstanding as Fen }
}
