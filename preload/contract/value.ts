import { z } from 'zod'
import type { Filter, ListAsk, ListScope } from '../../main/list/list'
import type { OrderDiscount } from '../../main/pricing/discount'
import type { PaymentTerm } from '../../main/receivable/term'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { PayPercent, Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'

const whole = <T extends number>(least: number, most: number) =>
  z.number().int().min(least).max(most) as unknown as z.ZodType<T, number>

export const id = whole<Id>(1, Number.MAX_SAFE_INTEGER)
/** Money in 分, never negative. */
export const fen = whole<Fen>(0, 99_999_999_999_999)
/** Money in 分 that may be owed the other way round. */
export const signedFen = whole<Fen>(-99_999_999_999_999, 99_999_999_999_999)
/** A quantity in 1/10 000 of the unit; may be negative only in stock adjustments. */
export const qty = whole<Qty>(-999_999_990_000, 999_999_990_000)
/** A unit price in 1/10^8 yuan. */
export const price = whole<Price>(0, 9_000_000_000_000_000)
export const pay = whole<PayPercent>(0, 10_000)
export const rate = whole<Rate>(0, 10_000)

/** A moment, ms since 1970 UTC. */
export const instant = whole<Instant>(0, 8_640_000_000_000_000)

/** A day that exists, YYYY-MM-DD, of a century in which somebody trades. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31') as unknown as z.ZodType<
  Day,
  string
>

/** A short text, trimmed; may be empty. */
export const text = (longest = 200) => z.string().trim().max(longest).default('')
/** A text that must be there. */
export const needed = (longest = 200) => z.string().trim().min(1).max(longest)

/** The code of a settlement method, and the account money comes to or leaves from: null is the one it usually uses. */
export const paidWith = { method: needed(40), accountId: id.nullable().default(null) }

/** A payment term; what its method does not speak of may be left out. */
export const term = z.object({
  method: z.enum(['cash', 'net', 'monthEnd', 'cutOff', 'nextMonthDay']),
  days: z.number().int().min(0).max(3650).default(0),
  day: z.number().int().min(0).max(31).default(0),
}) satisfies z.ZodType<PaymentTerm>

export const discount: z.ZodType<OrderDiscount> = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('percent'), pay }),
  z.object({ mode: z.literal('amount'), amount: fen }),
])

const filter: z.ZodType<Filter> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contains'), text: z.string().max(200) }),
  z.object({
    kind: z.literal('range'),
    from: z.union([z.number().int(), z.string().max(40)]).nullable(),
    to: z.union([z.number().int(), z.string().max(40)]).nullable(),
  }),
  z.object({ kind: z.literal('oneOf'), values: z.array(z.union([z.string().max(80), z.number().int()])).max(200) }),
])

export const listScope = z.object({
  sort: z
    .array(z.object({ column: z.string().max(40), descending: z.boolean() }))
    .max(3)
    .default([]),
  filters: z.record(z.string().max(40), filter).default({}),
  search: z.string().max(200).default(''),
  picked: z
    .object({ ids: z.array(id).max(100_000), except: z.boolean() })
    .nullable()
    .default(null),
}) satisfies z.ZodType<ListScope>

export const listAsk = listScope.extend({
  start: z.number().int().min(0).default(0),
  end: z.number().int().min(1).default(100),
}) satisfies z.ZodType<ListAsk>

export const exportAsk = listScope.extend({
  columns: z
    .array(z.object({ key: z.string().max(40), title: z.string().max(100) }))
    .min(1)
    .max(60),
  sheet: z.string().trim().min(1).max(31).default('Sheet1'),
  path: z.string().min(1).max(1000),
})
