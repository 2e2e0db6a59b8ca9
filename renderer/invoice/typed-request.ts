import { type AskedPart, type InvoiceLine, type InvoicePart, isLeft, requestLines } from '../../main/invoice/line'
import type { InvoiceEcho, InvoicePage } from '../../main/invoice/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'

/** What was typed of a line: nothing of it, all that is left, or a part. */
export type TypedPart = 'none' | 'all' | { qty: Qty | null; gross: Fen | null }

export type TypedParts = Readonly<Record<number, TypedPart>>

/** What of a line stands there before somebody types: what a request that is changed held, else all that is left. */
function untyped(part: InvoicePart, changed: InvoicePage | null): TypedPart {
  const held = changed?.lines.find(({ orderLineId }) => orderLineId === part.orderLineId)
  if (held) return { qty: held.qty, gross: held.gross }
  if (changed?.orders.some(({ id }) => id === part.orderId)) return 'none'
  return isLeft(part) ? 'all' : 'none'
}

/** What a request asks for, as it is sent, and the lines it would hold; the lines are worked out by the rule that will write them. */
export function typedRequest(
  { parts }: Pick<InvoiceEcho, 'parts'>,
  typed: TypedParts,
  { changed, discounts }: { changed: InvoicePage | null; discounts: boolean },
): { asked: AskedPart[]; lines: InvoiceLine[] } {
  const asked = parts.flatMap((part): AskedPart[] => {
    const { orderLineId } = part
    const now = typed[orderLineId] ?? untyped(part, changed)
    if (now === 'none') return []
    return [now === 'all' ? { orderLineId, qty: null, gross: null } : { orderLineId, ...now }]
  })
  const right = asked.filter(({ orderLineId, qty, gross }) => {
    const part = parts.find((one) => one.orderLineId === orderLineId)
    return part !== undefined && (qty !== null || gross !== null || isLeft(part))
  })
  const lines = right.flatMap((one) => {
    try {
      return requestLines(parts, [one], { discounts, over: true })
    } catch {
      // What comes to nothing is no line.
      return []
    }
  })
  return { asked: right, lines }
}

/** A number typed into a cell: an empty one or nothing takes the line out. */
export const typedPart = (of: 'qty' | 'gross', value: number | null): TypedPart =>
  value === null || value === 0
    ? 'none'
    : { qty: of === 'qty' ? (value as Qty) : null, gross: of === 'gross' ? (value as Fen) : null }

/** The orders a request that is changed holds beside its first one. */
export const alsoHeld = (changed: InvoicePage | null): Id[] => changed?.orders.slice(1).map(({ id }) => id) ?? []
