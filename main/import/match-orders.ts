import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { customerKeyOf, freeNumber, type ImportedOrder, productKeyOf } from './order'
import type { ImportedLine } from './row'

/** Who and what is already here, and what an import would have to add. */
export interface Matched {
  newOrders: { order: ImportedOrder; no: string }[]
  knownOrders: number
  suffixedOrders: number
  customers: Map<string, Id | null>
  newCustomers: Map<string, ImportedLine>
  products: Map<string, Id | null>
  newProducts: Map<string, { line: ImportedLine; code: string }>
  suffixedProducts: number
}

/**
 * Compares what was read with what is here: orders by their key, customers by code or else name, products by code and name.
 * A number or code that is taken by something else gets a visible suffix.
 */
export async function matchOrders(reading: Reading, orders: ReadonlyMap<string, ImportedOrder>): Promise<Matched> {
  const known = new Set(
    await reading.json<string[]>(`select json_group_array(import_key) from sales_orders where import_key is not null`),
  )
  const fresh = [...orders.values()].filter((order) => !known.has(order.key))
  const { customers, newCustomers } = await matchCustomers(reading, fresh)
  const { products, newProducts, suffixed } = await matchProducts(reading, fresh)
  const numbered = await numberOrders(reading, fresh)
  return {
    ...numbered,
    knownOrders: orders.size - fresh.length,
    customers,
    newCustomers,
    products,
    newProducts,
    suffixedProducts: suffixed,
  }
}

async function numberOrders(reading: Reading, fresh: readonly ImportedOrder[]) {
  const taken = new Set(
    await reading.json<string[]>(`select json_group_array(no) from sales_orders where no is not null`),
  )
  const newOrders = fresh.map((order) => ({ order, no: order.no === '' ? '' : freeNumber(order.no, taken) }))
  return { newOrders, suffixedOrders: newOrders.filter(({ order, no }) => no !== order.no).length }
}

async function matchCustomers(reading: Reading, fresh: readonly ImportedOrder[]) {
  const here = await reading.json<[Id, string, string][]>(
    `select json_group_array(json_array(id, code, name)) from customers`,
  )
  const byKey = new Map<string, Id>()
  for (const [id, code, name] of here) byKey.set(`code|${code}`, id).set(`name|${foldName(name)}`, id)
  const customers = new Map<string, Id | null>()
  const newCustomers = new Map<string, ImportedLine>()
  for (const line of fresh.flatMap((order) => order.lines)) {
    const key = customerKeyOf(line)
    if (customers.has(key)) continue
    customers.set(key, byKey.get(key) ?? null)
    if (!byKey.has(key)) newCustomers.set(key, line)
  }
  return { customers, newCustomers }
}

async function matchProducts(reading: Reading, fresh: readonly ImportedOrder[]) {
  const here = await reading.json<[Id, string, string, string | null][]>(
    `select json_group_array(json_array(id, code, name, import_key)) from products`,
  )
  const byKey = new Map<string, Id>()
  for (const [id, code, name, importKey] of here) {
    byKey.set(`${code}|${foldName(name)}`, id).set(`|${foldName(name)}`, id)
    if (importKey !== null) byKey.set(importKey, id)
  }
  const taken = new Set(here.map(([, code]) => code))
  const products = new Map<string, Id | null>()
  const newProducts = new Map<string, { line: ImportedLine; code: string }>()
  for (const line of fresh.flatMap((order) => order.lines)) {
    const key = productKeyOf(line)
    if (products.has(key)) continue
    products.set(key, byKey.get(key) ?? null)
    const wish = line.texts.productCode ?? ''
    if (!byKey.has(key)) newProducts.set(key, { line, code: wish === '' ? '' : freeNumber(wish, taken) })
  }
  const suffixed = [...newProducts.values()].filter(({ line, code }) => code !== (line.texts.productCode ?? '')).length
  return { products, newProducts, suffixed }
}
