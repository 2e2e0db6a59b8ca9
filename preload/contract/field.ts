import { z } from 'zod'
import type { ConversionReport } from '../../main/field/conversion'
import type { Field, FieldUse } from '../../main/field/field'
import type { NeedableField } from '../../main/field/needed'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { id, needed } from './value'

const record = z.enum(['customer', 'product', 'order'])
const neededRecord = z.enum(['customer', 'product'])
const fieldTables = [
  ...(['fields', 'field_words', 'customer_field_values', 'product_field_values', 'order_field_values'] as const),
] as const
const kind = z.enum(['text', 'number', 'money', 'day', 'flag', 'choice'])
const decimals = z.number().int().min(0).max(4).default(0)
const name = needed(40)
const word = needed(60)
const key = z.string().regex(/^field:\d+$/)

/** A value of the shop's own field as a command takes it: text, day and word as text, numbers in 1/10 000, money in 分, yes 1, no 0. */
export const fieldValue = z
  .union([z.string().trim().max(300), z.number().int()])
  .nullish()
  .transform((typed) => typed ?? null)

/** Beside a record's other fields: values by key, those left out stay; a copy that is null is taken away. */
export const own = {
  fields: z.record(key, fieldValue).default({}),
  copies: z.record(key, z.string().max(400).nullable()).default({}),
}

/** The shop's own fields of customers, products and orders (SEC-04): everybody sees them, the owner defines them. */
export const field = {
  /** In their order, with the words of choices; those put out of use too. */
  'field.list': question<Field[]>()('signedIn', ['fields', 'field_words'], z.object({ record })),
  /** The program's own fields that the shop wants filled in (SEC-08): marked on the form, asked for by saving and importing. */
  'field.needed': question<NeedableField[]>()('signedIn', ['needed_fields'], z.object({ record: neededRecord })),
  'field.need': command<null>()(
    'company.manage',
    z.object({ record: neededRecord, fields: z.array(z.string().max(40)).max(40) }),
  ),
  /** Every field of the shop's own with how many records have a value in it, and bear each word. */
  'field.uses': question<FieldUse[]>()('company.manage', fieldTables, z.object({ record })),
  'field.create': command<{ id: Id }>()(
    'company.manage',
    z.object({
      record,
      name,
      kind,
      decimals,
      needed: z.boolean().default(false),
      words: z.array(word).max(200).default([]),
    }),
  ),
  /** `was` is the word before it was renamed, '' for a new one. The kind is changed by `field.convert`. */
  'field.change': command<null>()(
    'company.manage',
    z.object({
      id,
      name,
      needed: z.boolean().default(false),
      words: z
        .array(z.object({ was: z.string().max(60).default(''), name: word, active: z.boolean().default(true) }))
        .max(200)
        .default([]),
    }),
  ),
  'field.order': command<null>()('company.manage', z.object({ record, ids: z.array(id).max(40) })),
  /** Out of use it is shown nowhere and keeps its values; `active` true puts it in use again. */
  'field.retire': command<null>()('company.manage', z.object({ id, active: z.boolean().default(false) })),
  /** Only one that no record has a value in. */
  'field.delete': command<null>()('company.manage', z.object({ id })),
  /** What `field.convert` would do. */
  'field.tryConvert': question<ConversionReport>()('company.manage', fieldTables, z.object({ id, kind, decimals })),
  /** Another kind: what cannot be read anew stays as a text beside the field. */
  'field.convert': command<ConversionReport>()('company.manage', z.object({ id, kind, decimals })),
}
