import { listOwnRules } from '../../db/approval'
import { wantedText, wordsOf } from '../approval/ownrule'
import type { Work } from '../command'
import { Refusal } from '../value/refusal'
import type { Field, FieldValue } from './field'

/**
 * Refuses to take a field, or one of its words, from under an approval rule (`field.inRule`), which the sentence names: a rule that can
 * no longer be read would let everything pass.
 */
export async function refuseInRule(work: Work, field: Field, word: FieldValue | null = null): Promise<void> {
  const rules = await listOwnRules(work)
  const rule = rules.find(({ fieldId, value }) => fieldId === field.id && (word === null || value === word))
  if (!rule) return
  const said = { words: `ownRule.words.${wordsOf(rule, field)}`, wanted: wantedText(rule, field) }
  throw new Refusal('field.inRule', { name: field.name, ...said })
}
