import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** A word of the shop's own for how far the preparing of an order has come; `count` says how many orders stand there. */
export interface OrderStage {
  id: Id
  name: string
  count: number
}

/** The words as they are to be: in this order, renamed where one has an id, added where it has none. */
export interface StageWord {
  id: Id | null
  name: string
}

/** Refuses the same word twice (`name.taken`). */
export function checkStages(words: readonly StageWord[]): void {
  const keys = words.map(({ name }) => foldName(name))
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  const name = words[twice]?.name
  if (name !== undefined) throw new Refusal('name.taken', { name })
}
