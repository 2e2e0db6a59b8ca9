import { and, eq, inArray } from 'drizzle-orm'
import { one, sameVersion } from '../../db/find'
import { nextNumber } from '../../db/number'
import { products } from '../../db/schema/product'
import { warehouses } from '../../db/schema/stock'
import { stockTransferLines, stockTransfers } from '../../db/schema/transfer'
import { indexForSearch } from '../../db/search'
import type { Work } from '../command'
import { searchKey } from '../search/key'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { formatQty, type Qty } from '../value/qty'
import { Refusal } from '../value/refusal'
import { findTransfer, writeEvent } from './find-event'
import { isEditable } from './transfer'

interface TransferFields {
  fromId: Id
  toId: Id
  neededOn: Day | null
  note: string
  lines: { productId: Id; qty: Qty }[]
}

/**
 * Writes down what is to go from one warehouse to another: a new one under its number, or what is changed of a draft (TRF-01).
 * Refuses the same source and target (`transfer.samePlace`), a warehouse or product that is out of use (`record.inactive`), what
 * is no goods (`transfer.notGoods`), a product twice (`transfer.productTwice`), and one that is no draft (`transfer.notEditable`).
 */
export async function saveTransfer(
  work: Work,
  { id, version, ...fields }: TransferFields & { id: Id | null; version: number },
): Promise<{ id: Id; no: string; version: number }> {
  const places = await placesOf(work, fields)
  const goods = await goodsOf(work, fields.lines)
  if (id === null) return writeNew(work, fields, places, goods)
  const found = await findTransfer(work, id)
  sameVersion(found, version)
  if (!isEditable(found.state)) throw new Refusal('transfer.notEditable', { no: found.no })
  const { lines, ...columns } = fields
  await writeLines(work, id, lines)
  await writeEvent(
    work,
    found,
    { ...columns, searchKey: keyOf(found.no, fields, places) },
    { ...told(fields, places), goods },
  )
  await indexForSearch(work, 'transfer', [id])
  return { id, no: found.no, version: found.version + 1 }
}

async function writeNew(work: Work, { lines, ...fields }: TransferFields, places: string[], goods: string) {
  const id = work.newId()
  const no = await nextNumber(work, 'DBD', work.today)
  await work.db.insert(stockTransfers).values({
    ...fields,
    id,
    no,
    state: 'DRAFT',
    requestedOn: work.today,
    searchKey: keyOf(no, fields, places),
    version: 1,
    createdBy: work.user.id,
    createdAt: work.now,
  })
  await writeLines(work, id, lines)
  await indexForSearch(work, 'transfer', [id])
  const after = { no, state: 'DRAFT', ...told(fields, places), goods }
  work.log({ record: 'stockTransfer', recordId: id, after })
  return { id, no, version: 1 }
}

async function writeLines(work: Work, transferId: Id, lines: TransferFields['lines']): Promise<void> {
  await work.db.delete(stockTransferLines).where(eq(stockTransferLines.transferId, transferId))
  await work.db
    .insert(stockTransferLines)
    .values(lines.map((line, at) => ({ ...line, id: work.newId(), transferId, lineNo: at + 1 })))
}

/** The names of where it comes from and goes to. */
async function placesOf(work: Work, { fromId, toId }: TransferFields): Promise<string[]> {
  if (fromId === toId) throw new Refusal('transfer.samePlace', {}, { toId: 'transfer.samePlace' })
  const names = []
  for (const [field, id] of Object.entries({ fromId, toId })) {
    const place = one(await work.db.select().from(warehouses).where(eq(warehouses.id, id)), 'warehouse')
    if (!place.active) throw new Refusal('record.inactive', { name: place.name }, { [field]: 'record.inactive' })
    names.push(place.name)
  }
  return names
}

/** What is to go, in words. */
async function goodsOf(work: Work, lines: TransferFields['lines']): Promise<string> {
  const ids = lines.map(({ productId }) => productId)
  const found = await work.db
    .select()
    .from(products)
    .where(and(inArray(products.id, ids)))
  const told = lines.map(({ productId, qty }, at) => {
    const product = one(
      found.filter(({ id }) => id === productId),
      'product',
    )
    if (product.kind !== 'goods') throw new Refusal('transfer.notGoods', { product: product.name })
    if (!product.active) throw new Refusal('record.inactive', { name: product.name })
    if (ids.indexOf(productId) !== at) throw new Refusal('transfer.productTwice', { product: product.name })
    if (qty <= 0) throw new Refusal('order.quantityNotPositive', { line: at + 1 })
    return `${product.name} × ${formatQty(qty)}`
  })
  return told.join('、')
}

const told = ({ neededOn, note }: Pick<TransferFields, 'neededOn' | 'note'>, places: string[]) => ({
  places: places.join(' → '),
  neededOn,
  note,
})

const keyOf = (no: string, { note }: Pick<TransferFields, 'note'>, places: string[]) => searchKey(no, ...places, note)
