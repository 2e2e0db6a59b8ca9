import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ProductPick } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import { ask } from '../ask'
import { holdingKeys, lettersOf, typeOn } from '../part/ahead'
import { isScan } from './scan'

/** What the list under a product cell knows and can do. */
export interface ProductSearch {
  typed: string | null
  open: boolean
  items: readonly ProductPick[]
  at: number
  answered: boolean
  /** Nothing was found, and the items are those whose codes are nearest. */
  near: boolean
  /** `at`: when the key was pressed, ms by the event's own clock. */
  type: (text: string, at: number) => void
  look: () => void
  move: (step: 1 | -1) => void
  choose: (at: number) => void
  /** True when a key was pressed while the answer is still on its way: it is held back for what follows. */
  held: (event: KeyboardEvent) => boolean
  take: (item: ProductPick) => void
  close: () => void
}

/** What the text finds; of no text, what the customer usually buys. */
async function find(text: string, customerId: Id | null): Promise<readonly ProductPick[]> {
  try {
    const usual = text.trim() === '' && customerId !== null ? await ask('product.usual', { customerId }) : []
    return usual.length > 0 ? usual : await ask('product.pick', { text: text.trim() })
  } catch {
    return []
  }
}

/** Where nothing is found: the products whose codes are nearest. */
async function findNear(text: string): Promise<readonly ProductPick[]> {
  try {
    return text.trim() === '' ? [] : await ask('product.near', { text: text.trim() })
  } catch {
    return []
  }
}

/**
 * Finds products while one types; before, what the customer usually buys. Enter before the answer is there waits for the answer to exactly what was typed: a
 * scanner is faster than any list.
 */
export function useProductSearch(
  customerId: Id | null,
  onPick: (pick: ProductPick, scanned: boolean) => void,
): ProductSearch {
  const [state, setState] = useState(closed)
  const turn = useRef(0)
  const begun = useRef(0)
  const [ahead] = useState(holdingKeys)
  const asked = useRef<{ text: string; answer: Promise<readonly ProductPick[]> }>({
    text: '',
    answer: Promise.resolve([]),
  })
  const start = (typed: string | null, text: string) => {
    const mine = ++turn.current
    setState((now) => ({ ...now, typed, open: true, answered: false }))
    const answer = find(text, customerId)
    asked.current = { text, answer }
    const show = (items: readonly ProductPick[], at: number) => {
      if (mine === turn.current)
        setState((now) => ({ ...now, items, at, answered: true, near: at < 0 && items.length > 0 }))
    }
    // What is only near is never taken by Enter alone: the cursor stands on none of it.
    void answer.then(async (items) => (items.length > 0 ? show(items, 0) : show(await findNear(text), -1)))
  }
  const close = () => {
    turn.current += 1
    ahead.end()
    setState(closed)
  }
  const take = (item: ProductPick, scanned = false) => {
    close()
    onPick(item, scanned)
  }
  const choose = (at: number) => {
    const { text } = asked.current
    const took = at - begun.current
    const pick = (items: readonly ProductPick[], standing: ProductPick) => {
      const item = bestOf(items, text, standing)
      take(item, state.typed !== null && isScan(text, item.barcode ?? item.code, took))
    }
    const shown = state.items[state.at]
    if (state.answered && shown !== undefined) return pick(state.items, shown)
    ahead.begin()
    settle(pick)
  }
  /** Takes the best of the answer for which Enter waits, and types on what came meanwhile; a list opened anew is waited for in its turn. */
  const settle = (pick: (items: readonly ProductPick[], standing: ProductPick) => void) => {
    const { text, answer } = asked.current
    void answer.then((items) => {
      if (!ahead.waits()) return
      if (asked.current.answer !== answer) return settle(pick)
      const best = items[0]
      const keys = ahead.end()
      if (best !== undefined) {
        // At once: what was typed on belongs where the cursor goes.
        flushSync(() => pick(items, best))
        typeOn(keys)
      } else if (lettersOf(keys) !== '') start(text + lettersOf(keys), text + lettersOf(keys))
    })
  }
  return {
    ...state,
    type: (text, at) => {
      // Something other than a key changed the text, a paste or an input method: Enter was meant for what stood there.
      ahead.end()
      if (state.typed === null) begun.current = at
      start(text, text)
    },
    look: () => start(state.typed, state.typed ?? ''),
    move: (step) =>
      setState((now) => ({ ...now, at: Math.min(Math.max(now.at + step, 0), Math.max(now.items.length - 1, 0)) })),
    choose,
    held: ahead.take,
    take: (item) => take(item),
    close,
  }
}

const closed: Pick<ProductSearch, 'typed' | 'open' | 'items' | 'at' | 'answered' | 'near'> = {
  typed: null,
  open: false,
  items: [],
  at: 0,
  answered: false,
  near: false,
}

/** A product whose code was typed in full comes before the one the list stands on only while nothing else was chosen. */
function bestOf(items: readonly ProductPick[], text: string, standing: ProductPick): ProductPick {
  if (standing !== items[0]) return standing
  return items.find((item) => item.code.toLowerCase() === text.trim().toLowerCase()) ?? standing
}
