import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import type { ProductUnit } from '../product/unit'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { nearestAmong } from './nearest'

/** Records read in one go. */
const page = 5000

/** Codes that nobody bears are compared with all others; after so many only said to be unknown. */
const mostNear = 100

/** A product as the rows of a price list mean it. */
export interface Goods {
  id: Id
  code: string
  name: string
  spec: string
  unit: string
  units: Pick<ProductUnit, 'name' | 'ratio'>[]
  barcodes: string[]
}

/** How the rows of a sheet name something: each way with the words of the row, the surest first. */
export interface Named {
  code: string
  barcode?: string
  name: string
  spec?: string
}

/**
 * Finds the product each row means, by the keys in turn. Refuses one that is not here, with up to three codes that are nearest
 * (`import.productUnknown`), and a name that several have, with their codes (`import.productAmbiguous`).
 */
export async function goodsFinder(
  shop: Reading,
  keys: readonly string[],
): Promise<(row: Named) => { field: string; goods: Goods }> {
  const all = await everyGoods(shop)
  const byCode = new Map(all.map((goods) => [goods.code, goods]))
  const byBarcode = new Map(all.flatMap((goods) => goods.barcodes.map((barcode) => [barcode, goods])))
  const byName = grouped(all, ({ name }) => foldName(name))
  const near = nearness(all.map(({ code }) => code))
  const ways: Record<string, (row: Named) => Goods[]> = {
    productCode: ({ code }) => one(byCode.get(code)),
    barcode: ({ barcode = '' }) => one(byBarcode.get(barcode)),
    productName: ({ name, spec = '' }) => {
      const named = name === '' ? [] : (byName.get(foldName(name)) ?? [])
      return named.length < 2 || spec === '' ? named : named.filter((goods) => foldName(goods.spec) === foldName(spec))
    },
  }
  return (row) => {
    for (const field of keys) {
      const found = ways[field]?.(row) ?? []
      const [goods] = found
      if (found.length > 1)
        throw new Refusal('import.productAmbiguous', { text: row.name, codes: listed(found.map(({ code }) => code)) })
      if (goods) return { field, goods }
    }
    throw new Refusal('import.productUnknown', { text: row.code || row.barcode || row.name, near: near(row.code) })
  }
}

/**
 * Finds the customer each row means, by code, else by name. Refuses one that is not here (`import.customerUnknown`), a name
 * that several have (`import.customerAmbiguous`), and one that was merged (`customer.merged`).
 */
export async function customerFinder(shop: Reading): Promise<(row: Named) => { id: Id; name: string }> {
  const all = await everyCustomer(shop)
  const byCode = new Map(all.map((customer) => [customer.code, customer]))
  const byName = grouped(
    all.filter(({ gone }) => gone === 0),
    ({ name }) => foldName(name),
  )
  const near = nearness(all.map(({ code }) => code))
  return ({ code, name }) => {
    const found = code === '' ? (byName.get(foldName(name)) ?? []) : one(byCode.get(code))
    const [customer] = found
    if (found.length > 1)
      throw new Refusal('import.customerAmbiguous', { text: name, codes: listed(found.map((other) => other.code)) })
    if (!customer) throw new Refusal('import.customerUnknown', { text: code || name, near: near(code) })
    if (customer.gone === 1) throw new Refusal('customer.merged', { name: customer.name })
    return customer
  }
}

const one = <T>(found: T | undefined): T[] => (found === undefined ? [] : [found])

const listed = (codes: readonly string[]) => codes.slice(0, 5).join('、')

/** The nearest codes as a text, `—` where there are none or too many have been looked for. */
export function nearness(codes: readonly string[]): (code: string) => string {
  let nearest: ReturnType<typeof nearestAmong> | undefined
  const known = new Map<string, string>()
  return (code) => {
    if (code === '' || (known.size >= mostNear && !known.has(code))) return '—'
    nearest ??= nearestAmong(codes)
    const text = known.get(code) ?? (listed(nearest(code)) || '—')
    known.set(code, text)
    return text
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of all) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record])
  return groups
}

const everyGoods = (shop: Reading) =>
  every<Goods>(
    shop,
    'products',
    `'id', id, 'code', code, 'name', name, 'spec', spec, 'unit', unit,
      'units', (select json_group_array(json_object('name', name, 'ratio', ratio)) from product_units u where u.product_id = t.id),
      'barcodes', (select json_group_array(barcode) from product_barcodes b where b.product_id = t.id)`,
  )

const everyCustomer = (shop: Reading) =>
  every<{ id: Id; code: string; name: string; gone: number }>(
    shop,
    'customers',
    `'id', id, 'code', code, 'name', name, 'gone', merged_into is not null`,
  )

async function every<T extends { id: Id }>(shop: Reading, table: string, columns: string): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const rows = await shop.json<T[]>(
      `select json_group_array(json_object(${columns})) from (select * from ${table} where id > ? order by id limit ?) t`,
      [all.at(-1)?.id ?? 0, page],
    )
    for (const row of rows) all.push(row)
    if (rows.length < page) return all
  }
}
