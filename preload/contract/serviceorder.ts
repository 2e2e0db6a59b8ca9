import { z } from 'zod'
import type { Minute } from '../../main/serviceorder/slot'
import type { Bookings, ServicePage, ServiceQualityRow, ServiceRow } from '../../main/serviceorder/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { command, list, question } from './entry'
import { chosenLots, leaving } from './lot'
import { day, fen, id, needed, price, qty, text } from './value'

const event = z.object({ id, version: z.number().int() })
const explained = event.extend({ reason: needed(200) })
/** Minutes since midnight. */
const minute = z.number().int().min(0).max(1440) as unknown as z.ZodType<Minute, number>

/** Work at customers': what is needed, who goes when, what came of it (SVC-01, SVC-02). */
export const service = {
  ...list<ServiceRow>()('service', 'service.read', 'order.export', ['service_orders', 'products', 'users']),
  /** How well the work of a period was done, by who did it and what kind it was (SVC-04). */
  ...list<ServiceQualityRow>()('serviceQuality', 'service.read', 'order.export', ['service_orders', 'users'], {
    from: day,
    to: day,
  }),
  'service.read': question<ServicePage>()(
    'service.read',
    ['service_orders', 'service_parts', 'products', 'users', 'activity_log'],
    z.object({ id }),
  ),
  /** Who can be sent, and what they are planned for from a day to another. */
  'service.bookings': question<Bookings>()(
    'service.read',
    ['service_orders', 'users', 'role_rights'],
    z.object({ from: day, to: day }),
  ),
  /** Writes down what is needed: a new one when `id` is null. Refused when somebody else has changed it since `version`. */
  'service.save': command<{ id: Id; no: string; version: number }>()(
    'service.edit',
    z.object({
      id: id.nullable(),
      version: z.number().int().default(0),
      kind: z.enum(['install', 'repair', 'maintain', 'inspect', 'other']),
      customerId: id,
      productId: id.nullable().default(null),
      need: needed(1000),
      contact: text(100),
      phone: text(60),
      address: text(300),
      wishedOn: day.nullable().default(null),
    }),
  ),
  'service.submit': command<null>()('service.edit', event),
  'service.cancel': command<null>()('service.edit', explained),
  'service.confirmNeed': command<null>()('service.plan', event),
  'service.reject': command<null>()('service.plan', explained),
  /** Plans who goes when, also anew; overlapping plans of that person are counted and no refusal (SVC-03). */
  'service.plan': command<{ overlaps: number }>()(
    'service.plan',
    event.extend({ technicianId: id, plannedOn: day, startsAt: minute, endsAt: minute, reason: text(200) }),
  ),
  'service.start': command<null>()('service.work', event),
  /** A part leaves the stock for it, as long as it is planned or being done. */
  'service.takePart': command<{ partId: Id }>()(
    'service.work',
    event.extend({ productId: id, qty, price, warehouseId: id.nullable().default(null), ...leaving }),
  ),
  /** So much of a part lies in stock again. */
  'service.giveBack': command<null>()('service.work', event.extend({ partId: id, qty, lots: chosenLots })),
  /** The work is done: its fee and its parts are owed. */
  'service.finish': command<null>()(
    'service.work',
    event.extend({ doneOn: day, result: needed(1000), fee: fen.default(0 as Fen) }),
  ),
  /** It is being done again, and what it came to is cancelled while nothing is paid for it. */
  'service.undoFinish': command<null>()('service.plan', explained),
  /** What the customer says of it, one to five. */
  'service.feedback': command<null>()(
    'service.edit',
    event.extend({ score: z.number().int().min(1).max(5), feedback: text(500) }),
  ),
}
