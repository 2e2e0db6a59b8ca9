import type { DocumentEntry } from '../order/history'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Tracking } from '../value/lot'
import { eventsOf, follow, type Machine } from '../value/machine'
import type { Qty } from '../value/qty'
import type { PlaceKind } from './place'

/** The states of a stocktake: being counted, counted and looked at, written into the books, dropped. */
export const stocktakeStates = ['COUNTING', 'COUNTED', 'POSTED', 'CANCELLED'] as const
export type StocktakeState = (typeof stocktakeStates)[number]

export const stocktakeEvents = ['count', 'finish', 'recount', 'post', 'cancel'] as const
export type StocktakeEvent = (typeof stocktakeEvents)[number]

/** The life of a stocktake (R-STK): what is counted is looked at, counted again where it seems wrong, and then posted. */
export const stocktake: Machine<StocktakeState, StocktakeEvent> = {
  words: 'machine.stocktake',
  refusal: 'order.eventNotAllowed',
  states: stocktakeStates,
  events: stocktakeEvents,
  ends: ['POSTED', 'CANCELLED'],
  table: {
    COUNTING: { count: 'COUNTING', finish: 'COUNTED', cancel: 'CANCELLED' },
    COUNTED: { recount: 'COUNTING', post: 'POSTED', cancel: 'CANCELLED' },
    POSTED: {},
    CANCELLED: {},
  },
}

/** The state after an event. Refuses with 'order.eventNotAllowed' whatever the table does not name. */
export const next = (state: StocktakeState, event: StocktakeEvent): StocktakeState => follow(stocktake, state, event)

/** The events a stocktake in this state may be offered. */
export const eventsFrom = (state: StocktakeState): StocktakeEvent[] => eventsOf(stocktake, state)

/**
 * What was counted less what the books said when it was counted (R-STK): what moved before the count is in both, what moved after it
 * in neither. Null where nothing was counted: an empty count is not none.
 */
export function varianceOf({
  countedQty,
  expectedQty,
}: {
  countedQty: Qty | null
  expectedQty: Qty | null
}): Qty | null {
  return countedQty === null || expectedQty === null ? null : ((countedQty - expectedQty) as Qty)
}

/** A row of the list of stocktakes. */
export interface StocktakeRow {
  id: Id
  no: string
  state: StocktakeState
  warehouse: string
  /** '' means everything. */
  category: string
  startedAt: Instant
  lines: number
  counted: number
  /** Lines that differ. */
  differing: number
  postedOn: Day | null
  note: string
  createdBy: string
}

/** A line of a stocktake; what the books say is null while it is counted blind, what it cost for who may not see costs. */
export interface StocktakeLine {
  id: Id
  productId: Id
  code: string
  name: string
  spec: string
  unit: string
  barcodes: string[]
  tracking: Tracking
  /** The number of the batch or the piece; '' where the product is not told apart. */
  lot: string
  expiresOn: Day | null
  place: PlaceKind
  placeCode: string
  bookQty: Qty | null
  firstQty: Qty | null
  countedQty: Qty | null
  variance: Qty | null
  /** What the difference cost, once it is posted. */
  value: Fen | null
}

/** A stocktake's own page. */
export interface StocktakePage {
  id: Id
  no: string
  state: StocktakeState
  version: number
  warehouse: string
  category: string
  blind: boolean
  note: string
  startedAt: Instant
  createdBy: string
  postedOn: Day | null
  answer: string
  lines: StocktakeLine[]
  history: DocumentEntry[]
}
