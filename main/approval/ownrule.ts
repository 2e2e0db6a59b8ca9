import { foldName } from '../customer/name'
import type { Field, FieldKind, FieldValue, OwnValues } from '../field/field'
import { checkField, formatField } from '../field/value'
import { fieldKey } from '../value/fieldkey'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** What may be asked of one of the shop's own fields of an order: that anything stands there, just this, this among other words, this or more. */
export const ownTests = ['filled', 'equals', 'contains', 'atLeast'] as const
export type OwnTest = (typeof ownTests)[number]

/** An order that meets it is looked at by somebody (R-APR). `value` is as the field keeps it; null where anything counts. */
export interface OwnRule {
  fieldId: Id
  test: OwnTest
  value: FieldValue | null
}

const figures: readonly OwnTest[] = ['filled', 'equals', 'atLeast']
const byKind: Record<FieldKind, readonly OwnTest[]> = {
  text: ['filled', 'equals', 'contains'],
  choice: ['filled', 'equals'],
  flag: ['filled', 'equals'],
  number: figures,
  money: figures,
  day: figures,
}

/** What may be asked of a field of this kind. */
export const testsOf = (kind: FieldKind): readonly OwnTest[] => byKind[kind]

/** The rules of own fields, with what stands in these of an order. */
export interface OwnFacts {
  rules: readonly OwnRule[]
  fields: readonly Field[]
  values: OwnValues
}

/** How a rule is put into words: of a day `from`, of a flag `yes` or `no`, and `unread` where there is only an old text. */
export type OwnWords = OwnTest | 'from' | 'yes' | 'no' | 'unread'

/** A rule that an order meets, as it is told: the field, what stands in it and what was asked, as text. */
export type MetRule = { field: string; words: OwnWords; shown: string; wanted: string }

/** The rules an order meets, in their order. A text that could not be read when the kind of its field was changed meets every one. */
export function metRules({ rules, fields, values }: OwnFacts): MetRule[] {
  return rules.flatMap((rule) => {
    const field = fields.find(({ id, active }) => id === rule.fieldId && active)
    return field ? metRule(rule, field, values) : []
  })
}

function metRule(rule: OwnRule, field: Field, { fields, copies }: OwnValues): MetRule[] {
  const said = { field: field.name, wanted: wantedText(rule, field) }
  const value = fields[fieldKey(field.id)] ?? null
  const copy = copies[fieldKey(field.id)] ?? null
  if (value === null) return copy === null ? [] : [{ ...said, words: 'unread', shown: copy }]
  if (!meets(rule, value)) return []
  const words = field.kind === 'flag' ? flagWord(value) : wordsOf(rule, field)
  return [{ ...said, words, shown: formatField(field, value) }]
}

const flagWord = (value: FieldValue | null) => (value === 1 ? 'yes' : 'no')

/** How a rule is put into words before any order is looked at. */
export function wordsOf({ test, value }: OwnRule, { kind }: Pick<Field, 'kind'>): OwnWords {
  if (test === 'equals' && kind === 'flag') return flagWord(value)
  return test === 'atLeast' && kind === 'day' ? 'from' : test
}

function meets({ test, value: wanted }: OwnRule, value: FieldValue): boolean {
  if (test === 'filled' || wanted === null) return true
  if (test === 'equals') return folded(value) === folded(wanted)
  if (test === 'contains') return String(folded(value)).includes(String(folded(wanted)))
  return value >= wanted
}

/** Words are the same whatever their capitals and width. */
const folded = (value: FieldValue) => (typeof value === 'string' ? foldName(value) : value)

/** What a rule asks for, as text; '' where anything counts or its words say it. */
export const wantedText = ({ value }: OwnRule, field: Field): string =>
  value === null || field.kind === 'flag' ? '' : formatField(field, value)

/**
 * A rule as it is kept. Refuses a field that orders do not have (`record.notFound`) or no longer show (`record.inactive`), a test
 * that its kind does not know (`field.noSuchTest`), and a value it cannot hold (as typing it into an order does) or none (`field.needed`).
 */
export function checkOwnRule(fields: readonly Field[], { fieldId, test, value }: OwnRule): OwnRule {
  const field = fields.find(({ id }) => id === fieldId)
  if (!field) throw new Refusal('record.notFound', { record: 'field' })
  if (!field.active) throw new Refusal('record.inactive', { name: field.name })
  if (!testsOf(field.kind).includes(test)) throw new Refusal('field.noSuchTest', { name: field.name })
  if (test === 'filled') return { fieldId, test, value: null }
  const kept = value === null ? null : checkField(field, value)
  if (kept === null) throw new Refusal('field.needed', { name: field.name })
  return { fieldId, test, value: kept }
}

/** The fields some rules look at, each once, in the order of their ids. */
export const fieldsOf = (rules: readonly OwnRule[]): Id[] =>
  [...new Set(rules.map(({ fieldId }) => fieldId))].sort((a, b) => a - b)

/** What stands in these fields of an order, as the fingerprint of an approval takes it. */
export const ownTexts = (fieldIds: readonly Id[], { fields, copies }: OwnValues) =>
  fieldIds.map((id) => [id, fields[fieldKey(id)] ?? null, copies[fieldKey(id)] ?? null] as const)
