import type { Field, OwnValues } from '../field/field'
import { fieldKey } from '../value/fieldkey'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { OrderEvent, OrderWhen } from './order'

/** The fields of an order a type may ask for before it is confirmed. */
export const typeFields = ['promisedOn', 'contact', 'phone', 'address', 'externalNo', 'note', 'specialTerms'] as const

export type TypeField = (typeof typeFields)[number]

/** Whether the customer's confirmation of the goods is not noted, may be, or must be before an order is completed. */
export const receiptRules = ['off', 'optional', 'needed'] as const

/** What a type of order asks for: the states of R-ST it leaves out, and what must be filled in. */
export interface OrderTypeConfig {
  /** Whether its orders are looked at by the approval rules and flows; without it each is confirmed at once. */
  approves: boolean
  /** Whether the preparing of goods is noted: without it the order goes from confirmed to shipped. */
  prepares: boolean
  receipt: (typeof receiptRules)[number]
  /** Whether the whole may come to nothing, as samples and gifts do (R-AMT-5). */
  zeroAmount: boolean
  needed: readonly TypeField[]
  /** The shop's own fields of orders that must be filled in. */
  neededOwn: readonly Id[]
}

/** The ordinary sales order. */
export const ordinaryType: OrderTypeConfig = {
  approves: true,
  prepares: true,
  receipt: 'optional',
  zeroAmount: false,
  needed: [],
  neededOwn: [],
}

/** A type of order as it is now, with how many orders of it there are and what they come to (TYP-05). */
export interface OrderType {
  id: Id
  name: string
  active: boolean
  version: number
  config: OrderTypeConfig
  count: number
  gross: number
}

/** The type an order is of, as it was when the order was written; null for an ordinary one. */
export interface TypeOfOrder {
  name: string | null
  config: OrderTypeConfig
}

/** The type of an order as it was found; one without a type is an ordinary sales order. */
export const typeOf = (found: { name: string; config: OrderTypeConfig } | null): TypeOfOrder =>
  found ?? { name: null, config: ordinaryType }

/** Whether orders of a type meet an event at all; the table says in which state. */
export function typeAllows({ prepares, receipt }: OrderTypeConfig, event: OrderEvent): boolean {
  if (event === 'start') return prepares
  return event !== 'confirmReceipt' || receipt !== 'off'
}

/** Refuses an event that orders of a type do not meet (`order.typeForbids`). */
export function checkType({ name, config }: TypeOfOrder, event: OrderEvent): void {
  if (typeAllows(config, event)) return
  throw new Refusal('order.typeForbids', { type: name ?? '', event: `order.event.${event}` })
}

/** The circumstance under which a shipped order is completed at once: its type does not insist on the receipt of goods. */
export const whenCompleted = ({ receipt }: OrderTypeConfig): OrderWhen | undefined =>
  receipt === 'needed' ? undefined : 'receiptSkipped'

/** Refuses an order that lacks one of the shop's own fields that every order, or its type, needs (`field.needed`), naming the first. */
export function checkOwnFilled({ neededOwn }: OrderTypeConfig, own: readonly Field[], { fields }: OwnValues): void {
  const asked = own.filter(({ id, active, needed }) => active && (needed || neededOwn.includes(id)))
  const lacking = asked.filter(({ id }) => (fields[fieldKey(id)] ?? null) === null)
  const [first] = lacking
  if (first === undefined) return
  const at = Object.fromEntries(lacking.map(({ id }) => [`fields.${fieldKey(id)}`, 'field.needed' as const]))
  throw new Refusal('field.needed', { name: first.name }, at)
}

/** Refuses an order that lacks what its type asks for before it is confirmed (`field.missing`), naming the first. */
export function checkFilled({ needed }: OrderTypeConfig, order: Record<TypeField, string | null>): void {
  const lacking = needed.filter((field) => (order[field] ?? '') === '')
  const [first] = lacking
  if (first === undefined) return
  const fields = Object.fromEntries(lacking.map((field) => [field, 'field.missing' as const]))
  throw new Refusal('field.missing', { word: `order.field.${first}` }, fields)
}
