import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Qty } from '../value/qty'
import { shareOf, type Worth } from '../value/worth'
import type { MovementKind } from './movement'

/** A movement as it was written, the earliest day first, those of a day in the order in which they were written. */
export interface Moved {
  documentId: Id
  documentNo: string
  originId: Id | null
  kind: MovementKind
  movedOn: Day
  qty: Qty
  value: Fen
}

/** What the goods of a document cost as it stands in the books, and by the average of its day; below zero is what came back. */
export interface Recosted {
  documentId: Id
  documentNo: string
  kind: MovementKind
  movedOn: Day
  booked: Fen
  cost: Fen
}

/** What recomputing a product comes to: the documents whose cost differs, or where it cannot be done. */
export type Outcome = { differing: Recosted[] } | { stopped: Pick<Moved, 'documentNo' | 'movedOn'> }

/** What leaves at the average; everything else came, or left, at a price of its own. */
const atAverage: readonly MovementKind[] = ['delivery', 'adjustment', 'stocktake', 'transferLoss', 'service']

/**
 * Recomputes what goods cost from what there was on a day on (R-STK): in the order of the days whatever left takes its share of the
 * average, what comes back takes what it left with, and what was corrected before counts with its document. What came keeps
 * what it cost. Where a day would have had less than left on it, or something would be worth anything when nothing is there,
 * nothing is recomputed: the document is named.
 */
export function recost(opening: Worth, moved: readonly Moved[]): Outcome {
  const documents = new Map<Id, Recosted>()
  /** What of each document's goods is gone, with what came back to it. */
  const gone = new Map<Id, Worth>()
  let worth = opening
  for (const row of moved) {
    const value = row.kind === 'cost' ? null : worthOf(row, worth, gone)
    if (value === 'stopped') return { stopped: row }
    note(documents, row, value)
    if (value === null) continue
    worth = sum(worth, { qty: row.qty, value })
    if (worth.qty === 0 && worth.value !== 0) return { stopped: row }
    for (const id of new Set([row.documentId, row.originId ?? row.documentId]))
      gone.set(id, sum(gone.get(id) ?? nothing, { qty: -row.qty as Qty, value: -value as Fen }))
  }
  return { differing: [...documents.values()].filter(({ booked, cost }) => booked !== cost) }
}

const nothing: Worth = { qty: 0 as Qty, value: 0 as Fen }

const sum = (one: Worth, other: Worth): Worth => ({
  qty: (one.qty + other.qty) as Qty,
  value: (one.value + other.value) as Fen,
})

/** What a movement is worth now, with its sign. */
function worthOf(row: Moved, worth: Worth, gone: ReadonlyMap<Id, Worth>): Fen | 'stopped' {
  const { documentId, originId, qty } = row
  const own = gone.get(documentId) ?? nothing
  // Taken back: what the document has moved so far, as it was recomputed.
  const takesBack = own.qty !== 0 && own.qty > 0 === qty > 0
  if (takesBack && (originId === documentId || row.kind === 'return')) return fitting(worth, row, shareOf(own, qty))
  const origin = originId === null ? undefined : gone.get(originId)
  if (qty > 0) return origin && origin.qty >= qty ? shareOf(origin, qty) : row.value
  if (!atAverage.includes(row.kind)) return fitting(worth, row, row.value)
  return -qty > worth.qty ? 'stopped' : (-shareOf(worth, -qty as Qty) as Fen)
}

/** Goods never leave with more than all of them are worth. */
function fitting(worth: Worth, { qty }: Moved, value: Fen): Fen | 'stopped' {
  if (qty > 0) return value
  if (-qty > worth.qty) return 'stopped'
  const fits = -qty === worth.qty ? -value === worth.value : -value <= worth.value
  return fits ? value : (-shareOf(worth, -qty as Qty) as Fen)
}

/** A correction of an earlier run is part of what its document cost. */
function note(documents: Map<Id, Recosted>, row: Moved, value: Fen | null): void {
  const { documentId, documentNo, kind, movedOn } = row
  const before = documents.get(documentId) ?? {
    documentId,
    documentNo,
    kind,
    movedOn,
    booked: 0 as Fen,
    cost: 0 as Fen,
  }
  const booked = (before.booked - row.value) as Fen
  documents.set(documentId, { ...before, booked, cost: (before.cost - (value ?? 0)) as Fen })
}
