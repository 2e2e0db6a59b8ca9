import { eq, sql } from 'drizzle-orm'
import type { Day } from '../main/value/day'
import type { Fen } from '../main/value/fen'
import type { Id } from '../main/value/id'
import type { Qty } from '../main/value/qty'
import type { Tx } from './engine'
import type { Moment } from './ledger'
import { refuseUntold } from './lot-arrival'
import { checkLotLies, checkSerialOnce } from './lot-level'
import { coverMissing, postLeaving } from './missing'
import { openDay } from './period'
import { checkLies, post, type StockDocument } from './posting'
import { stockMovements } from './schema/stock'

/** What a document moved in a place of one batch, or what its goods were corrected by on a day. */
interface Moved {
  productId: Id
  locationId: Id
  lotId: Id | null
  /** The day of a correction; null of goods. */
  corrected: Day | null
  qty: Qty
  value: Fen
}

/** Goods that stay in the shop, whatever happens to them. */
const within: readonly StockDocument['kind'][] = ['transferOut', 'transferIn', 'block']

/**
 * Takes back all that a document moved, place by place, as if it had never been: of goods that come back also what they were
 * corrected by, each on its day, or today where that is in a closed period. What it cost comes back with it; where goods that came in are worth something else by now, what
 * is left stays worth at least nothing. Refuses to take goods from where they do not lie any more (`stock.notThere`). Goods that had
 * come back from a delivery are gone with it again where that is the origin.
 */
export async function reverseMovements(
  tx: Tx,
  at: Moment,
  taken: StockDocument,
  originId: Id = taken.documentId,
): Promise<void> {
  const document = { ...taken, movedOn: await openDay(tx, at, taken.movedOn) }
  const moved = await movedWith(tx, document.documentId)
  for (const productId of new Set(moved.map((row) => row.productId))) {
    const own = moved.filter((row) => row.productId === productId)
    for (const row of own) if (row.corrected === null) row.lotId = await toldLot(tx, row, document)
    if (within.includes(document.kind)) await turnRound(tx, at, document, own)
    else if (own.some(({ qty }) => qty > 0)) await takeAgain(tx, at, document, originId, own)
    else await bringBack(tx, at, document, originId, own)
  }
  for (const row of moved) if (row.corrected === null) await checkSerialOnce(tx, row)
}

const toldLot = (tx: Tx, row: Moved, { documentNo }: StockDocument) =>
  refuseUntold(tx, row.productId, row.lotId, documentNo)

async function movedWith(tx: Tx, documentId: Id): Promise<Moved[]> {
  const { productId, locationId, lotId, kind, movedOn } = stockMovements
  const corrected = sql<Day | null>`case when ${kind} = 'cost' then ${movedOn} end`
  const [qty, value] = [sql<Qty>`sum(${stockMovements.qty})`, sql<Fen>`sum(${stockMovements.value})`]
  const rows = await tx.db
    .select({ productId, locationId, lotId, corrected, qty, value })
    .from(stockMovements)
    .where(eq(stockMovements.documentId, documentId))
    .groupBy(productId, locationId, lotId, corrected)
    .orderBy(qty, productId, locationId, lotId, corrected)
  return rows.filter((row) => row.qty !== 0 || row.value !== 0)
}

/** Goods that went to another place lie where they came from. */
async function turnRound(tx: Tx, at: Moment, document: StockDocument, moved: readonly Moved[]): Promise<void> {
  for (const { corrected: _, ...row } of moved) {
    await checkThere(tx, row)
    const back = { qty: -row.qty as Qty, value: -row.value as Fen, originId: document.documentId }
    await post(tx, at, document, { ...row, ...back })
  }
}

/** Goods that had left are here again, at what they cost when they left and were corrected by. */
async function bringBack(tx: Tx, at: Moment, document: StockDocument, originId: Id, moved: readonly Moved[]) {
  const come = { qty: 0, value: 0 }
  for (const { corrected, ...row } of moved) {
    const back = { qty: -row.qty as Qty, value: -row.value as Fen, originId }
    const movedOn = corrected === null ? document.movedOn : await openDay(tx, at, corrected)
    const kind = corrected === null ? document.kind : ('cost' as const)
    await post(tx, at, { ...document, kind, movedOn }, { ...row, ...back })
    come.qty += back.qty
    come.value += back.value
  }
  const { documentNo, documentId: ownId, movedOn } = document
  const [row] = moved
  if (row)
    await coverMissing(tx, at, {
      productId: row.productId,
      qty: come.qty as Qty,
      value: come.value as Fen,
      documentNo,
      movedOn,
      ownId,
    })
}

/** Goods that had come are gone again, at what they came at as far as that fits. */
async function takeAgain(tx: Tx, at: Moment, document: StockDocument, originId: Id, moved: readonly Moved[]) {
  let corrected = moved.reduce((sum, row) => sum + (row.corrected === null ? 0 : row.value), 0)
  for (const { corrected: day, value, ...row } of moved) {
    if (day !== null) continue
    await checkThere(tx, row)
    if (row.qty > 0) await postLeaving(tx, at, document, { ...row, originId }, (value + corrected) as Fen)
    else await post(tx, at, document, { ...row, qty: -row.qty as Qty, value: -value as Fen, originId })
    if (row.qty > 0) corrected = 0
  }
}

async function checkThere(tx: Tx, { productId, locationId, lotId, qty }: Omit<Moved, 'corrected' | 'value'>) {
  if (qty <= 0) return
  if (lotId !== null) await checkLotLies(tx, lotId, locationId, qty)
  await checkLies(tx, productId, locationId, qty)
}
