import type { Engine, SqlValue } from './engine'

/** The ids of a list in its order. Eight bytes a row: a million rows are 8 MB. */
type Order = Float64Array

/** Orders kept per shop: the list on screen, and a few that a person goes back to. */
const mostOrders = 4

/** What a person keeps of how a list looks changes no list. */
const harmless = new Set(['preferences', 'commands', 'activity_log'])

const kept = new WeakMap<Engine, Map<string, Promise<Order>>>()

/**
 * The ids that a query gives as one JSON text, in its order; kept until something in the shop changes. Found beside the
 * connection that serves the screens, so that no page waits for it.
 */
export function rowOrder(engine: Engine, sql: string, params: readonly SqlValue[]): Promise<Order> {
  const orders = ordersOf(engine)
  const key = JSON.stringify([sql, params])
  const order = orders.get(key) ?? findOrder(engine, sql, params)
  order.catch(() => orders.delete(key))
  // The one asked for last is dropped last.
  orders.delete(key)
  orders.set(key, order)
  for (const oldest of orders.keys()) if (orders.size > mostOrders) orders.delete(oldest)
  return order
}

function ordersOf(engine: Engine): Map<string, Promise<Order>> {
  const known = kept.get(engine)
  if (known) return known
  const orders = new Map<string, Promise<Order>>()
  kept.set(engine, orders)
  engine.onChange((tables) => {
    if (tables.some((table) => !harmless.has(table))) orders.clear()
  })
  return orders
}

/** Characters of the text read at a time, so that a long list does not hold up the program. */
const pieceLength = 1_000_000

async function findOrder(engine: Engine, sql: string, params: readonly SqlValue[]): Promise<Order> {
  const text = await engine.aside.text(sql, params)
  const ids = new Float64Array(text.length / 2)
  let count = 0
  for (let from = 1; from < text.length - 1; ) {
    const cut = text.indexOf(',', from + pieceLength)
    const end = cut === -1 ? text.length - 1 : cut
    const piece = JSON.parse(`[${text.slice(from, end)}]`) as number[]
    ids.set(piece, count)
    count += piece.length
    from = end + 1
    await new Promise((resume) => setImmediate(resume))
  }
  return ids.slice(0, count)
}
